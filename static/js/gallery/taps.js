/** A finger: taps, each in another place than the last, one that stays, one that writes, one that turns the page. */
import { beat } from "./rest.js";

/** Two taps nearer than this count as a double tap. */
const APART_PX = 100;

let place = 0;

/** @param {string} selector */
const find = (selector) => {
  const target = document.querySelector(selector);
  if (!target) throw new Error(`nothing to tap: ${selector}`);
  return target;
};

/** @returns {MouseEventInit} a place that no tap was near */
const elsewhere = () => {
  place += APART_PX;
  return { bubbles: true, cancelable: true, detail: 1, clientX: place, clientY: place };
};

/** @type {Record<string, (rest: string) => unknown>} */
const GESTURES = {
  press: (selector) => find(selector).dispatchEvent(new PointerEvent("pointerdown", elsewhere())),
  turn: (times) => Array.from({ length: Number(times) }, beat),
  write: (rest) => {
    const [selector, text] = rest.split(": ");
    const field = /** @type {HTMLInputElement} */ (find(selector));
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  },
};

/**
 * @param {string[]} taps selectors; `press X` leaves the finger on it, `write X: text` types there, `turn 2` is two turns later
 */
export const tap = async (taps) => {
  for (const each of taps) {
    const [gesture] = each.split(" ", 1);
    if (gesture in GESTURES) GESTURES[gesture](each.slice(gesture.length + 1));
    else find(each).dispatchEvent(new MouseEvent("click", elsewhere()));
    await Promise.resolve();
  }
};
