/** Which sound a picture brings, and when. Pure. Only what the room sees happen sounds: a picture at rest is silent. */
import { gains } from "../../core/ranking.js";
import { podium } from "../board.js";
import { COUNT_MS, DARK_MS, elapsed, OLD_ORDER_MS, WINNER_MS, WORD_MS } from "../timing.js";

/**
 * @typedef {{sound: import("./music.js").Sound, at: number}} Cue `at`: milliseconds after the picture has come up;
 *   less than nothing for what is partly over
 */

/** More ticks than this are a noise. */
const MOST_TICKS = 9;

/**
 * @param {import("../vm.js").Show} show
 * @param {boolean} calm the room asked for less motion: figures do not count, they are there
 * @returns {Cue[]}
 */
export const cues = ({ table, scene, from }, calm) => {
  if (from === null || table.paused) return [];
  if (scene === "drumroll") return [{ sound: "roll", at: DARK_MS - since(table) }];
  if (scene === "unmasked") {
    return [
      { sound: "glass", at: 0 },
      { sound: "chord", at: WORD_MS },
    ];
  }
  if (scene === "scores") return ticks(Math.max(0, ...Array.from(gains(table).values())), calm);
  if (scene === "award") return [{ sound: "glass", at: 0 }];
  const winner = table.points && podium(table).length > 0;
  if (scene === "podium") return winner ? [{ sound: "finale", at: WINNER_MS }] : [{ sound: "glass", at: 0 }];
  const straight = from === "scores" || from === "verdicts";
  if (scene === "finale") return [{ sound: "finale", at: winner && straight ? WINNER_MS : 0 }];
  return [];
};

/** @param {import("../vm.js").Table} table */
const since = ({ spotlight }) => elapsed(spotlight && spotlight.cut_in_ms);

/**
 * One tick for each point of whoever got most.
 * @param {number} most
 * @param {boolean} calm
 * @returns {Cue[]}
 */
const ticks = (most, calm) => {
  if (calm) return most ? [{ sound: "tick", at: 0 }] : [];
  const count = Math.min(MOST_TICKS, most);
  return Array.from({ length: count }, (_, index) => ({
    sound: "tick",
    at: Math.round(OLD_ORDER_MS + (COUNT_MS * (index + 1)) / count),
  }));
};
