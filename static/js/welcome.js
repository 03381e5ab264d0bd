/** The front door: type a code, or open a dinner. */
import { boot } from "./core/boot.js";
import { prepare } from "./core/a11y.js";
import { settle } from "./core/language.js";
import { show as showLight } from "./core/light.js";
import { h, render } from "./core/ui.js";
import { Welcome } from "./welcome/app.js";

const shell = boot();
settle(shell);
showLight();
prepare();
render(h(Welcome, { boot: shell }), /** @type {Element} */ (document.getElementById("app")));
