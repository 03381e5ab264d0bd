/** The wall again, in the colours of the verdicts, with the authors under their guesses. */
import { html } from "../../core/ui.js";
import { t } from "../../core/words.js";
import { Mark } from "../../parts/marks.js";
import { Cards } from "../cards.js";
import { Fit } from "../fit.js";
import { isNarrow } from "../layout.js";
import { starOf } from "../vm.js";

/** What the heading leaves to the cards, in vh: on a 4:3 picture it takes two lines. */
const ROOM = { narrow: 70, wide: 76 };

const VERDICTS = ["exact", "close", "miss"];

/** @param {{table: import("../../core/protocol.d.ts").Table, from: string | null}} props */
export const Verdicts = ({ table, from }) => {
  const star = starOf(table);
  const room = isNarrow(window.innerWidth, window.innerHeight) ? ROOM.narrow : ROOM.wide;
  const profession = star && star.revealed ? star.revealed.profession : "";
  return html`<main class=${`safe on-wall at-verdicts ${from ? "judging" : ""}`}>
    <header>
      <${Fit} as="h1" text=${t("screen.is", { name: star ? star.name : "", profession })} steps=${[[9, 6, 1], [6, 5.5, 2], [5.5, 5.5, 1]]} />
      <p class="legend">${VERDICTS.map((verdict) => html`<span><${Mark} verdict=${verdict} />${t(`common.verdict.${verdict}`)}</span>`)}</p>
    </header>
    <${Cards} table=${table} judged room=${room} />
  </main>`;
};
