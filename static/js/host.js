/** The tablet: finds the host's key in the address or on the device, and takes the chair. */
import { boot, remember, token } from "./core/boot.js";
import { connect } from "./core/connect.js";
import { settle } from "./core/language.js";
import { show as showLight } from "./core/light.js";
import { mount } from "./core/mount.js";
import { html, render } from "./core/ui.js";
import { App } from "./host/app.js";
import { Ended } from "./host/ended.js";
import { deviceName } from "./host/lead.js";

const shell = boot();
settle(shell);
showLight();
const code = shell.code || "";
const key = token("host", code);

if (key) {
  remember("host", code, key);
  const device = deviceName();
  const line = connect({ code, token: key, device });
  mount(App, line, { line, boot: shell, code, token: key, device });
} else {
  const root = document.getElementById("app");
  if (root) render(html`<${Ended} code=${null} />`, root);
}
