/** Rounds: the last guesses about one guest are coming in. */
import { nameOf } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { plural, t } from "../../core/words.js";
import { Envelope } from "../envelope.js";
import { Fit } from "../fit.js";
import { Taper } from "../taper.js";
import { mayGuess } from "../vm.js";

/** @param {{table: import("../../core/protocol.d.ts").Table, from: string | null}} props */
export const Guessing = ({ table, from }) => {
  const spot = table.spotlight;
  if (!spot) return null;
  const of = mayGuess(table);
  return html`<main class=${`star asking-about ${from ? "live" : ""}`}>
    <p class="lead">${t("screen.guess_about")}</p>
    <${Fit} as="h1" text=${nameOf(table, spot.guest)} steps=${[[26, 12, 1], [12, 8, 2]]} />
    <div class="foot">${spot.candle && html`<${Taper} candle=${spot.candle} />`}<${Envelope} share=${of ? spot.answers / of : 0} shut=${false} />
      <p class="body dim">${plural("screen.guesses_in", spot.answers)}</p></div>
  </main>`;
};
