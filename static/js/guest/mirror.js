/** The one line that tells a lowered phone what the room looks at, and what a reveal brought. Pure. */
import { nameOf } from "../core/table.js";

/**
 * @typedef {import("./types.d.ts").View} View
 * @typedef {import("./types.d.ts").Sentence} Sentence
 */

/**
 * @param {View} view with a seat
 * @returns {Sentence}
 */
export const mirror = (view) => {
  const { phase, paused, pace, spotlight } = view.table;
  if (paused) return { key: "guest.mirror.paused" };
  if (!spotlight)
    return { key: phase === "seated" && pace === "rounds" ? "guest.mirror.rounds" : "guest.mirror.locked" };
  const mine = view.seat !== null && spotlight.guest === view.seat.guest;
  const name = nameOf(view.table, spotlight.guest);
  const bare = !spotlight.clusters.length && (spotlight.stage === "wall" || spotlight.stage === "verdicts");
  if (bare) return { key: "guest.mirror.empty_wall", values: { name } };
  return { key: `guest.mirror.${mine ? "mine." : ""}${spotlight.stage}`, values: { name } };
};

/**
 * What the reveal in the spotlight brought this guest, once scores are shown.
 * @param {View} view with a seat
 * @returns {{points: number, why: Sentence, double: boolean} | null}
 */
export const ownPoints = (view) => {
  const { spotlight } = view.table;
  if (!spotlight || !view.seat || spotlight.stage !== "scores") return null;
  const me = view.seat.guest;
  const name = nameOf(view.table, spotlight.guest);
  const { points, reason } = me === spotlight.guest ? disguise(spotlight) : guessed(spotlight, me, view.seat.guesses);
  return { points, why: { key: `guest.points.${reason}`, values: { name } }, double: spotlight.double && points > 0 };
};

/** @param {import("./types.d.ts").Spotlight} spotlight */
const disguise = (spotlight) => {
  const points = spotlight.disguise || 0;
  return { points, reason: points ? "disguise" : "no_disguise" };
};

/**
 * @param {import("./types.d.ts").Spotlight} spotlight
 * @param {string} me
 * @param {import("./types.d.ts").Seat["guesses"]} guesses
 */
const guessed = (spotlight, me, guesses) => {
  for (const { by, verdict, points } of spotlight.clusters) {
    const at = by ? by.indexOf(me) : -1;
    if (at < 0) continue;
    const reason = verdict === "exact" && isAlone(spotlight) ? "alone" : verdict || "miss";
    return { points: points ? points[at] : 0, reason };
  }
  const said = guesses[spotlight.guest];
  return { points: 0, reason: said && said.kind !== "guess" ? said.kind : "none" };
};

/** @param {import("./types.d.ts").Spotlight} spotlight */
const isAlone = ({ clusters }) =>
  clusters.reduce((sum, { verdict, size }) => sum + (verdict === "exact" ? size : 0), 0) === 1;
