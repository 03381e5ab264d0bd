/** One guest of the walk: a question, a field, pass, or "I know them". */
import { say } from "../core/a11y.js";
import { dropDraft, keepDraft, useDraft } from "../core/drafts.js";
import { matching, professions } from "../core/professions.js";
import { nameOf } from "../core/table.js";
import { LIMITS, tidy } from "../core/texts.js";
import { html, useEffect, useRef, useState } from "../core/ui.js";
import { speaks, t } from "../core/words.js";
import { Dome } from "../parts/dome.js";
import { Plates } from "../parts/plates.js";
import { answers } from "./answers.js";
import { How } from "./how.js";
import { moment, stops } from "./vm.js";
import { onward, plates } from "./walk.js";

const MOST_PLATES = 16; // more would be a bead curtain; the figure beside them says it too

/** @typedef {import("./types.d.ts").Page} Page */

/** How large a name can be set. @param {string} name */
export const fit = (name) => (name.length < 8 ? "short" : name.length < 13 ? "middling" : "long");

/**
 * Answer, and go on to the next guest at once: the line may be away. A refusal leaves the text where it was. Where the
 * show asks about one guest only, eyes go up again.
 * @param {Page & {scene: {alone: boolean}}} page
 * @param {import("./types.d.ts").Command & {about: string}} command
 * @param {string} draft
 */
const answer = async ({ state, view, send, setLocal, scene }, command, draft) => {
  const said = Object.assign({}, answers(state), { [command.about]: true });
  const next = scene.alone ? null : onward(stops(state), said, command.about);
  setLocal({ about: next, hand: scene.alone ? null : { kind: next ? "walk" : "list", moment: moment(view) } });
  dropDraft(draft);
  if (next) say(nameOf(view.table, next));
  const reply = await send(command);
  if (!reply.ok && command.type === "guess") keepDraft(draft, command.text);
};

/** @param {Page & {scene: {about: string, alone: boolean}}} page */
export const Walk = (page) => {
  const { code, state, view, table, seat, notice, setLocal, scene } = page;
  const { about, alone } = scene;
  const said = answers(state);
  const mine = said[about];
  const draft = `${code}.${seat.guest}.guess.${about}`;
  const [text, setText] = useDraft(draft, (mine && mine.text) || "");
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  const round = stops(state);
  const name = nameOf(view.table, about);
  const [before, called, after] = t("guest.ask", { name }).split("|");
  const guess = tidy(text);

  /** What the button says: an empty field passes. @param {Event} event */
  const confirm = (event) => {
    event.preventDefault();
    if (!guess) return without("pass");
    if (field.current) field.current.focus();
    return answer(page, { type: "guess", about, text: guess }, draft);
  };
  /** @param {string} suggestion */
  const choose = (suggestion) => {
    setText(suggestion);
    if (field.current) field.current.focus();
  };
  /** @param {"pass" | "know"} type */
  const without = (type) => answer(page, { type, about }, draft);
  const withdraw = () => {
    setText("");
    dropDraft(draft);
    page.send({ type: "withdraw", about });
  };
  const list = () => setLocal({ about, hand: { kind: "list", moment: moment(view) } });

  return html`<main>
    <header class="bar">
      <span>${alone ? t("guest.walk.now") : t("guest.walk.step", { step: round.indexOf(about) + 1, of: round.length })}</span>
      ${!alone && round.length <= MOST_PLATES && html`<${Plates} states=${plates(round, said, about)} />`}
    </header>
    <form onSubmit=${confirm} novalidate>
      <${Dome}><h1 class=${`asked ${fit(name)}`}>${before} <b>${called}</b> ${after}</h1><//>
      <label class="field"
        ><input
          ref=${field}
          aria-label=${`${before} ${called} ${after || ""}`}
          value=${text}
          onInput=${(/** @type {InputEvent} */ event) => setText(/** @type {HTMLInputElement} */ (event.target).value)}
          maxlength=${LIMITS.guess}
          placeholder=${t("common.write_here")}
          autocomplete="off"
          autocapitalize="none"
          enterkeyhint=${guess ? "send" : "next"}
      /></label>
      <${Suggestions} text=${text} choose=${choose} />
      ${notice && html`<p class="error">${notice}</p>`}
      ${
        guess
          ? html`<button class="primary" type="submit">${t(mine && mine.kind === "guess" ? "guest.walk.update" : "guest.walk.confirm")}</button>`
          : html`<button class="primary unlit" type="submit" aria-pressed=${Boolean(mine) && mine.kind === "pass"}>${t("guest.walk.pass")}</button>`
      }
    </form>
    <div class="pair">
      ${(guess ? ["pass", "know"] : ["know"]).map(
        (type) => html`<button
          class="quiet"
          key=${type}
          aria-pressed=${Boolean(mine) && mine.kind === type}
          onClick=${() => without(/** @type {"pass" | "know"} */ (type))}
        >
          ${t(`guest.walk.${type}`)}
        </button>`,
      )}
    </div>
    <div class="links">
      ${mine && html`<button class="bare" onClick=${withdraw}>${t("guest.walk.withdraw")}</button>`}
      <button class="bare" onClick=${list}>${t("guest.walk.list")}</button>
    </div>
    <p class="note still">${t("guest.walk.until_locked")}</p>
    <${How} table=${table} />
  </main>`;
};

/**
 * A few generic words after three letters. They know nobody at the table. Their row is there before them: nothing jumps.
 * @param {{text: string, choose: (name: string) => void}} props
 */
const Suggestions = ({ text, choose }) => {
  const [names, setNames] = useState(/** @type {readonly string[]} */ ([]));
  useEffect(() => {
    professions(speaks()).then(setNames);
  }, []);
  const found = matching(names, text);
  return html`<ul class="suggestions" aria-label=${t("guest.walk.suggestions")} onMouseDown=${keepFocus}>
    ${found.map((name) => html`<li key=${name}><button type="button" onClick=${() => choose(name)}>${name}</button></li>`)}
  </ul>`;
};

/** The keyboard does not go down and up again for a tap. @param {Event} event */
const keepFocus = (event) => event.preventDefault();
