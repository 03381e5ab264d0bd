/** Where cards hang and places lie. Pure geometry in u: hundredths of the screen's height, times the host's scale. */

/**
 * @typedef {import("../core/protocol.d.ts").Cluster} Cluster
 * @typedef {import("./frame.js").Frame} Frame
 * @typedef {{kind: "trio" | "row", cards: Cluster[], height: number, type: number, lines?: number}} Block
 *   `type`: the largest letters of the block's smallest cards; `lines`: of words, where authors stand beside them
 */

/** Air between rows of cards: less of it where there are many. @param {number} rows */
export const air = (rows) => (rows > 4 ? 2.4 : rows > 3 ? 3.2 : 5);

/** Air inside a trio, and between the cards of a row. */
export const GAP = 5;

/** Words this short let three cards share a row of a narrow picture. */
const SHORT = 11;

export const TRIO = 49;
const PAIR = 25;
export const SINGLES = 17.5;

/** A card lower than this holds no line of the smallest letters. */
export const LOWEST = 8;

/** The largest letters of a card, as a share of its height. */
export const LETTERS = 0.52;

/** A wall of few cards grows by this much, and no more. */
const MOST = 2;

/** Cards on the wall; what is beyond is counted, not shown. */
export const MOST_CARDS = 24;

/** Cards in a row, where there are very many. */
const MOST_ACROSS = 4;

/** The line that counts the cards there is no room for. */
const COUNTED = 9;

/**
 * Stacks first, the largest upper left; rows filled edge to edge; singles last. Where the rows would become too low,
 * or would not hold their words, more cards share one, or fewer; where that does not help, the last cards are only
 * counted.
 * @param {ReadonlyArray<Cluster>} cards sorted, most said first
 * @param {number} room the height there is
 * @param {boolean} narrow a 4:3 picture: two cards a row
 * @param {number} [least] the lowest card of a group of three, in which nothing can stand beside the words
 * @param {(block: Block) => boolean} [holds] whether a block shows all of its words
 * @returns {{blocks: Block[], more: number}}
 */
export const hang = (cards, room, narrow, least = LOWEST, holds = () => true) => {
  for (let count = Math.min(MOST_CARDS, cards.length); count > 0; count -= 1) {
    const more = cards.length - count;
    const shown = cards.slice(0, count);
    for (const across of widths(fewest(shown, narrow))) {
      for (const trio of [true, false]) {
        const blocks = stretch(build(shown, across, trio), more ? room - COUNTED : room);
        const high = blocks.every((block) => lowest(block) >= (block.kind === "trio" ? least : LOWEST));
        if (high && blocks.every(holds)) return { blocks, more };
      }
    }
  }
  return { blocks: [], more: cards.length };
};

/** How many singles a row may hold, the best first. @param {number} best */
const widths = (best) => {
  const more = Array.from({ length: MOST_ACROSS - best + 1 }, (_, step) => best + step);
  return more.concat(Array.from({ length: best - 1 }, (_, step) => best - 1 - step));
};

/**
 * @param {Cluster[]} shown
 * @param {boolean} narrow
 * @returns {number} how many singles a row should hold
 */
const fewest = (shown, narrow) => {
  const singles = shown.filter(isSingle);
  if (narrow) return singles.every(isShort) ? 3 : 2;
  return singles.length > 12 ? 4 : 3;
};

/**
 * @param {Cluster[]} shown
 * @param {number} across
 * @param {boolean} trio whether three stacks may stand together
 * @returns {Block[]}
 */
const build = (shown, across, trio) => {
  const stacks = shown.filter((card) => !isSingle(card));
  /** @type {Block[]} */
  const blocks = [];
  if (trio && stacks.length >= 3) blocks.push({ kind: "trio", cards: stacks.splice(0, 3), height: TRIO, type: 0 });
  rows(stacks, 2).forEach((row) => blocks.push({ kind: "row", cards: row, height: PAIR, type: 0 }));
  rows(shown.filter(isSingle), across).forEach((row) =>
    blocks.push({ kind: "row", cards: row, height: SINGLES, type: 0 }),
  );
  return blocks;
};

/**
 * @template T
 * @param {T[]} items
 * @param {number} most how many a row may hold
 * @returns {T[][]} rows of nearly the same length, the fuller ones first
 */
