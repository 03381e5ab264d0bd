/** This guest's own award, once it was opened on the wall. */
import { html } from "../core/ui.js";
import { awardSaid, t } from "../core/words.js";
import { Plate } from "../parts/plates.js";

/** @param {{table: import("../core/protocol.d.ts").Table, me: string}} props */
export const OwnAward = ({ table, me }) => {
  const award = table.awards.find(({ guest }) => guest === me);
  if (!award) {
    const soon = table.finale && table.finale.stage === "awards";
    return soon ? html`<p class="award-soon"><${Plate} state="covered" />${t("guest.award.soon")}</p>` : null;
  }
  return html`<section class="own-award">
    <p>${t("guest.award.yours")}</p>
    <h2>${t(`award.${award.award}`)}</h2>
    <p class="fact">${awardSaid(award)}</p>
  </section>`;
};
