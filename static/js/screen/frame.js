/**
 * The picture, measured in its own letters. One `u` is a hundredth of the screen's height, times the scale the host
 * chose: whoever wants larger letters has a smaller picture, and everything that is laid out knows only that.
 */
import { useEffect, useState } from "../core/ui.js";

/**
 * @typedef {object} Frame
 * @property {number} scale per cent: 80, 100 or 125
 * @property {number} width of the picture, in u
 * @property {number} height of the picture, in u
 * @property {boolean} narrow as little room beside each other as on a 4:3 picture
 */

/** A picture less wide than this, in u, is laid out as a narrow one: 4:3 has 133, 16:9 has 178. */
const NARROW = 150;

/**
 * @param {number} width of the window, in pixels
 * @param {number} height
 * @param {number} scale per cent
 * @returns {Frame}
 */
export const frameOf = (width, height, scale) => {
  const tall = 10000 / scale;
  const wide = (tall * width) / Math.max(1, height);
  return { scale, width: wide, height: tall, narrow: wide < NARROW };
};

/**
 * The present frame; drawn anew when the window changes.
 * @param {number} scale
 * @returns {Frame}
 */
export const useFrame = (scale) => {
  const [, again] = useState(0);
  useEffect(() => {
    const measure = () => again((last) => last + 1);
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return frameOf(window.innerWidth, window.innerHeight, scale);
};

/** A length for a stylesheet. @param {number} units in u */
export const u = (units) => `calc(${units.toFixed(2)} * var(--u))`;

/** A letter's width as a share of its height, and the picture's width without its edges. */
const LETTER = 0.47;
const CLEAR = 0.9;

/** The smallest letters on a projector, in u. */
export const FLOOR = 5.5;

/**
 * Letters with which a line of so many characters crosses the picture.
 * @param {number} count
 * @param {Frame} frame
 * @param {number} most in u
 * @returns {string} for `font-size`
 */
export const across = (count, frame, most) =>
  u(Math.max(FLOOR, Math.min(most, (frame.width * CLEAR) / (Math.max(1, count) * LETTER))));

/**
 * What the stylesheet needs to know of a frame.
 * @param {Frame} frame
 */
export const dress = ({ scale, narrow }) => ({
  class: `frame s${scale} ${narrow ? "narrow" : "wide"}`,
  style: { "--u": `${scale / 100}vh` },
});
