/** "Che lavoro fa Nives?": one line, the name stronger than the question. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { nameOf } from "./vm.js";

/** Names up to this long leave the question its full size. */
const SHORT = 12;

/** @param {{table: import("../core/protocol.d.ts").Table}} props */
export const Question = ({ table }) => {
  const name = table.spotlight ? nameOf(table, table.spotlight.guest) : "";
  const [before, after] = t("screen.what_does").split("{name}");
  return html`<h1 class=${name.length > SHORT ? "question long" : "question"}>
    <span>${before}</span>${name}<span>${after}</span>
  </h1>`;
};
