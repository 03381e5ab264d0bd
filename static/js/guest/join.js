/** The door: a name, and one is seated; without the join link one knocks. */
import { get, post } from "../core/api.js";
import { useDraft } from "../core/drafts.js";
import { freshId } from "../core/ids.js";
import { keep, recall } from "../core/storage.js";
import { LIMITS, tidy } from "../core/texts.js";
import { html, useEffect, useRef, useState } from "../core/ui.js";
import { refusal, t } from "../core/words.js";
import { Dome } from "../parts/dome.js";
import { Kept } from "../parts/kept.js";
import { Languages } from "../parts/languages.js";
import { Light } from "../parts/light.js";
import { More } from "../parts/more.js";
import { useSteady } from "../parts/steady.js";

/**
 * Ask for a seat. The request carries an id of its own: sent again after a lost answer, it gives the same seat.
 * @param {string} code
 * @param {string} name
 * @param {string | null} join the join token
 */
const ask = async (code, name, join) => {
  const shelf = `coperto.join-id.${code}`;
  const id = recall(shelf) || freshId();
  keep(shelf, id);
  const answer = await post(
    `/api/dinners/${code}/guests`,
    Object.assign({ name, id }, join ? { join_token: join } : {}),
  );
  if (answer.ok) keep(shelf, null);
  return answer;
};

/** @param {{code: string, status: number}} answer */
const sentence = ({ code, status }) => {
  if (status === 0) return t("common.offline");
  return status === 404 ? t("guest.join.unknown") : refusal(code);
};

/** @param {{boot: import("./types.d.ts").Boot, code: string, join: string | null, onSeated: (token: string) => void}} props */
export const Join = ({ boot, code, join, onSeated }) => {
  const [name, setName, forget] = useDraft(`${code}.name`, "");
  const [title, setTitle] = useState("");
  const [problem, setProblem] = useState("");
  const [asking, setAsking] = useState(false);
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => {
    get(`/api/dinners/${code}`, join).then((answer) => answer.ok && setTitle(answer.body.title));
  }, [code]);

  /** @param {Event} event */
  const submit = async (event) => {
    event.preventDefault();
    if (asking) return;
    if (!tidy(name)) {
      setProblem(t("guest.join.empty"));
      if (field.current) field.current.focus();
      return;
    }
    setAsking(true);
    const answer = await ask(code, tidy(name), join);
    setAsking(false);
    if (!answer.ok) return setProblem(sentence(answer));
    forget();
    onSeated(answer.body.token);
  };

  return html`<main ...${useSteady()}>
    <header class="bar"><span>${title || "Coperto"}</span><${Languages} ...${boot} /></header>
    <form onSubmit=${submit} novalidate>
      <${Dome}><h1><b>${t("guest.join.title")}</b></h1><//>
      <label class="field"
        ><input
          ref=${field}
          aria-label=${t("guest.join.name")}
          value=${name}
          onInput=${(/** @type {InputEvent} */ event) => setName(/** @type {HTMLInputElement} */ (event.target).value)}
          maxlength=${LIMITS.name}
          placeholder=${t("guest.join.name")}
          autocomplete="given-name"
          autocapitalize="words"
          autocorrect="off"
          spellcheck=${false}
          enterkeyhint="go"
      /></label>
      <p class="error" role="alert">${problem}</p>
      <button class="primary" type="submit" aria-busy=${asking}>${t(join ? "guest.join.sit" : "guest.join.knock")}</button>
    </form>
    <p class="promise">${t("guest.house_rule")}</p>
    ${!join && html`<p class="note">${t("guest.join.knock_why")}</p>`}
    <${More} title=${t("guest.join.have")} lines=${[t("guest.join.have_how")]} />
    <${Kept} ...${boot} />
    <${Light} />
  </main>`;
};
