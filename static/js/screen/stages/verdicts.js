/** The wall again, in the colours of the verdicts, with the authors under their guesses. */
import { starOf } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { does, t } from "../../core/words.js";
import { Mark } from "../../parts/marks.js";
import { Cards } from "../cards.js";
import { Fit } from "../fit.js";

const VERDICTS = ["exact", "close", "miss"];

/** What the heading, the legend and the edges take of the height, in u. */
const ABOVE = 30;

/** @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame, from: string | null}} props */
export const Verdicts = ({ table, frame, from }) => {
  const star = starOf(table);
  const profession = star && star.revealed ? does(star.revealed) : "";
  return html`<main class=${`safe on-wall at-verdicts ${from ? "judging" : ""}`}>
    <header>
      <${Fit} as="h1" text=${t("screen.is", { name: star ? star.name : "", profession })} steps=${[[9, 6, 1], [6, 5.5, 2], [5.5, 5.5, 1]]} />
      <p class="legend">${VERDICTS.map((verdict) => html`<span><${Mark} verdict=${verdict} />${t(`common.verdict.${verdict}`)}</span>`)}</p>
    </header>
    <${Cards} table=${table} frame=${frame} judged above=${ABOVE} />
  </main>`;
};
