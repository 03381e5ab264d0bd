/** Letters as large as their place allows. Sizes in u (see frame.js), never under the floor of the projector. */
import { html, useEffect, useLayoutEffect, useRef, useState } from "../core/ui.js";
import { FLOOR, u } from "./frame.js";

export { FLOOR };

const STEP = 0.1;

/** A line's letters may reach this much over its height: display type is taller than its line. */
const OVERSHOOT = 1.2;

/**
 * The largest size between two limits that fits, in steps of 0.1; null if not even the smallest does.
 * @param {(size: number) => boolean} fits holds up to some size, then no more
 * @param {number} most
 * @param {number} least
 * @returns {number | null}
 */
export const largest = (fits, most, least) => {
  if (fits(most)) return most;
  if (!fits(least)) return null;
  let low = 0;
  let high = Math.ceil((most - least) / STEP);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(least + middle * STEP)) low = middle;
    else high = middle;
  }
  return least + low * STEP;
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
 * @param {{text: string, steps: [number, number, number][], class?: string, as?: string}} props
 */
export const Fit = ({ text, steps, class: name = "", as: tag = "div" }) => {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const metric = useMetric();
  useLayoutEffect(() => {
    if (box.current) settle(box.current, steps);
  }, [text, metric, steps.join(" ")]);
  return html`<${tag} class=${`fit ${name}`} ref=${box}><span>${text}</span></${tag}>`;
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
    const size = largest((size) => fitsAt(box, letters, size, lines), most, least);
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
 * @param {HTMLElement} box
 * @param {HTMLElement} letters
 * @param {number} size in u
 * @param {number} lines
 */
const fitsAt = (box, letters, size, lines) => {
  letters.style.fontSize = u(size);
  if (widest(letters, lines) > room(box)) return false;
  const line = parseFloat(getComputedStyle(letters).lineHeight);
  const height = letters.scrollHeight;
  return height <= line * (lines - 1 + OVERSHOOT) && letters.offsetHeight <= box.clientHeight + 1;
};

/**
 * How wide the letters would like to be, in fractions of a pixel: a rounded figure would cost the last letter.
 * @param {HTMLElement} letters
 * @param {number} lines
 */
const widest = (letters, lines) => {
  if (lines > 1) return letters.scrollWidth - 1;
  letters.style.maxWidth = "none";
  const wanted = width(letters);
  letters.style.maxWidth = "";
  return wanted;
};

/** @param {HTMLElement} box */
const room = (box) => {
  const { paddingLeft, paddingRight } = getComputedStyle(box);
  return width(box) - parseFloat(paddingLeft) - parseFloat(paddingRight);
};

/** @param {HTMLElement} element */
const width = (element) => element.getBoundingClientRect().width;
