/** A few words for whoever asks for them. */
import { html } from "../core/ui.js";

/** @param {{title: string, lines: string[]}} props */
export const More = ({ title, lines }) => html`<details class="more-words">
  <summary>${title}</summary>
  ${lines.map((line) => html`<p key=${line}>${line}</p>`)}
</details>`;
