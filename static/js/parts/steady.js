/** A double tap counts once: its second half must not answer what the first half brought under the finger. */
import { useLayoutEffect } from "../core/ui.js";

const CALM_MS = 400;
const SLOW_MS = 2000; // a tap may have to wait for the scene that it brings
const NEAR_PX = 24;

/** @typedef {{x: number, y: number} | null} Spot on the screen; null: by a key */

/**
 * `moved`: another scene; `typed`: whoever types means what comes next; `allows`: whether this control counts now.
 * @param {() => number} now milliseconds that only rise
 */
export const createSteady = (now) => {
  let since = -Infinity;
  let last = { control: /** @type {unknown} */ (null), spot: /** @type {Spot} */ (null) };
  return {
    moved: () => {
      if (now() - since < SLOW_MS) since = now();
    },
    typed: () => {
      since = -Infinity;
    },
    /** @param {unknown} control @param {Spot} spot */
    allows: (control, spot) => {
      const again = control === last.control || near(spot, last.spot);
      if (again && now() - since < CALM_MS) return false;
      last = { control, spot };
      since = now();
      return true;
    },
  };
};

/** @param {Spot} one @param {Spot} two */
const near = (one, two) => (one && two ? Math.hypot(one.x - two.x, one.y - two.y) < NEAR_PX : one === two);

const steady = createSteady(() => performance.now()); // a page has one finger
/** @type {Event | null} */
let judged = null;

/** @param {MouseEvent} event */
const onClickCapture = (event) => {
  const control = /** @type {Element} */ (event.target).closest("button, a");
  if (!control || judged === event) return;
  judged = event;
  if (steady.allows(control, event.detail ? { x: event.clientX, y: event.clientY } : null)) return;
  event.preventDefault();
  event.stopPropagation();
};

/** To spread over an element around buttons; keys pass too, as clicks. @param {unknown[]} places the scene, in its parts */
export const useSteady = (...places) => {
  useLayoutEffect(steady.moved, places);
  return { onClickCapture, onInputCapture: steady.typed };
};
