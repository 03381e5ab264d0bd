/** Before the table: the line is being laid, or the host has yet to open. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { Languages } from "../parts/languages.js";
import { Light } from "../parts/light.js";
import { fit } from "./walkscreen.js";

export const Connecting = () =>
  html`<main class="quiet-page"><h1 class="unseen">Coperto</h1><p class="note">${t("guest.connecting")}</p></main>`;

/** @param {import("./types.d.ts").Page} page */
export const Knock = ({ boot, me, table }) => html`
  <main class="quiet-page">
    <p class="note">${table.title}</p>
    <h1 class=${fit(me.name)}>${me.name}</h1>
    <p role="status">${t("guest.knock.waiting")}</p>
    <${Languages} ...${boot} />
    <${Light} />
  </main>
`;
