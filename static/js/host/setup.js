/** Before anybody comes: four things to try, which tick themselves off. None of them holds the evening up. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { Drawn } from "../parts/drawn.js";

/**
 * @typedef {import("./vm.js").HostView} HostView
 * @typedef {{name: "phone" | "screen" | "sound" | "cards", state: string, done: boolean, optional: boolean}} Step
 *   `state`: which sentence of the catalogue says how it stands
 */

/**
 * The steps, as the server sees them: a reload or another tablet finds them where they were.
 * @param {HostView} view
 * @returns {Step[]}
 */
export const setUp = ({ table, desk }) => [
  step("phone", desk.reached ? "done" : "todo", desk.reached),
  step("screen", desk.screens > 0 ? "done" : "todo", desk.screens > 0),
  step("sound", soundStands(table.screen.sound, desk), desk.sound || !table.screen.sound),
  { name: "cards", state: "todo", done: false, optional: true },
];

/** @param {HostView} view everything that matters has been tried */
export const isSetUp = (view) => setUp(view).every(({ done, optional }) => done || optional);

/** @param {Step["name"]} name @param {string} state @param {boolean} done @returns {Step} */
const step = (name, state, done) => ({ name, state, done, optional: false });

/** @param {boolean} on @param {import("../core/protocol.d.ts").Desk} desk */
const soundStands = (on, { sound, screens }) => {
  if (!on) return "silent";
  if (sound) return "done";
  return screens ? "todo" : "later";
};

/** Where the place cards and the card for the door are printed. @param {{code: string, token: string}} keys */
export const cardsLink = ({ code, token }) => `/d/${code}/cards#host=${token}`;

/** @param {import("./moment.js").Tools} tools */
export const Guide = (tools) => {
  const steps = setUp(tools.view);
  const now = steps.find(({ done, optional }) => !done && !optional);
  return html`<ol class="setup">${steps.map(
    (one) => html`<li key=${one.name} class=${one.done ? "done" : one === now ? "now" : ""}>
      <${Tick} done=${one.done} />
      <div><b>${t(`host.setup.${one.name}`)}</b><p>${t(`host.setup.${one.name}_${one.state}`)}</p></div>
      <${Doing} name=${one.name} ...${tools} />
    </li>`,
  )}</ol>
  <p class="awake">${t(tools.awake ? "host.setup.awake" : "host.setup.auto_lock")}</p>`;
};

/** @param {{done: boolean}} props */
const Tick = ({
  done,
}) => html`<svg class="tick" viewBox="0 0 32 32" role="img" aria-label=${t(done ? "host.setup.is_done" : "host.setup.is_open")}>
  ${done ? html`<path d="M5 17l8 8L27 8" />` : html`<path class="open" d="M8 16h16" />`}</svg>`;

/** What can be pressed for a step. @param {import("./moment.js").Tools & {name: Step["name"]}} props */
const Doing = ({ name, view, control, away, watching, open, code, token }) => {
  const { screen } = view.table;
  if (name === "screen")
    return html`<span class="doing"><a class="line-button" aria-label=${t("host.open_screen")} href=${view.desk.links.screen} target="_blank" rel="noopener">${t("host.setup.open")}</a>
      <button type="button" class="line-button" aria-disabled=${watching} onClick=${() => open({ name: "screen" })}>${t("host.setup.address")}</button></span>`;
  if (name === "sound")
    return html`<span class="doing"><button type="button" class="line-button" aria-disabled=${away}
      onClick=${() => away || control.tell({ type: "set_screen", scale: screen.scale, sound: !screen.sound })}>${t(screen.sound ? "host.setup.silent" : "host.setup.loud")}</button></span>`;
  if (name === "cards")
    return html`<span class="doing"><a class="line-button" href=${cardsLink({ code, token })} target="_blank" rel="noopener">${t("host.setup.print")}</a></span>`;
  return null;
};

/**
 * The same steps later in the evening, from the drawer.
 * @param {import("./drawer.js").PanelTools} tools
 */
export const SetUpPanel = (tools) => html`
  <h1 tabindex="-1">${t("host.menu.setup")}</h1>
  <${Guide} ...${tools} />
  <${Drawn} text=${tools.view.desk.links.join} label=${t("host.arrival.scan")} />`;
