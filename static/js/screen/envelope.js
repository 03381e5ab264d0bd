/** An envelope that fills from below; shut, its flap is down and a seal lies on it. */
import { html } from "../core/ui.js";

const BODY = { top: 34, height: 66 };

/** @param {{share: number, shut: boolean}} props `share` from 0 to 1 */
export const Envelope = ({
  share,
  shut,
}) => html`<svg class=${`envelope ${shut ? "shut" : ""}`} viewBox="0 0 120 104" aria-hidden="true">
  ${!shut && html`<path class="flap" d="M2 34L60 2L118 34z" />`}
  <rect class="body" x="2" y=${BODY.top} width="116" height=${BODY.height} />
  <rect class="level" x="2" y=${BODY.top} width="116" height=${BODY.height} style=${{ transform: `scaleY(${share.toFixed(3)})` }} />
  <path class="fold" d=${shut ? "M2 34L60 76L118 34" : "M2 100L52 62h16l50 38"} />
  ${shut && html`<circle class="seal" cx="60" cy="72" r="12" />`}
</svg>`;
