/** The drawer: everything rare. Nothing in here lifts a lid. */
import { html, useEffect, useRef } from "../core/ui.js";
import { t } from "../core/words.js";
import { hint } from "./lines.js";
import { Archive, Finish, Hide, Order } from "./panels/evening.js";
import { Menu } from "./panels/menu.js";
import { Add, Person, Pick, Remove, Rename } from "./panels/people.js";
import { DoorsPanel, HandOver, PersonalLink, ScreenLink } from "./panels/room.js";
import { GuessFor, SealFor } from "./panels/voice.js";
import { REST_MS } from "./rests.js";

/**
 * @typedef {"menu" | "order" | "pick" | "person" | "rename" | "add" | "seal" | "guess" | "link" | "doors" | "screen"
 *   | "handover" | "hide" | "remove" | "finish" | "archive"} PanelName
 * @typedef {{name: PanelName, guest?: string, onward?: PanelName}} Panel
 *   `guest`: who it is about; `onward`: with `pick`, what to do with whoever is picked
 * @typedef {import("./moment.js").Tools & {panel: Panel, guest: string, close: () => void}} PanelTools
 */

/** @type {Record<PanelName, (tools: PanelTools) => import("../core/ui.js").Child>} */
const PANELS = {
  menu: Menu,
  order: Order,
  pick: Pick,
  person: Person,
  rename: Rename,
  add: Add,
  seal: SealFor,
  guess: GuessFor,
  link: PersonalLink,
  doors: DoorsPanel,
  screen: ScreenLink,
  handover: HandOver,
  hide: Hide,
  remove: Remove,
  finish: Finish,
  archive: Archive,
};

/** @param {import("./moment.js").Tools & {panel: Panel, close: () => void}} tools */
export const Drawer = (tools) => {
  const { panel, close, control, view } = tools;
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const back = useRef(/** @type {Element | null} */ (null));
  const opened = useRef(performance.now());
  useEffect(() => {
    back.current = document.activeElement;
    return () => back.current instanceof HTMLElement && back.current.isConnected && back.current.focus();
  }, []);
  useEffect(() => {
    const heading = box.current && box.current.querySelector("h1");
    if (heading) /** @type {HTMLElement} */ (heading).focus();
  }, [panel.name, panel.guest]);
  const guest = panel.guest || "";
  const gone = guest && !view.table.guests.some((one) => one.id === guest);
  return html`<div class="shade" onClick=${() => performance.now() - opened.current < REST_MS || close()}></div>
    <aside class="drawer" role="dialog" aria-modal="true" aria-label=${t("host.more")} ref=${box}>
      <button type="button" class="shut" data-shut onClick=${close}>${t("host.shut")}</button>
      <div class="panel">${gone ? html`<h1 tabindex="-1">${t("host.gone")}</h1>` : html`<${PANELS[panel.name]} key=${`${panel.name} ${guest}`} ...${tools} guest=${guest} />`}</div>
      <p class=${`notice ${control.refused ? "said" : ""}`} role="alert">${control.refused ? hint(control.refused) : ""}</p>
    </aside>`;
};
