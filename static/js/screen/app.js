/** One picture at a time, and what lies over it: the pause, a line lost for long, a word about the sound. */
import { CLOSE } from "../core/codes.js";
import { awaited } from "../core/table.js";
import { html, useLayoutEffect, useRef } from "../core/ui.js";
import { t } from "../core/words.js";
import { Curtain } from "./curtain.js";
import { useDrift } from "./drift.js";
import { Fit } from "./fit.js";
import { dress, useFrame } from "./frame.js";
import { useSound } from "./sound/hear.js";
import { Arrival } from "./stages/arrival.js";
import { Award } from "./stages/award.js";
import { Closed, Erased } from "./stages/closed.js";
import { Drumroll } from "./stages/drumroll.js";
import { Finale } from "./stages/finale.js";
import { Guessing } from "./stages/guessing.js";
import { Podium } from "./stages/podium.js";
import { Scores } from "./stages/scores.js";
import { Seated } from "./stages/seated.js";
import { Spotlight } from "./stages/spotlight.js";
import { Unmasked } from "./stages/unmasked.js";
import { Verdicts } from "./stages/verdicts.js";
import { Wall } from "./stages/wall.js";
import { advance, choices, isCalm } from "./vm.js";

const SCENES = {
  arrival: Arrival,
  seated: Seated,
  guessing: Guessing,
  spotlight: Spotlight,
  wall: Wall,
  drumroll: Drumroll,
  unmasked: Unmasked,
  verdicts: Verdicts,
  scores: Scores,
  podium: Podium,
  award: Award,
  finale: Finale,
  closed: Closed,
};

/** @type {[number, number, number][]} */
const PAUSED = [
  [14, 9, 1],
  [11, 5.5, 2],
];

/**
 * @param {{state: import("../core/store.js").State, code: string, token: string,
 *   player?: import("./sound/player.js").Player}} props
 */
export const Screen = ({ state, code, token, player }) => {
  const ref = useRef(/** @type {import("./vm.js").Show | null} */ (null));
  const { view, conn } = state;
  if (view && (!ref.current || ref.current.table !== view.table)) ref.current = advance(ref.current, view.table);
  const show = ref.current;
  const { scale, sound } = show ? choices(show.table) : choices(/** @type {any} */ ({}));
  const frame = useFrame(scale);
  const wander = useDrift(show ? show.key : "");
  const asking = useSound(player, show, sound) && show !== null && isCalm(show.scene) && !show.table.paused;
  useLayoutEffect(measureAgain, [scale]);
  const { class: looks, style } = dress(frame);
  return html`<div class=${asking ? `${looks} asking` : looks} style=${style}>
    <div class="drift" style=${{ transform: wander }}>${picture(show, frame, conn, { code, token })}</div>
    ${asking && html`<p class="tap">${t("screen.tap_for_sound")}</p>`}
    ${show && show.table.paused && html`<div class="pause"><${Fit} text=${resting(show.table)} steps=${PAUSED} /></div>`}
    ${show && line(conn)}
  </div>`;
};

/** @param {import("./vm.js").Table} table */
const resting = (table) => {
  const name = awaited(table);
  return name ? t("screen.back_soon", { name }) : t("screen.paused");
};

/** Whoever measured letters does it again: they have another size now. */
const measureAgain = () => {
  window.dispatchEvent(new Event("resize"));
};

/**
 * @param {import("./vm.js").Show | null} show
 * @param {import("./frame.js").Frame} frame
 * @param {import("../core/store.js").Conn} conn
 * @param {{code: string, token: string}} keys
 */
const picture = (show, frame, conn, { code, token }) => {
  if (conn.closed === CLOSE.ERASED) return html`<${Erased} />`;
  if (!show) return html`<${Curtain} word=${conn.state === "ended" ? "screen.no_link" : ""} />`;
  const { scene, key, table, from } = show;
  return html`<div class=${`show ${table.paused ? "resting" : ""}`}>
    <${SCENES[scene]} key=${key} table=${table} frame=${frame} from=${from} code=${code} token=${token} />
  </div>`;
};

/**
 * The last picture stays for as long as the line is away; only after a long while it says so.
 * @param {import("../core/store.js").Conn} conn
 */
const line = (conn) => {
  if (conn.closed === CLOSE.ERASED) return null;
  if (conn.state === "ended") return html`<p class="line-lost">${t("screen.line_ended")}</p>`;
  return conn.long && html`<p class="line-lost">${t("screen.line_lost")}</p>`;
};
