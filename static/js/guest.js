/** The guest's phone: finds the seat in the address or on the device, else asks for one at the door. */
import { boot, remember, token } from "./core/boot.js";
import { connect } from "./core/connect.js";
import { settle } from "./core/language.js";
import { show as showLight } from "./core/light.js";
import { mount } from "./core/mount.js";
import { h, render } from "./core/ui.js";
import { App } from "./guest/app.js";
import { Join } from "./guest/join.js";

const shell = boot();
settle(shell);
showLight();
const code = shell.code || "";
const root = /** @type {Element} */ (document.getElementById("app"));

/** @param {string} seat */
const sit = (seat) => {
  remember("seat", code, seat);
  mount(
    App,
    connect({ code, token: seat, letterbox: `/api/dinners/${code}/do` }),
    { boot: shell, code, token: seat },
    root,
  );
};

const join = token("join", code); // read also with a seat: it opens the door again should the seat be lost
const seat = token("seat", code);
if (seat) sit(seat);
else render(h(Join, { boot: shell, code, join, onSeated: sit }), root);
