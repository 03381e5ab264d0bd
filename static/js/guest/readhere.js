/** The whole stage as a list, for whoever reads it here rather than on the wall. */
import { guestOf, nameOf } from "../core/table.js";
import { html } from "../core/ui.js";
import { does, list, ordinal, plural, t } from "../core/words.js";
import { Mark } from "../parts/marks.js";
import { useLag } from "./lag.js";

/** @typedef {import("./types.d.ts").View} View */

/** @param {{view: View}} props */
export const ReadHere = ({ view }) => {
  const { spotlight, guests, screens } = view.table;
  const early = useLag(spotlight !== null && spotlight.stage === "unmasked") && screens > 0;
  const star = spotlight && guestOf(view.table, spotlight.guest);
  if (!spotlight || !star) return null;
  const revealed = early ? null : star.revealed;
  const scores = spotlight.stage === "scores";
  // Whoever judges does it without names, on their own phone at least.
  const names = scores || view.seat === null || view.seat.guest !== star.id;
  return html`<section class="read">
    <p class="note">${t("guest.read.number", { number: spotlight.number, of: spotlight.of })}</p>
    <h2>${revealed ? does(revealed) : star.name}</h2>
    ${revealed && html`<p>${revealed.real_name ? `${star.name}: ${revealed.real_name}` : star.name}</p>`}
    ${revealed && revealed.story && html`<p class="note">${revealed.story}</p>`}
    ${spotlight.stage === "guessing" && html`<p>${plural("guest.read.answers", spotlight.answers)}</p>`}
    ${spotlight.clusters.length > 0 && html`<ul>${spotlight.clusters.map((cluster) => html`<${Card} key=${cluster.id} cluster=${cluster} view=${view} names=${names} early=${early} />`)}</ul>`}
    ${scores && html`<${Board} guests=${guests} />`}
  </section>`;
};

/** @param {{cluster: import("./types.d.ts").Cluster, view: View, names: boolean, early: boolean}} props */
const Card = ({ cluster, view, names, early }) => {
  const { texts, size, hidden } = cluster;
  const { by, verdict } = early ? { by: null, verdict: null } : cluster;
  const authors =
    by && names ? list(by.map((guest) => nameOf(view.table, guest)).filter(Boolean)) : plural("guest.read.said", size);
  return html`<li>
    <b>${hidden ? t("guest.read.hidden") : texts.join(" · ")}</b>
    ${verdict && html`<span class="ruled"><${Mark} verdict=${verdict} />${t(`common.verdict.${verdict}`)}</span>`}
    <small>${authors}</small>
  </li>`;
};

/** @param {{guests: import("./types.d.ts").Table["guests"]}} props */
const Board = ({ guests }) => {
  const seated = guests.filter(({ place }) => place !== null).sort((one, two) => (one.place || 0) - (two.place || 0));
  return html`<ol>
    ${seated.map(
      ({ id, name, place, score }) =>
        html`<li key=${id} class="numbers">${ordinal(place || 0)} ${name} <small>${plural("common.points", score || 0)}</small></li>`,
    )}
  </ol>`;
};
