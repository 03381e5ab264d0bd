/** Opening a dinner: a title, and settings that are right already. */
import { post } from "../core/api.js";
import { LIMITS, tidy } from "../core/texts.js";
import { html, useState } from "../core/ui.js";
import { refusal, t } from "../core/words.js";
import { Options } from "../parts/languages.js";
import { lastTime, rememberDinner } from "./dinners.js";

/** Doors and projector as they are where nobody set them. */
const NEW_ROOM = { doors: "open", scale: 100, sound: true };

/** @param {{name: string, value: string, now: string, set: (value: string) => void, label: string, note?: string}} props */
const Choice = ({ name, value, now, set, label, note }) => html`
  <label class="choice"
    ><input type="radio" name=${name} value=${value} checked=${now === value} onChange=${() => set(value)} /><span
      ><b>${label}</b>${note && html`<small>${note}</small>`}</span
    ></label
  >
`;

/** @param {{on: boolean, set: (on: boolean) => void, label: string, note: string}} props */
const Switch = ({ on, set, label, note }) => html`
  <label class="choice"
    ><input type="checkbox" checked=${on} onChange=${() => set(!on)} /><span><b>${label}</b><small>${note}</small></span></label
  >
`;

/** @param {{language: string, languages: string[]}} props */
export const OpenDinner = ({ language, languages }) => {
  const [title, setTitle] = useState("");
  const [spoken, setSpoken] = useState(language);
  const [pace, setPace] = useState("ballot");
  const [points, setPoints] = useState(true);
  const [lastDouble, setLastDouble] = useState(false);
  const [room, setRoom] = useState(NEW_ROOM);
  const [like, setLike] = useState("");
  const [problem, setProblem] = useState("");
  const [asking, setAsking] = useState(false);

  const last = lastTime();
  const asLast = () => {
    if (!last) return;
    const { language: tongue, doors, scale, sound, ...rules } = last.settings;
    setTitle(last.title);
    setSpoken(languages.includes(tongue) ? tongue : language);
    setPace(rules.pace);
    setPoints(rules.points);
    setLastDouble(Boolean(rules.last_double));
    setRoom({ doors, scale, sound });
    setLike(last.title);
  };

  /** @param {Event} event */
  const submit = async (event) => {
    event.preventDefault();
    if (asking) return;
    setAsking(true);
    const name = tidy(title) || t("welcome.title_default");
    const settings = { language: spoken, pace, points, last_double: points && lastDouble, ...room };
    const answer = await post("/api/dinners", { title: name, ...settings });
    setAsking(false);
    if (!answer.ok) return setProblem(answer.status === 0 ? t("common.offline") : refusal(answer.code));
    enter(answer.body, name, settings);
  };

  return html`<form onSubmit=${submit} novalidate>
    <h2>${t("welcome.host")}</h2>
    ${last && html`<button class="quiet" type="button" data-last onClick=${asLast}>${t("welcome.as_last")}</button>`}
    ${last && html`<p class="like" role="status">${like && t("welcome.as_last_done", { title: like })}</p>`}
    <label class="labelled"
      ><span>${t("welcome.title")}</span
      ><input
        value=${title}
        onInput=${(/** @type {InputEvent} */ event) => setTitle(/** @type {HTMLInputElement} */ (event.target).value)}
        maxlength=${LIMITS.title}
        placeholder=${t("welcome.title_default")}
        autocomplete="off"
    /></label>
    <label class="labelled"
      ><span>${t("welcome.language")}</span
      ><select name="language" onChange=${(/** @type {Event} */ event) => setSpoken(/** @type {HTMLSelectElement} */ (event.target).value)}>
        <${Options} language=${spoken} languages=${languages} /></select
    ></label>
    <fieldset class="choices wide">
      <legend>${t("welcome.pace")}</legend>
      ${["ballot", "rounds"].map((each) => html`<${Choice} key=${each} name="pace" value=${each} now=${pace} set=${setPace} label=${t(`welcome.${each}`)} note=${t(`welcome.${each}_note`)} />`)}
    </fieldset>
    <fieldset class="choices wide">
      <legend>${t("welcome.rules")}</legend>
      <${Switch} on=${points} set=${setPoints} label=${t("welcome.points")} note=${t("welcome.points_note")} />
      ${points && html`<${Switch} on=${lastDouble} set=${setLastDouble} label=${t("welcome.double")} note=${t("welcome.double_note")} />`}
    </fieldset>
    <p class="error" role="alert">${problem}</p>
    <button class="quiet" type="submit" aria-busy=${asking}>${t("welcome.open")}</button>
  </form>`;
};

/**
 * Go to the host's page of the new dinner, on the address this page was reached by.
 * @param {{code: string, host_token: string}} opened
 * @param {string} title
 * @param {import("./dinners.js").Settings} settings
 */
const enter = ({ code, host_token }, title, settings) => {
  const host = `/d/${code}/host#host=${host_token}`;
  rememberDinner({ code, title, host, opened: Date.now(), settings });
  location.assign(host);
};
