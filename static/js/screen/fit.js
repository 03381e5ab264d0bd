/** Letters as large as their place allows. Sizes in u (see frame.js), never under the floor of the projector. */
import { html, useEffect, useLayoutEffect, useRef, useState } from "../core/ui.js";
import { FLOOR, u } from "./frame.js";

export { FLOOR };

const STEP = 0.1;

/** A line's letters may reach this much over its height: display type is taller than its line. */
const OVERSHOOT = 1.2;

/** Letters grow in proportion, so the first guesses are nearly right; every try costs the browser a layout. */
const GUESSES = 2;

/** Letters that fill more or less of their place than they did when they were tried, by this share, try again. */
const SLACK = 0.02;

/**
 * @typedef {[number, number, number]} Step most, least, lines
 * @typedef {{size: number, lines: number}} Try letters of this size, in u, on so many lines
 * @typedef {Try & {filled: number | null}} Found how much of their place they filled; null where they have to be cut
 */

/**
 * The largest size between two limits that fits, in steps of 0.1; null if not even the smallest does. Yields what to
 * try, and wants to hear how much of its place that fills: up to 1 it fits.
 * @param {Step} step
 * @returns {Generator<Try, {size: number, filled: number} | null, number>}
 */
export function* largest([most, least, lines]) {
  let filled = yield { size: most, lines };
  if (filled <= 1) return { size: most, filled };
  let fits = null;
  let size = most;
  let low = -1;
  let high = Math.ceil((most - least) / STEP);
  for (let tries = 0; high - low > 1; tries++) {
    const guess = tries < GUESSES ? Math.floor((size / filled - least) / STEP) : Math.floor((low + high) / 2);
    const step = Math.max(low + 1, Math.min(high - 1, guess));
    size = least + step * STEP;
    filled = yield { size, lines };
    if (filled <= 1) {
      low = step;
      fits = { size, filled };
    } else high = step;
  }
  return fits;
}

/**
 * The first step that fits wins; where none does, the least of the last one, and it is cut.
 * @param {Step[]} steps
 * @returns {Generator<Try, Found, number>}
 */
