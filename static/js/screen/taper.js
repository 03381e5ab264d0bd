/** A candle that burns down while a stage lasts: the stylesheet burns it, here is counted when it was lit. */
import { html, useRef } from "../core/ui.js";

/**
 * @typedef {import("../core/protocol.d.ts").Candle} Candle
 * @typedef {{count: number, told: Candle, at: number, from: Candle}} Lit
 *   `count`: which candle this is; `told`: what the table said last; `from`: what it said when this one was lit, at `at`
 */

/** What is told may differ from what was counted here by so much, in milliseconds: a frame was late. */
const LATE_MS = 1500;

/**
 * The same candle while it burns as was counted; another one where it is longer, was held, or belongs to another time.
 * @param {Lit | null} before
 * @param {Candle} told
 * @param {number} now milliseconds
 * @returns {Lit}
 */
export const light = (before, told, now) => {
  if (!before) return { count: 0, told, at: now, from: told };
  if (before.told === told) return before;
  const counted = Math.max(0, before.from.left_ms - (now - before.at));
  if (before.from.of_ms === told.of_ms && Math.abs(told.left_ms - counted) < LATE_MS)
    return Object.assign({}, before, { told });
  return { count: before.count + 1, told, at: now, from: told };
};

/** As in parts/candle.js. */
const FLAME = "M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z";

/** @param {{candle: Candle}} props */
export const Taper = ({ candle }) => {
  const lit = useRef(/** @type {Lit | null} */ (null));
  lit.current = light(lit.current, candle, performance.now());
  const { count, from } = lit.current;
  const style = { "--of": `${from.of_ms}ms`, "--since": `${from.left_ms - from.of_ms}ms` };
  return html`<div key=${count} class="taper burning" style=${style} aria-hidden="true">${drawn}</div>`;
};

/** A candle that hurries nobody: it only burns. */
export const SteadyTaper = () => html`<div class="taper" aria-hidden="true">${drawn}</div>`;

const drawn = html`<i class="glow"></i><i class="wax"></i>
  <div class="tip"><svg viewBox="0 0 24 24"><path class="flame" d=${FLAME} /></svg><i></i></div>
  <b></b>`;
