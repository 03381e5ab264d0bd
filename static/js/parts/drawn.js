/** A QR for a text, drawn by the server once it is asked for. */
import { post } from "../core/api.js";
import { Qr } from "../core/qr.js";
import { html, useEffect, useState } from "../core/ui.js";

const PAUSE_MS = 400; // of a hand that still types
const AGAIN_MS = 2000;

/** @param {{text: string, label: string}} props */
export const Drawn = ({ text, label }) => {
  const [qr, setQr] = useState(/** @type {{size: number, path: string, of: string} | null} */ (null));
  useEffect(() => {
    let gone = false;
    /** @type {any} */
    let timer = null;
    const ask = async () => {
      const answer = await post("/api/qr", { text });
      if (gone) return;
      if (answer.ok) setQr(Object.assign({ of: text }, answer.body));
      else timer = setTimeout(ask, AGAIN_MS);
    };
    timer = setTimeout(ask, qr ? PAUSE_MS : 0);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [text]);
  return html`<div class="paper">${qr && qr.of === text && html`<${Qr} qr=${qr} label=${label} />`}</div>`;
};
