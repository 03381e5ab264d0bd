/** A table without a projector: each phone shows the stage itself. */
import { useEffect, useState } from "../core/ui.js";

/** A projector that reloads is back within this. */
export const GONE_MS = 10000;

/**
 * @param {number} screens projectors that are connected
 * @param {number} [ms]
 * @returns {boolean} nobody projects, and not just for a moment
 */
export const useNoScreen = (screens, ms = GONE_MS) => {
  const [gone, setGone] = useState(screens === 0);
  useEffect(() => {
    if (screens > 0) {
      setGone(false);
      return undefined;
    }
    const timer = setTimeout(() => setGone(true), ms);
    return () => clearTimeout(timer);
  }, [screens > 0]);
  return gone && screens === 0;
};
