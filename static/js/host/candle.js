/** The soft time of a stage, on the tablet: whether its candle is down. Nothing follows from it but words. */
import { useEffect, useState } from "../core/ui.js";

/**
 * @param {import("../core/protocol.d.ts").Table} table every view tells anew what is left
 * @returns {boolean}
 */
export const useBurnt = ({ spotlight, paused }) => {
  const candle = spotlight && spotlight.candle;
  const [down, setDown] = useState(/** @type {typeof candle} */ (null));
  useEffect(() => {
    if (!candle || paused) return undefined;
    const timer = setTimeout(() => setDown(candle), candle.left_ms);
    return () => clearTimeout(timer);
  }, [candle, paused]);
  return candle !== null && (candle.left_ms === 0 || (down === candle && !paused));
};
