/** A candle: lit is a wish. */
import { html } from "../core/ui.js";

const FLAME = "M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z";

/** @param {{lit: boolean}} props */
export const Candle = ({ lit }) => html`
  <svg class="candle" viewBox="0 0 30 48" aria-hidden="true">
    ${lit && html`<path d=${FLAME} fill="var(--flame)" transform="translate(3 -1)" />`}
    <path d=${lit ? "M15 20v8" : "M15 15v8"} stroke="var(--cream-400)" stroke-width="2.5" />
    <path d="M10.500 24h9v18h-9z" fill=${lit ? "var(--cream-50)" : "var(--light-5)"} />
    <path
      d="M2 43.500h26"
      stroke=${lit ? "var(--cream-50)" : "var(--cream-400)"}
      stroke-width="3.500"
      stroke-linecap="round"
    />
  </svg>
`;
