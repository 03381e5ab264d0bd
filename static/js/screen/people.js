/** The last picture of the game: everybody, what they do, and who they are. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { useTurns } from "./turns.js";
import { fullName, seated } from "./vm.js";

/** Width of a letter, of the air between columns, and what edges and title take of the height, in u. */
const LETTER = 2.65;
const AIR = 6;
const ABOVE = 23;

/** Height of a line, and of the rule with its air between two people, in u. */
const LINE = 5.94;
const RULE = 0.3;

/** Nobody takes more lines than this. */
const MOST_LINES = 5;

/** A third column needs room for this many letters. */
const SHORTEST = 15;

/** The picture's width without its edges. */
const CLEAR = 0.9;

/** Words do not fill two lines to the last letter. */
const FILLED = 0.85;

/** @typedef {{id: string, name: string, does: string}} Person */

/**
 * How everybody spreads over the picture: a name over a profession, in columns, on as few pages as it takes.
 * @param {ReadonlyArray<Person>} everybody
 * @param {import("./frame.js").Frame} frame
 * @returns {{pages: number, each: number, columns: number, rows: number, line: number, lines: number}}
 *   `each`: people on a page; `line`: letters of a line; `lines`: lines that each may need
 */
export const spreadPeople = (everybody, frame) => {
  const count = everybody.length;
  /** @param {number} columns */
  const letters = (columns) => Math.floor((frame.width * CLEAR - AIR * (columns - 1)) / columns / LETTER);
  /** @param {number} lines */
  const fits = (lines) => Math.max(1, Math.floor((frame.height - ABOVE) / (lines * LINE + RULE)));
  const columns = count > 2 * fits(2) && letters(3) >= SHORTEST ? 3 : 2;
  const line = letters(columns);
  const lines = Math.min(MOST_LINES, Math.max(2, ...everybody.map((person) => linesOf(person, line))));
  const pages = Math.max(1, Math.ceil(count / (columns * fits(lines))));
  const each = Math.ceil(count / pages);
  return { pages, each, columns, rows: Math.max(pages > 1 ? 1 : 4, Math.ceil(each / columns)), line, lines };
};

/** @param {Person} person @param {number} line letters of a line */
const linesOf = ({ name, does }, line) => {
  if (!tooLong(line, name, does) || name.length + does.length + 1 <= 2 * line * FILLED) return 2;
  return linesFor(name, line) + linesFor(does, line);
};

/** @param {string} text @param {number} line */
const linesFor = (text, line) => (text.length <= line ? 1 : Math.ceil(text.length / (line * FILLED)));

/** @param {{table: import("../core/protocol.d.ts").Table, frame: import("./frame.js").Frame, live: boolean}} props */
export const People = ({ table, frame, live }) => {
  const everybody = seated(table).map(whoAndWhat);
  const { pages, each, columns, rows, line, lines } = spreadPeople(everybody, frame);
  const page = useTurns(pages);
  const style = {
    gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
  };
  return html`<main class=${`safe people ${live ? "live" : ""}`}>
    <h1>${t("screen.people")}</h1>
    <ul key=${page} class=${`${lines > 2 ? "roomy" : ""} ${pages > 1 ? "turning" : ""}`} style=${style}>${everybody
      .slice(page * each, page * each + each)
      .map(({ id, name, does }) => {
        const flows = lines === 2 && tooLong(line, name, does);
        return html`<li key=${id}><p class=${flows ? "flows" : ""}><b>${name}</b> <span>${does}</span></p></li>`;
      })}</ul>
  </main>`;
};

/** @param {import("../core/protocol.d.ts").TableGuest} guest */
const whoAndWhat = (guest) => ({
  id: guest.id,
  name: fullName(guest),
  does: guest.revealed ? guest.revealed.profession : t("screen.still_covered"),
});

/**
 * The name over the profession, or both in one breath where either needs more than its line.
 * @param {number} line letters of a line
 * @param {string} name
 * @param {string} does
 */
const tooLong = (line, name, does) => name.length > line || does.length > line;
