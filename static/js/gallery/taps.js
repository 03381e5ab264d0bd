/** A finger: taps, each in another place than the last, and one that stays. */

/** Two taps nearer than this count as a double tap. */
const APART_PX = 100;

let place = 0;

/**
 * @param {string[]} taps selectors; `press X` leaves the finger on it
 */
export const tap = async (taps) => {
  for (const each of taps) {
    const press = each.startsWith("press ");
    const target = document.querySelector(press ? each.slice("press ".length) : each);
    if (!target) throw new Error(`nothing to tap: ${each}`);
    place += APART_PX;
    const where = { bubbles: true, cancelable: true, detail: 1, clientX: place, clientY: place };
    if (press) target.dispatchEvent(new PointerEvent("pointerdown", where));
    else target.dispatchEvent(new MouseEvent("click", where));
    await Promise.resolve();
  }
};
