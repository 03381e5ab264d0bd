/** What every view reads off a table: which scene it is, who sits at it, and what they are called. Pure. */

/**
 * @typedef {import("./protocol.d.ts").Table} Table
 * @typedef {import("./protocol.d.ts").TableGuest} TableGuest
 *
 * @typedef {"arrival" | "seated" | "guessing" | "spotlight" | "wall" | "drumroll" | "unmasked" | "verdicts" | "scores"
 *   | "podium" | "award" | "finale" | "closed"} Scene `podium`: the awards are about to be opened
 */

/**
 * @param {Table} table
 * @returns {Scene}
 */
export const sceneOf = (table) => {
  if (table.phase === "reveals") return table.spotlight ? table.spotlight.stage : "seated";
  if (table.finale && table.finale.stage === "awards") return table.awards.length ? "award" : "podium";
  return table.phase;
};

/**
 * The award that was opened last.
 * @param {Table} table
 * @returns {import("./protocol.d.ts").Award | null}
 */
export const awardOf = ({ awards }) => awards[awards.length - 1] || null;

/**
 * Everybody who sits at the table: who still knocks is not shown.
 * @param {Table} table
 */
export const seated = (table) => table.guests.filter((guest) => !guest.waiting);

/**
 * @param {Table} table
 * @param {string | null | undefined} id
 * @returns {TableGuest | null} nobody, for somebody who left the table
 */
export const guestOf = (table, id) => table.guests.find((one) => one.id === id) || null;

/**
 * @param {Table} table
 * @param {string | null | undefined} id
 * @returns {string} the name, or nothing for somebody who left the table
 */
export const nameOf = (table, id) => {
  const guest = guestOf(table, id);
  return guest ? guest.name : "";
};

/**
 * @param {Table} table
 * @returns {TableGuest | null} the guest in the spotlight
 */
export const starOf = (table) => table.spotlight && guestOf(table, table.spotlight.guest);

/**
 * Whom the room waits for: all eyes are on somebody whose phone is gone. A phone in a pocket looks the same, so this
 * counts only once the host rests the show; and who never had a phone is never gone.
 * @param {Table} table
 * @returns {string | null} the name
 */
export const awaited = (table) => {
  const star = starOf(table);
  return star && sceneOf(table) === "spotlight" && isGone(star) ? star.name : null;
};

/** @param {TableGuest} guest */
const isGone = ({ phone, here }) => phone && !here;

/** @param {string} text */
const inWords = (text) =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ")} `;

/**
 * The name of the evening together with the real one, for those who gave it; the real one alone where its words hold
 * the other.
 * @param {TableGuest} guest
 */
export const fullName = ({ name, revealed }) => {
  const real = revealed && revealed.real_name;
  if (!real) return name;
  return inWords(real).includes(inWords(name)) ? real : `${name} · ${real}`;
};

/**
 * All envelopes are shut: the ballot is locked.
 * @param {Table} table
 */
export const allLocked = (table) => {
  const sealed = seated(table).filter((guest) => guest.sealed);
  return sealed.length > 0 && sealed.every((guest) => guest.locked);
};

/**
 * They are gathered: all who came have sealed, and the door is not open any more. Until guessing opens nothing is shown of them.
 * @param {Table} table
 */
export const isGathered = (table) => {
  const everybody = seated(table);
  const ready = everybody.length > 1 && everybody.every((guest) => guest.sealed);
  return table.phase === "arrival" && table.doors !== "open" && ready;
};

/**
 * Somebody sat here with a phone. At a dinner that came back from its file nobody did: it has no contacts to show.
 * @param {Table} table
 */
export const hadPhones = (table) => table.guests.some(({ phone }) => phone);
