/** Every part on one page: what all views are made of. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { Candle } from "../parts/candle.js";
import { Dome } from "../parts/dome.js";
import { Languages } from "../parts/languages.js";
import { Lid } from "../parts/lid.js";
import { LineNote } from "../parts/line.js";
import { Mark } from "../parts/marks.js";
import { Peek } from "../parts/peek.js";
import { Plates } from "../parts/plates.js";

/** @type {import("../core/protocol.d.ts").Verdict[]} */
const VERDICTS = ["exact", "close", "miss"];

const AWAY = {
  view: null,
  pending: [],
  trouble: null,
  refused: null,
  conn: { state: /** @type {const} */ ("waiting"), late: true, long: true, closed: null },
};

/** @param {{name: string, children?: import("../core/ui.js").Child}} props */
const Piece = ({ name, children }) => html`<section><h2>${name}</h2>${children}</section>`;

/** @param {{boot: import("../core/boot.js").Boot}} props */
export const Parts = ({ boot }) => html`<main class="parts">
  <h1>Coperto</h1>
  <${Piece} name="dome"><${Dome}><h3>Che lavoro fa <b>Nives</b></h3><//>
    <label class="field"><input aria-label="field" placeholder=${t("common.write_here")} /></label><//>
  <${Piece} name="lid"><${Lid} /><//>
  <${Piece} name="plates"><${Plates} states=${["covered", "uncovered", "now", "late"]} /><//>
  <${Piece} name="marks"><p class="row-of">${VERDICTS.map(
    (verdict) =>
      html`<span key=${verdict} class=${verdict}><${Mark} verdict=${verdict} /> ${t(`common.verdict.${verdict}`)}</span>`,
  )}</p><//>
  <${Piece} name="candles"><p class="row-of"><${Candle} lit=${true} /><${Candle} lit=${false} /></p><//>
  <${Piece} name="buttons">
    <button class="primary">primary</button>
    <button class="primary" disabled>primary</button>
    <div class="pair"><button class="quiet">quiet</button><button class="quiet" disabled>quiet</button></div>
    <button class="bare">bare</button><//>
  <${Piece} name="fields">
    <label class="labelled"><span>labelled</span><input value="apicoltrice" /></label>
    <label class="labelled"><span>labelled</span><textarea rows="3">apicoltrice</textarea></label>
    <label class="choice"><input type="radio" name="choice" checked /><span><b>choice</b><small>note</small></span></label>
    <label class="choice"><input type="checkbox" /><span><b>choice</b><small>note</small></span></label>
    <p class="error">error</p><p class="note">note</p><//>
  <${Piece} name="peek"><${Peek} label=${t("guest.arrival.peek")}><b>apicoltrice</b><//><//>
  <${Piece} name="line"><${LineNote} state=${AWAY} /><//>
  <${Piece} name="languages"><${Languages} ...${boot} /><//>
</main>`;
