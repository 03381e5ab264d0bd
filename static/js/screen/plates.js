/** Plates and lids, drawn flat. From above at the table, from the front when it matters what is under them. */
import { html } from "../core/ui.js";
import { LidFromAbove } from "../parts/lidabove.js";

/** A small lid: this plate is still covered. */
export const Covered = () =>
  html`<svg class="plate-mark" viewBox="0 0 48 48" aria-hidden="true"><${LidFromAbove} x=${24} y=${24} r=${22} away=${{ x: 0.8, y: 0.6 }} /></svg>`;

/** An empty plate: its lid is gone. */
export const Uncovered = () => html`<svg class="plate-mark" viewBox="0 0 48 48" aria-hidden="true">
  <circle class="rim" cx="24" cy="24" r="20.5" stroke-width="3.5" /><circle class="rim" cx="24" cy="24" r="12.5" stroke-width="2.5" />
</svg>`;

/** The plate from the front: the line that keeps its height from the drumroll to the word. */
export const PlateLine = () => html`<div class="plate-line" aria-hidden="true"><i></i><b></b></div>`;
