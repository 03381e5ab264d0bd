/** "Che lavoro fa Nives?": one line, the name stronger than the question. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { across } from "./frame.js";
import { nameOf } from "./vm.js";

/** The largest letters of a question, in u. */
const MOST = { wide: 11, narrow: 9 };

/** @param {{table: import("../core/protocol.d.ts").Table, frame: import("./frame.js").Frame}} props */
export const Question = ({ table, frame }) => {
  const name = table.spotlight ? nameOf(table, table.spotlight.guest) : "";
  const [before, after] = t("screen.what_does").split("{name}");
  const size = across((before + name + after).length, frame, MOST[frame.narrow ? "narrow" : "wide"]);
  return html`<h1 class="question" style=${{ fontSize: size }}>
    <span>${before}</span>${name}<span>${after}</span>
  </h1>`;
};
