/** Place cards: a name, a QR of its own, two lines of house rule. Eight on a sheet, with lines to cut along. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { Drawn } from "../parts/drawn.js";
import { setting, sheets } from "./vm.js";

/** @param {{title: string, cards: import("./vm.js").PlaceCard[]}} props */
export const PlaceCards = ({ title, cards }) =>
  sheets(cards).map(
    (sheet, at) => html`<section class="sheet" key=${at} aria-label=${t("cards.sheet", { n: at + 1 })}>
      <ul>
        ${sheet.map((card) => html`<${PlaceCard} key=${card.id} title=${title} card=${card} />`)}
      </ul>
    </section>`,
  );

/** @param {{title: string, card: import("./vm.js").PlaceCard}} props */
const PlaceCard = ({ title, card: { name, link } }) => html`<li>
  <div class="words">
    <p class="evening">${title}</p>
    <p class=${`name ${setting(name)}`}>${name || html`<span class="line"></span>`}</p>
    <p class="rule">${t("cards.rule_work")}<br />${t("cards.rule_names")}</p>
  </div>
  <div class="scan"><${Drawn} text=${link} label=${name ? t("cards.scan_as", { name }) : t("cards.scan")} /><p>${t("cards.scan")}</p></div>
</li>`;
