/** The language that somebody chose on this device: a link that names none opens in it again. */
import { keep, recall } from "./storage.js";

const SHELF = "coperto.language";

/**
 * This page in another language, everything else in the address as it is.
 * @param {string} href
 * @param {string} language
 * @returns {string}
 */
export const inLanguage = (href, language) => {
  const url = new URL(href);
  url.searchParams.set("lang", language);
  return url.href;
};

/**
 * @param {{language: string, languages: string[]}} shell as the page came
 * @param {string} href
 * @returns {string | null} where the page is in the language that was chosen; null where it is already, or was asked for
 */
export const elsewhere = ({ language, languages }, href) => {
  const chosen = recall(SHELF);
  if (!chosen || chosen === language || !languages.includes(chosen)) return null;
  return new URL(href).searchParams.has("lang") ? null : inLanguage(href, chosen);
};

/** Go on in another language, and remember it. @param {string} language */
export const choose = (language) => {
  keep(SHELF, language);
  location.assign(inLanguage(location.href, language));
};

/** Open the page in the language that was chosen on this device. @param {{language: string, languages: string[]}} shell */
export const settle = (shell) => {
  const there = elsewhere(shell, location.href);
  if (there) location.replace(there);
};
