/** Before the awards: the podium where there are points, else a table on which everything is still covered. */
import { html } from "../../core/ui.js";
import { list, plural, t } from "../../core/words.js";
import { podium } from "../board.js";
import { Fit } from "../fit.js";
import { Covered } from "../plates.js";

/** Lids in a row; more awards take more rows. */
const IN_A_ROW = 12;

/** @param {{table: import("../../core/protocol.d.ts").Table}} props */
export const Podium = ({ table }) => {
  const steps = table.points ? podium(table) : [];
  return steps.length
    ? html`<${Steps} steps=${steps} />`
    : html`<${Ahead} count=${table.finale ? table.finale.of : 0} />`;
};

/** @param {{steps: ReturnType<typeof podium>}} props */
export const Steps = ({ steps }) => html`<main class="safe podium">
    <${Fit} as="h1" text=${t("screen.podium")} steps=${[[9, 5.5, 1]]} />
    <ol>${steps.map(
      (step) => html`<li key=${step.place} class=${`p${step.place}`}>
      <i>${step.place}</i>
      <${Fit} as="b" text=${list(step.names)} steps=${[[step.place === 1 ? 22 : 11, 7, 1], [8, 5.5, 2]]} />
      <span>${plural("screen.points", step.score)}</span>
    </li>`,
    )}</ol>
  </main>`;

/** @param {{count: number}} props */
const Ahead = ({ count }) => {
  const rows = [];
  for (let left = count; left > 0; left -= IN_A_ROW) rows.push(Array.from({ length: Math.min(left, IN_A_ROW) }));
  return html`<main class="safe ahead">
    <${Fit} as="h1" text=${t("screen.awards")} steps=${[[24, 12, 1]]} />
    <p class="min dim">${t("screen.awards_each")}</p>
    <div class="lids">${rows.map((row) => html`<p>${row.map(() => html`<${Covered} />`)}</p>`)}</div>
  </main>`;
};
