/** A QR code as the server drew it: one path on a white card, with a quiet zone. */
import { html } from "./ui.js";

/**
 * @param {{qr: {size: number, path: string}, label: string}} props `label`: what scanning does, for those who listen
 */
export const Qr = ({ qr, label }) => html`
  <svg class="qr" viewBox=${`0 0 ${qr.size} ${qr.size}`} role="img" aria-label=${label} shape-rendering="crispEdges">
    <path d=${qr.path} />
  </svg>
`;
