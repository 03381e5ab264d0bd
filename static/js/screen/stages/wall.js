/** What the table says about one guest, without who said it. */
import { html } from "../../core/ui.js";
import { Cards } from "../cards.js";
import { Question } from "../question.js";

/** @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame, from: string | null}} props */
export const Wall = ({ table, frame, from }) => html`<main class=${`safe on-wall ${motion(from)}`}>
  <${Question} table=${table} frame=${frame} />
  <${Cards} table=${table} frame=${frame} />
</main>`;

/** Cards are laid after the spotlight; after a cancelled roll the light comes back to them. @param {string | null} from */
const motion = (from) => (from === "drumroll" ? "relit" : from ? "laying" : "");
