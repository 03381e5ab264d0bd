/** Eyes up: near-black, one line that mirrors the room, and a way to read the stage here. */
import { html } from "../core/ui.js";
import { plural, t } from "../core/words.js";
import { answers, isSealed } from "./answers.js";
import { mirror, ownPoints } from "./mirror.js";
import { useNoScreen } from "./noscreen.js";
import { OwnScore } from "./score.js";
import { ReadHere } from "./readhere.js";
import { moment, unanswered } from "./vm.js";

/** @typedef {import("./types.d.ts").Page} Page */

/** @param {Page & {scene: {name: string}}} page */
export const Eyes = (page) => {
  const { view, table, local, setLocal, scene, notice } = page;
  const { key, values } = mirror(view);
  const points = ownPoints(view);
  const poker = scene.name === "poker";
  const alone = useNoScreen(table.screens);
  return html`
    <${TableAbove} />
    <main class="eyes">
      <h1 class=${poker ? "poker" : ""}>${t(poker ? "guest.poker" : "guest.eyes")}</h1>
      <p class="mirror" role="status">${t(key, values)}</p>
      ${notice && html`<p class="error">${notice}</p>`}
      ${points && html`<${OwnScore} points=${points} me=${page.me} guests=${table.guests} />`}
      ${(local.reading || alone) && table.spotlight && html`<${ReadHere} view=${view} />`}
      <div class="foot">
        <${Choices} ...${page} />
        ${
          table.spotlight &&
          !alone &&
          html`<button class="bare" aria-expanded=${local.reading} onClick=${() => setLocal({ reading: !local.reading })}>
          ${t(local.reading ? "guest.read.enough" : "guest.read.here")}
        </button>`
        }
      </div>
    </main>
  `;
};

/** What a guest can still do while the show runs. @param {Page} page */
const Choices = ({ state, view, table, seat, me, setLocal }) => {
  const left = unanswered(state).length;
  const spot = table.spotlight;
  const said = spot && answers(state)[spot.guest];
  const asked = spot !== null && spot.stage === "guessing" && seat.open.includes(spot.guest);
  /** @param {"walk" | "list"} kind @param {string | null} about */
  const take = (kind, about) => setLocal({ about, hand: { kind, moment: moment(view) } });
  return html`
    ${asked && said && html`<p class="note">${said.kind === "guess" ? t("guest.eyes.said", { text: said.text || "" }) : t(`guest.eyes.${said.kind}`)}</p>`}
    ${asked && said && spot.answers > 0 && html`<p class="note">${plural("guest.read.answers", spot.answers)}</p>`}
    ${asked && said && html`<button class="quiet" onClick=${() => take("walk", spot.guest)}>${t("guest.eyes.change")}</button>`}
    ${seat.can.includes("rule") && spot && html`<button class="quiet" onClick=${() => setLocal({ judged: null })}>${t("guest.eyes.judge")}</button>`}
    ${
      seat.open.length > 0 &&
      !asked &&
      html`<button class="quiet" onClick=${() => take("list", null)}>
      ${left && table.pace === "ballot" ? plural("guest.eyes.left", left) : t("guest.eyes.list")}
    </button>`
    }
    ${
      !isSealed(state, me.sealed) &&
      seat.can.includes("seal") &&
      html`<button class="quiet" onClick=${() => setLocal({ later: false })}>${t("guest.arrival.seal")}</button>`
    }
  `;
};

/** The table seen from above, out of the light: behind a phone that nobody has to look at. */
const TableAbove = () => html`
  <div class="table-above" aria-hidden="true">
    <svg viewBox="0 0 760 760">
      <circle cx="380" cy="380" r="340" class="t1" />
      <circle cx="380" cy="380" r="246" class="t2" />
      <circle cx="380" cy="380" r="152" class="t3" />
      <circle cx="386" cy="384.5" r="144.5" class="t4" />
      <circle cx="404" cy="398" r="122" class="t5" />
      <circle cx="396" cy="392" r="30" class="t1" />
      <circle cx="380" cy="380" r="30" class="t6" />
      <circle cx="386" cy="384.5" r="22" class="t7" />
    </svg>
  </div>
`;
