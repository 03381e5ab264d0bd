/** The line ended for good: why, and the way out. */
import { remember } from "../core/boot.js";
import { CLOSE, nameOfClose } from "../core/codes.js";
import { html } from "../core/ui.js";
import { t } from "../core/words.js";

/** @param {number | null} code @returns {"elsewhere" | "revoked" | "refused" | "erased" | "broken"} */
export const ending = (code) => {
  if (code === CLOSE.OPENED_ELSEWHERE) return "elsewhere";
  if (code === CLOSE.REVOKED) return "revoked";
  if (code === CLOSE.REFUSED) return "refused";
  return code === CLOSE.ERASED ? "erased" : "broken";
};

/** Give this seat up, and go to the door again. @param {string} dinner */
const leave = (dinner) => {
  remember("seat", dinner, null);
  location.reload();
};

/** @param {{code: number | null, dinner: string}} props `code`: the close code */
export const Ended = ({ code, dinner }) => {
  const why = ending(code);
  const gone = why === "revoked" || why === "refused";
  return html`<main class="plain">
    <h1>${t(`guest.ended.${why}`)}</h1>
    <p>${t(`close.${nameOfClose(code)}`)}</p>
    ${gone && html`<button class="quiet" onClick=${() => leave(dinner)}>${t("guest.ended.again")}</button>`}
    ${
      (why === "elsewhere" || why === "broken") &&
      html`<button class="primary" onClick=${() => location.reload()}>${t(`guest.ended.${why}_do`)}</button>`
    }
    ${(gone || why === "erased") && html`<a class="quiet" href="/">${t("guest.ended.home")}</a>`}
  </main>`;
};
