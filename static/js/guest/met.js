/** Somebody who was wished for and wished back: their contact to tap, for the address book, and for another phone. */
import { get } from "../core/api.js";
import { download } from "../core/download.js";
import { Qr } from "../core/qr.js";
import { html, useState } from "../core/ui.js";
import { speaks, t } from "../core/words.js";
import { Candle } from "../parts/candle.js";
import { contactLink } from "./contact.js";

/** @typedef {{met: import("../core/protocol.d.ts").Connection, name: string, code: string, token: string}} Props */

/** @param {Props} props */
export const Met = (props) => {
  const { name, met } = props;
  return html`<li>
    <${Candle} lit=${true} />
    <span><b>${name}</b><${Contact} contact=${met.contact} /></span>
    ${met.contact && html`<${Take} ...${props} />`}
  </li>`;
};

/** @param {{contact: string | null}} props */
const Contact = ({ contact }) => {
  if (!contact) return html`<span class="note">${t("guest.closed.no_contact")}</span>`;
  const href = contactLink(contact);
  return href ? html`<a href=${href}>${contact}</a>` : html`<span>${contact}</span>`;
};

/** @param {Props} props */
const Take = ({ met, name, code, token }) => {
  const [qr, setQr] = useState(/** @type {{size: number, path: string} | null} */ (null));
  const [problem, setProblem] = useState("");
  const path = `/api/dinners/${code}/contacts/${met.guest}`;
  /** @param {string} tail of the path @param {(body: any) => void} use */
  const ask = async (tail, use) => {
    const answer = await get(`${path}${tail}?lang=${speaks()}`, token);
    setProblem(answer.ok ? "" : t(answer.status === 0 ? "common.offline" : "guest.closed.no_card"));
    if (answer.ok) use(answer.body);
  };
  const save = () => ask("", (body) => download(new Blob([body], { type: "text/vcard;charset=utf-8" }), `${name}.vcf`));
  const show = () => (qr ? setQr(null) : ask("/qr", setQr));
  return html`<div class="take">
    <button type="button" onClick=${save}>${t("guest.closed.card")}</button>
    <button type="button" aria-expanded=${qr !== null} onClick=${show}>${t(qr ? "guest.closed.code_hide" : "guest.closed.code")}</button>
    ${problem && html`<p class="error" role="alert">${problem}</p>`}
    ${qr && html`<${Qr} qr=${qr} label=${t("guest.closed.code_of", { name })} />`}
  </div>`;
};
