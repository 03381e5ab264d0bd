/** Which screen a guest's phone shows, decided from the state alone. Pure. */
import { guestOf } from "../core/table.js";
import { answers, isSealed } from "./answers.js";
import { onward, route, todo } from "./walk.js";

/**
 * @typedef {import("./types.d.ts").State} State
 * @typedef {import("./types.d.ts").Local} Local
 * @typedef {import("./types.d.ts").View} View
 * @typedef {import("./types.d.ts").Seat} Seat
 * @typedef {import("./types.d.ts").TableGuest} TableGuest
 *
 * @typedef {{name: "connecting" | "knock" | "seal" | "arrival" | "list" | "eyes" | "poker" | "judge" | "finale" | "closed"}
 *   | {name: "ended", code: number | null}
 *   | {name: "walk", about: string, alone: boolean}} Scene
 *   `alone`: the stage asks about this guest only, there is no walk to go on with
 */

/** @type {Local} */
export const FRESH = {
  about: null,
  hand: null,
  editing: false,
  later: false,
  reading: false,
  judged: null,
  wished: false,
};

/** Stages that belong to the guest in the spotlight: a straight face first, then the story. */
const THEIRS = new Set(["guessing", "spotlight", "wall", "drumroll", "unmasked"]);

/**
 * @param {State} state
 * @param {Local} local
 * @returns {Scene}
 */
export const scene = (state, local) => {
  if (state.conn.state === "ended") return { name: "ended", code: state.conn.closed };
  const { view } = state;
  const me = view && guestOf(view.table, view.seat && view.seat.guest);
  if (!view || !view.seat || !me) return { name: "connecting" };
  if (me.waiting) return { name: "knock" };
  const { phase } = view.table;
  if (phase === "closed" || phase === "finale") return { name: phase };
  if (atEnvelope(state, view.seat, me, local)) return { name: "seal" };
  if (phase === "arrival") return { name: phase };
  return phase === "seated" ? seated(state, view.seat, local) : reveals(state, view.seat, local);
};

/**
 * @param {State} state
 * @param {Seat} seat
 * @param {TableGuest} me
 * @param {Local} local
 */
const atEnvelope = (state, seat, me, local) =>
  seat.can.includes("seal") && (local.editing || !(isSealed(state, me.sealed) || local.later));

/**
 * Ballot: the walk, then the list. Rounds: eyes up, and the notebook for those who ask for it.
 * @param {State} state
 * @param {Seat} seat
 * @param {Local} local
 * @returns {Scene}
 */
const seated = (state, seat, local) => {
  if (!seat.open.length) return { name: "eyes" };
  const inHand = held(state, local);
  if (inHand) return takenUp(state, seat, local, inHand);
  if (view(state).table.pace === "rounds") return { name: "eyes" };
  return unanswered(state).length ? takenUp(state, seat, local, "walk") : { name: "list" };
};

/**
 * @param {State} state
 * @param {Seat} seat
 * @param {Local} local
 * @returns {Scene}
 */
const reveals = (state, seat, local) => {
  const spot = view(state).table.spotlight;
  if (!spot) return { name: "eyes" };
  const inHand = seat.open.length ? held(state, local) : null;
  if (spot.guest === seat.guest) {
    if (spot.stage === "verdicts" && spot.clusters.length && local.judged !== spot.guest) return { name: "judge" };
    if (!inHand) return { name: THEIRS.has(spot.stage) ? "poker" : "eyes" };
  }
  if (inHand) return takenUp(state, seat, local, inHand);
  const asks = spot.stage === "guessing" && seat.open.includes(spot.guest) && !answers(state)[spot.guest];
  return asks ? { name: "walk", about: spot.guest, alone: true } : { name: "eyes" };
};

/**
 * @param {State} state
 * @param {Seat} seat
 * @param {Local} local
 * @param {"walk" | "list"} kind
 * @returns {Scene}
 */
const takenUp = (state, seat, local, kind) => {
  const about = kind === "walk" ? standing(state, seat, local) : null;
  if (!about) return { name: "list" };
  const spot = view(state).table.spotlight;
  return { name: "walk", about, alone: spot !== null && spot.stage === "guessing" && spot.guest === about };
};

/**
 * Where the walk stands: where it was left, else before the first guest without an answer.
 * @param {State} state
 * @param {Seat} seat
 * @param {Local} local
 */
const standing = (state, seat, local) =>
  local.about && seat.open.includes(local.about) ? local.about : onward(stops(state), answers(state), null);

/**
 * What the guest has in hand counts for the moment at which it was taken up: when the show moves, eyes go up.
 * @param {State} state
 * @param {Local} local
 */
const held = (state, local) => (local.hand && local.hand.moment === moment(view(state)) ? local.hand.kind : null);

/**
 * A name for the present step of the evening.
 * @param {View} view
 * @returns {string}
 */
export const moment = ({ table: { phase, spotlight } }) =>
  spotlight ? `${phase}/${spotlight.guest}/${spotlight.stage}` : phase;

/**
 * Whom this guest can answer about now, in the order of this phone.
 * @param {State} state
 * @returns {string[]}
 */
export const stops = (state) => {
  const { seat, table } = view(state);
  return seat ? route(seat.open, seat.guest, table.code) : [];
};

/** @param {State} state @returns {string[]} about whom an answer is still missing */
export const unanswered = (state) => todo(stops(state), answers(state));

/** @param {State} state @returns {View} */
const view = (state) => /** @type {View} */ (state.view);
