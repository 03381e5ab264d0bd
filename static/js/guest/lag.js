/** The room sees it first: a phone that mirrors the stage waits until the lid on the wall has left. */
import { useEffect, useState } from "../core/ui.js";

export const LAG_MS = 600;

/**
 * @param {boolean} on what is to be shown late, e.g. that somebody is unmasked
 * @param {number} [ms]
 * @returns {boolean} it is still too early; never for what was there when the page came
 */
export const useLag = (on, ms = LAG_MS) => {
  const [passed, setPassed] = useState(on);
  useEffect(() => {
    if (!on) {
      setPassed(false);
      return undefined;
    }
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [on]);
  return on && !passed;
};
