/** The last picture of the game: everybody, what they do, who they are; and, one by one, the stories that were told. */
import { fullName, seated } from "../core/table.js";
import { html } from "../core/ui.js";
import { does, t } from "../core/words.js";
import { Fit } from "./fit.js";
import { FLOOR, u } from "./frame.js";
import { ems, lines } from "./letters.js";
import { useTurns } from "./turns.js";

/** Letters grow where there is room, in u; the last is the floor. */
const SIZES = [9, 8.2, 7.4, 6.8, 6.2, FLOOR];

/** Height of a line, in letters' heights. */
const LINE = 1.08;

/** The air between columns, what edges and title take of the height, and the rule with its air between two people, in u. */
const AIR = 6;
const ABOVE = 23;
const RULE = 0.3;

/** Nobody takes more lines than this. */
const MOST_LINES = 8;

/** So many columns, unless they would be narrower than this, in ems. */
const MOST_COLUMNS = 3;
const NARROWEST = 7.2;

/** Lines with broken words are not filled to the last letter. */
const FILLED = 0.7;

/** The picture's width without its edges. */
const CLEAR = 0.9;

/**
 * @typedef {{id: string, name: string, does: string}} Person
 * @typedef {Person & {lines: number}} Placed how many lines a person takes
 * @typedef {{size: number, room: number, columns: number, pages: Placed[][][], whole: boolean}} Spread
 *   `size`: of the letters, in u; `room`: the width of a column, in ems; `pages` of columns of people;
 *   `whole`: nothing is cut
 */

/**
 * How everybody spreads over the picture: a name over a profession, in columns, on as few pages as it takes, in the
 * largest letters that need no more.
 * @param {ReadonlyArray<Person>} everybody
 * @param {import("./frame.js").Frame} frame
 * @returns {Spread}
 */
export const spreadPeople = (everybody, frame) => {
  const least = spreadIn(everybody, frame, FLOOR);
  const larger = SIZES.map((size) => spreadIn(everybody, frame, size));
  return larger.find(({ pages, whole }) => whole && pages.length <= least.pages.length) || least;
};

/**
 * @param {ReadonlyArray<Person>} everybody
 * @param {import("./frame.js").Frame} frame
 * @param {number} size
 * @returns {Spread}
 */
const spreadIn = (everybody, frame, size) => {
  const ways = [];
  for (let columns = 1; columns <= MOST_COLUMNS; columns += 1) {
    const room = (frame.width * CLEAR - AIR * (columns - 1)) / columns / size;
    if (columns === 1 || room >= NARROWEST) ways.push(inColumns(everybody, columns, room, size, frame.height - ABOVE));
  }
  return ways.reduce((best, way) => (way.pages.length < best.pages.length ? way : best));
};

/**
 * @param {ReadonlyArray<Person>} everybody
 * @param {number} columns
 * @param {number} room
 * @param {number} size
 * @param {number} height of a column
 * @returns {Spread}
 */
const inColumns = (everybody, columns, room, size, height) => {
  const need = everybody.map((person) => linesOf(person, room));
  const placed = everybody.map((person, index) =>
    Object.assign({}, person, { lines: Math.min(MOST_LINES, need[index]) }),
  );
  /** @param {Placed} person */
  const high = (person) => person.lines * LINE * size + RULE;
  const count = stack(placed, high, height).length;
  const pages = Math.ceil(count / columns);
  // The same number of columns and pages, filled alike.
  let level = Math.max(...placed.map(high), placed.reduce((sum, person) => sum + high(person), 0) / (pages * columns));
  while (level < height && stack(placed, high, level).length > pages * columns) level += 1;
  const stacks = stack(placed, high, Math.min(level, height));
  const whole = need.every((count) => count <= MOST_LINES);
  return { size, room, columns, pages: grouped(stacks, columns), whole };
};

