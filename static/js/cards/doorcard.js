/** The card at the door: first the Wi-Fi, then the place. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { Drawn } from "../parts/drawn.js";
import { Lid } from "../parts/lid.js";
import { wifiText } from "./vm.js";

/** @param {{title: string, wifi: import("./network.js").Wifi, join: string, typed: string}} props */
export const DoorCard = ({ title, wifi, join, typed }) => {
  const name = wifi.name.trim();
  return html`<section class="sheet door" aria-label=${t("cards.door")}>
    <${Lid} />
    <h2>${title}</h2>
    <p class="rule">${t("cards.rule_work")} ${t("cards.rule_names")}</p>
    <ol class=${name ? "two" : ""}>
      ${
        name &&
        html`<li>
        <h3>${t("cards.door_wifi")}</h3>
        <${Drawn} text=${wifiText(name, wifi.password)} label=${t("cards.door_wifi_scan", { name })} />
        <p><b>${name}</b>${wifi.password && html`<br />${wifi.password}`}</p>
      </li>`
      }
      <li>
        <h3>${t("cards.door_place")}</h3>
        <${Drawn} text=${join} label=${t("cards.scan")} />
        <p>${t("cards.or_type")}<br /><b>${typed}</b></p>
      </li>
    </ol>
    <p class="foot">${t("cards.door_foot")}</p>
  </section>`;
};
