/** The podium where there are points; then everybody, with profession and real name. */
import { html, useEffect, useState } from "../../core/ui.js";
import { list, plural, t } from "../../core/words.js";
import { podium } from "../board.js";
import { Fit } from "../fit.js";
import { People } from "../people.js";
import { PODIUM_MS } from "../timing.js";

/** @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame, from: string | null}} props */
export const Finale = ({ table, frame, from }) => {
  const steps = table.points ? podium(table) : [];
  const [celebrating, setCelebrating] = useState(from !== null && steps.length > 0);
  useEffect(() => {
    if (!celebrating) return undefined;
    const timer = setTimeout(() => setCelebrating(false), PODIUM_MS);
    return () => clearTimeout(timer);
  }, [celebrating]);
  if (!celebrating || !steps.length) return html`<${People} table=${table} frame=${frame} live=${from !== null} />`;
  return html`<main class="safe podium">
    <${Fit} as="h1" text=${t("screen.podium")} steps=${[[9, 5.5, 1]]} />
    <ol>${steps.map(
      (step) => html`<li key=${step.place} class=${`p${step.place}`}>
      <i>${step.place}</i>
      <${Fit} as="b" text=${list(step.names)} steps=${[[step.place === 1 ? 22 : 11, 7, 1], [8, 5.5, 2]]} />
      <span>${plural("screen.points", step.score)}</span>
    </li>`,
    )}</ol>
  </main>`;
};
