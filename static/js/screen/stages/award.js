/** One award: whose it is, what it is called, and what it was given for. Its lid has just been lifted. */
import { awardOf, nameOf } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { awardSaid, t } from "../../core/words.js";
import { Lid } from "../../parts/lid.js";
import { Fit } from "../fit.js";
import { PlateLine } from "../plates.js";

/** @param {{table: import("../../core/protocol.d.ts").Table, from: string | null}} props */
export const Award = ({ table, from }) => {
  const award = awardOf(table);
  if (!award) return null;
  const of = table.finale ? table.finale.of : table.awards.length;
  return html`<main class=${`award ${from ? "live" : ""}`}>
    <div class="dish" aria-hidden="true"><${Lid} /><${PlateLine} /></div>
    <${Fit} as="p" class="title" text=${t(`award.${award.award}`)} steps=${[[9, 6, 1]]} />
    <${Fit} as="h1" class="winner" text=${nameOf(table, award.guest)} steps=${[[18, 10, 1], [10, 7, 2]]} />
    <${Fit} as="p" class="fact" text=${awardSaid(award)} steps=${[[8, 7, 2], [7, 5.5, 4]]} />
    <p class="count min dim">${t("screen.award_of", { n: table.awards.length, of })}</p>
  </main>`;
};
