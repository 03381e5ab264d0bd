/** Plates on the table's edge: covered (a disc), uncovered (two rings), now (a ring with a flame), late (a flame ring). */
import { html } from "../core/ui.js";

/** @typedef {"covered" | "uncovered" | "now" | "late"} PlateState */

const RINGS = html`<circle cx="24" cy="24" r="20.5" fill="none" stroke="currentColor" stroke-width="3.5" /><circle
    cx="24"
    cy="24"
    r="12.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
  />`;

const SHAPES = {
  covered: html`<circle cx="24" cy="24" r="22" fill="var(--metal-3)" />`,
  uncovered: RINGS,
  now: html`<circle cx="24" cy="24" r="21" fill="none" stroke="var(--candle-400)" stroke-width="5" /><circle
      cx="24"
      cy="24"
      r="9"
      fill="var(--candle-400)"
    />`,
  late: html`<circle cx="24" cy="24" r="20.5" fill="none" stroke="var(--candle-400)" stroke-width="4.5" />`,
};

/** @param {{state: PlateState}} props */
export const Plate = ({ state }) =>
  html`<svg class=${`plate ${state}`} viewBox="0 0 48 48" aria-hidden="true">${SHAPES[state]}</svg>`;

/**
 * A row of plates; the words beside it say the same.
 * @param {{states: PlateState[]}} props
 */
export const Plates = ({ states }) =>
  html`<span class="plates">${states.map((state, at) => html`<${Plate} key=${at} state=${state} />`)}</span>`;
