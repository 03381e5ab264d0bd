/** Against burn-in: a picture that stands for long wanders by a few pixels each minute, too slowly to be seen. */
import { useEffect, useState } from "../core/ui.js";

const MINUTE_MS = 60000;

/** Round in a small square, beginning at rest; pixels right and down. */
const WAY = [
  [0, 0],
  [3, 0],
  [3, 3],
  [0, 3],
  [-3, 3],
  [-3, 0],
  [-3, -3],
  [0, -3],
  [3, -3],
];

/**
 * Where a picture lies after it stood for so many minutes.
 * @param {number} minutes
 * @returns {string} for `transform`
 */
export const drift = (minutes) => {
  const [right, down] = WAY[minutes % WAY.length];
  return right || down ? `translate(${right}px, ${down}px)` : "none";
};

/**
 * @param {string} key of the picture: another one begins at rest
 * @returns {string} for `transform`
 */
export const useDrift = (key) => {
  const [minutes, setMinutes] = useState(0);
  useEffect(() => {
    setMinutes(0);
    const timer = setInterval(() => setMinutes((last) => last + 1), MINUTE_MS);
    return () => clearInterval(timer);
  }, [key]);
  return drift(minutes);
};
