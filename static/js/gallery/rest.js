/** Time in the gallery: whatever would happen by itself after a while does not, and what moves is at its end. */

/** The longest wait that still happens: the pause before a text is understood. What is longer changes the picture. */
const WAITED_MS = 650;

/** A page that never comes to rest is shown as it is. */
const PATIENCE_MS = 3000;

const later = window.setTimeout.bind(window);
const frame = window.requestAnimationFrame.bind(window);

window.setTimeout = /** @type {typeof setTimeout} */ (
  /** @type {unknown} */ ((/** @type {() => void} */ call, ms = 0) => (ms > WAITED_MS ? 0 : later(call, ms)))
);
window.setInterval = /** @type {typeof setInterval} */ (/** @type {unknown} */ (() => 0));

/** @param {boolean} still nothing counts or moves, from the first picture on */
export const holdTime = (still) => {
  window.requestAnimationFrame = still ? () => 0 : frame;
};

/** @param {number} ms */
const pass = (ms) => new Promise((done) => later(done, ms));

/**
 * Wait until everything is drawn: letters are there, effects have run, motion is at its end, or held.
 * @param {boolean} still
 */
export const settled = async (still) => {
  await new Promise((done) => frame(() => later(done)));
  if (document.fonts) await Promise.race([document.fonts.ready, pass(PATIENCE_MS)]);
  await new Promise((done) => frame(() => later(done)));
  for (const motion of document.getAnimations()) {
    if (still) motion.pause();
    else if (motion.effect && motion.effect.getComputedTiming().endTime !== Infinity) motion.finish();
  }
  await new Promise((done) => frame(done));
};
