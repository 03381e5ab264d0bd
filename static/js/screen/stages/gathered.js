/** Everybody has sealed and the door is not open any more. A candle, the rule of the house, nothing else. */
import { Qr } from "../../core/qr.js";
import { html } from "../../core/ui.js";
import { t } from "../../core/words.js";
import { Fit } from "../fit.js";
import { SteadyTaper } from "../taper.js";

/**
 * @param {{invitation: import("./arrival.js").Invitation | null}} props for whoever comes late and knocks; null: none
 */
export const Gathered = ({ invitation }) => html`<main class="safe gathered">
  <${Fit} as="h1" text=${t("screen.house_rule")} steps=${[[15, 9, 2], [11, 7.2, 3]]} />
  <div class=${invitation ? "foot inviting" : "foot"}><${SteadyTaper} />${
    invitation &&
    html`<p class="min dim">${t("screen.scan")}</p><div class="paper"><${Qr} qr=${invitation.qr} label=${t("screen.scan")} /></div>`
  }</div>
</main>`;
