/** The show about one guest, up to the lid and what lies under it. */
import { awaited, fullName, nameOf, starOf } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { does, list, plural, t } from "../../core/words.js";
import { Heading, Name } from "../pieces.js";
import { allowed, silentAbout } from "../vm.js";

/**
 * Rounds: the last guesses about one guest.
 * @param {import("../moment.js").Tools} tools
 */
export const Guessing = ({ view, control, away, burnt }) => {
  const spot = view.table.spotlight;
  const silent = silentAbout(view);
  const name = nameOf(view.table, spot && spot.guest);
  const answered = silent.length ? t("host.guessing.missing", { names: list(silent) }) : t("host.guessing.all");
  const off = away || !allowed(view, "more_time");
  return html`
    <${Heading} title=${t("host.guessing.title", { name })} text=${burnt ? `${answered} ${t("host.candle.down")}` : answered} />
    <${Name} name=${name} note=${plural("host.guessing.count", spot ? spot.answers : 0)} />
    <button type="button" class="line-button" data-more-time aria-disabled=${off} onClick=${() => off || control.tell({ type: "more_time" })}>${t("host.candle.more")}</button>`;
};

/**
 * All eyes on one guest.
 * @param {import("../moment.js").Tools} tools
 */
export const Spotlight = ({ view }) => {
  const spot = view.table.spotlight;
  const name = nameOf(view.table, spot && spot.guest);
  return html`
    <${Heading} title=${t("host.spotlight.title")} text=${t("host.spotlight.text", { name })} />
    <${Name} name=${name} note=${plural("host.spotlight.answers", spot ? spot.answers : 0)} />
    ${awaited(view.table) && !view.table.paused && html`<p class="hint">${t("host.spotlight.away", { name })}</p>`}`;
};

/**
 * The cards of the wall in the host's hand: a tap marks the best wrong guess, the small button turns a card over.
 * @param {import("../moment.js").Tools} tools
 */
export const Said = ({ view, control, away }) => {
  const cards = view.table.spotlight ? view.table.spotlight.clusters : [];
  const may = allowed(view, "favourite") && !away;
  const covers = allowed(view, "hide") && !away;
  if (!cards.length) return html`<p class="nobody">${t("host.wall.nobody")}</p>`;
  return html`<ul class=${`said ${cards.length > 9 ? "many" : ""}`}>${cards.map((card) => {
    const liked = view.desk.favourite === card.id;
    const words = card.hidden ? t("host.wall.hidden") : card.texts.join(" · ");
    return html`<li key=${card.id} class=${card.hidden ? "face-down" : ""}>
      <button type="button" aria-pressed=${liked} aria-disabled=${!may} data-card=${card.id}
        onClick=${() => may && control.tell({ type: "favourite", cluster: card.id })}>
        <span>${words} ${liked ? html`<${Drop} />` : card.size > 1 && html`<i>${card.size}</i>`}</span>
      </button>
      <button type="button" class="turn" aria-pressed=${card.hidden} aria-disabled=${!covers} data-hide=${card.id}
        aria-label=${t("host.hide.card", { words: (card.hidden ? view.desk.hidden[card.id] || [] : card.texts).join(" · ") })}
        onClick=${() => covers && control.tell({ type: "hide", cluster: card.id, on: !card.hidden })}><${Eye} shut=${card.hidden} /></button></li>`;
  })}</ul>`;
};

/** Lies open, or face down. @param {{shut: boolean}} props */
const Eye = ({ shut }) => html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M2 12s3.500-6.500 10-6.500S22 12 22 12s-3.500 6.500-10 6.500S2 12 2 12z" /><circle cx="12" cy="12" r="3" />
  ${shut && html`<path d="M4 20L20 4" />`}</svg>`;

const Drop = () => html`<svg class="drop" viewBox="0 0 24 24" role="img" aria-label=${t("host.wall.favourite")}>
  <path d="M12 1c1 5 7 8 7 14.200A7 7 0 0 1 12 22a7 7 0 0 1-7-6.800C5 11 9.500 8.500 12 1z" /></svg>`;

/**
 * The guesses hang on the wall: read them together, mark the best wrong one, then hold for the roll.
 * @param {import("../moment.js").Tools} tools
 */
export const Wall = (tools) => html`
  <${Heading} title=${t("host.wall.title")} text=${hangs(tools.view) ? t("host.wall.text") : ""} />
  <${Said} ...${tools} />`;

/** Something hangs on the wall. @param {import("../vm.js").HostView} view */
const hangs = ({ table }) => table.spotlight !== null && table.spotlight.clusters.length > 0;

/**
 * The roll runs: nothing to do but to let it, or to stop it.
 * @param {import("../moment.js").Tools} tools
 */
export const Drumroll = ({ view }) => {
  const name = nameOf(view.table, view.table.spotlight && view.table.spotlight.guest);
  return html`<${Heading} title=${t("host.drumroll.title")} text=${t(view.table.paused ? "host.drumroll.paused" : "host.drumroll.text")} /><${Name} name=${name} note=${t("host.drumroll.note")} />`;
};

/**
 * The lid is up: now the table talks.
 * @param {import("../moment.js").Tools} tools
 */
export const Unmasked = (tools) => {
  const star = starOf(tools.view.table);
  if (!star || !star.revealed) return null;
  const { story } = star.revealed;
  return html`
    <${Heading} title=${does(star.revealed)} text=${fullName(star)} />
    ${story && html`<p class="story">${story}</p>`}
    <p class="hint">${t("host.unmasked.text", { name: star.name })}</p>
    <${Said} ...${tools} />`;
};
