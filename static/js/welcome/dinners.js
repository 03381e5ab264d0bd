/** The dinners opened from this device: their host links, newest first. */
import { keepJson, recallJson } from "../core/storage.js";

/** @typedef {{code: string, title: string, host: string}} Known */

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
