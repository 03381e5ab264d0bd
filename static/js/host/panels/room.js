/** Who comes in and on what: the door, the screen, personal links, the lead. */
import { nameOf } from "../../core/table.js";
import { html, useState } from "../../core/ui.js";
import { plural, t } from "../../core/words.js";
import { Drawn } from "../../parts/drawn.js";

/** @type {import("../../core/protocol.d.ts").Doors[]} */
const STATES = ["open", "knock", "closed"];

/**
 * Who may come in.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const DoorsPanel = ({ view, control, away }) => html`
  <h1 tabindex="-1">${t("host.menu.doors")}</h1>
  <div class="rows" role="group" aria-label=${t("host.menu.doors")}>${STATES.map(
    (state) => html`<button type="button" key=${state} class="row choice-row"
    aria-pressed=${view.table.doors === state} aria-disabled=${away} onClick=${() => away || control.tell({ type: "doors", state })}>
    <span><b>${t(`host.doors.${state}`)}</b><small>${t(`host.doors.${state}_text`)}</small></span></button>`,
  )}</div>`;

/**
 * The projector's link: to open here, or on whatever hangs on the cable.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const ScreenLink = ({ view }) => {
  const link = view.desk.links.screen;
  return html`<h1 tabindex="-1">${t("host.menu.screen")}</h1>
    <p class="lead">${view.desk.screens ? plural("host.screens", view.desk.screens) : t("host.onscreen.none")}. ${t("host.screen.text")}</p>
    <${Drawn} text=${link} label=${t("host.screen.scan")} />
    <a class="primary" href=${link} target="_blank" rel="noopener">${t("host.open_screen")}</a>
    <p class="address">${link}</p>`;
};

/** Small televisions, the usual, big projectors: in per cent. @type {import("../../core/protocol.d.ts").ScreenView["scale"][]} */
const SCALES = [125, 100, 80];

/**
 * How large the projector writes.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Letters = ({ view, control, away }) => {
  const { scale: present, sound } = view.table.screen;
  return html`<h1 tabindex="-1">${t("host.menu.letters")}</h1>
  <p class="lead">${t("host.letters.text")}</p>
  <div class="rows" role="group" aria-label=${t("host.menu.letters")}>${SCALES.map(
    (scale) => html`<button type="button" key=${scale} class="row choice-row"
    aria-pressed=${present === scale} aria-disabled=${away} onClick=${() => away || control.tell({ type: "set_screen", scale, sound })}>
    <span><b>${t(`host.letters.${scale}`)}</b><small>${t(`host.letters.${scale}_text`)}</small></span></button>`,
  )}</div>`;
};

/**
 * A new personal link: the old one dies, so it asks first.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const PersonalLink = ({ view, guest, control, away }) => {
  const [asked, setAsked] = useState(false);
  const name = nameOf(view.table, guest);
  const link = view.desk.links.guests[guest];
  const issue = async () => {
    if (!away && (await control.tell({ type: "reissue", guest }))) setAsked(true);
  };
  const mayShow = link && (asked || !view.table.guests.some((one) => one.id === guest && one.here));
  return html`<h1 tabindex="-1">${t("host.link.title", { name })}</h1>
    ${mayShow && html`<${Drawn} text=${link} label=${t("host.link.scan", { name })} /><p class="lead">${t("host.link.scan", { name })}</p>`}
    ${!mayShow && html`<p class="lead">${t("host.link.text", { name })}</p>`}
    <button type="button" class=${mayShow ? "line-button" : "primary"} aria-disabled=${away} onClick=${issue}>${t(mayShow ? "host.link.again" : "host.link.do")}</button>`;
};

/**
 * Hand the lead to another device: this one leads until the new link is opened.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const HandOver = ({ view, control, away }) => {
  const [offered, setOffered] = useState(false);
  const offer = async () => {
    if (!away && (await control.tell({ type: "hand_over" }))) setOffered(true);
  };
  return html`<h1 tabindex="-1">${t("host.menu.handover")}</h1>
    <p class="lead">${t(offered ? "host.handover.offered" : "host.handover.text")}</p>
    ${offered ? html`<${Drawn} text=${view.desk.links.host} label=${t("host.handover.scan")} />` : html`<button type="button" class="primary" aria-disabled=${away} onClick=${offer}>${t("host.handover.do")}</button>`}`;
};
