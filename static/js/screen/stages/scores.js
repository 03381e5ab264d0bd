/** Points appear, places move: old order, counting up, travelling. A newer board snaps into place. */
import { ranking } from "../../core/ranking.js";
import { nameOf, seated } from "../../core/table.js";
import { html, useEffect, useState } from "../../core/ui.js";
import { plural, t } from "../../core/words.js";
import { before, spread } from "../board.js";
import { across } from "../frame.js";
import { BoardRow } from "../row.js";
import { countUp, calm } from "../motion.js";
import { COUNT_MS, OLD_ORDER_MS } from "../timing.js";
import { useTurns } from "../turns.js";

/** More rows than this are too low for larger figures. */
const LOW = 8;

/** The largest letters of the title, in u. */
const MOST = 9;

/**
 * Where the board's own motion stands: 0 the old order, up to 1 while counting, 2 the new order.
 * @param {boolean} live
 * @param {string} figures changes when newer figures arrive: then the board snaps
 */
const useMotion = (live, figures) => {
  const [first] = useState(figures);
  const [at, setAt] = useState(live && !calm() ? 0 : 2);
  const moving = live && figures === first;
  useEffect(() => {
    if (!moving) return undefined;
    return countUp(OLD_ORDER_MS, COUNT_MS, setAt);
  }, [moving]);
  return { at: moving ? at : 2, snapped: !moving };
};

/** @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame, from: string | null}} props */
export const Scores = ({ table, frame, from }) => {
  const now = ranking(table);
  const { at, snapped } = useMotion(from !== null, now.map((row) => `${row.id}:${row.score}`).join());
  const olds = before(now);
  const standing = at >= 2 ? now : olds;
  const { columns, rows, pages, each } = spread(now.length, frame);
  const page = useTurns(pages);
  const star = table.spotlight ? nameOf(table, table.spotlight.guest) : "";
  const after = t("screen.after", { name: star });
  const opened = plural("screen.uncovered", seated(table).filter((guest) => guest.revealed).length);
  return html`<main class="safe scores">
    <h1 style=${{ fontSize: across(after.length + opened.length + 1, frame, MOST) }}>${after} <span>${opened}</span></h1>
    <ol key=${page} class=${`board ${rows > LOW ? "low" : ""} ${snapped ? "snapped" : ""} ${pages > 1 ? "turning" : ""}`}>
      ${table.guests.map((guest) => {
        const row = now.find((one) => one.id === guest.id);
        const rank = standing.findIndex((one) => one.id === guest.id);
        if (!row || rank < 0 || Math.floor(rank / each) !== page) return null;
        return html`<${BoardRow} key=${guest.id} row=${row} place=${standing[rank].place} slot=${rank % each} rows=${rows} columns=${columns} at=${at} />`;
      })}
    </ol>
  </main>`;
};
