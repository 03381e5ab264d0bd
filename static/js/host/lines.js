/** What stands above and below the moment: the projector, the door, and one clear line. */
import { html, useState } from "../core/ui.js";
import { has, plural, refusal, t } from "../core/words.js";
import { useRest } from "./control.js";
import { ballot, onScreen } from "./vm.js";

/**
 * A thin line: what the projector shows right now, and how far the evening is.
 * @param {{view: import("./vm.js").HostView}} props
 */
export const OnScreen = ({ view }) => {
  const { scene, what, count } = onScreen(view);
  const { made, of } = ballot(view);
  const far = count ? t(count.key, count.values) : scene === "seated" && of ? t("host.made_of", { made, of }) : "";
  return html`<div class="onscreen">
    <${Thumb} scene=${view.desk.screens ? scene : "none"} />
    ${view.desk.screens ? html`<span>${t("host.onscreen")}</span>` : html`<span></span>`}
    <b>${t(what.key, what.values)}</b><span>${far || (view.desk.screens > 1 ? plural("host.screens", view.desk.screens) : "")}</span>
  </div>`;
};

/** The picture in a few strokes, 80 by 45. @type {Record<string, import("../core/ui.js").Child>} */
const STROKES = {
  arrival: html`<path class="t" d="M6 5h26v4H6z" /><path class="w" d="M6 13h20v20H6z" /><path class="c" d="M6 36h22v3H6z" /><path class="p" d="M52 2h14v41H52z" />`,
  seated: html`<path class="c" d="M8 12h8v6H8zM19 12h8v6h-8zM30 12h8v6h-8zM52 12h8v6h-8zM8 26h8v6H8zM30 26h8v6h-8zM41 26h8v6h-8zM52 26h8v6h-8zM63 26h8v6h-8z" /><path class="p" d="M41 12h8v6h-8zM63 12h8v6h-8zM19 26h8v6h-8z" />`,
  name: html`<path class="t" d="M24 14h32v8H24z" /><path class="p" d="M30 38a10 10 0 0 1 20 0z" />`,
  wall: html`<path class="t" d="M6 4h30v3H6z" /><path class="c" d="M6 11h40v16H6zM50 11h24v7H50zM50 20h24v7H50zM6 31h20v8H6zM29 31h26v8H29zM58 31h16v8H58z" />`,
  dish: html`<circle class="p" cx="40" cy="22" r="17" /><path class="f" d="M29 28a11 11 0 0 1 22 0zM26 29h28v2H26z" />`,
  word: html`<path class="t" d="M16 12h48v9H16z" /><path class="c" d="M5 25h70v2H5z" /><path class="t" d="M6 33h26v4H6z" />`,
  rows: html`<path class="t" d="M6 5h34v4H6z" /><path class="c" d="M6 14h31v3H6zM6 21h31v3H6zM6 28h31v3H6zM6 35h31v3H6zM43 14h31v3H43zM43 21h31v3H43zM43 28h31v3H43zM43 35h31v3H43z" />`,
  dark: html`<circle class="f" cx="40" cy="20" r="3" /><path class="p" d="M24 29h32v4H24z" />`,
};

/** @type {Record<string, string>} */
const LOOKS = {
  gathered: "dark",
  guessing: "name",
  spotlight: "name",
  drumroll: "dish",
  unmasked: "word",
  verdicts: "wall",
  scores: "rows",
  podium: "rows",
  award: "word",
  finale: "rows",
  closed: "dark",
  paused: "dark",
};

/** @param {{scene: string}} props */
const Thumb = ({ scene }) =>
  html`<div class="thumb"><svg viewBox="0 0 80 45" aria-hidden="true">${STROKES[LOOKS[scene] || scene]}</svg></div>`;

/**
 * Who stands at the door: always on top, because somebody is waiting in the cold.
 * @param {{view: import("./vm.js").HostView, control: import("./control.js").Control, away: boolean}} props
 */
export const Knocks = ({ view, control, away }) => {
  const { waiting } = view.desk;
  const off = useRest({ meaning: waiting.map(({ guest }) => guest).join() }) || away;
  if (!waiting.length) return null;
  return html`<section class="knocks" aria-label=${t("host.knocks")}>
    ${waiting.map(
      ({ guest, name }) => html`<div key=${guest}>
      <p>${t("host.knocking", { name })}</p>
      <button type="button" class="admit" aria-disabled=${off} onClick=${() => off || control.tell({ type: "admit", guest })}>${t("host.admit")}</button>
      <button type="button" aria-disabled=${off} onClick=${() => off || control.tell({ type: "remove", guest })}>${t("host.turn_away")}</button>
    </div>`,
    )}
  </section>`;
};

/**
 * Part of this evening could not be read: said until the host has read it, on every tablet.
 * @param {{view: import("./vm.js").HostView}} props
 */
export const Lost = ({ view }) => {
  const { lost } = view.desk;
  const [read, setRead] = useState(0);
  if (!(lost > read)) return null;
  return html`<section class="knocks" role="alert"><div>
    <p>${plural("host.lost", lost)}</p>
    <button type="button" onClick=${() => setRead(lost)}>${t("host.ok")}</button>
  </div></section>`;
};

/**
 * @param {{conn: import("../core/store.js").Conn, trouble: string | null, refused: string | null}} props
 */
export const Notice = ({ conn, trouble, refused }) => {
  const text =
    conn.state !== "live" && conn.late ? t("host.safe") : refused ? hint(refused) : trouble ? refusal(trouble) : "";
  return html`<p class=${`notice ${text ? "said" : ""}`} role="alert">${text}</p>`;
};

/** A refusal in the host's words where they differ from a guest's. @param {string} code */
export const hint = (code) => (has(`host.refusal.${code}`) ? t(`host.refusal.${code}`) : refusal(code));
