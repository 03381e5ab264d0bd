import { isFull, setLight, show } from "/static/js/core/light.js";
import { html, render } from "/static/js/core/ui.js";
import { useLag } from "/static/js/guest/lag.js";
import { useNoScreen } from "/static/js/guest/noscreen.js";
import { equal } from "./check.js";

/** Draws what a hook says for one value after another; `until` waits for it to say so. */
const stage = (hook) => {
  const place = document.createElement("div");
  const Probe = ({ value }) => html`<b>${String(hook(value))}</b>`;
  const says = () => place.textContent;
  return {
    says,
    show: (value) => render(html`<${Probe} value=${value} />`, place),
    until: (wanted) =>
      new Promise((done) => {
        const look = () => (says() === wanted ? done() : requestAnimationFrame(look));
        look();
      }),
  };
};

const LONG = 3600000;

export const tests = {
  "an unmasking that comes while one looks is held back a moment": async () => {
    const probe = stage((on) => useLag(on, 30));
    probe.show(false);
    equal(probe.says(), "false");
    probe.show(true);
    equal(probe.says(), "true");
    await probe.until("false");
  },

  "what was unmasked before the page came is shown at once": () => {
    const probe = stage((on) => useLag(on, LONG));
    probe.show(true);
    equal(probe.says(), "false");
  },

  "the next unmasking is held back again": async () => {
    const probe = stage((on) => useLag(on, 30));
    probe.show(true);
    probe.show(false);
    await probe.until("false");
    await new Promise(requestAnimationFrame);
    probe.show(true);
    equal(probe.says(), "true");
    await probe.until("false");
  },

  "without a projector the phone shows the stage at once": () => {
    const probe = stage((screens) => useNoScreen(screens, LONG));
    probe.show(0);
    equal(probe.says(), "true");
    probe.show(1);
    equal(probe.says(), "false");
  },

  "a projector that goes is given time to come back": async () => {
    const probe = stage((screens) => useNoScreen(screens, 30));
    probe.show(1);
    probe.show(0);
    equal(probe.says(), "false");
    await probe.until("true");
  },

  "full light is remembered on the device, and shown": () => {
    const said = () => document.documentElement.dataset.light || "";
    show();
    equal([isFull(), said()], [false, ""]);
    setLight(true);
    equal([isFull(), said(), localStorage.getItem("coperto.light")], [true, "full", "full"]);
    setLight(false);
    equal([isFull(), said(), localStorage.getItem("coperto.light")], [false, "", null]);
  },
};
