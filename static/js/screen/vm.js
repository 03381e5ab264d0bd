/** What the projector shows for a table, as plain values. Pure: no DOM, no clock. */
import { awardOf, nameOf, sceneOf, seated } from "../core/table.js";

/**
 * @typedef {import("../core/protocol.d.ts").Table} Table
 * @typedef {import("../core/table.js").Scene} Scene
 *
 * @typedef {object} Show
 * @property {Table} table
 * @property {Scene} scene
 * @property {string} key changes exactly when another picture comes up
 * @property {Scene | null} from the scene this one grew out of before the eyes of the room; null shows it at rest
 */

/** Which scenes may move into which; every other change, a reload among them, shows the new picture at rest. */
const FOLLOWS = {
  arrival: [],
  seated: ["arrival"],
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
const CALM = ["arrival", "seated", "guessing", "spotlight"];

/** @param {Scene} scene */
export const isCalm = (scene) => CALM.includes(scene);
