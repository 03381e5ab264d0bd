/** The dinners that this device has led: their host links and how they were set up, newest first. */
import { keepJson, recallJson } from "../core/storage.js";

/**
 * How a dinner was set up: what the next one can begin with.
 * @typedef {{language: string, pace: string, points: boolean, last_double?: boolean, doors: string, scale: number, sound: boolean}} Settings
 * @typedef {{code: string, title: string, host: string, opened?: number, settings?: Settings}} Known
 *   `opened`: Unix ms; this and `settings` are missing where an older page kept the dinner.
 */

const SHELF = "coperto.dinners";
const MOST = 8;

/** @returns {Known[]} */
export const dinners = () => {
  /** @type {Known[]} */
  const kept = recallJson(SHELF, []);
  return Array.isArray(kept) ? kept : [];
};

/** @param {Known} dinner */
export const rememberDinner = (dinner) =>
  keepJson(SHELF, [dinner, ...dinners().filter(({ code }) => code !== dinner.code)].slice(0, MOST));

/** The dinner was erased, or goes to another host: its link is of no use here. @param {string} code */
export const forgetDinner = (code) =>
  keepJson(
    SHELF,
    dinners().filter((known) => known.code !== code),
  );

/**
 * This device leads a dinner that stands like this: it keeps its place in the list, or comes to the top of it.
 * @param {import("../core/protocol.d.ts").Table} table
 * @param {string} token the host's
 */
export const noteDinner = (table, token) => {
  const { code, title, language, pace, points, doors, screen, now } = table;
  const known = dinners().find((one) => one.code === code);
  const before = known && known.settings;
  // Shut doors are for the rest of an evening, never for the beginning of the next.
  const stood = doors === "closed" ? (before && before.doors) || "open" : doors;
  const settings = Object.assign({}, before, {
    language,
    pace,
    points,
    doors: stood,
    scale: screen.scale,
    sound: screen.sound,
  });
  const opened = (known && known.opened) || now;
  const noted = { code, title, host: `/d/${code}/host#host=${token}`, opened, settings };
  if (!known) rememberDinner(noted);
  else
    keepJson(
      SHELF,
      dinners().map((one) => (one.code === code ? noted : one)),
    );
};

/** The newest dinner whose settings are known. @returns {(Known & {settings: Settings}) | null} */
export const lastTime = () => {
  const found = dinners().find(({ settings }) => settings);
  return found ? /** @type {Known & {settings: Settings}} */ (found) : null;
};
