/** All the cards of a wall, hung by size. */
import { html } from "../core/ui.js";
import { plural, t } from "../core/words.js";
import { authors, Card } from "./card.js";
import { air, columns, hang, isNarrow, MOST_CARDS } from "./layout.js";

/** The biggest stack of three and more speaks this loud, in vh. */
const HERO = 20.5;
const ROOM = 73;

/** A judged card needs this height for words above names, in vh. */
const TWO_LINES = 14.8;

/**
 * @param {{table: import("../core/protocol.d.ts").Table, judged?: boolean, room?: number}} props
 */
export const Cards = ({ table, judged = false, room = ROOM }) => {
  const cards = table.spotlight ? table.spotlight.clusters : [];
  if (!cards.length) return html`<p class="nobody">${t("screen.nobody_dared")}</p>`;
  const narrow = isNarrow(window.innerWidth, window.innerHeight);
  const more = cards.length - MOST_CARDS;
  const blocks = hang(cards, room, narrow);
  return html`<div class="wall" style=${{ gridGap: `${air(blocks.length)}vh` }}>
    ${blocks.map((block) => hung(block, table, judged))}
    ${more > 0 && html`<p class="min dim">${plural("screen.more_cards", more)}</p>`}
  </div>`;
};

/**
 * @param {import("./layout.js").Block} block
 * @param {import("../core/protocol.d.ts").Table} table
 * @param {boolean} judged
 */
const hung = (block, table, judged) => {
  const height = `${block.height.toFixed(2)}vh`;
  const flat = judged && block.height < TWO_LINES;
  const across =
    block.kind === "trio" ? undefined : columns(block.cards.map((card) => written(card, table, flat, judged)));
  return html`<ul class=${`hung ${block.kind}`} style=${{ height, gridTemplateColumns: across }}>
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
 * @param {boolean} flat
 * @param {boolean} judged
 */
const written = (card, table, flat, judged) => {
  const said = (card.texts[0] || "").length;
  const by = judged ? authors(card, table).length : 0;
  return flat ? said + by + 3 : Math.max(said, by);
};
