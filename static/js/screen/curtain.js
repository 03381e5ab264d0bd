/** Before the first picture: a candle in the dark, and a sentence where one is needed. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";

/** @param {{word: string}} props a key of the catalogue, or nothing */
export const Curtain = ({ word }) => html`<main class="curtain">
  <i class="flame" aria-hidden="true"></i>
  ${word && html`<p>${t(word)}</p>`}
</main>`;
