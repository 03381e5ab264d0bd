/** The unmasked guest judges on their phone; the host sees it, and may overrule or rule for them. */
import { nameOf, starOf } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { because, does, list, t } from "../../core/words.js";
import { Mark } from "../../parts/marks.js";
import { Heading } from "../pieces.js";
import { allowed, isUnfinished } from "../vm.js";

/** @type {import("../../core/protocol.d.ts").Verdict[]} */
const VERDICTS = ["exact", "close", "miss"];

/** @param {import("../moment.js").Tools} tools */
export const Verdicts = (tools) => {
  const star = starOf(tools.view.table);
  const spot = tools.view.table.spotlight;
  if (!star || !spot) return null;
  const profession = star.revealed ? does(star.revealed) : "";
  const said = !star.here ? "text_away" : isUnfinished(tools.view, tools.burnt) ? "burnt" : "text";
  return html`
    <${Heading} title=${t("host.verdicts.title", { name: star.name })} text=${t(`host.verdicts.${said}`, { name: star.name, profession })} />
    <ul class="verdicts">${spot.clusters.map((card) => html`<${Ruling} key=${card.id} card=${card} star=${star.name} ...${tools} />`)}</ul>
    ${!spot.clusters.length && html`<p class="nobody">${t("host.wall.nobody")}</p>`}`;
};

/** @param {import("../moment.js").Tools & {card: import("../../core/protocol.d.ts").Cluster, star: string}} props */
const Ruling = ({ view, control, away, card, star }) => {
  const may = allowed(view, "rule") && !away;
  const words = (card.hidden ? view.desk.hidden[card.id] || [] : card.texts).join(" · ");
  const authors = list((card.by || []).map((id) => nameOf(view.table, id)));
  const word = whose(card, star);
  return html`<li class=${`ruling ${card.sure === false && card.ruled_by === "matcher" ? "unsure" : ""}`}>
    <div><b>${words}</b><p>${authors}${word && html`<span> · ${word}</span>`}</p></div>
    <div class="rule" role="group" aria-label=${words}>${VERDICTS.map(
      (verdict) => html`<button type="button" key=${verdict} class=${verdict}
      aria-pressed=${card.verdict === verdict} aria-disabled=${!may} data-verdict=${verdict}
      onClick=${() => may && card.verdict !== verdict && control.tell({ type: "rule", cluster: card.id, verdict })}>
      <${Mark} verdict=${verdict} /><span>${t(`common.verdict.${verdict}`)}</span></button>`,
    )}</div>
  </li>`;
};

/**
 * Whose word the verdict is; the matcher's comes with its reason.
 * @param {import("../../core/protocol.d.ts").Cluster} card
 * @param {string} star
 */
const whose = (card, star) => {
  if (card.ruled_by === "guest") return t("host.verdicts.by_guest", { name: star });
  return card.ruled_by === "host" ? t("host.verdicts.by_host") : because(card.reason);
};
