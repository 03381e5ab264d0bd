/** The cards to print: one for every place, one for the door. Opened from the tablet, beside it. */
import { boot, token } from "./core/boot.js";
import { connect } from "./core/connect.js";
import { freshId } from "./core/ids.js";
import { show as showLight } from "./core/light.js";
import { mount } from "./core/mount.js";
import { html, render } from "./core/ui.js";
import { t } from "./core/words.js";
import { Cards } from "./cards/app.js";

const shell = boot();
showLight();
const code = shell.code || "";
const key = token("host", code);

if (key) {
  // A device of its own, so that the tablet's line stays; it never says that it leads.
  mount(Cards, connect({ code, token: key, device: freshId() }), { boot: shell, code });
} else {
  const root = document.getElementById("app");
  if (root) render(html`<main class="desk"><h1>${t("cards.no_key")}</h1></main>`, root);
}
