/** In the name of a guest without a phone: an envelope, a guess. */
import { nameOf } from "../../core/table.js";
import { LIMITS, tidy } from "../../core/texts.js";
import { html, useState } from "../../core/ui.js";
import { t } from "../../core/words.js";
import { Field } from "./people.js";
import { alsoWords } from "../../parts/sealform.js";

/** The fields of an envelope and their limits; only the first must be filled. @type {[string, number][]} */
const FIELDS = [
  ["profession", LIMITS.profession],
  ["also", LIMITS.profession * LIMITS.also],
  ["real_name", LIMITS.realName],
  ["story", LIMITS.story],
  ["contact", LIMITS.contact],
];

/**
 * A guest without a phone seals on the tablet: turn it to them, it forgets what was typed.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const SealFor = ({ view, guest, control, away, open }) => {
  const [done, setDone] = useState(false);
  const name = nameOf(view.table, guest);
  /** @param {Event} event */
  const seal = async (event) => {
    event.preventDefault();
    const command = envelope(guest, new FormData(/** @type {HTMLFormElement} */ (event.target)));
    if (!away && command.profession && (await control.tell(command))) setDone(true);
  };
  if (done)
    return html`<h1 tabindex="-1">${t("host.seal.done")}</h1><p class="lead">${t("host.seal.done_text", { name })}</p>
      <button type="button" class="primary" onClick=${() => open({ name: "person", guest })}>${t("host.ok")}</button>`;
  return html`<h1 tabindex="-1">${t("host.seal.title", { name })}</h1><p class="lead">${t("host.seal.text", { name })}</p>
    <form autocomplete="off" onSubmit=${seal}>
      ${FIELDS.map(
        ([field, most], index) => html`<label class="labelled" key=${field}>
        <span>${t(`common.seal.${field}`)}${index > 0 && ` (${t("host.seal.optional")})`}</span>
        <input name=${field} maxlength=${most} required=${index === 0} autocomplete="off" /></label>`,
      )}
      <button type="submit" class="primary" aria-disabled=${away}>${t("common.seal.do")}</button>
    </form>`;
};

/**
 * @param {string} guest
 * @param {FormData} form
 * @returns {import("../../core/protocol.d.ts").SealForCommand}
 */
const envelope = (guest, form) => {
  /** @param {string} field */
  const said = (field) => tidy(String(form.get(field) || ""));
  return {
    type: "seal_for",
    guest,
    profession: said("profession"),
    also: alsoWords(String(form.get("also") || "")),
    real_name: said("real_name") || null,
    story: said("story") || null,
    contact: said("contact") || null,
  };
};

/**
 * A guess on behalf of a guest: about whom, and what.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const GuessFor = ({ view, guest, control, away }) => {
  const open = view.table.guests.filter((one) => one.id !== guest && one.sealed && !one.waiting && !one.locked);
  const missing = view.desk.missing[guest] || [];
  const [picked, setPicked] = useState("");
  const [said, setSaid] = useState(/** @type {string[]} */ ([]));
  const about = open.some((one) => one.id === picked) ? picked : "";
  const name = nameOf(view.table, guest);
  /** @param {string} text */
  const guess = async (text) => {
    if (away || !(await control.tell({ type: "guess_for", guest, about, text }))) return;
    setSaid(said.concat(about));
    setPicked("");
  };
  if (about)
    return html`<h1 tabindex="-1">${t("host.guess.title", { name, about: nameOf(view.table, about) })}</h1>
      <${Field} key=${about} label=${t("host.guess.label", { name: nameOf(view.table, about) })} initial="" most=${LIMITS.guess} does=${t("host.guess.do")} onDone=${guess} />
      <button type="button" class="line-button" onClick=${() => setPicked("")}>${t("host.guess.other")}</button>`;
  return html`<h1 tabindex="-1">${t("host.guess.about", { name })}</h1>
    <p class="lead">${open.length ? t("host.guess.text") : t("host.guess.nobody")}</p>
    <ul class="picks">${open.map(
      (one) => html`<li key=${one.id}><button type="button" class="row" onClick=${() => setPicked(one.id)}>
      ${one.name}<i>${missing.includes(one.id) && !said.includes(one.id) ? t("host.guess.missing") : t("host.guess.answered")}</i></button></li>`,
    )}</ul>`;
};
