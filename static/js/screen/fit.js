/** Letters as large as their place allows. Sizes in u (see frame.js), never under the floor of the projector. */
import { html, useEffect, useLayoutEffect, useRef, useState } from "../core/ui.js";
import { FLOOR, u } from "./frame.js";

export { FLOOR };

const STEP = 0.1;

/** A line's letters may reach this much over its height: display type is taller than its line. */
const OVERSHOOT = 1.2;

/** Letters grow in proportion, so the first guesses are nearly right; every try costs the browser a layout. */
const GUESSES = 2;

/**
 * The largest size between two limits that fits, in steps of 0.1; null if not even the smallest does.
 * @param {(size: number) => number} fill how much of its place it fills at this size: up to 1 it fits
 * @param {number} most
 * @param {number} least
 * @returns {number | null}
 */
export const largest = (fill, most, least) => {
  let filled = fill(most);
  if (filled <= 1) return most;
  let size = most;
  let low = -1;
  let high = Math.ceil((most - least) / STEP);
  for (let tries = 0; high - low > 1; tries++) {
    const guess = tries < GUESSES ? Math.floor((size / filled - least) / STEP) : Math.floor((low + high) / 2);
    const step = Math.max(low + 1, Math.min(high - 1, guess));
    size = least + step * STEP;
    filled = fill(size);
    if (filled <= 1) low = step;
    else high = step;
  }
  return low < 0 ? null : least + low * STEP;
};

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
 * @param {{text: string, steps: [number, number, number][], class?: string, as?: string, children?: unknown}} props
 *   `children`: how the text is drawn, where it is more than letters
 */
export const Fit = ({ text, steps, class: name = "", as: tag = "div", children = text }) => {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const metric = useMetric();
  useLayoutEffect(() => {
    if (box.current) settle(box.current, steps);
  }, [text, metric, steps.join(" ")]);
  return html`<${tag} class=${`fit ${name}`} ref=${box}><span>${children}</span></${tag}>`;
};

/**
 * @param {HTMLElement} box
 * @param {[number, number, number][]} steps
 */
const settle = (box, steps) => {
  const letters = /** @type {HTMLElement} */ (box.firstElementChild);
  for (const [most, least, lines] of steps) {
    letters.className = lines === 1 ? "one" : "more";
    letters.style.webkitLineClamp = lines === 1 ? "" : "none";
    const size = largest((size) => fillAt(box, letters, size, lines), most, least);
    letters.style.fontSize = u(size === null ? least : size);
    if (size !== null) return;
    letters.style.webkitLineClamp = String(lines);
  }
  const { clientHeight } = box;
  if (letters.offsetHeight <= clientHeight + 1) return;
  const line = parseFloat(getComputedStyle(letters).lineHeight);
  letters.style.webkitLineClamp = String(Math.max(1, Math.floor(clientHeight / line)));
};

/**
 * How much of their box the letters fill, in width, height or lines, whichever is fullest.
 * @param {HTMLElement} box
 * @param {HTMLElement} letters
 * @param {number} size in u
 * @param {number} lines
 */
const fillAt = (box, letters, size, lines) => {
  letters.style.fontSize = u(size);
  letters.style.maxWidth = lines === 1 ? "none" : "";
  const line = parseFloat(getComputedStyle(letters).lineHeight);
  const filled = Math.max(
    widest(letters, lines) / room(box),
    letters.scrollHeight / (line * (lines - 1 + OVERSHOOT)),
    letters.offsetHeight / (box.clientHeight + 1),
  );
  letters.style.maxWidth = "";
  return filled;
};

/**
 * How wide the letters would like to be, in fractions of a pixel: a rounded figure would cost the last letter.
 * @param {HTMLElement} letters
 * @param {number} lines
 */
const widest = (letters, lines) => (lines > 1 ? letters.scrollWidth - 1 : width(letters));

/** @param {HTMLElement} box */
const room = (box) => {
  const { paddingLeft, paddingRight } = getComputedStyle(box);
  return width(box) - parseFloat(paddingLeft) - parseFloat(paddingRight);
};

/** @param {HTMLElement} element */
const width = (element) => element.getBoundingClientRect().width;
