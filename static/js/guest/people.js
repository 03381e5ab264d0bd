/** Who was who, as a list: the name at the table, what they do, and the name and the story of those who gave them. */
import { html } from "../core/ui.js";
import { does, t } from "../core/words.js";

/** @param {{guests: import("./types.d.ts").TableGuest[]}} props */
export const People = ({ guests }) => html`<ul class="people">
  ${guests.map(
    ({ id, name, revealed }) => html`<li key=${id}>
      <b>${name}</b><span>${revealed ? does(revealed) : t("common.stayed_covered")}</span>${revealed && revealed.real_name && html`<small>${revealed.real_name}</small>`}${revealed && revealed.story && html`<small>${t("common.story", { text: revealed.story })}</small>`}
    </li>`,
  )}
</ul>`;
