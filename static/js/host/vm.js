/** What the tablet shows and does for a view, as plain values. Pure: no DOM, no clock, no words, only their keys. */
import { allLocked, awaited, isGathered, nameOf, sceneOf, seated, starOf } from "../core/table.js";

/**
 * @typedef {import("../core/protocol.d.ts").View} View
 * @typedef {import("../core/protocol.d.ts").Table} Table
 * @typedef {import("../core/protocol.d.ts").Desk} Desk
 * @typedef {import("../core/protocol.d.ts").TableGuest} TableGuest
 * @typedef {import("../core/protocol.d.ts").Command} Command
 *
 * @typedef {Record<string, string | number>} Values
 * @typedef {{key: string, values: Values}} Saying a sentence of the catalogue and what fills it
 * @typedef {View & {desk: Desk}} HostView
 *
 * @typedef {object} Main the one button
 * @property {"step" | "hold" | "cancel" | "resume" | "confirm" | "lead" | "rest"} kind
 *   `hold`: 700 ms of a finger; `confirm`: asks once more; `lead`: another tablet has it; `rest`: nothing to press
 * @property {Saying} says
 * @property {Command | null} command what it sends
 * @property {boolean} enabled
 * @property {Saying | null} why it rests, if it does
 * @property {string} meaning the same meaning: the same button. Another one must not catch a finger meant for the last
 */

/** @param {string} key @param {Values} [values] @returns {Saying} */
export const say = (key, values = {}) => ({ key, values });

/** @param {HostView} view @param {string} type */
export const allowed = (view, type) => view.desk.can.includes(type);

/**
 * The one button: what happens next, or how to stop what is happening.
 * @param {HostView} view
 * @param {boolean} [burnt] the candle of this stage is down
 * @returns {Main}
 */
export const mainButton = (view, burnt = false) => {
  const { table, desk } = view;
  if (table.paused)
    return button("resume", say("host.go.resume"), { type: "pause", on: false }, allowed(view, "pause"));
  if (sceneOf(table) === "drumroll")
    return button("cancel", say("host.go.cancel"), { type: "back" }, allowed(view, "back"));
  const next = desk.next;
  if (!next) return Object.assign(button("rest", say("host.go.rest"), null, false), { why: resting(table) });
  const closes = sceneOf(table) === "guessing" && next.step === "spotlight";
  const finishes = next.step === "scores" && isUnfinished(view, burnt);
  const says =
    next.step === "award"
      ? nextAward(table)
      : say(`host.go.${closes ? "close_one" : finishes ? "scores_for" : next.step}`, {
          name: nameOf(table, next.guest),
        });
  const command = /** @type {Command} */ ({ type: next.command });
  const made = button(KINDS[next.step] || "step", says, command, allowed(view, next.command));
  const round = table.spotlight
    ? `${table.spotlight.guest} ${table.spotlight.stage}`
    : `${table.phase} ${table.awards.length}`;
  return Object.assign(made, {
    meaning: `${round} ${next.step} ${next.guest}`,
    why: made.enabled ? null : blocked(next.step),
  });
};

/**
 * The time for verdicts is over, and not every card has the word of a person.
 * @param {HostView} view
 * @param {boolean} burnt
 */
export const isUnfinished = ({ table }, burnt) =>
  burnt && table.spotlight !== null && table.spotlight.clusters.some((card) => card.ruled_by === "matcher");
/** Which award comes next, of how many; never whose it is: the tablet lies on the table. @param {Table} table */
const nextAward = ({ awards, finale }) => say("host.go.award", { n: awards.length + 1, of: finale ? finale.of : 0 });

/** @type {Record<string, Main["kind"]>} */
const KINDS = { drumroll: "hold", close: "confirm" };

/**
 * @param {Main["kind"]} kind
 * @param {Saying} says
 * @param {Command | null} command
 * @param {boolean} enabled
 * @returns {Main}
 */
export const button = (kind, says, command, enabled) => ({ kind, says, command, enabled, why: null, meaning: kind });

/** @param {string} step @returns {Saying | null} */
const blocked = (step) => (step === "open_guessing" ? say("host.refusal.too_few") : null);

/** @param {Table} table @returns {Saying | null} */
const resting = (table) => (table.phase === "seated" ? say("host.go.nobody") : null);

/**
 * The back button names what it takes back.
 * @param {HostView} view
 * @returns {{says: Saying, enabled: boolean}}
 */
export const backButton = (view) => {
  const undo = view.desk.undo;
  return {
    says: say(undo ? `host.undo.${undo}` : "host.undo.nothing"),
    enabled: undo !== null && allowed(view, "back"),
  };
};

/**
 * The present scene in a few words, and whom it is about.
 * @param {Table} table
 * @returns {Saying}
 */
export const sceneSaid = (table) => {
  const star = starOf(table);
  const resting = awaited(table) ? "back_soon" : "paused";
  const running = isGathered(table) ? "gathered" : sceneOf(table);
  return say(`host.onscreen.${table.paused ? resting : running}`, { name: star ? star.name : "" });
};

/**
 * What hangs on the projector right now.
 * @param {HostView} view
 * @returns {{scene: string, what: Saying, count: Saying | null}}
 */
export const onScreen = ({ table, desk }) => {
  const scene = table.paused ? "paused" : isGathered(table) ? "gathered" : sceneOf(table);
  const what = desk.screens ? sceneSaid(table) : say("host.onscreen.none");
  const spot = table.spotlight;
  const count = spot ? say("host.number_of", { n: spot.number, of: spot.of }) : null;
  return { scene, what, count };
};

/**
 * How far the ballot is: who has answers left to give, most first.
 * @param {HostView} view
 */
export const ballot = ({ table, desk }) => {
  const guests = seated(table).map((guest) => {
    const left = (desk.missing[guest.id] || []).length;
    return { id: guest.id, name: guest.name, made: guest.made, left, here: guest.here, sealed: guest.sealed };
  });
  const made = guests.reduce((sum, guest) => sum + guest.made, 0);
  const of = made + guests.reduce((sum, guest) => sum + guest.left, 0);
  return { guests, late: guests.filter((guest) => guest.left > 0), made, of };
};

/**
 * Where the ballot stands: locked; in rounds; everybody done; some done, some missing; nobody done yet.
 * @param {HostView} view
 * @returns {"locked" | "rounds" | "all" | "late" | "busy"}
 */
export const ballotStands = (view) => {
  if (allLocked(view.table)) return "locked";
  if (view.table.pace === "rounds") return "rounds";
  const { guests, late } = ballot(view);
  if (!late.length) return "all";
  return guests.some((guest) => guest.made > 0 && !guest.left) ? "late" : "busy";
};

/**
 * Rounds: who has not answered about the guest in the spotlight.
 * @param {HostView} view
 * @returns {string[]} names
 */
export const silentAbout = ({ table, desk }) => {
  const star = table.spotlight ? table.spotlight.guest : "";
  return seated(table)
    .filter((guest) => (desk.missing[guest.id] || []).includes(star))
    .map((guest) => guest.name);
};

/**
 * Who has not sealed yet.
 * @param {Table} table
 * @returns {string[]} names
 */
export const unsealed = (table) =>
  seated(table)
    .filter((guest) => !guest.sealed)
    .map((guest) => guest.name);
