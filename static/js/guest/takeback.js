/** A guest takes back what they wrote about themselves: a quiet line, what goes and what stays, and asked once more. */
import { html, useState } from "../core/ui.js";
import { refusal, t } from "../core/words.js";
import { forgetSeal } from "../parts/sealform.js";
import { draftName } from "./envelope.js";

/** @typedef {import("./types.d.ts").Page} Page */

/** @param {Page} page */
export const TakeBack = ({ code, seat, send, setLocal }) => {
  const [at, setAt] = useState(/** @type {"rest" | "told" | "sure" | "gone"} */ ("rest"));
  const [problem, setProblem] = useState("");
  const take = async () => {
    setProblem("");
    setLocal({ editing: false, later: true });
    const answer = await send({ type: "forget" });
    if (!answer.ok) return setProblem(refusal(answer.code));
    forgetSeal(draftName(code, seat.guest));
    return setAt("gone");
  };
  if (at === "gone") return html`<p class="take-back note" role="status">${t("guest.forget.done")}</p>`;
  if (!seat.can.includes("forget")) return null;
  if (at === "rest") {
    return html`<button class="bare take-back" onClick=${() => setAt("told")}>${t("guest.forget.open")}</button>`;
  }
  return html`<section class="take-back">
    <p>${t("guest.forget.goes")}</p>
    <p>${t("guest.forget.stays")}</p>
    ${at === "sure" && html`<p role="status"><b>${t("guest.forget.sure")}</b></p>`}
    ${problem && html`<p class="error" role="alert">${problem}</p>`}
    <button class="quiet" key=${at} onClick=${at === "sure" ? take : () => setAt("sure")}>${t(at === "sure" ? "guest.forget.yes" : "guest.forget.go")}</button>
    <button class="quiet" onClick=${() => setAt("rest")}>${t("guest.forget.keep")}</button>
  </section>`;
};