export function* best(steps) {
  for (const step of steps) {
    const found = yield* largest(step);
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
 * @returns {Generator<Try, Found, number>}
 */
export function* again(steps, text, memory = found) {
  const key = `${steps.join(" ")} ${text}`;
  const last = memory.get(key);
  if (last && alike(yield last, last.filled)) return last;
  const now = yield* best(steps);
  if (now.filled !== null) memory.set(key, now);
  return now;
}

/** @param {number} now @param {number | null} then @returns {boolean} the same, but for a fraction of a pixel */
const alike = (now, then) => then !== null && now <= 1 && Math.abs(now - then) < 0.001;

/** A number that changes when the letters or the picture change their size. */
const useMetric = () => {
  const [metric, setMetric] = useState(0);
  useEffect(() => {
    const again = () => setMetric((last) => last + 1);
    window.addEventListener("resize", again);
    if (document.fonts) document.fonts.addEventListener("loadingdone", again);
    return () => {
      window.removeEventListener("resize", again);
      if (document.fonts) document.fonts.removeEventListener("loadingdone", again);
    };
  }, []);
  return metric;
};

/**
 * A text that fills its box. Each step is `[most, least, lines]`; the first that fits wins, the last one is cut
 * with an ellipsis where even its least does not fit.
 * @param {{text: string, steps: Step[], class?: string, as?: string, children?: unknown}} props
 *   `children`: how the text is drawn, where it is more than letters
 */
export const Fit = ({ text, steps, class: name = "", as: tag = "div", children = text }) => {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const metric = useMetric();
  useLayoutEffect(() => {
    if (box.current) fitSoon(box.current, steps);
  }, [text, metric, steps.join(" ")]);
  return html`<${tag} class=${`fit ${name}`} ref=${box}><span>${children}</span></${tag}>`;
};

/** Who waits for their letters. @type {Map<HTMLElement, Step[]>} */
const waiting = new Map();

/**
 * Together with all the others of the picture, before it is painted.
 * @param {HTMLElement} box
 * @param {Step[]} steps
 */
const fitSoon = (box, steps) => {
  if (!waiting.size) Promise.resolve().then(fitAll);
  waiting.set(box, steps);
};

/**
 * Give everybody who waits their letters now. All boxes write, then all are measured, and so on: one layout for a try
 * of everybody, where each alone would cost one for a try of its own. Whose place changed meanwhile, under the letters
 * of somebody else, does it again, one after the other.
 */
export const fitAll = () => {
  const fittings = Array.from(waiting, ([box, steps]) => begin(box, steps)).filter(({ box }) => box.isConnected);
  waiting.clear();
  fit(fittings);
  fittings.filter(moved).forEach(({ box, steps }) => fit([begin(box, steps)]));
};

/** @param {Fitting[]} fittings */
const fit = (fittings) => {
  let open = fittings;
  while (open.length) {
    open = open.filter(write);
    open.forEach(read);
  }
  const cut = fittings.filter(({ due }) => due === null);
  cut.map(linesIn).forEach((lines, index) => clamp(cut[index].letters, lines));
};

/**
 * @typedef {object} Fitting
 * @property {HTMLElement} box
 * @property {HTMLElement} letters
 * @property {Step[]} steps
 * @property {Generator<Try, Found, number>} search
 * @property {number} lines of the last try
 * @property {number} filled how much of the box that took
 * @property {number | null} due how much of it the last word is to fill; null where it is cut
 */

/** @param {HTMLElement} box @param {Step[]} steps @returns {Fitting} */
const begin = (box, steps) => ({
  box,
  letters: /** @type {HTMLElement} */ (box.firstElementChild),
  steps,
  search: again(steps, box.textContent || ""),
  lines: 1,
  filled: 0,
  due: null,
});

/** The next try, or the last word. @param {Fitting} fitting @returns {boolean} whether it has to be measured */
const write = (fitting) => {
  const { letters, search, filled } = fitting;
  const next = search.next(filled);
  const { size, lines } = next.value;
  fitting.lines = lines;
  letters.className = lines === 1 ? "one" : "more";
  letters.style.fontSize = u(size);
  letters.style.maxWidth = lines === 1 && !next.done ? "none" : "";
  letters.style.webkitLineClamp = lines === 1 ? "" : "none";
  if (!next.done) return true;
  fitting.due = next.value.filled;
  if (fitting.due === null) clamp(letters, lines);
  return false;
};

/** @param {Fitting} fitting */
const read = (fitting) => {
  fitting.filled = fill(fitting);
};

/** How much of its box a try fills, in width, height or lines, whichever is fullest. @param {Fitting} fitting */
const fill = ({ box, letters, lines }) =>
  Math.max(
    widest(letters) / room(box),
    letters.scrollHeight / (lineOf(letters) * (lines - 1 + OVERSHOOT)),
    letters.offsetHeight / (box.clientHeight + 1),
  );

/** @param {Fitting} fitting */
const moved = (fitting) => fitting.due === null || Math.abs(fill(fitting) - fitting.due) > SLACK;

/** @param {Fitting} fitting @returns {number} how many lines have room */
const linesIn = ({ box, letters, lines }) =>
  letters.offsetHeight <= box.clientHeight + 1 ? lines : Math.max(1, Math.floor(box.clientHeight / lineOf(letters)));

/** @param {HTMLElement} letters @param {number} lines the rest is cut */
const clamp = (letters, lines) => {
  letters.style.webkitLineClamp = String(lines);
};

/** How wide the letters themselves are, in fractions of a pixel: a rounded figure would cost the last one. */
const widest = (/** @type {HTMLElement} */ letters) => {
  const text = document.createRange();
  text.selectNodeContents(letters);
  return text.getBoundingClientRect().width;
};

/** @param {HTMLElement} box */
const room = (box) => {
  const { paddingLeft, paddingRight } = getComputedStyle(box);
  return box.getBoundingClientRect().width - parseFloat(paddingLeft) - parseFloat(paddingRight);
};

/** @param {HTMLElement} letters the height of a line */
const lineOf = (letters) => parseFloat(getComputedStyle(letters).lineHeight);
