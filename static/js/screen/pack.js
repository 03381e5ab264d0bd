/** Cards of a crowded wall: as low as can be, in rows that hold all of their words, and in pages. Pure geometry in u. */
import { air, GAP, LETTERS, LOWEST, lowest, SINGLES, TRIO } from "./layout.js";

/**
 * @typedef {import("./layout.js").Block} Block
 * @typedef {import("../core/protocol.d.ts").Cluster} Cluster
 * @typedef {{cards: Cluster[], left: number, lines: number}} Packed a row, and how much room is left in it
 */

/** A card whose words need two lines beside their authors. */
const TALL = 14.6;

/**
 * One line a card, words and authors beside each other: each card goes to the first row that has room for all of it;
 * what is wider than a row has one of two lines to itself.
 * @param {ReadonlyArray<Cluster>} cards
 * @param {{width: number, height: number}} room
 * @param {(card: Cluster) => number} need how wide a card has to be
 * @returns {Block[][]} pages that take turns; one where all rows fit
 */
export const pack = (cards, room, need) => {
  /** @type {Packed[]} */
  const made = [];
  for (const card of cards) {
    const wide = Math.min(room.width, need(card));
    const lines = need(card) > room.width ? 2 : 1;
    const row = made.find(({ left }) => left >= wide + GAP);
    if (row) row.cards.push(card);
    else made.push({ cards: [card], left: room.width + GAP, lines });
    (row || made[made.length - 1]).left -= wide + GAP;
  }
  const pages = even(made, room.height);
  const factor = Math.min(SINGLES / LOWEST, ...pages.map((rows) => growth(rows, room.height)));
  return pages.map((rows) =>
    rows.map((row) => {
      const height = Math.min(SINGLES, lowestOf(row) * factor);
      return { kind: "row", cards: row.cards, height, type: height * LETTERS, lines: row.lines };
    }),
  );
};

/** @param {Packed} row */
const lowestOf = ({ lines }) => (lines > 1 ? TALL : LOWEST);

/** @param {Packed[]} rows @param {number} height @returns {number} how many times as high as need be they may stand */
const growth = (rows, height) =>
  (height - air(rows.length) * (rows.length - 1)) / rows.reduce((sum, row) => sum + lowestOf(row), 0);

/**
 * As few pages as there can be, about equally full.
 * @param {Packed[]} rows
 * @param {number} height
 */
const even = (rows, height) => {
  let best = fill(rows, height);
  for (let limit = height - 1; limit > LOWEST; limit -= 1) {
    const next = fill(rows, limit);
    if (next.length > best.length) break;
    best = next;
  }
  return best;
};

/**
 * @param {Packed[]} rows
 * @param {number} height
 */
const fill = (rows, height) => {
  /** @type {Packed[][]} */
  const pages = [];
  for (const row of rows) {
    const page = pages[pages.length - 1];
    if (page && growth(page.concat(row), height) >= 1) page.push(row);
    else pages.push([row]);
  }
  return pages;
};

/**
 * The three largest stacks as large as there is room for, and all others packed below them.
 * @param {Cluster[]} cards
 * @param {{width: number, height: number}} room
 * @param {(card: Cluster) => number} need
 * @param {number} least the lowest that the three may be
 * @returns {Block[] | null} null where there are no three stacks, or too much below them
 */
export const crown = (cards, { width, height }, need, least) => {
  const three = cards.slice(0, 3);
  if (three.length < 3 || three.some((card) => card.size < 2) || cards.length === 3) return null;
  const [below, ...others] = pack(cards.slice(3), { width, height: height - least - GAP }, need);
  const left = height - below.reduce((sum, block) => sum + block.height, below.length * air(below.length + 1));
  if (others.length || left < least) return null;
  /** @type {Block} */
  const trio = { kind: "trio", cards: three, height: Math.min(TRIO, left), type: 0 };
  return [Object.assign(trio, { type: lowest(trio) * LETTERS }), ...below];
};
