/** How wide words come out before they are drawn: by kinds of letters, in ems of the projector's own type. Pure. */

/** What is between two words, in ems. */
export const SPACE = 0.24;

/** @type {[RegExp, number][]} the first that knows a letter tells its width */
const KINDS = [
  [/\s/, SPACE],
  [/[fijlrt.,:;'’!|()-]/, 0.34],
  [/[mwMW@%&—]/, 0.86],
  [/\p{Lu}/u, 0.67],
  [/[\u2e80-\uffef]/, 1],
];
const OTHERS = 0.53;

/** @param {string} letter */
const wide = (letter) => {
  const kind = KINDS.find(([letters]) => letters.test(letter));
  return kind ? kind[1] : OTHERS;
};

/** @param {string} text @returns {number} its width on one line, in ems */
export const ems = (text) => Array.from(text).reduce((sum, letter) => sum + wide(letter), 0);

/**
 * @param {string} text
 * @param {number} room the width of a line, in ems
 * @returns {number} how many lines it takes; Infinity where a word is wider than a line
 */
export const lines = (text, room) => wrap(text.split(/\s+/).map(ems), room);

/**
 * @param {number[]} words their widths, in ems
 * @param {number} room the width of a line, in ems
 * @returns {number} how many lines they take; Infinity where a word is wider than a line
 */
export const wrap = (words, room) => {
  let count = 1;
  let filled = 0;
  for (const word of words) {
    if (word > room) return Infinity;
    const width = filled ? filled + SPACE + word : word;
    if (width > room) count += 1;
    filled = width > room ? word : width;
  }
  return count;
};
