/** The languages of this page, and the way from one to another. The fragment stays: it holds the seat. */
import { choose } from "../core/language.js";
import { html } from "../core/ui.js";
import { t } from "../core/words.js";

/** @type {Record<string, string>} what each language calls itself */
const NAMES = { it: "Italiano", en: "English", fr: "Français", de: "Deutsch", es: "Español" };

/**
 * The options of a choice, each in its own words: whoever cannot read the page reads the one that matters.
 * @param {{language: string, languages: string[]}} props
 */
export const Options = ({ language, languages }) =>
  languages.map(
    (each) =>
      html`<option key=${each} value=${each} lang=${each} selected=${each === language}>${NAMES[each] || each}</option>`,
  );

/** A globe says what this is before anything is read. */
const Globe = () => html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="9.5" /><ellipse cx="12" cy="12" rx="4" ry="9.5" /><path d="M2.5 12h19" />
</svg>`;

/** @param {{language: string, languages: string[]}} props */
export const Languages = ({ language, languages }) => html`
  <label class="languages"
    ><${Globe} /><select
      aria-label=${t("common.language")}
      onChange=${(/** @type {Event} */ event) => choose(/** @type {HTMLSelectElement} */ (event.target).value)}
    >
      <${Options} language=${language} languages=${languages} />
    </select></label
  >
`;
