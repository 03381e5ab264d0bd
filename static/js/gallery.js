/**
 * The gallery: the real pages, on a line that stands still. The address names the state to begin with; `show` puts up
 * another one of the same view without a new page. For those who work on the pages, and for tests: no evening loads it.
 */
import { prepare } from "./core/a11y.js";
import { boot } from "./core/boot.js";
import { render } from "./core/ui.js";
import { answering } from "./gallery/answers.js";
import { furnish } from "./gallery/device.js";
import { standing } from "./gallery/line.js";
import { holdTime, settled } from "./gallery/rest.js";
import { tap } from "./gallery/taps.js";
import { draw } from "./gallery/views.js";

const shell = boot();
const island = document.getElementById("gallery");
/** @type {{shows: string, states: import("./gallery/types.d.ts").State[], answers: import("./gallery/types.d.ts").Answers}} */
const gallery = JSON.parse((island && island.textContent) || "{}");
const root = /** @type {Element} */ (document.getElementById("app"));

/** The states of this view, in order. */
export const names = gallery.states.map(({ name }) => name);

/**
 * Put a state up, and wait until it is at rest.
 * @param {string} name
 * @param {boolean} light
 */
export const show = async (name, light) => {
  const state = gallery.states[names.indexOf(name)];
  render(null, root);
  answering(Object.assign({}, gallery.answers, state.answers));
  furnish(shell.code || "", state, light);
  holdTime(state.still);
  prepare();
  const line = standing(state);
  draw(gallery.shows, { shell, state, line, root });
  line.play();
  if (state.taps.length) await settled(false);
  await tap(state.taps);
  await settled(state.still);
};

/** @type {Promise<void>} what tests wait for */
export const first = show(location.pathname.split("/").pop() || "", new URLSearchParams(location.search).has("light"));
