/** "Che lavoro fa Nives?": one line, the name stronger than the question; a long name may take two. */
import { nameOf } from "../core/table.js";
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { Fit, FLOOR } from "./fit.js";

/** The largest letters of a question, in u. */
const MOST = { wide: 11, narrow: 9 };

/** @param {{table: import("../core/protocol.d.ts").Table, frame: import("./frame.js").Frame}} props */
export const Question = ({ table, frame }) => {
  const name = table.spotlight ? nameOf(table, table.spotlight.guest) : "";
  const [before, after] = t("screen.what_does").split("{name}");
  const most = MOST[frame.narrow ? "narrow" : "wide"];
  const steps = [
    [most, FLOOR, 1],
    [FLOOR, FLOOR, 2],
    [FLOOR, FLOOR, 1],
  ];
  return html`<${Fit} as="h1" class="question" text=${before + name + after} steps=${steps}>
    <i>${before}</i>${name}<i>${after}</i>
  <//>`;
};
