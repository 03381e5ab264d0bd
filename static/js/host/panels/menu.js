/** The drawer's first page. */
import { nameOf } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { t } from "../../core/words.js";
import { Languages } from "../../parts/languages.js";
import { Light } from "../../parts/light.js";
import { cardsLink } from "../setup.js";
import { allowed } from "../vm.js";

/** @param {import("../drawer.js").PanelTools} tools */
export const Menu = (tools) => {
  const { view } = tools;
  const star = view.table.spotlight ? view.table.spotlight.guest : null;
  const waits =
    star && allowed(view, "skip") && !view.table.guests.some((guest) => guest.id === star && guest.revealed);
  return html`
    <h1 tabindex="-1">${t("host.more")}</h1>
    <div class="cols">
      <${Section} title=${t("host.menu.the_evening")} items=${[
        item(tools, "order", "set_order"),
        waits && { says: t("host.person.skip_name", { name: nameOf(view.table, star) }), go: () => leave(tools, star) },
        item(tools, "hide", "hide"),
        item(tools, "finish", "close", true),
        afterwards(tools),
      ]} />
      <${Section} title=${t("host.menu.the_people")} items=${[
        view.table.guests.length > 0 && {
          says: t("host.menu.people"),
          go: () => tools.open({ name: "pick", onward: "person" }),
        },
        item(tools, "add", "add_guest"),
        allowed(view, "guess_for") && {
          says: t("host.menu.guess"),
          go: () => tools.open({ name: "pick", onward: "guess" }),
        },
        allowed(view, "reissue") && {
          says: t("host.menu.link"),
          go: () => tools.open({ name: "pick", onward: "link" }),
        },
      ]} />
      <${Section} title=${t("host.menu.the_room")} items=${room(tools)} />
      <${Section} title=${t("host.menu.the_lead")} items=${[item(tools, "handover", "hand_over")]} />
    </div>
    <p class="foot">${t("host.menu.promise")}</p>
    <section class="tongue"><h2>${t("host.menu.language")}</h2><${Languages} language=${tools.boot.language} languages=${tools.boot.languages} /><${Light} /></section>`;
};

/** On and heard; on, but no projector was tapped yet; off. @param {import("../vm.js").HostView} view */
const soundState = ({ table, desk }) => {
  if (!table.screen.sound) return "off";
  return desk.sound || !desk.screens ? "on" : "tap";
};

/** The door, the projector, and what is on paper. @param {import("../drawer.js").PanelTools} tools @returns {(Item | false)[]} */
const room = (tools) => {
  const { view, control, away } = tools;
  const { scale, sound } = view.table.screen;
  const may = allowed(view, "set_screen");
  return [
    item(tools, "doors", "doors", false, t(`host.doors.${view.table.doors}_now`)),
    item(tools, "screen", null),
    may && {
      says: t("host.menu.sound"),
      state: t(`host.sound.${soundState(view)}`),
      go: () => away || control.tell({ type: "set_screen", scale, sound: !sound }),
      pressed: sound,
    },
    item(tools, "letters", "set_screen", false, t(`host.letters.${scale}_now`)),
    may && { says: t("host.menu.cards"), href: cardsLink(tools) },
    item(tools, "setup", "set_screen"),
  ];
};

/**
 * @param {import("../drawer.js").PanelTools} tools
 * @param {import("../drawer.js").PanelName} name
 * @param {string | null} command it needs this to be legal
 * @param {boolean} [grave]
 * @param {string} [state]
 */
const item = ({ view, open }, name, command, grave = false, state = "") =>
  (command === null || allowed(view, command)) && {
    says: t(`host.menu.${name}`),
    go: () => open({ name }),
    grave,
    state,
  };

/** @param {import("../drawer.js").PanelTools} tools */
const afterwards = ({ view, open }) =>
  (view.table.phase === "finale" || view.table.phase === "closed") && {
    says: t("host.menu.archive"),
    go: () => open({ name: "archive" }),
  };

/** Skip who stands in the spotlight. @param {import("../drawer.js").PanelTools} tools @param {string} guest */
const leave = async ({ control, close }, guest) => {
  if (await control.step({ type: "skip", guest, on: true })) close();
};

/**
 * @typedef {{says: string, go?: () => void, href?: string, grave?: boolean, state?: string, pressed?: boolean}} Item
 *   `href`: another page, in a window of its own; `pressed`: it is on, and pressing turns it off
 * @param {{title: string, items: (Item | false | null | "")[]}} props
 */
const Section = ({ title, items }) => {
  const shown = /** @type {Item[]} */ (items.filter(Boolean));
  if (!shown.length) return null;
  return html`<section><h2>${title}</h2>${shown.map(row)}</section>`;
};

/** @param {Item} one */
const row = ({ says, go, href, grave, state, pressed }) =>
  href
    ? html`<a class="row" key=${says} href=${href} target="_blank" rel="noopener">${says}</a>`
    : html`<button type="button" key=${says} class=${`row ${grave ? "grave" : ""}`} aria-pressed=${pressed} onClick=${go}>
    ${says}${state && html`<i>${state}</i>`}</button>`;
