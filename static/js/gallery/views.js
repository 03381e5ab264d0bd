/** The views by name, as their own entry modules would put them up. */
import { mount } from "../core/mount.js";
import { h, render } from "../core/ui.js";
import { Cards } from "../cards/app.js";
import { App as Guest } from "../guest/app.js";
import { Join } from "../guest/join.js";
import { App as Host } from "../host/app.js";
import { Screen } from "../screen/app.js";
import { Welcome } from "../welcome/app.js";
import { TOKEN } from "./device.js";
import { Parts } from "./parts.js";

/**
 * @typedef {object} Stage
 * @property {import("../core/boot.js").Boot} shell
 * @property {import("./types.d.ts").State} state
 * @property {import("../core/connect.js").Line} line
 * @property {Element} root
 */

/** @param {Stage} stage */
const guest = ({ shell, state, line, root }) => {
  const code = shell.code || "";
  if (!state.door) return mount(Guest, line, { boot: shell, code, token: TOKEN }, root);
  const join = state.door === "open" ? TOKEN : null;
  return render(h(Join, { boot: shell, code, join, onSeated: () => undefined }), root);
};

/** @param {Stage} stage */
const host = ({ shell, state, line, root }) =>
  mount(
    Host,
    line,
    { line, boot: shell, code: shell.code || "", token: TOKEN, device: TOKEN, panel: state.panel },
    root,
  );

/** @param {Stage} stage */
const screen = ({ shell, line, root }) => mount(Screen, line, { code: shell.code || "", token: TOKEN }, root);

/** @param {Stage} stage */
const cards = ({ shell, line, root }) => mount(Cards, line, { boot: shell, code: shell.code || "" }, root);

/** @param {Stage} stage */
const welcome = ({ shell, root }) => render(h(Welcome, { boot: shell }), root);

/** @param {Stage} stage */
const parts = ({ shell, root }) => render(h(Parts, { boot: shell }), root);

/** @type {Record<string, (stage: Stage) => void>} */
const VIEWS = { guest, host, screen, cards, welcome, parts };

/** @param {string} name @param {Stage} stage */
export const draw = (name, stage) => VIEWS[name](stage);
