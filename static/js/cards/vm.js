/** Which cards there are, and what stands on them. Pure. */

import { tidy } from "../core/texts.js";

/** Place cards on one sheet of A4: two beside each other, four rows. */
export const PER_SHEET = 8;

/** How a name is set, by the longest of its words in letters: a word that needs more room than a line would be broken. */
const SETTINGS = [
  { most: 6, look: "short" },
  { most: 10, look: "long" },
  { most: Infinity, look: "longest" },
];

/** @param {string} name @returns {string} how it is set on its card */
export const setting = (name) => {
  const longest = Math.max(...name.split(/[\s-]/).map((word) => word.length));
  return SETTINGS.filter(({ most }) => longest <= most)[0].look;
};

/**
 * @typedef {{id: string, name: string, link: string}} PlaceCard `name`: empty on a card to be written by hand
 */

/**
 * A card for every place whose personal link the host may hand out, in the order in which they were laid.
 * @param {import("../core/protocol.d.ts").Table} table
 * @param {import("../core/protocol.d.ts").Desk} desk
 * @returns {PlaceCard[]}
 */
export const placed = (table, desk) =>
  table.guests
    .filter(({ id, waiting }) => !waiting && desk.links.guests[id])
    .map(({ id, name }) => ({ id, name, link: desk.links.guests[id] }));

/**
 * Cards without a name that fill the last sheet, or one sheet: their QR lets whoever sits there choose a name.
 * @param {import("../core/protocol.d.ts").Desk} desk
 * @param {number} laid how many cards have a name
 * @returns {PlaceCard[]}
 */
export const blanks = (desk, laid) =>
  Array.from({ length: PER_SHEET - (laid % PER_SHEET) }, (_, at) => ({
    id: `blank-${at}`,
    name: "",
    link: desk.links.join,
  }));

/**
 * @template T
 * @param {T[]} cards
 * @returns {T[][]} by sheet
 */
export const sheets = (cards) =>
  Array.from({ length: Math.ceil(cards.length / PER_SHEET) }, (_, at) =>
    cards.slice(at * PER_SHEET, (at + 1) * PER_SHEET),
  );

/**
 * Names as they come out of a list: one a line, or with commas; blank ones and repetitions fall away.
 * @param {string} text
 * @returns {string[]}
 */
export const names = (text) =>
  Array.from(
    new Set(
      text
        .split(/[\n,;]/)
        .map(tidy)
        .filter(Boolean),
    ),
  );

/**
 * What a Wi-Fi QR says (the format of the ZXing project, read by the cameras of iOS and Android).
 * @param {string} name of the network
 * @param {string} password empty for an open network
 * @returns {string}
 */
export const wifiText = (name, password) =>
  password ? `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;` : `WIFI:T:nopass;S:${escaped(name)};;`;

/** @param {string} text */
const escaped = (text) => text.replace(/([\\;,:"])/g, "\\$1");
