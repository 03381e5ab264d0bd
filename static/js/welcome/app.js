/** Two ways in, and the dinners this device has opened before. */
import { html, useState } from "../core/ui.js";
import { t } from "../core/words.js";
import { PrivacyLink } from "../parts/kept.js";
import { Languages } from "../parts/languages.js";
import { Light } from "../parts/light.js";
import { Lid } from "../parts/lid.js";
import { BringBack } from "./bringback.js";
import { dinners } from "./dinners.js";
import { KnownDinner } from "./known.js";
import { EnterCode } from "./entercode.js";
import { OpenDinner } from "./opendinner.js";

/** @param {{boot: import("../core/boot.js").Boot}} props */
export const Welcome = ({ boot }) => {
  const [known] = useState(dinners);
  return html`<main class="welcome">
    <header><${Lid} /><h1>Coperto</h1><p class="lead">${t("welcome.promise")}</p></header>
    <${EnterCode} language=${boot.language} />
    ${
      known.length > 0 &&
      html`<section>
      <h2>${t("welcome.yours")}</h2>
      <ul class="rows">${known.map((dinner) => html`<${KnownDinner} key=${dinner.code} dinner=${dinner} />`)}</ul>
    </section>`
    }
    <${OpenDinner} language=${boot.language} languages=${boot.languages} />
    <${BringBack} />
    <${Languages} ...${boot} />
    <${Light} />
    <p class="still"><${PrivacyLink} language=${boot.language} /></p>
  </main>`;
};
