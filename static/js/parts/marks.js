/** Verdict marks: full disc, half disc, ring. Colour only repeats what the shape says. */
import { html } from "../core/ui.js";

const SHAPES = {
  exact: html`<circle cx="12" cy="12" r="10.5" fill="currentColor" />`,
  close: html`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" /><path
      d="M12 3a9 9 0 0 0 0 18z"
      fill="currentColor"
    />`,
  miss: html`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="3" />`,
};

/** @param {{verdict: import("../core/protocol.d.ts").Verdict}} props */
export const Mark = ({ verdict }) =>
  html`<svg class=${`mark ${verdict}`} viewBox="0 0 24 24" aria-hidden="true">${SHAPES[verdict]}</svg>`;