const rows = (items, most) => {
  const count = Math.ceil(items.length / most);
  /** @type {T[][]} */
  const made = [];
  let from = 0;
  for (let row = 0; row < count; row += 1) {
    const size = Math.ceil((items.length - from) / (count - row));
    made.push(items.slice(from, from + size));
    from += size;
  }
  return made;
};

/** @param {Cluster} card */
const isSingle = (card) => card.size <= 1;

/** @param {Cluster} card */
const isShort = (card) => (card.texts[0] || "").length <= SHORT;

/** The height of a block's lowest card. @param {Block} block */
export const lowest = (block) => (block.kind === "trio" ? (block.height - GAP) / 2 : block.height);

/**
 * Give the blocks the room there is: few cards grow, many shrink.
 * @param {Block[]} blocks
 * @param {number} room
 */
const stretch = (blocks, room) => {
  const free = room - air(blocks.length) * (blocks.length - 1);
  const wanted = blocks.reduce((sum, block) => sum + block.height, 0);
  const factor = Math.min(MOST, free / Math.max(1, wanted));
  return blocks.map((block) => {
    const stretched = Object.assign({}, block, { height: block.height * factor });
    return Object.assign(stretched, { type: lowest(stretched) * LETTERS });
  });
};

/** Columns as wide as what stands in them. @param {ReadonlyArray<number>} widths */
export const shares = (widths) => widths.map((width) => `minmax(0, ${(width + 1).toFixed(1)}fr)`).join(" ");

/**
 * How wide the cards of a row are to each other: by their words, so that the letters come out alike.
 * @param {ReadonlyArray<number>} lengths of what stands on each, in characters
 */
export const weights = (lengths) => lengths.map((length) => Math.max(7, Math.min(36, length)) + 3);

/** The same for grid-template-columns. @param {ReadonlyArray<number>} lengths */
export const columns = (lengths) =>
  weights(lengths)
    .map((weight) => `minmax(0, ${weight}fr)`)
    .join(" ");

/**
 * @typedef {{x: number, y: number, side: "left" | "right"}} Spot
 * @typedef {{oneSided: boolean, width: number, flame: {x: number, y: number}, strip: {x: number, width: number},
 *   radius: number, unit: number, type: number, row: number, spots: Spot[]}} Laid
 *   `unit`: how many u one unit of the drawing is; `type` and `row`: largest letters and height of a place, in u
 */

/** The drawing of the table is this high, in units of its own. */
export const HEIGHT = 1080;

/** Names on both sides of the table and an invitation beside them need a picture this wide, in u. */
const BOTH_SIDES = 172;

/** @param {Frame} frame */
export const isOneSided = (frame) => frame.width < BOTH_SIDES;

/** What a beamer may not show, above and below, in units of the drawing. */
const EDGE = 54;

/** Where the flame stands from the right edge, in units of the drawing; on a one-sided table in u, or at a share of the width. */
const BETWEEN = 630;
const ASIDE = 58.3;
const ASIDE_MOST = 0.4375;

/**
 * The laid table of the arrival.
 * @param {number} count guests at the table
 * @param {Frame} frame
 * @returns {Laid}
 */
export const layTable = (count, frame) => {
  const unit = frame.height / HEIGHT;
  const width = Math.round(frame.width / unit);
  const oneSided = isOneSided(frame);
  const sides = oneSided ? 1 : 2;
  const rowCount = Math.max(6, Math.min(12, Math.ceil(count / sides)));
  const row = (HEIGHT - 2 * EDGE) / rowCount;
  const aside = oneSided ? Math.min(ASIDE / unit, ASIDE_MOST * width) : BETWEEN;
  const flame = { x: Math.round(width - aside), y: HEIGHT / 2 };
  const strip = oneSided ? { x: flame.x - 55, width: 180 } : { x: flame.x - 140, width: 280 };
  /** @type {Spot[]} */
  const spots = [];
  for (let index = 0; index < rowCount * sides; index += 1) {
    const left = !oneSided && index % 2 === 0;
    const x = oneSided ? flame.x + 80 : flame.x + (left ? -72 : 72);
    spots.push({ x, y: EDGE + row * (Math.floor(index / sides) + 0.5), side: left ? "left" : "right" });
  }
  const high = row * unit;
  return {
    oneSided,
    width,
    flame,
    strip,
    radius: Math.min(54, row * 0.31),
    unit,
    type: Math.max(5.5, Math.min(6.1, high * 0.49)),
    row: high,
    spots,
  };
};
