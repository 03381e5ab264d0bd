/** The podium where there are points; then everybody, with profession and real name. */
import { html, useEffect, useState } from "../../core/ui.js";
import { list, plural, t } from "../../core/words.js";
import { podium } from "../board.js";
import { Fit } from "../fit.js";
import { People } from "../people.js";

/** How long the podium stands before the last picture, which is people. */
const PODIUM_MS = 12000;

/** @param {{table: import("../../core/protocol.d.ts").Table, from: string | null}} props */
export const Finale = ({ table, from }) => {
  const steps = table.points ? podium(table) : [];
  const [celebrating, setCelebrating] = useState(from !== null && steps.length > 0);
  useEffect(() => {
    if (!celebrating) return undefined;
    const timer = setTimeout(() => setCelebrating(false), PODIUM_MS);
    return () => clearTimeout(timer);
  }, [celebrating]);
  if (!celebrating || !steps.length) return html`<${People} table=${table} live=${from !== null} />`;
  return html`<main class="safe podium">
    <h1>${t("screen.podium")}</h1>
    <ol>${steps.map(
      (step) => html`<li key=${step.place} class=${`p${step.place}`}>
      <i>${step.place}</i>
      <${Fit} as="b" text=${list(step.names)} steps=${[[step.place === 1 ? 22 : 11, 7, 1], [8, 5.5, 2]]} />
      <span>${plural("screen.points", step.score)}</span>
    </li>`,
    )}</ol>
  </main>`;
};
