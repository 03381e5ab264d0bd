/** The house's Wi-Fi, for the card at the door. What is typed here is drawn and kept nowhere. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";

/** @typedef {{name: string, password: string}} Wifi */

/** Longest name and password that a network can have, in characters. */
const MOST = { name: 32, password: 63 };

/** @param {{wifi: Wifi, setWifi: (wifi: Wifi) => void}} props */
export const Network = ({
  wifi,
  setWifi,
}) => html`<form onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
  <h2>${t("cards.wifi")}</h2>
  ${
    /** @type {(keyof Wifi)[]} */ (["name", "password"]).map(
      (field) => html`<label class="labelled" key=${field}
      ><span>${t(`cards.wifi_${field}`)}</span
      ><input
        value=${wifi[field]}
        maxlength=${MOST[field]}
        onInput=${(/** @type {any} */ event) => setWifi(Object.assign({}, wifi, { [field]: event.target.value }))}
        autocomplete="off"
        autocapitalize="none"
        spellcheck=${false}
    /></label>`,
    )
  }
  <p class="note">${t("cards.wifi_note")}</p>
</form>`;
