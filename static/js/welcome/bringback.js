/** A saved evening comes back: its file is chosen, and the dinner opens, closed as it was. */
import { call } from "../core/api.js";
import { html, useRef, useState } from "../core/ui.js";
import { speaks, t } from "../core/words.js";
import { rememberDinner } from "./dinners.js";

export const BringBack = () => {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const choose = () => busy || (field.current && field.current.click());
  /** @param {Event} event */
  const chosen = async ({ target }) => {
    const input = /** @type {HTMLInputElement} */ (target);
    const file = input.files && input.files[0];
    if (!file) return;
    setBusy(true);
    const answer = await call("POST", `/api/dinners/import?lang=${speaks()}`, { body: file });
    setBusy(false);
    // Or the same file, mended meanwhile, would not be another choice.
    input.value = "";
    if (answer.ok) await enter(answer.body, file);
    else setProblem(answer.status === 0 ? t("common.offline") : answer.message || t("common.did_not_work"));
  };
  return html`<p class="still">
    <input type="file" accept=".json,application/json" hidden ref=${field} onChange=${chosen} />
    <button class="bare" type="button" aria-busy=${busy} onClick=${choose}>${t("welcome.bring")}</button>
    <small>${t("welcome.bring_note")}</small>
  </p>
  <p class="error" role="alert">${problem}</p>`;
};

/**
 * @param {{code: string, host_token: string}} brought
 * @param {File} file that the server has found good: it has a title, and the day of the dinner
 */
const enter = async ({ code, host_token }, file) => {
  const { title, dates } = JSON.parse(await file.text());
  const host = `/d/${code}/host#host=${host_token}`;
  rememberDinner({ code, title, host, opened: dates.opened });
  location.assign(host);
};
