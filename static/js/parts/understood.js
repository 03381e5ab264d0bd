/** What the matcher makes of a profession while it is being sealed, and "of what?" for a name too wide. It keeps nothing. */
import { post } from "../core/api.js";
import { tidy } from "../core/texts.js";
import { html, useEffect, useState } from "../core/ui.js";
import { speaks, t } from "../core/words.js";

const PAUSE_MS = 400; // of the typing thumb, before it asks
const ENOUGH = 3; // letters

/** @typedef {{profession: string | null, field: string | null, vague: boolean}} Understanding */

/**
 * @param {string} text as typed so far; empty asks nothing
 * @returns {Understanding | null} what this very text was understood as; null until that is known
 */
export const useUnderstanding = (text) => {
  const asked = tidy(text);
  const [answer, setAnswer] = useState(/** @type {(Understanding & {text: string}) | null} */ (null));
  useEffect(() => {
    if (asked.length < ENOUGH) return undefined;
    const timer = setTimeout(async () => {
      const told = await post("/api/understand", { text: asked, language: speaks() });
      if (told.ok) setAnswer(Object.assign({ text: asked }, told.body));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return answer && answer.text === asked ? answer : null;
};

/** @param {Understanding} understanding */
const wording = ({ profession, field, vague }) => {
  if (vague) return t("common.seal.vague");
  if (profession && field) return t("common.seal.understood", { profession, field });
  if (profession) return t("common.seal.understood_job", { profession });
  return field ? t("common.seal.understood_field", { field }) : t("common.seal.not_understood");
};

/** @typedef {{told: Understanding | null, insists: boolean}} Hint `insists`: somebody wants to go on without an answer */

const Tick = () =>
  html`<svg class="tick" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 12.5 9 18.5 21 6" /></svg>`;

/** @param {Hint} hint */
export const Understood = ({ told, insists }) =>
  html`<p class=${insists ? "note understood insists" : "note understood"} role="status">${told && told.profession && !told.vague && html`<${Tick} />`}${told ? wording(told) : ""}</p>`;
