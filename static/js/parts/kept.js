/** How long the server keeps a dinner, in one sentence, and the way to everything else about it. */
import { html } from "../core/ui.js";
import { plural, t } from "../core/words.js";

/** @param {{days: number, language: string}} props `days` without a happening after which the server erases it; 0: never */
export const Kept = ({ days, language }) => html`<p class="kept note">
  ${days ? plural("common.kept", days) : t("common.kept_until_erased")}
  <${PrivacyLink} language=${language} />
</p>`;

/** In a page of its own: whoever is typing loses nothing. @param {{language: string}} props */
export const PrivacyLink = ({ language }) =>
  html`<a class="bare" href=${`/privacy?lang=${language}`} target="_blank" rel="noopener">${t("common.privacy")}</a>`;
