/** One dinner of this device: when it was, where it stands, and off the list with it. */
import { call } from "../core/api.js";
import { html, useEffect, useState } from "../core/ui.js";
import { speaks, t } from "../core/words.js";
import { forgetDinner, rememberDinner } from "./dinners.js";

/** @param {number} at Unix ms */
const day = (at) => new Intl.DateTimeFormat(speaks(), { day: "numeric", month: "long", year: "numeric" }).format(at);

/** @param {string} code @returns {string} where it stands, in a word; empty while nobody answers */
const useStanding = (code) => {
  const [standing, setStanding] = useState("");
  useEffect(() => {
    call("GET", `/api/dinners/${code}`).then((answer) => {
      if (answer.ok) setStanding(t(`phase.${answer.body.phase}`));
      else if (answer.status === 404) setStanding(t("welcome.no_more"));
    });
  }, [code]);
  return standing;
};

/** @param {{dinner: import("./dinners.js").Known}} props */
export const KnownDinner = ({ dinner }) => {
  const { code, title, host, opened } = dinner;
  const standing = useStanding(code);
  const [off, setOff] = useState(false);
  const take = () => {
    forgetDinner(code);
    setOff(true);
  };
  const put = () => {
    rememberDinner(dinner);
    setOff(false);
  };
  if (off)
    return html`<li><p role="status">${t("welcome.taken_off", { title })}</p><button type="button" onClick=${put}>${t("welcome.put_back")}</button></li>`;
  return html`<li>
    <a class="row" href=${host}><b>${title}</b><span>${[opened && day(opened), standing, code].filter(Boolean).map((told) => html`<i>${told}</i> `)}</span></a>
    <button type="button" aria-label=${t("welcome.take_off_this", { title })} onClick=${take}>${t("welcome.take_off")}</button>
  </li>`;
};
