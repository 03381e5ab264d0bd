/** After the verdicts: points, people, good night. */
import { awardOf, hadPhones, nameOf } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { awardSaid, plural, t } from "../../core/words.js";
import { Heading, Name, People, Scoreboard } from "../pieces.js";
import { allowed } from "../vm.js";

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
 * The awards lie ready.
 * @param {import("../moment.js").Tools} tools
 */
export const Awards = (tools) => html`
  <${Heading} title=${t("host.award.title")} text=${t("host.award.text")} />
  <${Others} ...${tools} />`;

/**
 * The award that is on the wall, to be read aloud.
 * @param {import("../moment.js").Tools} tools
 */
export const Award = (tools) => {
  const award = awardOf(tools.view.table);
  if (!award) return null;
  return html`
    <${Heading} title=${t(`award.${award.award}`)} />
    <${Name} name=${nameOf(tools.view.table, award.guest)} note=${awardSaid(award)} />
    <${Others} ...${tools} />`;
};

/** For a large table, or a late hour. @param {import("../moment.js").Tools} tools */
const Others = ({ view, control, away }) => {
  const { awards, finale } = view.table;
  if (!finale || finale.of - awards.length < 2 || !allowed(view, "open_rest")) return null;
  return html`<button type="button" class="line-button" aria-disabled=${away}
    onClick=${() => away || control.step({ type: "open_rest" })}>${t("host.award.rest")}</button>`;
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
  <${Heading} title=${t("host.closed.title")} text=${t(hadPhones(view.table) ? "host.closed.text" : "host.closed.here")} />
  <${People} table=${view.table} />
  <button type="button" class="line-button" onClick=${() => open({ name: "archive" })}>${t("host.menu.archive")}</button>`;
