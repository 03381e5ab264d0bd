/** One line of the board. */
import { html } from "../core/ui.js";
import { SHARE } from "./board.js";
import { Fit } from "./fit.js";
import { u } from "./frame.js";
import { Covered, Uncovered } from "./plates.js";

/** Height of the board in vh, its width in vw, and the air between columns in u. */
const HEIGHT = 100 * SHARE;
const WIDTH = 90;
const AIR = 6;

/** Rows set out after each other by this much, in milliseconds. */
const STAGGER_MS = 40;

/**
 * @param {{row: import("./board.js").Row, place: number, slot: number, rows: number, columns: number, at: number}} props
 *   `at`: 0 the old figures, up to 1 while they count, 2 at rest
 */
export const BoardRow = ({ row, place, slot, rows, columns, at }) => {
  const column = Math.floor(slot / rows);
  const line = slot % rows;
  const score = Math.round(row.score - row.gain * (1 - Math.min(1, at)));
  const style = {
    height: `${HEIGHT / rows}vh`,
    width: `calc((${WIDTH}vw - ${u((columns - 1) * AIR)}) / ${columns})`,
    transform: `translate(calc((${WIDTH}vw + ${u(AIR)}) / ${columns} * ${column}), ${((HEIGHT / rows) * line).toFixed(3)}vh)`,
    transitionDelay: `${slot * STAGGER_MS}ms`,
  };
  return html`<li class=${row.gain ? "gained" : ""} style=${style}>
    <i>${place}</i>${row.covered ? html`<${Covered} />` : html`<${Uncovered} />`}
    <${Fit} as="b" text=${row.name} steps=${[[7.8, 5.5, 1], [5.5, 5.5, 2], [5.5, 5.5, 1]]} />
    <em>${row.gain && at > 0 ? `+${row.gain}` : ""}</em><span>${score}</span>
  </li>`;
};
