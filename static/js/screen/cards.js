/** All the cards of a wall, hung by size. */
import { html } from "../core/ui.js";
import { plural, t } from "../core/words.js";
import { authors, Card } from "./card.js";
import { u } from "./frame.js";
import { air, columns, GAP, hang, MOST_CARDS, shares } from "./layout.js";
import { holds, need, TWO_LINES, written } from "./needs.js";
import { crown, pack } from "./pack.js";
import { useTurns } from "./turns.js";

/** The biggest stack of three and more speaks this loud, in u. */
const HERO = 20.5;

/** What a question above the wall and the edges take of its height, in u. */
const ABOVE = 27;

/** The picture's width without its edges. */
const CLEAR = 0.9;

/**
 * @param {{table: import("../core/protocol.d.ts").Table, frame: import("./frame.js").Frame, judged?: boolean,
 *   above?: number}} props `above`: what stands above the wall takes this much of the height, edges included, in u
 */
export const Cards = ({ table, frame, judged = false, above = ABOVE }) => {
  const cards = table.spotlight ? table.spotlight.clusters : [];
  const told = judged ? (/** @type {import("./needs.js").Cluster} */ card) => authors(card, table) : null;
  const { pages, more } = arrange(cards, frame, above, told);
  const page = useTurns(pages.length);
  const blocks = pages[page];
  if (!cards.length) return html`<p class="nobody">${t("screen.nobody_dared")}</p>`;
  return html`<div key=${page} class=${pages.length > 1 ? "wall turning" : "wall"} style=${{ gridGap: u(air(blocks.length)) }}>
    ${blocks.map((block) => hung(block, table, told))}
    ${more > 0 && html`<p class="min dim">${plural("screen.more_cards", more)}</p>`}
  </div>`;
};

/**
 * Some lines on a card, words above authors, where all of it has room; where it has not, words beside authors, in rows
 * and pages that hold all of it.
 * @param {ReadonlyArray<import("../core/protocol.d.ts").Cluster>} cards
 * @param {import("./frame.js").Frame} frame
 * @param {number} above
 * @param {import("./needs.js").Told} told
 * @returns {{pages: import("./layout.js").Block[][], more: number}}
 */
const arrange = (cards, frame, above, told) => {
  const height = frame.height - above;
  const width = frame.width * CLEAR;
  const least = told ? TWO_LINES : undefined;
  const { blocks, more } = hang(cards, height, frame.narrow, least, (block) => holds(block, width, told));
  if (!more) return { pages: [blocks], more };
  const shown = cards.slice(0, MOST_CARDS);
  /** @param {import("./needs.js").Cluster} card */
  const wide = (card) => need(card, told);
  const crowned = crown(shown, { width, height }, wide, 2 * TWO_LINES + GAP);
  const pages = crowned && holds(crowned[0], width, told) ? [crowned] : pack(shown, { width, height }, wide);
  return { pages, more: cards.length - shown.length };
};

/**
 * @param {import("./layout.js").Block} block
 * @param {import("../core/protocol.d.ts").Table} table
 * @param {import("./needs.js").Told} told
 */
const hung = (block, table, told) => {
  const { kind, cards, height } = block;
  const low = kind === "row" && (block.lines || (height < TWO_LINES ? 1 : 0));
  const across = low
    ? shares(cards.map((card) => need(card, told)))
    : columns(cards.map((card) => written(card, told)));
  const style = { height: u(height), gridTemplateColumns: kind === "trio" ? undefined : across };
  return html`<ul class=${`hung ${kind}`} style=${style}>
    ${cards.map(
      (card, index) => html`<${Card} key=${card.id} card=${card} table=${table} judged=${told !== null}
        flat=${told ? low : 0} most=${index === 0 && kind === "trio" ? HERO : loud(card, block)} />`,
    )}
  </ul>`;
};

/**
 * @param {import("../core/protocol.d.ts").Cluster} card
 * @param {import("./layout.js").Block} block
 */
const loud = (card, block) => Math.max(5.5, card.size > 2 ? block.type * 1.3 : block.type);
