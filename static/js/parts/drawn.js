/** A QR for a text, drawn by the server once it is asked for. */
import { post } from "../core/api.js";
import { useAsked } from "../core/asked.js";
import { Qr } from "../core/qr.js";
import { html } from "../core/ui.js";

const PAUSE_MS = 400; // of a hand that still types

/** @param {{text: string, label: string}} props */
export const Drawn = ({ text, label }) => {
  /** @type {{about: string, body: {size: number, path: string}} | null} */
  const drawn = useAsked(text, () => post("/api/qr", { text }), PAUSE_MS);
  return html`<div class="paper">${drawn && drawn.about === text && html`<${Qr} qr=${drawn.body} label=${label} />`}</div>`;
};
