/** One picture at a time, and what lies over it: the pause, and a line lost for long. */
import { CLOSE } from "../core/codes.js";
import { html, useRef } from "../core/ui.js";
import { t } from "../core/words.js";
import { Curtain } from "./curtain.js";
import { Closed, Erased } from "./stages/closed.js";
import { Drumroll } from "./stages/drumroll.js";
import { Finale } from "./stages/finale.js";
import { Guessing } from "./stages/guessing.js";
import { Lobby } from "./stages/lobby.js";
import { Scores } from "./stages/scores.js";
import { Seated } from "./stages/seated.js";
import { Spotlight } from "./stages/spotlight.js";
import { Unmasked } from "./stages/unmasked.js";
import { Verdicts } from "./stages/verdicts.js";
import { Wall } from "./stages/wall.js";
import { advance } from "./vm.js";

const SCENES = {
  lobby: Lobby,
  seated: Seated,
  guessing: Guessing,
  spotlight: Spotlight,
  wall: Wall,
  drumroll: Drumroll,
  unmasked: Unmasked,
  verdicts: Verdicts,
  scores: Scores,
  finale: Finale,
  closed: Closed,
};

/**
 * @param {{state: import("../core/store.js").State, code: string, token: string}} props
 */
export const Screen = ({ state, code, token }) => {
  const show = useRef(/** @type {import("./vm.js").Show | null} */ (null));
  const { view, conn } = state;
  if (view && (!show.current || show.current.table !== view.table)) show.current = advance(show.current, view.table);
  if (conn.closed === CLOSE.ERASED) return html`<${Erased} />`;
  if (!show.current) return html`<${Curtain} word=${conn.state === "ended" ? "screen.no_link" : ""} />`;
  const { scene, key, table, from } = show.current;
  return html`
    <div class=${`show ${table.paused ? "resting" : ""}`}>
      <${SCENES[scene]} key=${key} table=${table} from=${from} code=${code} token=${token} />
    </div>
    ${table.paused && html`<div class="pause"><p>${t("screen.paused")}</p></div>`}
    ${line(conn)}
  `;
};

/**
 * The last picture stays for as long as the line is away; only after a long while it says so.
 * @param {import("../core/store.js").Conn} conn
 */
const line = (conn) => {
  if (conn.state === "ended") return html`<p class="line-lost">${t("screen.line_ended")}</p>`;
  return conn.long && html`<p class="line-lost">${t("screen.line_lost")}</p>`;
};
