/** The four steps of the envelope: what each asks, and its fields. */
import { post } from "../core/api.js";
import { LIMITS, tidy } from "../core/texts.js";
import { html, useEffect, useState } from "../core/ui.js";
import { speaks, t } from "../core/words.js";

/**
 * @typedef {readonly [string, (text: string) => void, () => void]} Field
 * @typedef {Record<"profession" | "also" | "realName" | "story" | "contact", Field>} Fields
 */

/** @param {(text: string) => void} change */
const typed = (change) => (/** @type {InputEvent} */ event) =>
  change(/** @type {HTMLInputElement} */ (event.target).value);

/** @param {{field: Field, most: number, label: string, hint?: string, capitals?: string, complete?: string}} props */
const Plain = ({ field: [text, change], most, label, hint = "", capitals = "none", complete = "off" }) => html`
  <label class="field"
    ><input
      aria-label=${label}
      value=${text}
      onInput=${typed(change)}
      maxlength=${most}
      placeholder=${hint}
      autocomplete=${complete}
      autocapitalize=${capitals}
      enterkeyhint="next"
  /></label>
`;

const PAUSE_MS = 600; // of the typing thumb, before it asks

/** @typedef {{profession: string | null, field: string | null}} Understanding */

/** @param {Understanding} understanding */
const wording = ({ profession, field }) => {
  if (profession && field) return t("common.seal.understood", { profession, field });
  if (profession) return t("common.seal.understood_job", { profession });
  return field ? t("common.seal.understood_field", { field }) : t("common.seal.not_understood");
};

/** What the matcher makes of a profession while it is being sealed. It keeps nothing. @param {{text: string}} props */
const Understood = ({ text }) => {
  const asked = tidy(text);
  const [answer, setAnswer] = useState(/** @type {(Understanding & {text: string}) | null} */ (null));
  useEffect(() => {
    if (asked.length < 3) return undefined;
    const timer = setTimeout(async () => {
      const told = await post("/api/understand", { text: asked, language: speaks() });
      if (told.ok) setAnswer(Object.assign({ text: asked }, told.body));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const current = answer && answer.text === asked && asked.length >= 3;
  return html`<p class="note understood" role="status">${current ? wording(answer) : ""}</p>`;
};

/** @type {{name: string, draw: (fields: Fields) => import("../core/ui.js").Child}[]} */
export const STEPS = [
  {
    name: "profession",
    draw: ({ profession }) => html`<${Plain}
        key="profession"
        field=${profession}
        most=${LIMITS.profession}
        label=${t("common.seal.profession")}
        hint=${t("common.write_here")}
      />
      <${Understood} text=${profession[0]} />`,
  },
  {
    name: "also",
    draw: ({ also }) => html`<${Plain}
      key="also"
      field=${also}
      most=${LIMITS.also * LIMITS.profession}
      label=${t("common.seal.also")}
      hint=${t("common.seal.also_hint")}
    />`,
  },
  {
    name: "person",
    draw: ({ realName, story }) => html`<${Plain}
        key="name"
        field=${realName}
        most=${LIMITS.realName}
        label=${t("common.seal.real_name")}
        hint=${t("common.seal.real_name")}
        capitals="words"
      />
      <label class="labelled"
        ><span>${t("common.seal.story")}</span
        ><textarea rows="3" maxlength=${LIMITS.story} value=${story[0]} onInput=${typed(story[1])} autocomplete="off"
      /></label>`,
  },
  {
    name: "contact",
    draw: ({ contact }) => html`<${Plain}
      key="contact"
      field=${contact}
      most=${LIMITS.contact}
      label=${t("common.seal.contact")}
      hint=${t("common.seal.contact_hint")}
    />`,
  },
];
