/** What a screen asks of its browser when somebody touches it: a voice, and the whole screen. */

const FULL_SCREEN_KEY = "f";

/** @returns {(new () => AudioContext) | null} */
export const audioOf = () =>
  /** @type {any} */ (window).AudioContext || /** @type {any} */ (window).webkitAudioContext || null;

/**
 * Any touch gives the sound; the first click also the whole screen, which the key F takes and gives back.
 * @param {import("./sound/player.js").Player} player
 */
export const listen = (player) => {
  let asked = false;
  document.addEventListener("click", () => {
    player.unlock();
    if (!asked) fill(true);
    asked = true;
  });
  document.addEventListener("touchend", player.unlock);
  document.addEventListener("keydown", (event) => {
    player.unlock();
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && event.key && event.key.toLowerCase() === FULL_SCREEN_KEY) fill(!document.fullscreenElement);
  });
  if (mayOpen()) player.open();
};

/** A kiosk may speak at once; a browser that says beforehand that it will not let us is not asked. */
const mayOpen = () => {
  const { getAutoplayPolicy } = /** @type {any} */ (navigator);
  return !getAutoplayPolicy || getAutoplayPolicy.call(navigator, "audiocontext") === "allowed";
};

/** Take the whole screen or give it back, where the browser lets us. @param {boolean} whole */
const fill = (whole) => {
  const page = document.documentElement;
  try {
    const done = whole ? page.requestFullscreen() : document.exitFullscreen();
    if (done) done.catch(refused);
  } catch {
    // A television shows nothing else anyway.
  }
};

/** A refusal changes nothing: these are bonuses. */
const refused = () => {};
