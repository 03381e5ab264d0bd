/** All eyes on one guest: the name, and a covered plate under it. */
import { nameOf } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { t } from "../../core/words.js";
import { Lid } from "../../parts/lid.js";
import { Fit } from "../fit.js";
import { PlateLine } from "../plates.js";

/** @param {{table: import("../../core/protocol.d.ts").Table, from: string | null}} props */
export const Spotlight = ({ table, from }) => {
  const spot = table.spotlight;
  if (!spot) return null;
  return html`<main class=${`star lit ${from ? "live" : ""}`}>
    <p class="lead">${t("screen.eyes_on")}</p>
    <${Fit} as="h1" text=${nameOf(table, spot.guest)} steps=${[[30, 14, 1], [14, 9, 2]]} />
    <div class="dish"><${Lid} /><${PlateLine} /></div>
    <p class="count min dim">${t("screen.number_of", { n: spot.number, of: spot.of })}${spot.double && html` <b>${t("screen.double")}</b>`}</p>
  </main>`;
};
