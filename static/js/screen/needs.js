/** What a card needs of its wall, reckoned before anything is drawn. Lengths in u. Pure. */
import { FLOOR } from "./frame.js";
import { GAP, lowest, weights } from "./layout.js";
import { ems, lines } from "./letters.js";

/**
 * @typedef {import("../core/protocol.d.ts").Cluster} Cluster
 * @typedef {import("./layout.js").Block} Block
 * @typedef {((card: Cluster) => string) | null} Told what stands under the words: who said it; null on a wall of questions
 */

/** Around the words: both sides, above; the number of a stack, or the mark of a verdict, beside them. */
const SIDES = 6.8;
const ABOVE = 1.7;
const NUMBER = 5;
const MARK = 7;

/** Authors under the words, with the edge below; a line of words, and the most of them on a card. */
const AUTHORS = 7.1;
const LINE = 1.1 * FLOOR;
const LINES = 3;

/** A flat card, around its words and authors. */
const FLAT = 15.4;

/** Air in a group of three, and how it is divided. */
const TRIO_GAP = 11;
const TRIO = [0.57, 0.43, 0.43];

/** A judged card needs this height for words above names. */
export const TWO_LINES = 14.8;

/** @param {Cluster} card */
export const words = (card) => card.texts[0] || "";

/** @param {string} text @returns {number} the width of the smallest letters on one line */
export const width = (text) => FLOOR * ems(text);

/**
 * @param {string} text
 * @param {number} count of lines
 * @returns {number} how wide it is on so many lines, about; its longest word is whole
 */
export const widthOn = (text, count) => Math.max(width(text) / count, ...text.split(/\s+/).map(width));

/**
 * @param {Cluster} card
 * @param {Told} told
 * @returns {number} how wide a card of one line is, its authors beside its words
 */
export const need = (card, told) => {
  if (told) return FLAT + width(words(card)) + width(told(card));
  return SIDES + 1 + width(words(card)) + (card.size > 1 ? NUMBER : 0);
};

/**
 * @param {Cluster} card
 * @param {Told} told
 * @returns {number} how much is written on one line of a card, in characters
 */
export const written = (card, told) => Math.max(words(card).length, told ? told(card).length : 0);

/**
 * Whether a block shows all the words of its cards in letters that can be read from afar; a low row leaves that to
 * whoever packs.
 * @param {Block} block
 * @param {number} room its width
 * @param {Told} told
 */
export const holds = (block, room, told) => {
  const { kind, cards, height } = block;
  if (kind === "row" && height < TWO_LINES) return false;
  const places = kind === "trio" ? TRIO.map((share) => share * (room - TRIO_GAP)) : divide(block, room, told);
  return cards.every((card, index) => {
    const high = kind === "trio" && index > 0 ? lowest(block) : height;
    return fits(card, places[index] - SIDES, high - ABOVE, told);
  });
};

/**
 * @param {Block} block
 * @param {number} room
 * @param {Told} told
 * @returns {number[]} how wide the cards of a row are
 */
const divide = ({ cards }, room, told) => {
  const all = weights(cards.map((card) => written(card, told)));
  const sum = all.reduce((one, other) => one + other, 0);
  return all.map((one) => (one / sum) * (room - GAP * (all.length - 1)));
};

/**
 * @param {Cluster} card
 * @param {number} wide inside of its edges
 * @param {number} high
 * @param {Told} told
 */
const fits = (card, wide, high, told) => {
  const beside = told ? MARK : card.size > 1 ? NUMBER : 0;
  // Without words the authors stand at the top, beside the mark.
  if (told && width(told(card)) > (words(card) ? wide : wide - beside)) return false;
  const most = Math.min(LINES, Math.max(1, Math.floor((high - (told ? AUTHORS : 0)) / LINE)));
  return !words(card) || lines(words(card), (wide - beside) / FLOOR) <= most;
};
