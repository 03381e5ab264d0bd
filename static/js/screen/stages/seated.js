/** Guessing is open: every guest's envelope fills, and nobody sees with what. */
import { allLocked } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { plural, t } from "../../core/words.js";
import { Envelope } from "../envelope.js";
import { Fit } from "../fit.js";
import { envelopes } from "../vm.js";

/** Rows of envelopes, by how many there are: up to twelve, a name of 14 letters is whole. */
const ROWS = { wide: [4, 8, 12, 20], narrow: [3, 6, 9, 12, 20] };

/** Longer names than this take two lines, and all envelopes leave them room. */
const LONG = 15;

/** An envelope over its name needs a row this high, in u; in a lower one they stand beside each other. */
const OVER = 16.5;

/** Names beside many envelopes need a picture this wide, in u; on a narrower one so many guests stand in few columns. */
const NAMES = 125;
const COLUMNS = [
  { most: 12, across: 2 },
  { most: 18, across: 3 },
];

/** What the heading and the edges take of the height, in u; on a narrow picture the heading has two lines. */
const ABOVE = { wide: 25, narrow: 29 };

/**
 * How the envelopes stand.
 * @param {number} count
 * @param {import("../frame.js").Frame} frame
 * @returns {{across: number, beside: boolean}}
 */
export const stand = (count, { narrow, width, height }) => {
  const shape = narrow ? "narrow" : "wide";
  const rows = 1 + ROWS[shape].filter((most) => count > most).length;
  const across = Math.max(1, Math.ceil(count / rows));
  const beside = (height - ABOVE[shape]) / Math.ceil(count / across) < OVER;
  const fewer = beside && width < NAMES ? COLUMNS.filter(({ most }) => count <= most) : [];
  return { across: fewer.length ? fewer[0].across : across, beside };
};

/** @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame}} props */
export const Seated = ({ table, frame }) => {
  const all = envelopes(table);
  const locked = allLocked(table);
  const made = all.reduce((sum, one) => sum + one.made, 0);
  const of = all.reduce((sum, one) => sum + one.of, 0);
  const { across, beside } = stand(all.length, frame);
  const tall = all.some((one) => one.name.length > LONG);
  return html`<main class="safe seated">
    <header>
      <h1>${t(locked ? "screen.all_locked" : "screen.who_does_what")}</h1>
      <p class="min dim">${locked ? t("screen.eyes_up") : plural("screen.answers", made, { of })}</p>
    </header>
    <ul class=${`envelopes ${beside ? "beside" : tall ? "tall" : ""}`} style=${{ gridTemplateColumns: `repeat(${across}, minmax(0, 1fr))` }}>
      ${all.map(
        (one) => html`<li key=${one.id}>
        <${Envelope} share=${one.of ? one.made / one.of : 0} shut=${locked || one.full} />
        <${Fit} text=${one.name} steps=${[[6.6, 5.5, 1], [5.5, 5.5, 2], [5.5, 5.5, 1]]} />
      </li>`,
      )}
    </ul>
  </main>`;
};
