/** Keeps a tablet or a projector from going dark, where the browser can: only on HTTPS, and only while somebody looks. */
/**
 * @typedef {{addEventListener: (type: "release", hear: () => void) => void, release: () => void}} Lock
 *
 * @typedef {object} Eyes what this needs of a browser
 * @property {{request: (type: "screen") => Promise<Lock>} | undefined} wakeLock
 * @property {() => boolean} visible
 * @property {(hear: () => void) => void} watch the page comes back to somebody's eyes, or goes
 */

/** @type {Eyes} */
export const eyes = {
  wakeLock: /** @type {any} */ (navigator).wakeLock,
  visible: () => document.visibilityState === "visible",
  watch: (hear) => document.addEventListener("visibilitychange", hear),
};

/**
 * The browser lets go whenever the page is hidden, and forgets: so it is asked again at every return.
 * @param {Eyes} eyes
 * @param {(held: boolean) => void} tell
 * @returns {() => void} let it sleep
 */
export const keepAwake = ({ wakeLock, visible, watch }, tell) => {
  if (!wakeLock) return () => {};
  let busy = false; // asked, or held
  let over = false;
  /** @type {Lock | null} */
  let held = null;
  const ask = async () => {
    if (busy || over || !visible()) return;
    busy = true;
    try {
      const lock = await wakeLock.request("screen");
      lock.addEventListener("release", () => {
        busy = false;
        held = null;
        tell(false);
      });
      if (over) lock.release();
      else {
        held = lock;
        tell(true);
      }
    } catch {
      busy = false; // an empty battery, or a browser that would rather not: nothing here depends on it
    }
  };
  watch(ask);
  ask();
  return () => {
    over = true;
    if (held) held.release();
  };
};
