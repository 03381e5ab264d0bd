/** The last picture of the game: everybody, what they do, and who they are. */
import { html, useEffect, useState } from "../core/ui.js";
import { t } from "../core/words.js";
import { isNarrow } from "./layout.js";
import { fullName, seated } from "./vm.js";

/** Letters of a line, by how many columns there are; on a 4:3 picture three quarters of it. */
const LINE = [0, 60, 29, 18];
const NARROW = 0.75;

/** Words do not fill two lines to the last letter. */
const FILLED = 0.85;

/** Where two lines each are not enough, six people take turns with six others. */
const PAGE = 6;
const TURN_MS = 9000;

/** @param {{table: import("../core/protocol.d.ts").Table, live: boolean}} props */
export const People = ({ table, live }) => {
  const everybody = seated(table).map(whoAndWhat);
  const wide = everybody.length > 14 ? 3 : 2;
  const line = LINE[wide] * (isNarrow(window.innerWidth, window.innerHeight) ? NARROW : 1);
  const crowded = everybody.some(
    ({ name, does }) => name.length + does.length + 1 > 2 * line * FILLED && tooLong(line, name, does),
  );
  const pages = crowded ? Math.ceil(everybody.length / PAGE) : 1;
  const page = useTurns(pages);
  const each = Math.ceil(everybody.length / pages);
  const columns = crowded ? 2 : wide;
  const rows = Math.max(crowded ? 3 : 4, Math.ceil(each / columns));
  const style = {
    gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))`,
    gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
  };
  return html`<main class=${`safe people ${live ? "live" : ""}`}>
    <h1>${t("screen.people")}</h1>
    <ul key=${page} class=${crowded ? "roomy" : ""} style=${style}>${everybody
      .slice(page * each, page * each + each)
      .map(({ id, name, does }) => {
        const flows = !crowded && tooLong(line, name, does);
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

/** @param {number} pages @returns {number} the page whose turn it is */
const useTurns = (pages) => {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (pages < 2) return undefined;
    const timer = setInterval(() => setTurn((last) => last + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [pages]);
  return turn % pages;
};
