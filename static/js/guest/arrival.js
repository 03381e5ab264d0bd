/** Until guessing opens: the phone is a name tag, then it goes into the pocket. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { Languages } from "../parts/languages.js";
import { Light } from "../parts/light.js";
import { Peek } from "../parts/peek.js";
import { isSealed } from "./answers.js";
import { TakeBack } from "./takeback.js";
import { fit } from "./walkscreen.js";

/** @param {import("./types.d.ts").Page} page */
export const Arrival = (page) => {
  const { boot, state, table, me, seat, setLocal } = page;
  const closed = isSealed(state, me.sealed);
  const travelling = closed && !me.sealed;
  return html`<main class="quiet-page">
    <p class="note">${table.title}</p>
    <h1 class=${fit(me.name)}>${me.name}</h1>
    <p>${t(closed ? "guest.arrival.away" : "guest.arrival.empty")}</p>
    <p class="note">${t("guest.house_rule")}</p>
    ${travelling && html`<p class="note" role="status">${t("guest.arrival.travelling")}</p>`}
    <div class="foot">
      ${seat.secret && html`<${Peek} label=${t("guest.arrival.peek")}><b>${seat.secret.profession}</b><//>`}
      ${
        closed
          ? html`<button class="quiet" onClick=${() => setLocal({ editing: true })}>${t("guest.arrival.change")}</button>`
          : html`<button class="primary" onClick=${() => setLocal({ later: false })}>${t("guest.arrival.seal")}</button>`
      }
      <${Languages} ...${boot} />
      <${Light} />
      <${TakeBack} ...${page} />
    </div>
  </main>`;
};
