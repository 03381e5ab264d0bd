/** The tablet: left the evening, right this moment and one button. Rare things are in the drawer. */
import { html, useRef, useState } from "../core/ui.js";
import { Go, Rest } from "./buttons.js";
import { useControl, useRest } from "./control.js";
import { Drawer } from "./drawer.js";
import { Ended } from "./ended.js";
import { Evening } from "./evening.js";
import { pressMain, releaseMain, useKeys } from "./keys.js";
import { Knocks, Notice, OnScreen } from "./lines.js";
import { Moment } from "./moment.js";
import { REST_MS } from "./rests.js";
import { backButton, mainButton, nameOf } from "./vm.js";

/**
 * @typedef {object} Props
 * @property {import("../core/store.js").State} state
 * @property {import("../core/connect.js").Line} line
 * @property {import("../core/boot.js").Boot} boot
 * @property {string} code
 * @property {string} token
 * @property {import("./drawer.js").Panel | null} [panel] the drawer that is open from the start
 */

/** @param {Props} props */
export const App = (props) => {
  const { view, conn } = props.state;
  if (conn.state === "ended") return html`<${Ended} code=${conn.closed} dinner=${props.code} />`;
  if (!view || !view.desk) return html`<main class="hushed"><i class="flame"></i></main>`;
  return html`<${Tablet} ...${props} view=${/** @type {import("./vm.js").HostView} */ (view)} />`;
};

/** @param {Props & {view: import("./vm.js").HostView}} props */
const Tablet = ({ state, line, view, code, token, panel: opened = null }) => {
  const control = useControl(line, state);
  const [panel, setPanel] = useState(opened);
  const main = mainButton(view);
  const resting = useRest(main);
  const shut = useRef(-REST_MS);
  const backRests = useRest({ meaning: `${main.meaning} ${view.desk.undo}` });
  const away = state.conn.state !== "live";
  const waits = away || control.busy;
  const asleep = waits || resting;
  const go = () => {
    if (asleep || !main.command) return;
    if (main.kind === "confirm") setPanel({ name: "finish" });
    else control.step(main.command);
  };
  const back = () => !waits && !backRests && backButton(view).enabled && control.step({ type: "back" });
  const close = () => {
    shut.current = performance.now();
    setPanel(null);
  };
  /** The drawer has just gone from under the finger. @param {Event} event */
  const settle = (event) => performance.now() - shut.current < REST_MS && event.stopPropagation();
  const leave = () => (panel ? close() : main.kind === "cancel" && go());
  useKeys({ press: pressMain, release: releaseMain, back, escape: leave, drawer: panel !== null });
  const tools = { view, control, code, token, away, open: setPanel };
  const star = view.desk.next ? view.desk.next.guest : null;
  return html`<div class="tablet">
    <${Evening} view=${view} away=${panel !== null} onPick=${(/** @type {string} */ guest) => setPanel({ name: "person", guest })} />
    <main class="moment" inert=${panel !== null} onClickCapture=${settle}>
      <${OnScreen} view=${view} />
      <${Knocks} ...${tools} />
      <${Moment} ...${tools} />
      <${Notice} conn=${state.conn} trouble=${state.trouble} refused=${control.refused} />
      <${Go} main=${main} asleep=${asleep} name=${nameOf(view.table, star)} onGo=${go} />
      <${Rest} view=${view} off=${waits} backRests=${backRests} onBack=${back} onPause=${() => control.tell({ type: "pause", on: !view.table.paused })}
        onMore=${() => setPanel({ name: "menu" })} />
    </main>
    ${panel && html`<${Drawer} ...${tools} panel=${panel} close=${close} />`}
  </div>`;
};
