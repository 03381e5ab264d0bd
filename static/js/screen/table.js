/** The table from above: who has a place, and whose plate is covered already. */
import { seated } from "../core/table.js";
import { html } from "../core/ui.js";
import { plural } from "../core/words.js";
import { LidFromAbove } from "../parts/lidabove.js";
import { Fit, FLOOR } from "./fit.js";
import { u } from "./frame.js";
import { HEIGHT, layTable } from "./layout.js";

/**
 * @param {{table: import("../core/protocol.d.ts").Table, frame: import("./frame.js").Frame, settled: string[]}} props
 *   `settled`: who sat here before this picture came up, and does not arrive again
 */
export const LaidTable = ({ table, frame, settled }) => {
  const everybody = seated(table);
  const laid = layTable(everybody.length, frame);
  const places = laid.spots.length;
  // The line that counts the others lies where the last place would be.
  const shown = everybody.slice(everybody.length > places ? 1 - places : -places);
  const more = everybody.length - shown.length;
  return html`<div class="laid-table">
    <svg viewBox=${`0 0 ${laid.width} ${HEIGHT}`} aria-hidden="true">${strip(laid)}
      ${laid.spots.map((spot, index) => place(laid, spot, shown[index], settled))}
    </svg>
    <ul>${shown.map(
      (
        guest,
        index,
      ) => html`<li key=${guest.id} class=${laid.spots[index].side} style=${beside(laid, laid.spots[index])}>
      <${Fit} text=${guest.name} steps=${named(laid)} /></li>`,
    )}</ul>
    ${more > 0 && html`<p class="more min">${plural("screen.more_guests", more)}</p>`}
  </div>`;
};

/** A row this high, in u, has room for a name of two lines. */
const TWO_LINES = 12.6;

/**
 * @param {import("./layout.js").Laid} laid
 * @returns {[number, number, number][]}
 */
const named = ({ type, row }) => [[type, FLOOR, 1], ...(row < TWO_LINES ? [] : TWO), [FLOOR, FLOOR, 1]];

/** @type {[number, number, number][]} */
const TWO = [[FLOOR, FLOOR, 2]];

/** Room for a name of 14 letters, in u; the air between it and the table, in units of the drawing. */
const NAME = 34.8;
const AIR = 26;

/** The share of the width that the invitation takes, and what a beamer may not show at the right, in vw. */
const INVITED = 0.39;
const SAFE = 5;

/** @param {import("./layout.js").Laid} laid */
const strip = ({ strip: { x, width }, flame }) => html`
  <defs><clipPath id="strip"><rect x=${x} y="0" width=${width} height=${HEIGHT} /></clipPath></defs>
  <rect class="l2" x=${x} y="0" width=${width} height=${HEIGHT} />
  <g clip-path="url(#strip)">
    <circle class="l3" cx=${flame.x} cy=${flame.y} r="500" /><circle class="l3b" cx=${flame.x} cy=${flame.y} r="300" />
    <circle class="l4" cx=${flame.x} cy=${flame.y} r="150" /><circle class="l5" cx=${flame.x} cy=${flame.y} r="64" />
  </g>
  <circle class="flame" cx=${flame.x} cy=${flame.y} r="21" />`;

/**
 * @param {import("./layout.js").Laid} laid
 * @param {import("./layout.js").Spot} spot
 * @param {import("../core/protocol.d.ts").TableGuest | undefined} guest
 * @param {string[]} settled
 */
const place = ({ flame, radius }, spot, guest, settled) => {
  const r = radius;
  const empty = html`<circle class="rim" cx=${spot.x} cy=${spot.y} r=${r * 0.94} stroke-width="5" />
    <circle class="rim" cx=${spot.x} cy=${spot.y} r=${r * 0.6} stroke-width="4" />`;
  if (!guest) return spot.y === flame.y && spot.x === flame.x ? null : html`<g class="free">${empty}</g>`;
  if (!guest.sealed) return html`<g key=${guest.id} class=${arriving(guest.id, settled)}>${empty}</g>`;
  const far = Math.hypot(spot.x - flame.x, spot.y - flame.y) || 1;
  const away = { x: (spot.x - flame.x) / far, y: (spot.y - flame.y) / far };
  const tone = far < 200 ? 1 : far < 400 ? 2 : 3;
  return html`<g key=${`${guest.id} lid`} class=${arriving(guest.id, settled)}>
    <${LidFromAbove} x=${spot.x} y=${spot.y} r=${r} away=${away} tone=${tone} /></g>`;
};

/** @param {string} id @param {string[]} settled */
const arriving = (id, settled) => (settled.includes(id) ? "seat" : "seat arriving");

/**
 * @param {import("./layout.js").Laid} laid
 * @param {import("./layout.js").Spot} spot
 */
const beside = ({ strip, width, unit }, spot) => {
  /** @param {number} units */
  const at = (units) => u(units * unit);
  if (spot.side === "right") return { top: at(spot.y), left: at(strip.x + strip.width + AIR), right: `${SAFE}vw` };
  const left = Math.max(strip.x - AIR - NAME / unit, INVITED * width);
  return { top: at(spot.y), right: at(width - strip.x + AIR), left: at(left) };
};
