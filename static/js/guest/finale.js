/** The finale: people, not a ranking. Whoever you want to see again gets a candle. */
import { html } from "../core/ui.js";
import { does, plural, t } from "../core/words.js";
import { Candle } from "../parts/candle.js";
import { Plate } from "../parts/plates.js";
import { wishes } from "./answers.js";
import { OwnAward } from "./award.js";
import { People } from "./people.js";
import { Standing } from "./score.js";
import { TakeBack } from "./takeback.js";

/** @typedef {import("./types.d.ts").Page} Page */

/** @param {Page} page */
export const Finale = (page) => (page.local.wished ? html`<${Wished} ...${page} />` : html`<${Wishing} ...${page} />`);

/** @param {Page} page */
const Wishing = (page) => {
  const { state, table, seat, me, send, setLocal, notice } = page;
  const lit = wishes(state);
  /** @param {string} about @param {boolean} on */
  const wish = (about, on) => send({ type: "wish", about, on });
  const told = table.guests.filter(({ revealed }) => revealed && revealed.story);
  const none = () => {
    lit.forEach((about) => wish(about, false));
    setLocal({ wished: true });
  };
  return html`<main class="finale">
    <${OwnAward} table=${table} me=${seat.guest} />
    <${Standing} me=${me} guests=${table.guests} />
    <h1>${t("guest.finale.title")}</h1>
    <p class="why">${t("guest.finale.why")}</p>
    ${notice && html`<p class="error">${notice}</p>`}
    <div class="two">
      ${table.guests
        .filter(({ id, waiting }) => id !== seat.guest && !waiting)
        .map((guest) => html`<${Place} key=${guest.id} guest=${guest} lit=${lit.has(guest.id)} wish=${wish} />`)}
      <span class="you"><${Plate} state="uncovered" />${t("guest.finale.you")}</span>
    </div>
    ${lit.size > 0 && html`<button class="primary" onClick=${() => setLocal({ wished: true })}>${plural("guest.finale.leave", lit.size)}</button>`}
    <button class="quiet" onClick=${none}>${t("guest.finale.none")}</button>
    ${told.length > 0 && html`<h2>${t("guest.finale.told")}</h2><${People} guests=${told} />`}
    <${TakeBack} ...${page} />
  </main>`;
};

/** @param {{guest: import("./types.d.ts").TableGuest, lit: boolean, wish: (about: string, on: boolean) => unknown}} props */
const Place = ({ guest: { id, name, revealed }, lit, wish }) => html`
  <button aria-pressed=${lit} onClick=${() => wish(id, !lit)}>
    <span><b>${name}</b><i>${revealed ? does(revealed) : t("guest.finale.covered")}</i>${revealed && revealed.real_name && html`<i>${revealed.real_name}</i>`}</span>
    <${Candle} lit=${lit} />
  </button>
`;

/** @param {Page} page */
const Wished = ({ state, table, me, setLocal }) => html`<main class="quiet-page">
  <${OwnAward} table=${table} me=${me.id} />
  <${Candle} lit=${wishes(state).size > 0} />
  <h1>${plural("guest.finale.lit", wishes(state).size)}</h1>
  <p>${t("guest.finale.later")}</p>
  <${Standing} me=${me} guests=${table.guests} />
  <button class="quiet" onClick=${() => setLocal({ wished: false })}>${t("guest.finale.again")}</button>
</main>`;
