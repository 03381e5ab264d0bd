/** The guest's own envelope. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { forgetSeal, SealForm } from "../parts/sealform.js";
import { isSealed } from "./answers.js";

/** Under which name a half-written envelope is kept. @param {string} code @param {string} guest */
export const draftName = (code, guest) => `${code}.${guest}.seal`;

/** @param {import("./types.d.ts").Page} page */
export const Envelope = ({ code, state, me, seat, send, setLocal, notice }) => {
  const keepAs = draftName(code, seat.guest);
  const closed = isSealed(state, me.sealed);
  /** @param {import("../parts/sealform.js").Sealed} values */
  const seal = async (values) => {
    setLocal({ editing: false, later: false });
    const answer = await send(Object.assign({ type: /** @type {const} */ ("seal") }, values));
    if (answer.ok) forgetSeal(keepAs);
    else setLocal({ editing: true });
  };
  return html`<main>
    <${SealForm}
      keepAs=${keepAs}
      initial=${seat.secret}
      error=${notice}
      onSeal=${seal}
      later=${t(closed ? "guest.seal.keep" : "guest.seal.later")}
      onLater=${() => setLocal({ editing: false, later: !closed })}
    />
  </main>`;
};
