/** Generic names of professions, to save typing: one small file, the same for every dinner, loaded once. */
import { get } from "./api.js";
import { tidy } from "./texts.js";

const ENOUGH = 3; // letters before anything is suggested
const MOST = 4; // suggestions at once: they stand in one row, the shortest first, so that the button stays above the keyboard

/** @type {Promise<string[]> | null} */
let loading = null;

/**
 * @param {string} language
 * @returns {Promise<string[]>} empty while the line is away; the next call tries again
 */
export const professions = (language) => {
  if (!loading)
    loading = get(`/api/professions?language=${language}`).then((answer) => {
      if (!answer.ok) loading = null;
      return answer.ok ? answer.body : [];
    });
  return loading;
};

/** Without case and accents. @param {string} text */
const bare = (text) =>
  tidy(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/**
 * @param {readonly string[]} names
 * @param {string} text what was typed so far
 * @returns {string[]} the names that begin like it, the shortest first; none for what is complete already
 */
export const matching = (names, text) => {
  const begun = bare(text);
  if (begun.length < ENOUGH) return [];
  const found = names.filter((name) => bare(name).startsWith(begun));
  if (found.some((name) => bare(name) === begun)) return [];
  return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST);
};
