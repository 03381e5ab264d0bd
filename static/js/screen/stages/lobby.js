/** The door is open: how to sit down, and who has. */
import { get } from "../../core/api.js";
import { Qr } from "../../core/qr.js";
import { html, useEffect, useRef, useState } from "../../core/ui.js";
import { t } from "../../core/words.js";
import { Fit } from "../fit.js";
import { isOneSided } from "../layout.js";
import { LaidTable } from "../table.js";

const RETRY_MS = 3000;

/**
 * @typedef {{join: string, typed: string, qr: {size: number, path: string}}} Invitation
 */

/**
 * What the door says about getting in; asked again until it answers.
 * @param {string} code
 * @param {string} token
 * @param {string} doors asked anew when the doors change
 * @returns {Invitation | null}
 */
const useInvitation = (code, token, doors) => {
  const [invitation, setInvitation] = useState(/** @type {Invitation | null} */ (null));
  useEffect(() => {
    /** @type {any} */
    let timer = null;
    let here = true;
    const ask = async () => {
      const answer = await get(`/api/dinners/${code}/invitation`, token);
      if (!here) return;
      if (answer.ok) setInvitation(answer.body);
      else timer = setTimeout(ask, RETRY_MS);
    };
    ask();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [code, token, doors]);
  return invitation;
};

/** An address may break before its code. @param {string} typed */
const breakable = (typed) => typed.replace("/", "/\u200b");

/** @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame, code: string, token: string}} props */
export const Lobby = ({ table, frame, code, token }) => {
  const invitation = useInvitation(code, token, table.doors);
  const closed = table.doors === "closed";
  const first = useRef(table.guests.map((guest) => guest.id));
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
