/** All of this guest's answers, one row each: tap to change. */
import { html } from "../core/ui.js";
import { plural, t } from "../core/words.js";
import { Plate } from "../parts/plates.js";
import { Light } from "../parts/light.js";
import { answers } from "./answers.js";
import { How } from "./how.js";
import { TakeBack } from "./takeback.js";
import { moment, stops, unanswered } from "./vm.js";
import { onward, route } from "./walk.js";

/** @typedef {import("./types.d.ts").Page} Page */

/** @param {import("./types.d.ts").GuessAnswer | undefined} answer */
const worded = (answer) => {
  if (!answer) return t("guest.list.nothing");
  return answer.kind === "guess" ? answer.text : t(`guest.list.${answer.kind}`);
};

/** @param {import("./types.d.ts").TableGuest} guest why nothing can be said about them now */
const shut = (guest) => t(guest.sealed ? "guest.list.locked" : "guest.list.unsealed");

/** @param {Page} page */
export const Overview = (page) => {
  const { code, state, view, table, seat, local, setLocal, notice } = page;
  const said = answers(state);
  const left = unanswered(state);
  const open = new Set(seat.open);
  const others = table.guests.filter(({ id, waiting }) => id !== seat.guest && !waiting);
  const order = route(
    others.map(({ id }) => id),
    seat.guest,
    code,
  );
  const byId = new Map(others.map((guest) => [guest.id, guest]));
  /** @param {string | null} about */
  const walk = (about) => setLocal({ about, hand: { kind: "walk", moment: moment(view) } });

  return html`<main>
    <h1 class="title">${t(left.length ? "guest.list.title" : "guest.list.done")}</h1>
    <p class="lead">${left.length ? plural("guest.list.left", left.length) : t("guest.list.done_why")}</p>
    ${notice && html`<p class="error">${notice}</p>`}
    ${
      left.length > 0 &&
      html`<button class="primary" onClick=${() => walk(onward(stops(state), said, local.about) || left[0])}>
      ${t("guest.list.go_on")}
    </button>`
    }
    <ul class="rows">
      ${order.map((id) => {
        const guest = /** @type {import("./types.d.ts").TableGuest} */ (byId.get(id));
        const inside = html`<${Plate} state=${said[id] ? "uncovered" : open.has(id) ? "late" : "covered"} />
          <b>${guest.name}</b><span>${open.has(id) || said[id] ? worded(said[id]) : shut(guest)}</span>`;
        return html`<li key=${id}>
          ${
            open.has(id)
              ? html`<button class="row" onClick=${() => walk(id)}>${inside}</button>`
              : html`<div class="row">${inside}</div>`
          }
        </li>`;
      })}
    </ul>
    ${
      table.phase === "reveals" &&
      html`<button class="quiet" onClick=${() => setLocal({ hand: null })}>${t("guest.list.back")}</button>`
    }
    <${How} table=${table} />
    <${Light} />
    <${TakeBack} ...${page} />
  </main>`;
};