/**
 * People one over the other, a new column where the last has no room.
 * @param {Placed[]} people
 * @param {(person: Placed) => number} high
 * @param {number} height
 * @returns {Placed[][]}
 */
const stack = (people, high, height) => {
  /** @type {Placed[][]} */
  const columns = [];
  let left = 0;
  for (const person of people) {
    if (!columns.length || high(person) > left) {
      columns.push([]);
      left = height;
    }
    columns[columns.length - 1].push(person);
    left -= high(person);
  }
  return columns;
};

/** @template T @param {T[]} all @param {number} each @returns {T[][]} */
const grouped = (all, each) =>
  Array.from({ length: Math.ceil(all.length / each) }, (_, at) => all.slice(at * each, at * each + each));

/** The name over the profession, or both in one breath where that is shorter. @param {Person} person @param {number} room */
const linesOf = ({ name, does }, room) =>
  Math.min(apart(name, does, room), Math.max(2, linesFor(`${name} ${does}`, room)));

/** @param {string} name @param {string} does @param {number} room */
const apart = (name, does, room) => linesFor(name, room) + linesFor(does, room);

/** A word that is wider than its column breaks somewhere. @param {string} text @param {number} room */
const linesFor = (text, room) => {
  const count = lines(text, room);
  return count === Infinity ? Math.ceil(ems(text) / (room * FILLED)) : count;
};

/** @param {{table: import("../core/protocol.d.ts").Table, frame: import("./frame.js").Frame, live: boolean}} props */
export const People = ({ table, frame, live }) => {
  const { size, room, columns, pages } = spreadPeople(seated(table).map(whoAndWhat), frame);
  const stories = seated(table).filter(({ revealed }) => revealed && revealed.story);
  const page = useTurns(pages.length + stories.length);
  const teller = stories[page - pages.length];
  if (teller) return html`<${Story} key=${teller.id} guest=${teller} />`;
  const turning = pages.length + stories.length > 1 ? "turning" : "";
  const style = { fontSize: u(size), gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` };
  return html`<main class=${`safe people ${live ? "live" : ""}`}>
    <h1>${t("screen.people")}</h1>
    <div key=${page} class=${`columns ${turning}`} style=${style}>${(pages[page] || []).map(
      (
        column,
      ) => html`<ul style=${{ gridTemplateRows: column.map((person) => `minmax(0, ${person.lines}fr)`).join(" ") }}>
        ${column.map((person) => html`<${Place} key=${person.id} person=${person} room=${room} />`)}</ul>`,
    )}</div>
  </main>`;
};

/** One story in the letters of a stage, under whose it is. @param {{guest: import("../core/protocol.d.ts").TableGuest}} props */
const Story = ({ guest }) => {
  const { name, does: job } = whoAndWhat(guest);
  const story = (guest.revealed && guest.revealed.story) || "";
  return html`<main class="safe story-of turning">
    <h1>${t("screen.people")}</h1>
    <div><${Fit} as="p" class="told" text=${t("common.story", { text: story })} steps=${[[14, 9, 3], [9, 7, 4], [7, 5.5, 6]]} />
      <${Fit} as="h2" class="name" text=${name} steps=${[[10, 6, 1], [6, 5.5, 2]]} />
      <${Fit} as="p" class="does" text=${job} steps=${[[7, 5.5, 1], [5.5, 5.5, 2]]} /></div>
  </main>`;
};

/** @param {{person: Placed, room: number}} props */
const Place = ({ person: { name, does, lines: most }, room }) => {
  const flows = apart(name, does, room) > most;
  return html`<li><p class=${flows ? "flows" : ""} style=${{ webkitLineClamp: String(most) }}><b>${name}</b> <span>${does}</span></p></li>`;
};

/** @param {import("../core/protocol.d.ts").TableGuest} guest */
const whoAndWhat = (guest) => ({
  id: guest.id,
  name: fullName(guest),
  does: guest.revealed ? does(guest.revealed) : t("screen.still_covered"),
});
