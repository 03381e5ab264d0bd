/** The guest's phone: picks the screen for the present state, and keeps what only this phone knows. */
import { alarm, focusHeading } from "../core/a11y.js";
import { CLOSE } from "../core/codes.js";
import { forgetAll, keepJson, recallJson } from "../core/storage.js";
import { guestOf, nameOf } from "../core/table.js";
import { html, useEffect, useRef, useState } from "../core/ui.js";
import { refusal, t } from "../core/words.js";
import { LineNote } from "../parts/line.js";
import { forgetSeal } from "../parts/sealform.js";
import { useSteady } from "../parts/steady.js";
import { Arrival } from "./arrival.js";
import { Connecting, Knock } from "./doorstep.js";
import { Closed } from "./closed.js";
import { Ended } from "./ended.js";
import { draftName, Envelope } from "./envelope.js";
import { Eyes } from "./eyes.js";
import { Finale } from "./finale.js";
import { Judge } from "./judge.js";
import { refused, settled } from "./notice.js";
import { Overview } from "./overview.js";
import { FRESH, moment, scene, unanswered } from "./vm.js";
import { Walk } from "./walkscreen.js";

/**
 * @typedef {import("./types.d.ts").State} State
 * @typedef {import("./types.d.ts").Local} Local
 * @typedef {import("./types.d.ts").Notice} Notice
 * @typedef {{boot: import("./types.d.ts").Boot, code: string, token: string, line: import("./types.d.ts").Line, state: State}} Props
 */

/** @type {Record<string, import("../../vendor/preact.mjs").Component>} */
const SCREENS = {
  seal: Envelope,
  arrival: Arrival,
  walk: Walk,
  list: Overview,
  eyes: Eyes,
  poker: Eyes,
  judge: Judge,
  finale: Finale,
  closed: Closed,
  knock: Knock,
};

/** Near-black: nobody has to look at these. */
const DARK = new Set(["eyes", "poker", "arrival", "knock", "connecting"]);

const NOTICE_MS = 20000; // long enough for whoever looks at the wall first

/** The list is finished too, once everybody has an answer. @param {State} state @param {string} name */
const isDark = (state, name) => DARK.has(name) || (name === "list" && !unanswered(state).length);

/** @param {Props} props */
export const App = ({ boot, code, token, line, state }) => {
  const [local, setLocal] = useLocal(`coperto.local.${code}.${token.slice(0, 16)}`);
  const [notice, setNotice] = useState(/** @type {Notice | null} */ (null));
  const now = scene(state, local);
  const { view } = state;
  useArrival(now.name, view ? moment(view) : "", isDark(state, now.name));
  const text = notice && notice.on.includes(now.name) ? worded(notice, view) : null;
  useEffect(() => {
    if (state.refused) setNotice(refused(state.refused.command, state.refused.code));
  }, [state.refused]);
  useEffect(() => {
    if (text) alarm(text);
  }, [text]);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  useTidiness(code, state);
  const steady = useSteady(now.name, "about" in now && now.about);

  if (now.name === "ended") return html`<${Ended} code=${now.code} dinner=${code} state=${state} />`;
  if (now.name === "connecting" || !view || !view.seat) return html`<${LineNote} state=${state} /><${Connecting} />`;
  const { table, seat } = view;
  /** @param {import("./types.d.ts").Command} command */
  const send = async (command) => {
    const answer = await line.send(command);
    if (answer.ok) setNotice((last) => settled(last, command));
    else if (answer.code !== "ended") setNotice(refused(command, answer.code));
    return answer;
  };
  const me = guestOf(view.table, seat.guest);
  const page = { boot, code, token, state, view, table, seat, me, local, setLocal, send, notice: text };
  return html`
    <${LineNote} state=${state} />
    ${table.paused && !DARK.has(now.name) && html`<p class="rest" role="status">${t("guest.mirror.paused")}</p>`}
    <div class="scene" ...${steady}><${SCREENS[now.name]} ...${page} scene=${now} /></div>
  `;
};

/** @param {Notice} notice @param {import("./types.d.ts").View | null} view */
const worded = ({ code, about }, view) => {
  const name = about && view && nameOf(view.table, about);
  return name ? `${name}: ${refusal(code)}` : refusal(code);
};

/**
 * Once the server holds the envelope, nothing of it stays lying about on the phone; once the evening is erased, nothing
 * at all.
 * @param {string} code
 * @param {State} state
 */
const useTidiness = (code, { view, pending, conn }) => {
  const seat = view && view.seat;
  const me = view && seat && guestOf(view.table, seat.guest);
  const held = Boolean(me && me.sealed && !pending.length);
  useEffect(() => {
    if (held && seat) forgetSeal(draftName(code, seat.guest));
  }, [held]);
  useEffect(() => {
    if (conn.closed === CLOSE.ERASED) forgetAll(code);
  }, [conn.closed]);
};

/**
 * @param {string} key
 * @returns {[Local, (change: Partial<Local>) => void]}
 */
const useLocal = (key) => {
  const [local, set] = useState(/** @returns {Local} */ () => Object.assign({}, FRESH, recallJson(key, {})));
  return [
    local,
    (change) =>
      set((last) => {
        const next = Object.assign({}, last, change);
        keepJson(key, next);
        return next;
      }),
  ];
};

/**
 * A new screen, or a new step of the show: light to suit, top of the page, focus on the heading.
 * @param {string} name
 * @param {string} step
 * @param {boolean} dark
 */
const useArrival = (name, step, dark) => {
  const first = useRef(true);
  useEffect(() => {
    document.documentElement.dataset.posture = dark ? "dark" : "hand";
  }, [dark]);
  useEffect(() => {
    if (!first.current) {
      scrollTo(0, 0);
      focusHeading();
    }
    first.current = false;
  }, [name, DARK.has(name) ? step : ""]); // nobody who types is torn from the field because the show moves
};
