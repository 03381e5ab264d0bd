/** The keyboard, and the little remotes that pretend to be one: arrows, space, escape. */
import { useEffect, useRef } from "../core/ui.js";

const FORWARD = new Set(["ArrowRight", "PageDown", " "]);
const BACKWARD = new Set(["ArrowLeft", "PageUp"]);
const TYPING = "input, textarea, select, [contenteditable]";

/**
 * @typedef {object} Keys
 * @property {() => void} press the main button goes down
 * @property {() => void} release … and up again
 * @property {() => void} back
 * @property {() => void} escape
 * @property {boolean} rest the drawer is open, or another tablet leads: only escape counts
 */

/** @param {Keys} keys */
export const useKeys = (keys) => {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    /** @param {KeyboardEvent} event */
    const down = (event) => {
      const target = /** @type {Element} */ (event.target);
      if (event.key === "Escape") return now.current.escape();
      if (event.repeat && (event.key === "Enter" || FORWARD.has(event.key) || BACKWARD.has(event.key)))
        return event.preventDefault();
      if (now.current.rest || event.altKey || event.ctrlKey || event.metaKey || target.closest(TYPING))
        return undefined;
      if (event.key === " " && target.closest("button, a, summary")) return undefined;
      if (FORWARD.has(event.key)) event.preventDefault();
      if (FORWARD.has(event.key)) return now.current.press();
      return BACKWARD.has(event.key) ? now.current.back() : undefined;
    };
    /** @param {KeyboardEvent} event */
    const up = (event) => {
      if (FORWARD.has(event.key)) now.current.release();
    };
    document.addEventListener("keydown", down);
    document.addEventListener("keyup", up);
    return () => {
      document.removeEventListener("keydown", down);
      document.removeEventListener("keyup", up);
    };
  }, []);
};

/** Press the main button as a finger would: a short press clicks, a long one holds. */
export const pressMain = () => {
  const main = /** @type {HTMLElement | null} */ (document.querySelector("[data-go]"));
  if (!main) return;
  if (main.classList.contains("hold")) main.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  /** @type {HTMLElement} */ else main.click();
};

/** Lift the finger from it. */
export const releaseMain = () => {
  const main = document.querySelector("[data-go].hold");
  if (main) main.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
};
