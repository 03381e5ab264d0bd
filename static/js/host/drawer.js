/** The drawer: everything rare. Nothing in here lifts a lid. */
import { html, useEffect, useRef } from "../core/ui.js";
import { t } from "../core/words.js";
import { hint } from "./lines.js";
import { Archive, Finish, Hide, Order } from "./panels/evening.js";
import { Menu } from "./panels/menu.js";
import { Add, Person, Pick, Remove, Rename } from "./panels/people.js";
import { DoorsPanel, HandOver, Letters, PersonalLink, ScreenLink } from "./panels/room.js";
import { GuessFor, SealFor } from "./panels/voice.js";
import { REST_MS } from "./rests.js";
import { SetUpPanel } from "./setup.js";

/**
 * @typedef {"menu" | "order" | "pick" | "person" | "rename" | "add" | "seal" | "guess" | "link" | "doors" | "screen"
 *   | "handover" | "setup" | "letters" | "hide" | "remove" | "finish" | "archive"} PanelName
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
  letters: Letters,
  setup: SetUpPanel,
  hide: Hide,
  remove: Remove,
  finish: Finish,
  archive: Archive,
};

/** @param {import("./moment.js").Tools & {panel: Panel, close: () => void}} tools */
export const Drawer = (tools) => {
  const { panel, close, control, view } = tools;
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const opened = useRef(performance.now());
  useEffect(() => {
    const heading = box.current && box.current.querySelector("h1");
    if (heading) /** @type {HTMLElement} */ (heading).focus();
  }, [panel.name, panel.guest]);
  const guest = panel.guest || "";
  const gone = guest && !view.table.guests.some((one) => one.id === guest);
  return html`<div class="shade" onClick=${() => performance.now() - opened.current < REST_MS || close()}></div>
    <aside class="drawer" role="dialog" aria-modal="true" aria-label=${t("host.more")} ref=${box} onKeyDown=${stay}>
      <button type="button" class="shut" data-shut onClick=${close}>${t("host.shut")}</button>
      <div class="panel">${gone ? html`<h1 tabindex="-1">${t("host.gone")}</h1>` : html`<${PANELS[panel.name]} key=${`${panel.name} ${guest}`} ...${tools} guest=${guest} />`}</div>
      <p class=${`notice ${control.refused ? "said" : ""}`} role="alert">${control.refused ? hint(control.refused) : ""}</p>
    </aside>`;
};

const REACHED_BY_TAB = "a[href], button, input, textarea, select";

/** The tabulator walks in a circle: behind the drawer there is nothing to reach. @param {KeyboardEvent} event */
const stay = (event) => {
  if (event.key !== "Tab") return;
  const box = /** @type {HTMLElement} */ (event.currentTarget);
  const stops = /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll(REACHED_BY_TAB));
  const [first, last] = [stops[0], stops[stops.length - 1]];
  const at = document.activeElement;
  const inside = Array.from(stops).some((stop) => stop === at);
  if (event.shiftKey ? at !== first && inside : at !== last) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
};
