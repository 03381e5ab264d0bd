/** The scoreboard as values: how it stood before, its best places, and how it spreads. Pure. */
import { ranking } from "../core/ranking.js";

/**
 * @typedef {import("../core/protocol.d.ts").Table} Table
 * @typedef {import("../core/ranking.js").Row} Row
 */

/**
 * The board as it stood before this reveal's points.
 * @param {Row[]} rows
 * @returns {Row[]}
 */
export const before = (rows) => {
  const olds = rows.map((row) => Object.assign({}, row, { score: row.score - row.gain, gain: 0 }));
  for (const row of olds) row.place = 1 + olds.filter((other) => other.score > row.score).length;
  return olds.sort((a, b) => b.score - a.score);
};

/**
 * The three best places with everybody who shares them.
 * @param {Table} table
 * @returns {{place: number, names: string[], score: number}[]}
 */
export const podium = (table) => {
  /** @type {{place: number, names: string[], score: number}[]} */
  const steps = [];
  for (const row of ranking(table)) {
    if (row.place > 3 || row.score === 0) continue;
    const step = steps.find((one) => one.place === row.place);
    if (step) step.names.push(row.name);
    else steps.push({ place: row.place, names: [row.name], score: row.score });
  }
  return steps;
};

/** Rows a column of the board holds. */
const ROWS = 6;

/** The board takes this share of the picture's height; a lower row than this, in u, cuts its letters. */
export const SHARE = 0.75;
const LOWEST = 6.8;

/**
 * How the board spreads: two columns of six; more people make the columns longer, then there are pages that take turns.
 * A third column would have no room for names.
 * @param {number} count
 * @param {import("./frame.js").Frame} frame
 * @returns {{columns: number, rows: number, pages: number, each: number}} `each`: people on a page
 */
export const spread = (count, { height }) => {
  const columns = count > 4 ? 2 : 1;
  const most = columns * Math.floor((height * SHARE) / LOWEST);
  const pages = Math.max(1, Math.ceil(count / most));
  const each = Math.max(1, Math.ceil(count / pages));
  return { columns, rows: Math.max(columns === 1 ? 4 : ROWS, Math.ceil(each / columns)), pages, each };
};
