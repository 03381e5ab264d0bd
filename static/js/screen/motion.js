/** Time on the projector, for the few motions that a stylesheet cannot count. */

/** The room asked for calm: fades instead of movement. */
export const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Hold still, count from 0 to 1, then say 2. Returns how to stop.
 * @param {number} stillMs
 * @param {number} countMs
 * @param {(at: number) => void} tell
 */
export const countUp = (stillMs, countMs, tell) => {
  let frame = 0;
  const start = performance.now() + stillMs;
  const step = () => {
    const share = (performance.now() - start) / countMs;
    if (share >= 0) tell(share >= 1 ? 2 : share);
    if (share < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
};
