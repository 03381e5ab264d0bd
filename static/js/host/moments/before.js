/** Before the show: people arrive, and guess. */
import { seated } from "../../core/table.js";
import { html } from "../../core/ui.js";
import { list, plural, t } from "../../core/words.js";
import { Overview } from "../overview.js";
import { Drawn } from "../../parts/drawn.js";
import { Heading } from "../pieces.js";
import { Guide, isSetUp } from "../setup.js";
import { ballot, ballotStands, unsealed } from "../vm.js";

/** Names that fit into one sentence. */
const NAMED = 5;

/**
 * People arrive: how they get in, who has not sealed, and where the projector is.
 * @param {import("../moment.js").Tools} tools
 */
export const Arrival = (tools) => {
  const { view, open, watching } = tools;
  const { table, desk } = view;
  const everybody = seated(table);
  const empty = unsealed(table);
  const sealed = everybody.length - empty.length;
  if (!table.guests.length) return html`<${Nobody} ...${tools} />`;
  return html`
    <${Heading} title=${plural("host.arrival.sealed", sealed, { of: everybody.length })} text=${missing(empty, everybody.length)} />
    <${Unlisted} names=${empty.length > NAMED ? empty : []} />
    ${!empty.length && everybody.length > 1 && table.doors === "open" && html`<p class="hint">${t("host.arrival.close_door")}</p>`}
    <div class="invite">
      <${Drawn} text=${desk.links.join} label=${t("host.arrival.scan")} />
      <div>
        <p class="scan">${t("host.arrival.scan")}</p>
        <p>${t("host.arrival.or_type")}</p>
        <p class="typed">${foldable(desk.links.typed)}</p>
        <div class="doings">
          <button type="button" class="line-button" aria-disabled=${watching} onClick=${() => open({ name: "doors" })}>${t(`host.doors.${table.doors}`)}</button>
          <a class="line-button" href=${desk.links.screen} target="_blank" rel="noopener">${t("host.open_screen")}</a>
          <button type="button" class="line-button" aria-disabled=${watching} onClick=${() => open({ name: "add" })}>${t("host.menu.add")}</button>
        </div>
      </div>
    </div>`;
};

/** Nobody is here yet: time to try things out, with the code in view for whoever is early. @param {import("../moment.js").Tools} tools */
const Nobody = (tools) => html`
  <${Heading} title=${t("host.arrival.nobody")} text=${t(isSetUp(tools.view) ? "host.arrival.show_code" : "host.setup.text")} />
  <div class="laying">
    <div>
      <${Drawn} text=${tools.view.desk.links.join} label=${t("host.arrival.scan")} />
      <p class="scan">${t("host.arrival.scan")}</p>
      <p>${t("host.arrival.or_type")}</p><p class="typed">${foldable(tools.view.desk.links.typed)}</p>
    </div>
    <div><${Guide} ...${tools} /></div>
  </div>`;

/** An address that breaks before the code, where there is no room for both. @param {string} address */
const foldable = (address) => {
  const at = address.lastIndexOf("/") + 1;
  return [address.slice(0, at), html`<wbr />`, address.slice(at)];
};

/** @param {string[]} names @param {number} of */
const missing = (names, of) => {
  if (!of) return t("host.arrival.show_code");
  if (!names.length) return t("host.arrival.all_sealed");
  return names.length > NAMED
    ? plural("host.arrival.missing", names.length)
    : t("host.arrival.missing_names", { names: list(names) });
};

/** Who is only counted above: on a phone, which has no list of places beside it. @param {{names: string[]}} props */
const Unlisted = ({ names }) => (names.length ? html`<p class="unlisted">${list(names)}</p>` : null);

/** Names that fit into the title. */
const IN_TITLE = 3;

/**
 * Guessing is open: who has answers left to give; never what they said.
 * @param {import("../moment.js").Tools} tools
 */
export const Seated = ({ view, open, watching }) => {
  const { guests, late } = ballot(view);
  const standing = ballotStands(view);
  const locked = standing === "locked";
  const empty = unsealed(view.table);
  const waited = standing === "late" || standing === "busy";
  const title = waited ? lateTitle(late.map((one) => one.name)) : t(`host.seated.${standing}`);
  const text = empty.length ? t("host.seated.unsealed", { names: list(empty) }) : t(`host.seated.${standing}_text`);
  const absent = late.find((one) => !one.here);
  return html`
    <${Heading} title=${title} text=${text} />
    <${Unlisted} names=${waited && late.length > IN_TITLE ? late.map((one) => one.name) : []} />
    <${Overview} guests=${guests} />
    ${
      absent &&
      !locked &&
      html`<button type="button" class="line-button" aria-disabled=${watching} onClick=${() => open({ name: "guess", guest: absent.id })}>
      ${t("host.write_for", { name: absent.name })}</button>`
    }`;
};

/** @param {string[]} names */
const lateTitle = (names) =>
  names.length <= IN_TITLE
    ? plural("host.seated.missing_names", names.length, { names: list(names) })
    : plural("host.seated.missing", names.length);
