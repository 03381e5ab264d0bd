/** The cloche seen from the front: the question sits under it, the field below is its plate. */
import { html } from "../core/ui.js";

const SHELL = "M4 206C4 104 72 44 159 44s155 60 155 162z";

/** @param {{children?: import("../core/ui.js").Child}} props the heading */
export const Dome = ({ children }) => html`
  <div class="dome">
    <svg viewBox="0 0 318 206" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <clipPath id="dome-clip"><path d=${SHELL} /></clipPath>
      </defs>
      <path d="M151 32h16l4 14h-24z" fill="var(--metal-4)" />
      <circle cx="159" cy="19" r="15" fill="var(--metal-3)" />
      <path d="M159 4a15 15 0 0 0 0 30 20 20 0 0 1 0-30z" fill="var(--metal-2)" />
      <g clip-path="url(#dome-clip)">
        <path d="M0 0h318v206H0z" fill="var(--light-3)" />
        <path d="M0 0h236v206H0z" fill="var(--metal-2)" />
        <path d=${SHELL} fill="var(--light-5)" transform="translate(5 3)" />
        <path d=${SHELL} fill="var(--light-4)" transform="translate(17 8)" />
        <path d=${SHELL} fill="var(--light-3)" transform="translate(200 26)" />
      </g>
    </svg>
    ${children}
  </div>
`;
