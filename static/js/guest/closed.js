/** The evening is over: who wants to meet again, everyone with their profession, and the keepsake. */
import { get } from "../core/api.js";
import { download } from "../core/download.js";
import { nameOf } from "../core/table.js";
import { html, useState } from "../core/ui.js";
import { speaks, t } from "../core/words.js";
import { Kept } from "../parts/kept.js";
import { OwnAward } from "./award.js";
import { Met } from "./met.js";
import { People } from "./people.js";
import { Standing } from "./score.js";
import { TakeBack } from "./takeback.js";

/** @typedef {import("./types.d.ts").Page} Page */

/** @param {Page} page */
export const Closed = (page) => {
  const { boot, code, token, view, table, seat, me } = page;
  const [problem, setProblem] = useState(/** @type {string | null} */ (null));
  const save = async () => setProblem(await saveKeepsake(code, token, table.title));
  const met = seat.connections.filter(({ guest }) => nameOf(view.table, guest));
  return html`<main class="closed">
    <h1>${t("guest.closed.title")}</h1>
    <p class="lead">${t(met.length ? "guest.closed.met" : "guest.closed.nobody")}</p>
    <ul class="met">
      ${met.map((one) => html`<${Met} key=${one.guest} met=${one} name=${nameOf(view.table, one.guest)} code=${code} token=${token} />`)}
    </ul>
    <${OwnAward} table=${table} me=${seat.guest} />
    <button class="primary" onClick=${save}>${t("guest.closed.keepsake")}</button>
    <p class="note">${t("guest.closed.keepsake_why")}</p>
    ${problem && html`<p class="error" role="alert">${problem}</p>`}
    <${Standing} me=${me} guests=${table.guests} />
    <h2>${t("guest.closed.everyone")}</h2>
    <${People} guests=${table.guests.filter(({ waiting }) => !waiting)} />
    <${Kept} ...${boot} />
    <${TakeBack} ...${page} />
  </main>`;
};

/**
 * Saves the keepsake as a file: the token goes in a header, so a plain link would not do.
 * @param {string} code
 * @param {string} token of the seat
 * @param {string} title of the dinner, for the file's name
 * @returns {Promise<string | null>} a sentence if it did not work
 */
const saveKeepsake = async (code, token, title) => {
  const answer = await get(`/api/dinners/${code}/keepsake?lang=${speaks()}`, token);
  if (!answer.ok) return t(answer.status === 0 ? "common.offline" : "guest.closed.no_keepsake");
  download(new Blob([answer.body], { type: "text/html" }), `${title}.html`);
  return null;
};
