/** The cloche from above, as it stands on a laid table. */
import { html } from "../core/ui.js";

/**
 * A lid from above, lit on the side that faces the flame.
 * @param {{x: number, y: number, r: number, away: {x: number, y: number}, tone?: number}} props
 *   `away`: unit vector from the flame; `tone`: 1 beside the flame to 3 far from it
 */
export const LidFromAbove = ({ x, y, r, away, tone = 1 }) => {
  /** @param {number} far @param {number} radius @param {number} metal */
  const disc = (far, radius, metal) =>
    html`<circle class=${`m${metal}`} cx=${round(x + away.x * far * r)} cy=${round(y + away.y * far * r)} r=${round(radius * r)} />`;
  return html`<g>
    ${disc(0, 1, tone)}${disc(0.07, 0.93, tone + 1)}${disc(0.26, 0.74, tone + 2)}
    ${disc(0.14, 0.2, 5)}${disc(0, 0.2, tone)}${disc(0.06, 0.14, tone + 1)}
  </g>`;
};

/** @param {number} figure */
const round = (figure) => Math.round(figure * 10) / 10;
