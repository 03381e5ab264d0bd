/**
 * Time in the gallery: what a moment would bring is there at once, what would happen by itself after a while does not
 * happen, and what moves is at its end.
 */
import { answered } from "./answers.js";

/** The longest moment: the pause before a text is understood. What takes longer changes the picture. */
const MOMENT_MS = 650;

/** A page that never comes to rest is shown as it is. */
const PATIENCE_MS = 3000;

const later = window.setTimeout.bind(window);
const frame = window.requestAnimationFrame.bind(window);

window.setTimeout = /** @type {typeof setTimeout} */ (
  /** @type {unknown} */ ((/** @type {() => void} */ call, ms = 0) => (ms > MOMENT_MS ? 0 : later(call)))
);

/** What comes again and again: here only when a finger asks for it. @type {Map<number, () => void>} */
const beats = new Map();
let begun = 0;
window.setInterval = /** @type {typeof setInterval} */ (
  /** @type {unknown} */ (
    (/** @type {() => void} */ call) => {
      begun += 1;
      beats.set(begun, call);
      return begun;
    }
  )
);
window.clearInterval = /** @type {typeof clearInterval} */ (
  /** @type {unknown} */ ((/** @type {number} */ one) => beats.delete(one))
);

/** Everything that comes again and again comes once. */
export const beat = () => Array.from(beats.values()).forEach((call) => call());

/** @param {boolean} still nothing counts or moves, from the first picture on */
export const holdTime = (still) => {
  window.requestAnimationFrame = still ? () => 0 : frame;
};

/** @param {number} ms */
const pass = (ms) => new Promise((done) => later(done, ms));

/** The page has been drawn, and what follows from that has run. */
const drawn = () => new Promise((done) => frame(() => later(done)));

/**
 * Wait until everything is drawn: letters are there, effects have run, motion is at its end, or held.
 * @param {boolean} still
 */
export const settled = async (still) => {
  await drawn();
  await Promise.race([Promise.all([document.fonts.ready, answered()]), pass(PATIENCE_MS)]);
  await drawn();
  for (const motion of document.getAnimations()) {
    if (still) motion.pause();
    else if (motion.effect && motion.effect.getComputedTiming().endTime !== Infinity) motion.finish();
  }
};
