/** After the verdicts: points, people, good night. */
import { html } from "../../core/ui.js";
import { plural, t } from "../../core/words.js";
import { Heading, People, Scoreboard } from "../pieces.js";
import { nameOf } from "../vm.js";

/**
 * The points of this reveal.
 * @param {import("../moment.js").Tools} tools
 */
export const Scores = ({ view }) => {
  const spot = view.table.spotlight;
  const name = nameOf(view.table, spot && spot.guest);
  const fooled =
    spot && spot.disguise ? plural("host.scores.disguise", spot.disguise, { name }) : t("host.scores.text");
  return html`<${Heading} title=${t("host.scores.title", { name })} text=${fooled} /><${Scoreboard} table=${view.table} />`;
};

/**
 * Who everybody was, and time for wishes.
 * @param {import("../moment.js").Tools} tools
 */
export const Finale = ({ view }) => html`
  <${Heading} title=${t("host.finale.title")} text=${t("host.finale.text")} />
  <${People} table=${view.table} />`;

/**
 * Good night: what can be taken along, and what can be forgotten.
 * @param {import("../moment.js").Tools} tools
 */
export const Closed = ({ view, open }) => html`
  <${Heading} title=${t("host.closed.title")} text=${t("host.closed.text")} />
  <${People} table=${view.table} />
  <button type="button" class="line-button" onClick=${() => open({ name: "archive" })}>${t("host.menu.archive")}</button>`;
