/** Where cards hang and places lie. Pure geometry; heights in hundredths of the screen's height (vh). */

/**
 * @typedef {import("../core/protocol.d.ts").Cluster} Cluster
 * @typedef {{kind: "trio" | "row", cards: Cluster[], height: number, type: number}} Block
 *   `type`: the largest letters of the block's smallest cards, in vh
 */

/** Air between rows of cards: less of it where there are many. @param {number} rows */
export const air = (rows) => (rows > 3 ? 3.2 : 5);

/** Air inside a trio. */
const GAP = 5;

/** Words this short let three cards share a row of a 4:3 picture. */
const SHORT = 11;

/** Words this long take several lines: their row is higher, and few of them share it. */
const LONG = 28;
const HIGHER = 1.4;

/** So many singles need three a row of a 4:3 picture, or four, whatever their words. */
const MANY = { narrow: 8, wide: 12 };

const TRIO = 49;
const PAIR = 25;
const SINGLES = 17.5;

/** The largest letters of a card, as a share of its height. */
const LETTERS = 0.52;

/** A wall of few cards grows by this much, and no more. */
const MOST = 2;

/**
 * A picture less wide than this, in heights, is 4:3.
 * @param {number} width
 * @param {number} height
 */
export const isNarrow = (width, height) => width / height < 1.5;

/** Cards on the wall; what is beyond is counted, not shown. */
export const MOST_CARDS = 24;

/**
 * Stacks first, the largest upper left; rows filled edge to edge; singles last.
 * @param {ReadonlyArray<Cluster>} cards sorted, most said first
 * @param {number} room the height there is
 * @param {boolean} narrow a 4:3 picture: two cards a row
 * @returns {Block[]}
 */
export const hang = (cards, room, narrow) => {
  const shown = cards.slice(0, MOST_CARDS);
  const stacks = shown.filter((card) => card.size > 1);
  const singles = shown.filter((card) => card.size <= 1);
  /** @type {Block[]} */
  const blocks = [];
  if (stacks.length >= 3) blocks.push({ kind: "trio", cards: stacks.splice(0, 3), height: TRIO, type: 0 });
  rows(stacks, 2).forEach((row) => blocks.push({ kind: "row", cards: row, height: PAIR, type: 0 }));
  const crowd = singles.length > MANY.narrow;
  const groups = crowd ? [singles.filter((card) => !isLong(card)), singles.filter(isLong)] : [singles];
  groups.forEach((group) =>
    rows(group, across(group, narrow)).forEach((row) => {
      const height = SINGLES * (row.some(isLong) ? HIGHER : 1);
      blocks.push({ kind: "row", cards: row, height, type: 0 });
    }),
  );
  return stretch(blocks, room);
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

/**
 * How many singles share a row.
 * @param {ReadonlyArray<Cluster>} singles
 * @param {boolean} narrow
 */
const across = (singles, narrow) => {
  if (narrow) return singles.length > MANY.narrow || singles.every(isShort) ? 3 : 2;
  if (singles.length > MANY.wide) return 4;
  return singles.filter(isLong).length > 1 && singles.length <= MANY.narrow ? 2 : 3;
};

/** @param {Cluster} card */
const isLong = (card) => (card.texts[0] || "").length > LONG;

/** @param {Cluster} card */
const isShort = (card) => (card.texts[0] || "").length <= SHORT;

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
    const height = block.height * factor;
    const card = block.kind === "trio" ? (height - GAP) / 2 : height;
    return Object.assign({}, block, { height, type: card * LETTERS });
  });
};

/**
 * How wide the cards of a row are to each other: by their words, so that the letters come out alike.
 * @param {ReadonlyArray<number>} lengths of what stands on each, in characters
 * @returns {string} for grid-template-columns
 */
export const columns = (lengths) =>
  lengths.map((length) => `minmax(0, ${Math.max(12, Math.min(36, length)) + 3}fr)`).join(" ");

/**
 * @typedef {{x: number, y: number, side: "left" | "right"}} Spot
 * @typedef {{narrow: boolean, flame: {x: number, y: number}, strip: {x: number, width: number}, radius: number,
 *   type: number, row: number, spots: Spot[]}} Laid
 */

/** What a beamer may not show, above and below, in units of a picture 1080 high. */
const EDGE = 54;

/**
 * The laid table of the lobby, in units of a picture 1080 high whose right edge is `width`.
 * @param {number} count guests at the table
 * @param {number} width of the picture: 1920 for 16:9, 1440 for 4:3
 * @returns {Laid}
 */
export const layTable = (count, width) => {
  const narrow = isNarrow(width, 1080);
  const sides = narrow ? 1 : 2;
  const rowCount = Math.max(6, Math.min(12, Math.ceil(count / sides)));
  const row = (1080 - 2 * EDGE) / rowCount;
  const flame = { x: width - 630, y: 540 };
  const strip = narrow ? { x: flame.x - 55, width: 180 } : { x: flame.x - 140, width: 280 };
  /** @type {Spot[]} */
  const spots = [];
  for (let index = 0; index < rowCount * sides; index += 1) {
    const left = !narrow && index % 2 === 0;
    const x = narrow ? flame.x + 80 : flame.x + (left ? -72 : 72);
    spots.push({ x, y: EDGE + row * (Math.floor(index / sides) + 0.5), side: left ? "left" : "right" });
  }
  return {
    narrow,
    flame,
    strip,
    radius: Math.min(54, row * 0.31),
    type: Math.max(5.5, Math.min(6.1, row / 22)),
    row,
    spots,
  };
};
