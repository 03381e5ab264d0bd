/** The door is open: how to sit down, and who has. */
import { get } from "../../core/api.js";
import { useAsked } from "../../core/asked.js";
import { Qr } from "../../core/qr.js";
import { isGathered } from "../../core/table.js";
import { html, useRef } from "../../core/ui.js";
import { t } from "../../core/words.js";
import { Fit } from "../fit.js";
import { isOneSided } from "../layout.js";
import { LaidTable } from "../table.js";
import { Gathered } from "./gathered.js";

/**
 * @typedef {{join: string, typed: string, qr: {size: number, path: string}}} Invitation
 */

/** An address may break before its code. @param {string} typed */
const breakable = (typed) => typed.replace("/", "/\u200b");

/** @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame, code: string, token: string}} props */
export const Arrival = ({ table, frame, code, token }) => {
  /** @type {{body: Invitation} | null} */
  const answer = useAsked(`${code} ${table.doors}`, () => get(`/api/dinners/${code}/invitation`, token));
  const invitation = answer && answer.body;
  const closed = table.doors === "closed";
  const first = useRef(table.guests.map((guest) => guest.id));
  if (isGathered(table)) return html`<${Gathered} invitation=${closed ? null : invitation} />`;
  return html`
    <${LaidTable} table=${table} frame=${frame} settled=${first.current} />
    <main class=${`invite ${isOneSided(frame) ? "one-side" : ""}`}>
      <${Fit} as="h1" text=${table.title} steps=${[[13, 8, 1], [8.5, 6, 2]]} />
      <div class=${closed ? "" : "paper"}>${invitation && !closed && html`<${Qr} qr=${invitation.qr} label=${t("screen.scan")} />`}</div>
      <div class="words">${
        closed
          ? html`<${Fit} as="b" text=${t("screen.doors_closed")} steps=${[[8.4, 5.5, 1], [7.2, 5.5, 2], [5.5, 5.5, 3]]} />`
          : html`
        <${Fit} as="b" text=${t("screen.scan")} steps=${[[8.4, 5.5, 1], [5.5, 5.5, 2]]} />
        ${invitation && html`<span>${t("screen.or_type")}</span><${Fit} as="i" text=${breakable(invitation.typed)} steps=${[[5.5, 5.5, 1], [5.5, 5.5, 2]]} />`}`
      }
      </div>
    </main>
  `;
};
