/** How wide words come out before they are drawn: by kinds of letters, in ems of the projector's own type. Pure. */

/** @type {[RegExp, number][]} the first that knows a letter tells its width */
const KINDS = [
  [/\s/, 0.24],
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
export const lines = (text, room) => {
  let count = 1;
  let filled = 0;
  for (const word of text.split(/\s+/)) {
    const width = ems(word);
    if (width > room) return Infinity;
    if (filled && filled + ems(" ") + width > room) {
      count += 1;
      filled = width;
    } else filled += (filled ? ems(" ") : 0) + width;
  }
  return count;
};
