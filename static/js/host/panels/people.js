/** One guest at a time: who it is, another name, a new place, a place taken off. */
import { guestOf, nameOf } from "../../core/table.js";
import { LIMITS, tidy } from "../../core/texts.js";
import { html, useEffect, useRef, useState } from "../../core/ui.js";
import { t } from "../../core/words.js";
import { PlateIcon } from "../pieces.js";
import { places } from "../places.js";
import { allowed } from "../vm.js";

/**
 * @param {{label: string, initial: string, most: number, does: string, onDone: (text: string) => void, note?: string}} props
 */
export const Field = ({ label, initial, most, does, onDone, note = "" }) => {
  const [text, setText] = useState(initial);
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    if (tidy(text)) onDone(tidy(text));
  };
  return html`<form class="one-field" onSubmit=${submit}>
    <label class="labelled"><span>${label}</span>
      <input value=${text} maxlength=${most} autocomplete="off" autocapitalize="words" spellcheck=${false}
        onInput=${(/** @type {any} */ event) => setText(event.target.value)} /></label>
    ${note && html`<p class="note">${note}</p>`}
    <button type="submit" class="primary">${does}</button>
  </form>`;
};

/**
 * Who is it about?
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Pick = ({ view, open, panel }) => {
  const goal = panel.onward || "person";
  const fits = places(view).filter((place) => goal === "person" || place.plate !== "waiting");
  return html`
    <h1 tabindex="-1">${t(`host.pick.${goal}`)}</h1>
    <ul class="picks">${fits.map(
      (
        place,
      ) => html`<li key=${place.id}><button type="button" class="row" onClick=${() => open({ name: goal, guest: place.id })}>
      <span><${PlateIcon} state=${place.plate} />${place.name}</span><i>${place.note && t(place.note.key, place.note.values)}</i></button></li>`,
    )}</ul>`;
};

/**
 * What can be done for one guest.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Person = (tools) => {
  const { view, guest, open, control, away } = tools;
  const seat = guestOf(view.table, guest);
  const place = places(view).find((one) => one.id === guest);
  if (!seat || !place) return null;
  /** @param {import("../drawer.js").PanelName} name */
  const to = (name) => () => open({ name, guest });
  /** @param {import("../../core/protocol.d.ts").Command} command */
  const tell = (command) => () => away || control.tell(command);
  return html`
    <h1 tabindex="-1">${seat.name}</h1>
    <p class="lead">${place.note && t(place.note.key, place.note.values)}</p>
    <div class="rows">
      ${seat.waiting && row(t("host.admit"), tell({ type: "admit", guest }))}
      ${maySkip(tools, seat) && row(t(seat.skipped ? "host.person.bring_back" : "host.person.skip"), () => away || control.step({ type: "skip", guest, on: !seat.skipped }))}
      ${maySeal(tools, seat) && row(t("host.person.seal"), to("seal"))}
      ${allowed(view, "guess_for") && !seat.waiting && row(t("host.person.guess", { name: seat.name }), to("guess"))}
      ${allowed(view, "rename") && row(t("host.person.rename"), to("rename"))}
      ${allowed(view, "reissue") && !seat.waiting && row(t("host.person.link"), to("link"))}
      ${allowed(view, "remove") && !seat.revealed && row(t(seat.waiting ? "host.turn_away" : "host.person.remove"), to("remove"), "grave")}
    </div>
    ${seat.skipped && html`<p class="foot">${t("host.person.skipped_text", { name: nameOf(view.table, guest) })}</p>`}`;
};

/** @param {string} says @param {() => void} go @param {string} [grave] */
const row = (says, go, grave = "") =>
  html`<button type="button" class=${`row ${grave}`} onClick=${go}>${says}</button>`;

/** @param {import("../drawer.js").PanelTools} tools @param {import("../../core/protocol.d.ts").TableGuest} seat */
const maySkip = ({ view }, seat) => allowed(view, "skip") && !seat.waiting && !seat.revealed;

/** An envelope that is fixed, or a phone's own, is not the host's to write. @param {import("../drawer.js").PanelTools} tools @param {import("../../core/protocol.d.ts").TableGuest} seat */
const maySeal = ({ view }, seat) =>
  allowed(view, "seal_for") && !seat.waiting && !(seat.sealed && view.table.phase !== "arrival");

/**
 * Another name for a guest.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Rename = ({ view, guest, control, open, away }) => {
  /** @param {string} name */
  const rename = async (name) => {
    if (!away && (await control.tell({ type: "rename", guest, name }))) open({ name: "person", guest });
  };
  const name = nameOf(view.table, guest);
  return html`<h1 tabindex="-1">${t("host.rename.title", { name })}</h1>
    <${Field} label=${t("host.rename.label")} initial=${name} most=${LIMITS.name} does=${t("host.rename.do")} onDone=${rename} />`;
};

/**
 * A place for a guest without a phone, or ahead of one.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Add = ({ view, control, open, away }) => {
  const before = useRef(new Set(view.table.guests.map((guest) => guest.id)));
  const [added, setAdded] = useState("");
  const fresh = added && view.table.guests.find((guest) => !before.current.has(guest.id) && !guest.waiting);
  useEffect(() => {
    if (fresh) open({ name: "person", guest: fresh.id });
  }, [fresh && fresh.id]);
  /** @param {string} name */
  const add = async (name) => {
    if (!away && (await control.tell({ type: "add_guest", name }))) setAdded(name);
  };
  return html`<h1 tabindex="-1">${t("host.menu.add")}</h1>
    <p class="lead">${t("host.add.text")}</p>
    <${Field} label=${t("host.add.label")} initial="" most=${LIMITS.name} does=${t("host.add.do")} onDone=${add} />`;
};

/**
 * Take a place off the table: asked twice, because everything on it goes.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Remove = ({ view, guest, control, away, close, open }) => {
  const name = nameOf(view.table, guest);
  const remove = async () => {
    if (!away && (await control.tell({ type: "remove", guest }))) close();
  };
  return html`<h1 tabindex="-1">${t("host.remove.title", { name })}</h1><p class="lead">${t("host.remove.text", { name })}</p>
    <button type="button" class="row grave boxed" aria-disabled=${away} onClick=${remove}>${t("host.remove.do", { name })}</button>
    <button type="button" class="line-button" onClick=${() => open({ name: "person", guest })}>${t("host.not_now")}</button>`;
};
