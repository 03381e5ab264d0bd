/** Letters as large as their place allows. Sizes in u (see frame.js), never under the floor of the projector. */
import { html, useEffect, useLayoutEffect, useRef, useState } from "../core/ui.js";
import { FLOOR, u } from "./frame.js";
import { again, fullest, SLACK } from "./search.js";

export { FLOOR };

/**
 * @typedef {import("./search.js").Step} Step
 * @typedef {import("./search.js").Try} Try
 * @typedef {import("./search.js").Taken} Taken
 * @typedef {import("./search.js").Found} Found
 */

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
 * @property {Generator<Try, Found, Taken>} search
 * @property {number} lines of the last try
 * @property {Taken} taken by it
 * @property {number | null} due how much of it the last word is to fill; null where it is cut
 */

/** @type {Taken} */
const NOTHING = { wide: 0, high: 0, rows: 0 };

/** @param {HTMLElement} box @param {Step[]} steps @returns {Fitting} */
const begin = (box, steps) => ({
  box,
  letters: /** @type {HTMLElement} */ (box.firstElementChild),
  steps,
  search: again(steps, box.textContent || ""),
  lines: 1,
  taken: NOTHING,
  due: null,
});

/** The next try, or the last word. @param {Fitting} fitting @returns {boolean} whether it has to be measured */
const write = (fitting) => {
  const { letters, search, taken } = fitting;
  const next = search.next(taken);
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
  fitting.taken = take(fitting);
};

/** What a try takes of its box. @param {Fitting} fitting @returns {Taken} */
const take = ({ box, letters }) => ({
  wide: widest(letters) / room(box),
  high: letters.offsetHeight / (box.clientHeight + 1),
  rows: letters.scrollHeight / lineOf(letters),
});

/** @param {Fitting} fitting */
const moved = (fitting) =>
  fitting.due === null || Math.abs(fullest(take(fitting), fitting.lines) - fitting.due) > SLACK;

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
