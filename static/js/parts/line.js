/** One line about the line: nothing for short drops, then a sentence, and after a while a way out. */
import { html } from "../core/ui.js";
import { refusal, t } from "../core/words.js";

/**
 * What there is to say, if anything.
 * @param {import("../core/store.js").State} state
 * @returns {{text: string, reload: boolean} | null}
 */
export const lineNote = ({ conn, pending, trouble }) => {
  if (conn.state === "ended") return null;
  if (conn.state !== "live" && conn.late) {
    const key = pending.length ? "common.line_away_kept" : "common.line_away";
    return { text: t(key), reload: conn.long };
  }
  return trouble ? { text: refusal(trouble), reload: false } : null;
};

/** @param {{state: import("../core/store.js").State}} props */
export const LineNote = ({ state }) => {
  const note = lineNote(state);
  return html`<div class="line-note" role="status">
    ${note && html`<p>${note.text}</p>`}
    ${note && note.reload && html`<button class="bare" onClick=${() => location.reload()}>${t("common.reload")}</button>`}
  </div>`;
};
