/** Good night. */
import { hadPhones } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { t } from "../../core/words.js";
import { Fit } from "../fit.js";

/** @type {[number, number, number][]} */
const NIGHT = [[22, 9, 1]];

/** The dinner was erased: no name, no promise about what is on the phones. */
export const Erased = () => html`<main class="curtain night">
  <i class="flame" aria-hidden="true"></i>
  <${Fit} as="h1" text=${t("screen.good_night")} steps=${NIGHT} />
  <p class="min dim">${t("screen.erased")}</p>
</main>`;

/** @param {{table: import("../../core/protocol.d.ts").Table, from: string | null}} props */
export const Closed = ({ table, from }) => html`<main class=${`curtain night ${from ? "live" : ""}`}>
  <i class="flame" aria-hidden="true"></i>
  <${Fit} as="h1" text=${t("screen.good_night")} steps=${NIGHT} />
  <${Fit} as="p" class="dim" text=${table.title} steps=${[[7.2, 5.5, 1]]} />
  ${hadPhones(table) && html`<p class="min dim">${t("screen.good_night_contacts")}</p>`}
</main>`;
