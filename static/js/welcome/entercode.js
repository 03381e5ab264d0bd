/** A code, typed from the wall. */
import { html, useState } from "../core/ui.js";
import { t } from "../core/words.js";

/** What codes are made of: no letters and figures that pass for one another. */
const CODE = /^[A-HJKMNP-Z2-9]{5}$/;

/** @param {string} typed @returns {string} as a code would be written */
export const asCode = (typed) => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");

/** @param {{language: string}} props */
export const EnterCode = ({ language }) => {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    const code = asCode(typed);
    if (CODE.test(code)) location.assign(`/d/${code}?lang=${language}`);
    else setProblem(t("welcome.code_shape"));
  };
  return html`<form onSubmit=${submit} novalidate>
    <h2>${t("welcome.guest")}</h2>
    <label class="labelled"
      ><span>${t("welcome.code")}</span
      ><input
        class="code"
        value=${typed}
        onInput=${(/** @type {InputEvent} */ event) => setTyped(/** @type {HTMLInputElement} */ (event.target).value)}
        maxlength="8"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck=${false}
        enterkeyhint="go"
    /></label>
    <p class="error" role="alert">${problem}</p>
    <button class="primary" type="submit">${t("welcome.enter")}</button>
  </form>`;
};
