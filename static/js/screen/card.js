/** A place card of folded paper; a cluster is a stack of them, one edge per guest. */
import { nameOf } from "../core/table.js";
import { html } from "../core/ui.js";
import { list } from "../core/words.js";
import { Mark } from "../parts/marks.js";
import { Fit, FLOOR } from "./fit.js";
import { shares } from "./layout.js";
import { widthOn, words } from "./needs.js";

/** Letters that stand on one line, and the smaller ones that may take two to four. */
const ONE_LINE_LEAST = 7;
const TWO_LINES_MOST = 10;

/**
 * @param {{card: import("../core/protocol.d.ts").Cluster, table: import("../core/protocol.d.ts").Table, most: number,
 *   judged: boolean, flat?: number}} props `most`: the largest letters in u; `judged`: with verdict and authors;
 *   `flat`: how many lines the words take where the card is so low that the authors stand beside them; 0: above them
 */
export const Card = ({ card, table, most, judged, flat = 0 }) => {
  const looks = ["card", `n${Math.min(4, card.size)}`];
  if (card.hidden) looks.push("face-down");
  if (judged && flat) looks.push("flat");
  if (judged && card.verdict) looks.push("judged", card.verdict);
  return html`<li class=${looks.join(" ")} style=${flat ? sideBySide(card, table, flat) : undefined}>
    ${!card.hidden && html`<${Fit} class="said" text=${card.texts[0]} steps=${sizes(most)} />`}
    ${judged && html`<${Fit} class="by" text=${authors(card, table)} steps=${flat > 1 ? BY_TWO : BY} />`}
    ${judged && card.verdict ? html`<${Mark} verdict=${card.verdict} />` : card.size > 1 && html`<i>${card.size}</i>`}
  </li>`;
};

/** @type {[number, number, number][]} */
const BY = [[6, FLOOR, 1]];

/** @type {[number, number, number][]} */
const BY_TWO = [...BY, [FLOOR, FLOOR, 2]];

/**
 * @param {number} most
 * @returns {[number, number, number][]}
 */
const sizes = (most) => [
  [most, Math.min(most, ONE_LINE_LEAST), 1],
  [Math.min(most, TWO_LINES_MOST), FLOOR, 2],
  [ONE_LINE_LEAST, FLOOR, 1],
  [ONE_LINE_LEAST, FLOOR, 3],
  [FLOOR, FLOOR, 4],
];

/**
 * @param {import("../core/protocol.d.ts").Cluster} card
 * @param {import("../core/protocol.d.ts").Table} table
 */
export const authors = (card, table) => list((card.by || []).map((id) => nameOf(table, id)).filter(Boolean));

/**
 * @param {import("../core/protocol.d.ts").Cluster} card
 * @param {import("../core/protocol.d.ts").Table} table
 * @param {number} lines of words, and of authors
 */
const sideBySide = (card, table, lines) => ({
  gridTemplateColumns: words(card)
    ? shares([widthOn(words(card), lines), widthOn(authors(card, table), lines)])
    : "minmax(0, 1fr)",
});
