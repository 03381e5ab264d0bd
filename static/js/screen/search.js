/** The search for the largest letters that fit, in as few tries as can be. Sizes in u. Pure. */
import { ems, SPACE, wrap } from "./letters.js";

const STEP = 0.1;

/** After so many tries by what is known, the search halves what is left. */
const GUESSES = 3;

/** Letters that fill more or less of their place than was said, by this share, try again. */
export const SLACK = 0.02;

/** What a fraction may lose in computing. */
const EXACT = 1e-9;

/** A line's letters may reach this much over its height: display type is taller than its line. */
const OVERSHOOT = 1.2;

/**
 * @typedef {[number, number, number]} Step most, least, lines
 * @typedef {{size: number, lines: number}} Try letters of this size, in u, on so many lines
 * @typedef {{wide: number, high: number, rows: number}} Taken shares of the width and the height there are, and how many
 *   lines there were in the end, in heights of a line
 * @typedef {Try & {filled: number | null}} Found how much of their place they filled; null where they have to be cut
 * @typedef {{words: number[], wide: number}} Known of a text: its words' widths, in ems, and the share of its place's
 *   width, which depends on no letters, that one line of it takes, by u; 0 while nobody knows
 */

/** @param {Taken} taken @param {number} lines @returns {number} up to 1 it fits */
export const fullest = ({ wide, high, rows }, lines) => Math.max(wide, high, rows / (lines - 1 + OVERSHOOT));

/**
 * The largest size between two limits that fits, in steps of 0.1; null if not even the smallest does. Yields what to
 * try, and wants to hear what that takes. Every try costs the browser a layout, so it begins where it will probably end
 * and leaves out what cannot be: a line grows in proportion, and broken text is about as long as it was.
 * @param {Step} step
 * @param {Known} known what the steps before found out, and this one will
 * @returns {Generator<Try, {size: number, filled: number} | null, Taken>}
 */
export function* largest([most, least, lines], known) {
  const top = Math.ceil((most - least) / STEP - EXACT);
  let low = -1;
  let high = top + 1;
  let next = expected([most, least, lines], known);
  let line = 0; // the share of the height that a line takes, by u, where the place cannot grow
  let fits = null;
  for (let tries = 1; high - low > 1 && known.wide * least <= lines * (1 + SLACK); tries++) {
    const step = Math.max(low + 1, Math.min(high - 1, Math.floor((next - least) / STEP + EXACT)));
    const size = step < top ? least + step * STEP : most;
    const taken = yield { size, lines };
    const filled = fullest(taken, lines);
    const rows = lines === 1 ? 1 : taken.rows;
    if (lines === 1) known.wide = taken.wide / size;
    if (taken.high > 1) line = taken.high / size / rows;
    else if (taken.high < line * size * rows * (1 - SLACK)) line = 0; // the place has grown
    next = size / filled;
    if (filled <= 1) {
      low = step;
      fits = { size, filled };
      if ((size + STEP) * Math.max(lines === 1 ? known.wide : 0, rows * line) > 1) break;
    } else {
      high = step;
      if (taken.high < filled && lines > 1) next = size - STEP * tries;
    }
    if (tries >= GUESSES) next = least + ((low + high) / 2) * STEP;
  }
  return fits;
}

/**
 * Where a text will be as large as it fits, by how wide one line of it is.
 * @param {Step} step
 * @param {Known} known
 * @returns {number} in u
 */
const expected = ([most, least, lines], { words, wide }) => {
  if (!wide) return most;
  if (lines === 1) return 1 / wide;
  const line = words.reduce((sum, word) => sum + word + SPACE, -SPACE) / wide;
  let size = most;
  while (size > least && wrap(words, line / size) > lines) size -= STEP;
  return size;
};

/**
 * The first step that fits wins; where none does, the least of the last one, and it is cut.
 * @param {Step[]} steps
 * @param {string} text
 * @returns {Generator<Try, Found, Taken>}
 */
export function* best(steps, text) {
  /** @type {Known} */
  const known = { words: text.split(/\s+/).map(ems), wide: 0 };
  for (const step of steps) {
    const found = yield* largest(step, known);
    if (found) return { size: found.size, lines: step[2], filled: found.filled };
  }
  const [, least, lines] = steps[steps.length - 1];
  return { size: least, lines, filled: null };
}

/** What earlier letters found: some hundred texts an evening. @type {Map<string, Found>} */
const found = new Map();

/**
 * As `best`, but what the same text found before is tried first: where it fills its place as much as then, the place
 * is the same, and so is the answer. The cards of a wall come up three times.
 * @param {Step[]} steps
 * @param {string} text
 * @param {Map<string, Found>} memory
 * @returns {Generator<Try, Found, Taken>}
 */
export function* again(steps, text, memory = found) {
  const key = `${steps.join(" ")} ${text}`;
  const last = memory.get(key);
  if (last && alike(fullest(yield last, last.lines), last.filled)) return last;
  const now = yield* best(steps, text);
  if (now.filled !== null) memory.set(key, now);
  return now;
}

/** @param {number} now @param {number | null} then @returns {boolean} the same, but for a fraction of a pixel */
const alike = (now, then) => then !== null && now <= 1 && Math.abs(now - then) < 0.001;
