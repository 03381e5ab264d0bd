/** Laying places ahead: the names as the host has them, one a line. */
import { html, useState } from "../core/ui.js";
import { list, plural, refusal, t } from "../core/words.js";
import { names } from "./vm.js";

/** @param {{line: import("../core/connect.js").Line}} props */
export const Names = ({ line }) => {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const wanted = names(text);

  /** One after the other; what was refused stays in the field, to be mended. @param {Event} event */
  const lay = async (event) => {
    event.preventDefault();
    if (busy || !wanted.length) return;
    setBusy(true);
    setProblem("");
    /** @type {string[]} */
    const left = [];
    let code = "";
    for (const name of wanted) {
      const answer = await line.send({ type: "add_guest", name });
      if (answer.ok) continue;
      left.push(name);
      code = answer.code;
    }
    setText(left.join("\n"));
    setProblem(left.length ? `${list(left)}: ${refusal(code)}` : "");
    setBusy(false);
  };

  return html`<form onSubmit=${lay}>
    <h2>${t("cards.names")}</h2>
    <label class="labelled"
      ><span>${t("cards.names_note")}</span
      ><textarea
        rows="5"
        value=${text}
        onInput=${(/** @type {any} */ event) => setText(event.target.value)}
        autocomplete="off"
        autocapitalize="words"
        spellcheck=${false}
    /></label>
    <p class="error" role="alert">${problem}</p>
    <button type="submit" class="quiet" aria-busy=${busy} disabled=${!wanted.length}>
      ${wanted.length ? plural("cards.lay", wanted.length) : t("cards.lay_none")}
    </button>
  </form>`;
};
