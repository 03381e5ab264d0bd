/** What a reveal brought, why, and where that leaves this guest. */
import { html } from "../core/ui.js";
import { ordinal, plural, t } from "../core/words.js";

/** @typedef {import("./types.d.ts").TableGuest} TableGuest */

/** @param {{me: TableGuest, guests: readonly TableGuest[]}} props total and place, if points are on */
export const Standing = ({ me, guests }) => {
  if (me.score === null || me.place === null) return null;
  if (!me.score) return html`<p class="standing">${t("guest.standing_zero")}</p>`;
  const tied = guests.some(({ id, place }) => id !== me.id && place === me.place);
  const key = tied ? "guest.standing_tied" : "guest.standing";
  return html`<p class="standing">${plural(key, me.score, { place: ordinal(me.place) })}</p>`;
};

/** @param {{points: {points: number, why: import("./types.d.ts").Sentence, double: boolean}, me: TableGuest, guests: readonly TableGuest[]}} props */
export const OwnScore = ({ points: { points, why, double }, me, guests }) => html`
  <section class="own-score">
    ${points > 0 && html`<p class="earned">+${points}</p>`}
    <p>${t(why.key, why.values)}${double ? ` ${t("guest.points.double")}` : ""}</p>
    <${Standing} me=${me} guests=${guests} />
  </section>
`;
