/** The other languages of this page. The fragment stays: it holds the seat. */
import { html } from "../core/ui.js";

/** @type {Record<string, string>} */
const NAMES = { it: "Italiano", en: "English" };

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

/** @param {{language: string, languages: string[]}} props */
export const Languages = ({ language, languages }) => html`
  <nav class="languages">
    ${languages
      .filter((other) => other !== language)
      .map(
        (other) =>
          html`<a class="bare" key=${other} lang=${other} hreflang=${other} href=${inLanguage(location.href, other)}
            >${NAMES[other] || other}</a
          >`,
      )}
  </nav>
`;
