/** The four steps of the envelope: what each asks, and its fields. */
import { LIMITS } from "../core/texts.js";
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { Understood } from "./understood.js";

/**
 * @typedef {readonly [string, (text: string) => void, () => void]} Field
 * @typedef {Record<"profession" | "also" | "realName" | "story" | "contact", Field>} Fields
 */

/** @param {(text: string) => void} change */
const typed = (change) => (/** @type {InputEvent} */ event) =>
  change(/** @type {HTMLInputElement} */ (event.target).value);

/**
 * Names, numbers and addresses are nobody's to correct; words for a job may be, so `spell` there.
 * @param {{field: Field, most: number, label: string, hint?: string, capitals?: string, complete?: string, spell?: boolean, enter?: string}} props
 */
const Plain = ({
  field: [text, change],
  most,
  label,
  hint = "",
  capitals = "none",
  complete = "off",
  spell = false,
  enter = "next",
}) => html`
  <label class="field"
    ><input
      aria-label=${label}
      value=${text}
      onInput=${typed(change)}
      maxlength=${most}
      placeholder=${hint}
      autocomplete=${complete}
      autocapitalize=${capitals}
      autocorrect=${spell ? "on" : "off"}
      spellcheck=${spell}
      enterkeyhint=${enter}
  /></label>
`;

/** @type {{name: string, draw: (fields: Fields, hint: import("./understood.js").Hint) => import("../core/ui.js").Child}[]} */
export const STEPS = [
  {
    name: "profession",
    draw: ({ profession }, hint) => html`<${Plain}
        key="profession"
        field=${profession}
        most=${LIMITS.profession}
        label=${t("common.seal.profession")}
        hint=${t("common.write_here")}
        spell=${true}
      />
      <${Understood} ...${hint} />`,
  },
  {
    name: "also",
    draw: ({ also }) => html`<${Plain}
      key="also"
      field=${also}
      most=${LIMITS.also * LIMITS.profession}
      label=${t("common.seal.also")}
      hint=${t("common.seal.also_hint")}
      spell=${true}
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
        complete="name"
      />
      <label class="labelled"
        ><span>${t("common.seal.story")}</span
        ><textarea rows="3" maxlength=${LIMITS.story} value=${story[0]} onInput=${typed(story[1])} autocomplete="off" autocapitalize="sentences"
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
      complete="email"
      enter="done"
    />`,
  },
];
