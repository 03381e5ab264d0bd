/** This tablet no longer leads: why, and what to do. */
import { CLOSE } from "../core/codes.js";
import { html, useEffect } from "../core/ui.js";
import { t } from "../core/words.js";
import { forgetDinner } from "../welcome/dinners.js";

/** @type {Record<number, string>} */
const WHY = {
  [CLOSE.OPENED_ELSEWHERE]: "elsewhere",
  [CLOSE.REVOKED]: "revoked",
  [CLOSE.ERASED]: "erased",
  [CLOSE.REFUSED]: "refused",
};

/** After these the link opens nothing any more: the start page need not offer it. @type {(number | null)[]} */
const DEAD = [CLOSE.ERASED, CLOSE.REVOKED, CLOSE.REFUSED];

/** @param {{code: number | null, dinner?: string}} props a close code; null where there was no key to begin with */
export const Ended = ({ code, dinner }) => {
  useEffect(() => {
    if (dinner && DEAD.includes(code)) forgetDinner(dinner);
  }, [code]);
  const why = code === null ? "refused" : WHY[code] || "broken";
  const again = why === "elsewhere" || why === "broken";
  return html`<main class="ended">
    <h1>${t(`host.ended.${why}`)}</h1>
    <p>${t(`host.ended.${why}_why`)}</p>
    ${again && html`<button type="button" class="go" onClick=${() => location.reload()}>${t(`host.ended.${why}_do`)}</button>`}
    ${!again && html`<a class="quiet" href="/">${t("host.ended.home")}</a>`}
  </main>`;
};
