/** What the projector shows for a table, as plain values. Pure: no DOM, no clock. */

/**
 * @typedef {import("../core/protocol.d.ts").Table} Table
 * @typedef {import("../core/protocol.d.ts").TableGuest} TableGuest
 *
 * @typedef {"lobby" | "seated" | "guessing" | "spotlight" | "wall" | "drumroll" | "unmasked" | "verdicts" | "scores"
 *   | "podium" | "award" | "finale" | "closed"} Scene `podium`: the awards are about to be opened
 *
 * @typedef {object} Show
 * @property {Table} table
 * @property {Scene} scene
 * @property {string} key changes exactly when another picture comes up
 * @property {Scene | null} from the scene this one grew out of before the eyes of the room; null shows it at rest
 */

/** Which scenes may move into which; every other change, a reload among them, shows the new picture at rest. */
const FOLLOWS = {
  lobby: [],
  seated: ["lobby"],
  guessing: ["seated", "scores", "verdicts"],
  spotlight: ["seated", "guessing", "scores", "verdicts"],
  wall: ["spotlight", "drumroll"],
  drumroll: ["wall"],
  unmasked: ["drumroll"],
  verdicts: ["unmasked"],
  scores: ["verdicts"],
  podium: ["scores", "verdicts"],
  award: ["podium", "award"],
  finale: ["scores", "verdicts", "podium", "award"],
  closed: ["podium", "award", "finale"],
};

/** A roll that has this much more time left than before, in milliseconds, is another roll. */
const NEW_ROLL_MS = 300;

/**
 * @param {Table} table
 * @returns {Scene}
 */
export const sceneOf = (table) => {
  if (table.phase === "arrival") return "lobby";
  if (table.phase === "reveals") return table.spotlight ? table.spotlight.stage : "seated";
  if (table.finale && table.finale.stage === "awards") return table.awards.length ? "award" : "podium";
  return table.phase;
};

/**
 * The award that was opened last.
 * @param {Table} table
 * @returns {import("../core/protocol.d.ts").Award | null}
 */
export const awardOf = ({ awards }) => awards[awards.length - 1] || null;

/** Whom the picture is about. @param {Table} table @param {Scene} scene */
const about = (table, scene) => {
  const award = scene === "award" && awardOf(table);
  if (award) return award.guest;
  return table.spotlight ? table.spotlight.guest : "";
};

/**
 * The next picture. The same key means: the same picture with newer figures.
 * @param {Show | null} before
 * @param {Table} table
 * @returns {Show}
 */
export const advance = (before, table) => {
  const scene = sceneOf(table);
  const star = about(table, scene);
  if (before === null) return { table, scene, key: `0 ${scene} ${star}`, from: null };
  const [count, ...place] = before.key.split(" ");
  const same = place.join(" ") === `${scene} ${star}` && !rolledAgain(before.table, table);
  if (same) return { table, scene, key: before.key, from: before.from };
  const back = scene === "award" && before.scene === "award" && table.awards.length < before.table.awards.length;
  const follows = !back && /** @type {string[]} */ (FOLLOWS[scene]).includes(before.scene);
  return { table, scene, key: `${Number(count) + 1} ${scene} ${star}`, from: follows ? before.scene : null };
};

/**
 * @param {Table} before
 * @param {Table} now
 */
const rolledAgain = (before, now) => {
  const was = before.spotlight && before.spotlight.cut_in_ms;
  const is = now.spotlight && now.spotlight.cut_in_ms;
  return typeof was === "number" && typeof is === "number" && is > was + NEW_ROLL_MS;
};

/**
 * Everybody who sits at the table: who still knocks is not shown.
 * @param {Table} table
 */
export const seated = (table) => table.guests.filter((guest) => !guest.waiting);

/**
 * @param {Table} table
 * @param {string} id
 * @returns {string} the name, or nothing for somebody who left the table
 */
export const nameOf = (table, id) => {
  const guest = table.guests.find((one) => one.id === id);
  return guest ? guest.name : "";
};

/**
 * @param {Table} table
 * @returns {TableGuest | null} the guest in the spotlight
 */
export const starOf = (table) => {
  const spot = table.spotlight;
  return (spot && table.guests.find((guest) => guest.id === spot.guest)) || null;
};

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
 * How full every envelope is: answers given, and how many there are to give.
 * @param {Table} table
 */
export const envelopes = (table) => {
  const sealed = table.guests.filter((guest) => guest.sealed && !guest.waiting);
  return seated(table).map((guest) => {
    const of = sealed.filter((other) => other.id !== guest.id).length;
    const made = Math.min(guest.made, of);
    return { id: guest.id, name: guest.name, made, of, full: of > 0 && made === of };
  });
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
 * They cook: all who came have sealed, and the door is not open any more. Until guessing opens nothing is shown of them.
 * @param {Table} table
 */
export const isCooking = (table) => {
  const everybody = seated(table);
  const ready = everybody.length > 1 && everybody.every((guest) => guest.sealed);
  return table.phase === "arrival" && table.doors !== "open" && ready;
};

/**
 * In rounds: how many have answered about the guest in the spotlight is not told; how many guesses there are is.
 * @param {Table} table
 */
export const mayGuess = (table) => Math.max(0, seated(table).length - 1);

/**
 * The best wrong guess with its authors, once it is known to be wrong.
 * @param {Table} table
 * @returns {{text: string, by: string[]} | null}
 */
export const bestMiss = (table) => {
  const spot = table.spotlight;
  const card = spot && spot.favourite ? spot.clusters.find((one) => one.id === spot.favourite) : undefined;
  if (!card || card.hidden || !card.texts.length) return null;
  return { text: card.texts[0], by: (card.by || []).map((id) => nameOf(table, id)).filter(Boolean) };
};

/** Scales a projector knows, per cent. */
const SCALES = [80, 100, 125];

/**
 * What the host chose for the projectors of this table; a server that says nothing means 100 with sound.
 * @param {Table & {screen?: {scale: number, sound: boolean}}} table
 * @returns {{scale: number, sound: boolean}}
 */
export const choices = ({ screen }) => ({
  scale: screen && SCALES.includes(screen.scale) ? screen.scale : 100,
  sound: !screen || screen.sound,
});

/** Pictures that stand for a while before the show is running: there is room for a word about the sound. */
const CALM = ["lobby", "seated", "guessing", "spotlight"];

/** @param {Scene} scene */
export const isCalm = (scene) => CALM.includes(scene);

/**
 * Somebody sat here with a phone. At a dinner that came back from its file nobody did: it has no contacts to show.
 * @param {import("../core/protocol.d.ts").Table} table
 */
export const hadPhones = (table) => table.guests.some(({ phone }) => phone);
