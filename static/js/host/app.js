/** The tablet: left the evening, right this moment and one button. Rare things are in the drawer. */
import { focusHeading } from "../core/a11y.js";
import { nameOf } from "../core/table.js";
import { html, useEffect, useRef, useState } from "../core/ui.js";
import { t } from "../core/words.js";
import { useAnnouncements } from "./announce.js";
import { useAwake } from "./awake.js";
import { useBurnt } from "./candle.js";
import { Go, Rest } from "./buttons.js";
import { useControl, useRest } from "./control.js";
import { Drawer } from "./drawer.js";
import { Ended } from "./ended.js";
import { Evening } from "./evening.js";
import { pressMain, releaseMain, useKeys } from "./keys.js";
import { useLead } from "./lead.js";
import { Knocks, Lost, Notice, OnScreen } from "./lines.js";
import { Moment } from "./moment.js";
import { noteDinner } from "../welcome/dinners.js";
import { REST_MS } from "./rests.js";
import { backButton, mainButton } from "./vm.js";

/**
 * @typedef {object} Props
 * @property {import("../core/store.js").State} state
 * @property {import("../core/connect.js").Line} line
 * @property {import("../core/boot.js").Boot} boot
 * @property {string} code
 * @property {string} token
 * @property {import("./drawer.js").Panel | null} [panel] the drawer that is open from the start
 * @property {string} [device] this tablet's own name; without one it neither leads nor looks on
 */

/** @param {Props} props */
export const App = (props) => {
  const { view, conn } = props.state;
  if (conn.state === "ended") return html`<${Ended} code=${conn.closed} dinner=${props.code} />`;
  if (!view || !view.desk)
    return html`<main class="hushed"><i class="flame"></i><p role="status">${conn.late && t("host.looking")}</p></main>`;
  return html`<${Tablet} ...${props} view=${/** @type {import("./vm.js").HostView} */ (view)} />`;
};

/**
 * The start page of this tablet knows this dinner, and how it is set up.
 * @param {import("../core/protocol.d.ts").Table} table
 * @param {string} token
 * @param {boolean} leads
 */
const useNoted = (table, token, leads) => {
  const { title, language, pace, points, doors, screen } = table;
  const stands = [title, language, pace, points, doors, screen.scale, screen.sound].join("\n");
  useEffect(() => {
    if (leads && token) noteDinner(table, token);
  }, [stands, token, leads]);
};

/** @param {Props & {view: import("./vm.js").HostView}} props */
const Tablet = ({ state, line, view, boot, code, token, device = "", panel: opened = null }) => {
  const away = state.conn.state !== "live";
  const claim = useLead(line, view, device, !away);
  const watching = claim !== null;
  const control = useControl(line, state, watching);
  const [asked, setPanel] = useState(opened);
  const panel = watching ? null : asked;
  const burnt = useBurnt(view.table);
  const main = claim || mainButton(view, burnt);
  const resting = useRest(main);
  const shut = useRef(-REST_MS);
  const backRests = useRest({ meaning: `${main.meaning} ${view.desk.undo}` });
  const waits = away || control.busy;
  const asleep = waits || resting;
  const go = () => {
    if (asleep || !main.command) return;
    if (main.kind === "confirm") setPanel({ name: "finish" });
    else control.step(main.command);
  };
  const back = () => !waits && !watching && !backRests && backButton(view).enabled && control.step({ type: "back" });
  const close = () => {
    shut.current = performance.now();
    setPanel(null);
  };
  /** @param {import("./drawer.js").Panel} next */
  const open = (next) => watching || setPanel(next);
  useEffect(() => {
    if (watching) setPanel(null);
  }, [watching]);
  useNoted(view.table, token, !watching);
  useReturn(panel !== null);
  useAnnouncements(view, panel !== null);
  /** The drawer has just gone from under the finger; a click without one is a key, and means it. @param {MouseEvent} event */
  const settle = (event) => event.detail && performance.now() - shut.current < REST_MS && event.stopPropagation();
  const leave = () => (panel ? close() : main.kind === "cancel" && go());
  useKeys({ press: pressMain, release: releaseMain, back, escape: leave, rest: panel !== null || watching });
  const awake = useAwake();
  const tools = { view, control, boot, code, token, awake, burnt, watching, away: away || watching, open };
  const star = view.desk.next ? view.desk.next.guest : null;
  return html`<div class=${watching ? "tablet watching" : "tablet"}>
    <${Evening} view=${view} away=${panel !== null} rests=${watching} onPick=${(/** @type {string} */ guest) => open({ name: "person", guest })} />
    <main class="moment" inert=${panel !== null} onClickCapture=${settle}>
      <${OnScreen} view=${view} />
      <${Lost} view=${view} />
      <${Knocks} ...${tools} />
      <${Moment} ...${tools} />
      <${Notice} conn=${state.conn} trouble=${state.trouble} refused=${control.refused} />
      <${Go} main=${main} asleep=${asleep} name=${nameOf(view.table, star)} onGo=${go} />
      <${Rest} view=${view} off=${waits || watching} watching=${watching} backRests=${backRests} onBack=${back} onPause=${() => control.tell({ type: "pause", on: !view.table.paused })}
        onMore=${() => open({ name: "menu" })} />
    </main>
    ${panel && html`<${Drawer} ...${tools} panel=${panel} close=${close} />`}
  </div>`;
};

/**
 * When the drawer shuts, the focus goes back to where it was.
 * @param {boolean} open
 */
const useReturn = (open) => {
  const opener = useRef(/** @type {Element | null} */ (null));
  if (open && !opener.current) opener.current = document.activeElement;
  useEffect(() => {
    const back = opener.current;
    if (open || !back) return;
    opener.current = null;
    if (back instanceof HTMLElement && back !== document.body && back.isConnected) back.focus();
    else focusHeading();
  }, [open]);
};
