/** All the cards of a wall, hung by size. */
import { html } from "../core/ui.js";
import { plural, t } from "../core/words.js";
import { authors, Card } from "./card.js";
import { u } from "./frame.js";
import { useTurns } from "./turns.js";
import { air, columns, hang, MOST_CARDS, pack, shares } from "./layout.js";

/** The biggest stack of three and more speaks this loud, in u. */
const HERO = 20.5;

/** What a question above the wall and the edges take of its height, in u. */
const ABOVE = 27;

/** A judged card needs this height for words above names, in u. */
const TWO_LINES = 14.8;

/**
 * @param {{table: import("../core/protocol.d.ts").Table, frame: import("./frame.js").Frame, judged?: boolean,
 *   above?: number}} props `above`: what stands above the wall takes this much of the height, edges included, in u
 */
export const Cards = ({ table, frame, judged = false, above = ABOVE }) => {
  const cards = table.spotlight ? table.spotlight.clusters : [];
  const { pages, more } = arrange(cards, frame, above, judged, judged ? (card) => side(card, table) : alone);
  const page = useTurns(pages.length);
  const blocks = pages[page];
  if (!cards.length) return html`<p class="nobody">${t("screen.nobody_dared")}</p>`;
  return html`<div key=${page} class=${pages.length > 1 ? "wall turning" : "wall"} style=${{ gridGap: u(air(blocks.length)) }}>
    ${blocks.map((block) => hung(block, table, judged))}
    ${more > 0 && html`<p class="min dim">${plural("screen.more_cards", more)}</p>`}
  </div>`;
};

/** The picture's width without its edges; what a flat card needs beside its letters, and one letter, in u. */
const CLEAR = 0.9;
const AROUND = 14.6;
const LETTER = 2.8;

/**
 * @param {import("../core/protocol.d.ts").Cluster} card
 * @param {import("../core/protocol.d.ts").Table} table
 * @returns {number} how wide a card is with its authors beside its words, in u
 */
const side = (card, table) => AROUND + LETTER * ((card.texts[0] || "").length + authors(card, table).length);

/** What a card of one line needs beside its words. */
const EDGES = 9;

/** @param {import("../core/protocol.d.ts").Cluster} card @returns {number} how wide its words are on one line, in u */
const alone = (card) => EDGES + LETTER * (card.texts[0] || "").length;

/**
 * Two lines on a card, words above authors, where there is room; where there is not, one line each, in rows and pages
 * that hold all of it.
 * @param {ReadonlyArray<import("../core/protocol.d.ts").Cluster>} cards
 * @param {import("./frame.js").Frame} frame
 * @param {number} above
 * @param {boolean} judged
 * @param {(card: import("../core/protocol.d.ts").Cluster) => number} need how wide a card of one line is
 * @returns {{pages: import("./layout.js").Block[][], more: number}}
 */
const arrange = (cards, frame, above, judged, need) => {
  const height = frame.height - above;
  const width = frame.width * CLEAR;
  const { blocks, more } = hang(cards, height, frame.narrow, judged ? TWO_LINES : undefined);
  /** @param {import("./layout.js").Block} block */
  const roomy = (block) => block.kind === "trio" || block.height >= TWO_LINES || fitsBeside(block.cards, need, width);
  if (!more && blocks.every(roomy)) return { pages: [blocks], more };
  const shown = cards.slice(0, MOST_CARDS);
  return { pages: pack(shown, { width, height }, need), more: cards.length - shown.length };
};

/**
 * @param {import("../core/protocol.d.ts").Cluster[]} cards of one row
 * @param {(card: import("../core/protocol.d.ts").Cluster) => number} need
 * @param {number} width
 */
const fitsBeside = (cards, need, width) => cards.reduce((sum, card) => sum + need(card) + GAP, -GAP) <= width;

/** Air between the cards of a row, in u. */
const GAP = 5;

/**
 * @param {import("./layout.js").Block} block
 * @param {import("../core/protocol.d.ts").Table} table
 * @param {boolean} judged
 */
const hung = (block, table, judged) => {
  const height = u(block.height);
  const flat = judged && block.height < TWO_LINES;
  const across =
    block.height < TWO_LINES && block.kind === "row"
      ? shares(block.cards.map((card) => (judged ? side(card, table) : alone(card))))
      : columns(block.cards.map((card) => written(card, table, judged)));
  const style = { height, gridTemplateColumns: block.kind === "trio" ? undefined : across };
  return html`<ul class=${`hung ${block.kind}`} style=${style}>
    ${block.cards.map(
      (card, index) => html`<${Card} key=${card.id} card=${card} table=${table} judged=${judged} flat=${flat}
        most=${index === 0 && block.kind === "trio" ? HERO : loud(card, block)} />`,
    )}
  </ul>`;
};

/**
 * @param {import("../core/protocol.d.ts").Cluster} card
 * @param {import("./layout.js").Block} block
 */
const loud = (card, block) => Math.max(5.5, card.size > 2 ? block.type * 1.3 : block.type);

/**
 * How much is written on one line of a card, in characters.
 * @param {import("../core/protocol.d.ts").Cluster} card
 * @param {import("../core/protocol.d.ts").Table} table
 * @param {boolean} judged
 */
const written = (card, table, judged) =>
  Math.max((card.texts[0] || "").length, judged ? authors(card, table).length : 0);
