/** What the shell of the page brings: the dinner's code, the languages, the words; and the tokens behind `#`. */
import { setWords } from "./words.js";
import { keep, recall } from "./storage.js";

/**
 * @typedef {{code: string | null, language: string, languages: string[], version: string, days: number}} Boot
 *   `days` without a happening after which the server erases a dinner; 0: never
 */

/**
 * @param {string} id
 * @returns {any}
 */
const island = (id) => {
  const element = document.getElementById(id);
  return element && element.textContent ? JSON.parse(element.textContent) : {};
};

/**
 * Reads the shell once and hands the catalogue to `words`.
 * @returns {Boot}
 */
export const boot = () => {
  const shell = island("boot");
  setWords(island("words"), shell.language || "it");
  return Object.assign({ code: null, language: "it", languages: ["it", "en"], version: "", days: 0 }, shell);
};

/**
 * The tokens in the address, e.g. `#seat=g3-0.…` or `#join=j.…`.
 * @param {string} [hash]
 * @returns {Record<string, string>}
 */
export const fragment = (hash = location.hash) => {
  /** @type {Record<string, string>} */
  const found = {};
  for (const part of hash.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    if (at > 0) found[part.slice(0, at)] = decode(part.slice(at + 1));
  }
  return found;
};

/** @param {string} text */
const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Put a token into the address bar without a new page: a reload, or another browser, finds it there.
 * @param {string} kind "seat", "host" or "screen"
 * @param {string | null} token null takes the fragment away
 */
export const pin = (kind, token) => {
  const bare = location.pathname + location.search;
  history.replaceState(null, "", token ? `${bare}#${kind}=${token}` : bare);
};

/**
 * The token for this page: from the address first, else from an earlier visit on this device.
 * @param {string} kind "seat", "host" or "screen"
 * @param {string} code
 * @returns {string | null}
 */
export const token = (kind, code) => {
  const given = fragment()[kind];
  if (given) keep(shelf(kind, code), given);
  return given || recall(shelf(kind, code));
};

/**
 * Remember a token on this device and in the address bar; null forgets it in both.
 * @param {string} kind
 * @param {string} code
 * @param {string | null} value
 */
export const remember = (kind, code, value) => {
  keep(shelf(kind, code), value);
  pin(kind, value);
};

/**
 * @param {string} kind
 * @param {string} code
 */
const shelf = (kind, code) => `coperto.${kind}.${code}`;
