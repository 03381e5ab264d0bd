/** The table from above: who is done lies covered, who is missing is lit and named. */
import { html } from "../core/ui.js";
import { list, plural, t } from "../core/words.js";
import { LidFromAbove } from "../parts/lidabove.js";

/** The picture, in units; it scales to the room there is. */
const WIDTH = 668;
const HEIGHT = 404;
const RADIUS = 31;
const MOST_APART = 104;

/** With more names than this the picture would be a crowd. */
const NAMED = 6;

/** Letters that stand over a place without touching the next one; the list has the whole name. */
const LONGEST = 8;

/** @param {string} name */
const short = (name) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

/**
 * @typedef {{id: string, name: string, made: number, left: number}} Guest
 * @typedef {{x: number, y: number, r: number, top: boolean}} Spot
 */

/** @param {{guests: Guest[]}} props */
export const Overview = ({ guests }) => {
  const late = guests.filter((guest) => guest.left > 0);
  const label = late.length
    ? t("host.seated.label", { names: list(late.map((guest) => guest.name)) })
    : t("host.seated.all");
  return html`<svg class="overview" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${label}>
    <defs><clipPath id="board"><rect x="0" y="72" width=${WIDTH} height="260" rx="130" /></clipPath></defs>
    <g clip-path="url(#board)"><path class="l2" d="M0 0h668v404H0z" /><circle class="l3" cx="334" cy="202" r="236" />
      <circle class="l3b" cx="334" cy="202" r="128" /><circle class="l4" cx="334" cy="202" r="62" /><circle class="l5" cx="334" cy="202" r="26" /></g>
    <circle class="flame" cx="334" cy="202" r="9" />
    ${guests.map((guest, index) => seat(guest, spot(index, guests.length), late.length <= NAMED))}
  </svg>`;
};

/**
 * Two sides of a table, filled from the left.
 * @param {number} index
 * @param {number} count
 * @returns {Spot}
 */
const spot = (index, count) => {
  const side = Math.ceil(count / 2);
  const top = index < side;
  const apart = Math.min(MOST_APART, (WIDTH - 2 * RADIUS - 20) / Math.max(1, side - 1));
  const r = Math.min(RADIUS, apart * 0.42);
  const x = WIDTH / 2 + ((top ? index : index - side) - (side - 1) / 2) * apart;
  return { x, y: top ? 118 : 286, r, top };
};

/** @param {Guest} guest @param {Spot} at @param {boolean} named */
const seat = (guest, at, named) => {
  if (!guest.left) {
    const far = Math.hypot(at.x - 334, at.y - 202);
    return html`<${LidFromAbove} key=${guest.id} x=${at.x} y=${at.y} r=${at.r} away=${{ x: (at.x - 334) / far, y: (at.y - 202) / far }} tone=${2} />`;
  }
  const name = at.top ? at.y - 88 : at.y + 80;
  return html`<g key=${guest.id}>
    <circle class="hole" cx=${at.x} cy=${at.y} r=${at.r} />
    <path class="made" d=${arc(at, guest.made / (guest.made + guest.left))} />
    ${
      named &&
      html`<text class="who" x=${at.x} y=${name} text-anchor="middle">${short(guest.name)}</text>
      <text class="left" x=${at.x} y=${name + 24} text-anchor="middle">${plural("host.seated.left", guest.left)}</text>`
    }
  </g>`;
};

/** The part of the rim that is filled, clockwise from noon. @param {Spot} at @param {number} share */
const arc = ({ x, y, r }, share) => {
  const angle = 2 * Math.PI * Math.min(0.999, share);
  const end = `${(x + r * Math.sin(angle)).toFixed(1)} ${(y - r * Math.cos(angle)).toFixed(1)}`;
  return `M${x} ${y - r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${end}`;
};
