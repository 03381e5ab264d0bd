/** The language of this page, to be changed. The fragment of the address stays: it holds the seat. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";

/** What a language calls itself. @type {Record<string, string>} */
export const NAMES = { it: "Italiano", en: "English", fr: "Français", de: "Deutsch", es: "Español" };

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

/** @param {Event} event */
const change = (event) =>
  location.assign(inLanguage(location.href, /** @type {HTMLSelectElement} */ (event.target).value));

/** @param {{language: string, languages: string[]}} props */
export const Languages = ({ language, languages }) => html`
  <label class="languages"
    ><span class="unseen">${t("common.language")}</span
    ><select onChange=${change}>
      ${languages.map((each) => html`<option key=${each} value=${each} lang=${each} selected=${each === language}>${NAMES[each] || each}</option>`)}
    </select></label
  >
`;
