/** Right: the present moment, one module per stage. */
import { awaited, sceneOf } from "../core/table.js";
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { Award, Awards, Closed, Finale, Scores } from "./moments/after.js";
import { Arrival, Seated } from "./moments/before.js";
import { Drumroll, Guessing, Spotlight, Unmasked, Wall } from "./moments/show.js";
import { Verdicts } from "./moments/verdicts.js";

/**
 * What every moment and every panel of the drawer gets.
 * @typedef {object} Tools
 * @property {import("./vm.js").HostView} view
 * @property {import("./control.js").Control} control
 * @property {string} code
 * @property {string} token
 * @property {import("../core/boot.js").Boot} boot
 * @property {boolean} away nothing can be sent: the line is down, or another tablet leads
 * @property {boolean} watching another tablet leads
 * @property {boolean} burnt the candle of this stage is down: time to go on, for whoever likes to
 * @property {boolean} awake this tablet does not go dark by itself
 * @property {(panel: import("./drawer.js").Panel) => void} open
 */

const MOMENTS = {
  arrival: Arrival,
  seated: Seated,
  guessing: Guessing,
  spotlight: Spotlight,
  wall: Wall,
  drumroll: Drumroll,
  unmasked: Unmasked,
  verdicts: Verdicts,
  scores: Scores,
  podium: Awards,
  award: Award,
  finale: Finale,
  closed: Closed,
};

/** @param {Tools} tools */
export const Moment = (tools) => {
  const scene = sceneOf(tools.view.table);
  // It scrolls where there is much to say: by a key as well.
  return html`<section class=${`scene ${scene}`} key=${scene} tabindex="0">
    ${tools.view.table.paused && html`<p class="paused-note">${resting(tools.view.table)}</p>`}
    <${MOMENTS[scene]} ...${tools} />
  </section>`;
};

/** @param {import("../core/protocol.d.ts").Table} table */
const resting = (table) => {
  const name = awaited(table);
  return name ? t("host.paused_for", { name }) : t("host.paused");
};
