/** Where not everything has room at once, pages take turns. */
import { useEffect, useState } from "../core/ui.js";

/** How long a page stands, in milliseconds: long enough to read six lines aloud. */
const TURN_MS = 9000;

/** @param {number} pages @returns {number} the page whose turn it is */
export const useTurns = (pages) => {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages < 2) return undefined;
    const timer = setInterval(() => setTurn((last) => last + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [pages]);
  return turn % pages;
};
