/** Guessing is open: every guest's envelope fills, and nobody sees with what. */
import { html } from "../../core/ui.js";
import { plural, t } from "../../core/words.js";
import { Envelope } from "../envelope.js";
import { Fit } from "../fit.js";
import { isNarrow } from "../layout.js";
import { allLocked, envelopes } from "../vm.js";

/** Rows of envelopes, by how many there are: up to twelve, a name of 14 letters is whole. */
const ROWS = { wide: [4, 8, 12, 20], narrow: [3, 6, 9, 12, 20] };

/** Longer names than this take two lines, and all envelopes leave them room. */
const LONG = 15;

/**
 * How many envelopes stand beside each other.
 * @param {number} count
 * @param {boolean} narrow
 */
const across = (count, narrow) => {
  const rows = 1 + ROWS[narrow ? "narrow" : "wide"].filter((most) => count > most).length;
  return Math.max(1, Math.ceil(count / rows));
};

/** @param {{table: import("../../core/protocol.d.ts").Table}} props */
export const Seated = ({ table }) => {
  const all = envelopes(table);
  const locked = allLocked(table);
  const made = all.reduce((sum, one) => sum + one.made, 0);
  const of = all.reduce((sum, one) => sum + one.of, 0);
  return html`<main class="safe seated">
    <header>
      <h1>${t(locked ? "screen.all_locked" : "screen.who_does_what")}</h1>
      <p class="min dim">${locked ? t("screen.eyes_up") : plural("screen.answers", made, { of })}</p>
    </header>
    <ul class=${all.some((one) => one.name.length > LONG) ? "envelopes tall" : "envelopes"} style=${{ gridTemplateColumns: `repeat(${across(all.length, isNarrow(window.innerWidth, window.innerHeight))}, minmax(0, 1fr))` }}>
      ${all.map(
        (one) => html`<li key=${one.id}>
        <${Envelope} share=${one.of ? one.made / one.of : 0} shut=${locked || one.full} />
        <${Fit} text=${one.name} steps=${[[6.6, 5.5, 1], [5.5, 5.5, 2], [5.5, 5.5, 1]]} />
      </li>`,
      )}
    </ul>
  </main>`;
};
