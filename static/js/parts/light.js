/** The switch between candle light and full light. */
import { isFull, setLight } from "../core/light.js";
import { html, useState } from "../core/ui.js";
import { t } from "../core/words.js";

export const Light = () => {
  const [full, setFull] = useState(isFull());
  const turn = () => {
    setLight(!full);
    setFull(!full);
  };
  return html`<button type="button" class="bare light" onClick=${turn}>${t(full ? "common.light.low" : "common.light.full")}</button>`;
};
