/** The show as a whole: its order, a card to hide, its end, and what remains of it. */
import { download } from "../../core/download.js";
import { call } from "../../core/api.js";
import { guestOf, nameOf } from "../../core/table.js";
import { html, useState } from "../../core/ui.js";
import { speaks, t } from "../../core/words.js";
import { hint } from "../lines.js";
import { keptForLast, moved, shuffled } from "../order.js";
import { allowed } from "../vm.js";

/**
 * The order of the reveals: up, down, or by chance. The unmasked keep their place.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Order = ({ view, control, away }) => {
  const may = allowed(view, "set_order") && !away;
  /** @param {string[] | null} guests */
  const set = (guests) => may && guests && control.tell({ type: "set_order", guests });
  return html`
    <h1 tabindex="-1">${t("host.menu.order")}</h1>
    <button type="button" class="line-button" aria-disabled=${!may} onClick=${() => set(shuffled(view, Math.random))}>${t("host.order.shuffle")}</button>
    <ol class="order">${view.desk.order.map((id) => {
      const name = nameOf(view.table, id);
      const guest = guestOf(view.table, id);
      const up = moved(view, id, -1);
      const down = moved(view, id, 1);
      const last = keptForLast(view, id);
      return html`<li key=${id} class=${guest && guest.revealed ? "gone" : ""}><b>${name}</b>
        <span>${guest && guest.skipped ? t("host.place.skipped") : guest && guest.revealed ? t("host.place.uncovered") : ""}</span>
        <button type="button" aria-label=${t("host.order.up", { name })} aria-disabled=${!up || !may} onClick=${() => set(up)}><${Arrow} way="up" /></button>
        <button type="button" aria-label=${t("host.order.down", { name })} aria-disabled=${!down || !may} onClick=${() => set(down)}><${Arrow} way="down" /></button>
        <button type="button" aria-label=${t("host.order.last", { name })} aria-disabled=${!last || !may} onClick=${() => set(last)}><${Arrow} way="last" /></button></li>`;
    })}</ol>`;
};

const WAYS = { up: "M4 16l8-8 8 8", down: "M4 8l8 8 8-8", last: "M4 4l8 8 8-8M3 20h18" };

/** @param {{way: keyof typeof WAYS}} props */
const Arrow = ({ way }) => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${WAYS[way]} /></svg>`;

/**
 * Turn a rude card face down, or up again.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Hide = ({ view, control, away }) => {
  const cards = view.table.spotlight ? view.table.spotlight.clusters : [];
  return html`<h1 tabindex="-1">${t("host.menu.hide")}</h1><p class="lead">${t("host.hide.text")}</p>
    <ul class="picks">${cards.map((card) => {
      const words = (card.hidden ? view.desk.hidden[card.id] || [] : card.texts).join(" · ");
      return html`<li key=${card.id}><button type="button" class="row" aria-pressed=${card.hidden} aria-disabled=${away}
        onClick=${() => away || control.tell({ type: "hide", cluster: card.id, on: !card.hidden })}>${words}<i>${t(card.hidden ? "host.hide.show" : "host.hide.hide")}</i></button></li>`;
    })}</ul>`;
};

/**
 * Good night: asked once more, because wishes end with it.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Finish = ({ control, away, close }) => {
  const finish = async () => {
    if (!away && (await control.step({ type: "close" }))) close();
  };
  return html`<h1 tabindex="-1">${t("host.finish.title")}</h1><p class="lead">${t("host.finish.text")}</p>
    <button type="button" class="primary" data-finish aria-disabled=${away || control.busy} onClick=${finish}>${t("host.go.close")}</button>
    <button type="button" class="line-button" onClick=${close}>${t("host.not_now")}</button>`;
};

/**
 * After the evening: take it along as a file, or forget it everywhere.
 * @param {import("../drawer.js").PanelTools} tools
 */
export const Archive = ({ code, token }) => {
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState("");
  /** @param {string} path @param {string} ending */
  const take = async (path, ending) =>
    setTrouble((await save(`/api/dinners/${code}/${path}`, token, `coperto-${code}.${ending}`)) ? "" : "did_not_work");
  const erase = async () => {
    const answer = await call("DELETE", `/api/dinners/${code}`, { token });
    if (!answer.ok) setTrouble(answer.code);
  };
  return html`<h1 tabindex="-1">${t("host.menu.archive")}</h1>
    <div class="rows">
      <button type="button" class="row" onClick=${() => take(`story?lang=${speaks()}`, "html")}>${t("host.archive.story")}</button>
      <button type="button" class="row" onClick=${() => take("export?format=csv", "csv")}>${t("host.archive.csv")}</button>
      <button type="button" class="row" onClick=${() => take("export?format=json", "json")}>${t("host.archive.json")}</button>
      ${!asked && html`<button type="button" class="row grave" onClick=${() => setAsked(true)}>${t("host.archive.erase")}</button>`}
    </div>
    ${asked && html`<p class="lead">${t("host.archive.sure")}</p><button type="button" class="row grave boxed" onClick=${erase}>${t("host.archive.erase_do")}</button>`}
    ${trouble && html`<p class="error" role="alert">${hint(trouble)}</p>`}`;
};

/**
 * @param {string} path
 * @param {string} token
 * @param {string} name of the file
 * @returns {Promise<boolean>} whether it came
 */
const save = async (path, token, name) => {
  try {
    const response = await fetch(path, { headers: { Authorization: `Bearer ${token}` } });
    if (!response.ok) return false;
    download(await response.blob(), name);
    return true;
  } catch {
    return false;
  }
};
