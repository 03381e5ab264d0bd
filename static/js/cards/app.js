/** Above, what is laid and printed; below, the sheets as the printer will cut them. */
import { html, useState } from "../core/ui.js";
import { plural, t } from "../core/words.js";
import { Languages } from "../parts/languages.js";
import { LineNote } from "../parts/line.js";
import { DoorCard } from "./doorcard.js";
import { Network } from "./network.js";
import { Names } from "./names.js";
import { PlaceCards } from "./placecards.js";
import { blanks, placed } from "./vm.js";

/**
 * @typedef {{boot: import("../core/boot.js").Boot, code: string, line: import("../core/connect.js").Line,
 *   state: import("../core/store.js").State}} Props
 * @param {Props} props
 */
export const Cards = ({ boot, line, state }) => {
  const [wifi, setWifi] = useState(/** @type {import("./network.js").Wifi} */ ({ name: "", password: "" }));
  const [empty, setEmpty] = useState(false);
  const { view, conn } = state;
  if (conn.state === "ended") return html`<main class="desk"><h1>${t("cards.no_key")}</h1></main>`;
  if (!view || !view.desk) return html`<main class="desk"><p class="note">${t("cards.arriving")}</p></main>`;
  const { table, desk } = view;
  const cards = placed(table, desk);
  return html`
    <${LineNote} state=${state} />
    <main class="desk">
      <header class="bar"><span>${table.title}</span><${Languages} ...${boot} /></header>
      <h1>${t("cards.title")}</h1>
      <p class="lead">${t("cards.lead")}</p>
      <div class="steps">
        ${desk.can.includes("add_guest") && html`<${Names} line=${line} />`}
        <${Network} wifi=${wifi} setWifi=${setWifi} />
      </div>
      <label class="choice"
        ><input type="checkbox" checked=${empty} onChange=${() => setEmpty(!empty)} /><span
          ><b>${t("cards.blank")}</b><small>${t("cards.blank_note")}</small></span
        ></label
      >
      <button type="button" class="primary" onClick=${() => window.print()}>${t("cards.print")}</button>
      <p class="note">${cards.length ? plural("cards.count", cards.length) : t("cards.none")} ${t("cards.private")}</p>
    </main>
    <${PlaceCards} title=${table.title} cards=${cards.concat(empty ? blanks(desk, cards.length) : [])} />
    <${DoorCard} title=${table.title} wifi=${wifi} join=${desk.links.join} typed=${desk.links.typed} />
  `;
};
