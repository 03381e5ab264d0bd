/** Small things that more than one moment shows. */
import { ranking } from "../core/ranking.js";
import { fullName, seated } from "../core/table.js";
import { html } from "../core/ui.js";
import { does, t } from "../core/words.js";
import { Plate } from "../parts/plates.js";

/**
 * The title of a moment and the one sentence under it.
 * @param {{title: string, text?: string}} props
 */
export const Heading = ({ title, text }) => html`<header class="heading">
  <h1>${title}</h1>
  ${text && html`<p>${text}</p>`}
</header>`;

/** Longer names than this take a smaller size, in characters. */
const LONG = 10;

/**
 * A name, as large as its place: the tablet never leaves a doubt about who this is.
 * @param {{name: string, note: string}} props
 */
export const Name = ({ name, note }) => html`<div class=${name.length > LONG ? "big-name long" : "big-name"}>
  <b>${name}</b><p>${note}</p>
</div>`;

/**
 * Who everybody was, with their points where there are any.
 * @param {{table: import("../core/protocol.d.ts").Table}} props
 */
export const People = ({ table }) =>
  html`<ul class="people">${seated(table).map(
    (guest) => html`<li key=${guest.id}>
  <b>${fullName(guest)}</b>${guest.score !== null && html`<i>${t("host.place.score", { n: guest.score })}</i>`}
  <span>${guest.revealed ? does(guest.revealed) : t(table.phase === "closed" ? "host.place.stayed" : "host.place.covered")}</span></li>`,
  )}</ul>`;

/**
 * The scoreboard in the hand.
 * @param {{table: import("../core/protocol.d.ts").Table}} props
 */
export const Scoreboard = ({ table }) => {
  const rows = ranking(table);
  const style = { gridTemplateRows: `repeat(${Math.max(1, Math.ceil(rows.length / 2))}, auto)` };
  return html`<ol class="scoreboard" style=${style}>${rows.map(
    (row) => html`<li key=${row.id}>
    <i>${row.place}</i><b>${row.name}</b><em>${row.gain ? `+${row.gain}` : ""}</em><span>${row.score}</span></li>`,
  )}</ol>`;
};

/**
 * A plate of the list: the four of every hand, a knock, and a place that is skipped.
 * @param {{state: import("./places.js").PlateState}} props
 */
export const PlateIcon = ({ state }) => {
  if (state === "skipped")
    return html`<svg class="plate" viewBox="0 0 48 48" aria-hidden="true">
    <circle class="thin" cx="24" cy="24" r="20" /><path class="thin" d="M10 38L38 10" /></svg>`;
  if (state === "waiting")
    return html`<svg class="plate" viewBox="0 0 48 48" aria-hidden="true">
    <circle class="dotted" cx="24" cy="24" r="20" /></svg>`;
  return html`<${Plate} state=${state} />`;
};
