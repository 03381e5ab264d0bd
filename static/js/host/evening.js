/** Left: the evening as a list of places. A tap on a place opens what can be done for that guest. */
import { seated } from "../core/table.js";
import { html } from "../core/ui.js";
import { plural, t } from "../core/words.js";
import { PlateIcon } from "./pieces.js";
import { places } from "./places.js";

/** @param {{view: import("./vm.js").HostView, away: boolean, rests: boolean, onPick: (guest: string) => void}} props */
export const Evening = ({ view, away, rests, onPick }) => {
  const rows = places(view);
  return html`<nav class="evening" aria-label=${t("host.evening")} inert=${away}>
    <header><h2>${view.table.title}</h2><span>${headCount(view)}</span></header>
    <ol class=${rows.length > 12 ? "many" : ""}>${rows.map(
      (place) => html`<li key=${place.id} class=${place.plate}>
      <button type="button" aria-disabled=${rests} onClick=${() => onPick(place.id)}>
        <${PlateIcon} state=${place.plate} />
        <b>${place.name}</b><${Presence} place=${place} />
        <i>${place.note && t(place.note.key, place.note.values)}</i>
      </button></li>`,
    )}</ol>
  </nav>`;
};

/** @param {import("./vm.js").HostView} view */
const headCount = ({ table }) =>
  table.spotlight
    ? plural("host.left", table.spotlight.of - table.spotlight.number)
    : plural("host.at_table", seated(table).length);

/** A phone in the hand, or one in a pocket. @param {{place: import("./places.js").Place}} props */
const Presence = ({ place }) =>
  html`<span class=${place.here ? "here" : "away"}><span class="unseen">${t(place.here ? "host.place.here" : "host.place.away")}</span></span>`;
