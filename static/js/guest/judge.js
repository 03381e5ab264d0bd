/** The unmasked guest judges: words without names, everything proposed, one word open at a time. */
import { html, useState } from "../core/ui.js";
import { because, plural, t } from "../core/words.js";
import { Lid } from "../parts/lid.js";
import { Mark } from "../parts/marks.js";
import { rulings } from "./answers.js";

/**
 * @typedef {import("./types.d.ts").Page} Page
 * @typedef {import("./types.d.ts").Cluster} Cluster
 * @typedef {import("./types.d.ts").Verdict} Verdict
 */

/** @type {readonly Verdict[]} */
const VERDICTS = ["exact", "close", "miss"];

/** Which word to open first: the first that the matcher was not sure of. @param {readonly Cluster[]} clusters */
export const firstDoubt = (clusters) => {
  const shown = clusters.filter(({ hidden }) => !hidden);
  const doubt = shown.find(({ sure }) => sure === false) || shown[0];
  return doubt ? doubt.id : null;
};

/** @param {Page} page */
export const Judge = ({ state, table, me, send, setLocal, notice }) => {
  const clusters = table.spotlight ? table.spotlight.clusters : [];
  const [open, setOpen] = useState(() => firstDoubt(clusters));
  const ruled = rulings(state);
  /** @param {string} cluster @param {Verdict} verdict */
  const rule = (cluster, verdict) => send({ type: "rule", cluster, verdict });
  return html`
    <div class="lifted" aria-hidden="true"><${Lid} /></div>
    <main class="judge">
      <h1>${t("guest.judge.title", { name: me.name })
        .split("|")
        .map((line) => html`<span>${line} </span>`)}</h1>
      <p class="lead">${t("guest.judge.how")}</p>
      ${notice && html`<p class="error">${notice}</p>`}
      <ul>
        ${clusters.map((cluster) => {
          const verdict = ruled[cluster.id] || cluster.verdict || "miss";
          const fixed = cluster.hidden || cluster.ruled_by === "host";
          return html`<li key=${cluster.id}>
            ${
              cluster.id === open && !fixed
                ? html`<${Open} cluster=${cluster} verdict=${verdict} rule=${rule} />`
                : html`<${Row} cluster=${cluster} verdict=${verdict} fixed=${fixed} open=${() => setOpen(cluster.id)} />`
            }
          </li>`;
        })}
      </ul>
      <button class="primary" onClick=${() => setLocal({ judged: me.id })}>${t("guest.judge.done")}</button>
    </main>
  `;
};

/** @param {Cluster} cluster */
const words = ({ hidden, texts }) => (hidden ? t("guest.read.hidden") : texts.join(" · "));

/** @param {{cluster: Cluster, verdict: Verdict, rule: (cluster: string, verdict: Verdict) => unknown}} props */
const Open = ({ cluster, verdict, rule }) => html`
  <section class="open">
    <b>${words(cluster)}</b>
    <p class="note">${plural("guest.read.said", cluster.size)}<span>${why(cluster)}</span></p>
    <div class="three" role="group" aria-label=${words(cluster)}>
      ${VERDICTS.map(
        (
          each,
        ) => html`<button key=${each} class=${each} aria-pressed=${each === verdict} onClick=${() => rule(cluster.id, each)}>
          <${Mark} verdict=${each} /><span>${t(`common.verdict.${each}`)}</span>
        </button>`,
      )}
    </div>
  </section>
`;

/** The matcher's reason, while the verdict is still the matcher's. @param {Cluster} cluster */
const why = ({ reason, ruled_by }) => {
  const sentence = ruled_by === "matcher" ? because(reason) : "";
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

/** The matcher leaves it to the star, who has not ruled yet. @param {Cluster} cluster */
const unsure = ({ sure, ruled_by, hidden }) => sure === false && ruled_by === "matcher" && !hidden;

/** @param {{cluster: Cluster, verdict: Verdict, fixed: boolean, open: () => void}} props */
const Row = ({ cluster, verdict, fixed, open }) => html`
  <button class="row" disabled=${fixed} aria-expanded=${fixed ? undefined : "false"} onClick=${open}>
    <b>${words(cluster)}${cluster.ruled_by === "host" && html`<small>${t("guest.judge.host")}</small>`}${unsure(cluster) && html`<small>${t("guest.judge.unsure")}</small>`}</b>
    <span>${t(`common.verdict.${verdict}`)}<${Mark} verdict=${verdict} /></span>
  </button>
`;
