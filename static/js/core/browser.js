/** What the line needs of a browser, in one object, so that tests can bring their own clock and sockets. */

/**
 * @typedef {object} Env
 * @property {(url: string) => WebSocket} dial
 * @property {() => number} now milliseconds of the wall clock: it runs on while the device sleeps
 * @property {(call: () => void, ms: number) => any} after
 * @property {(timer: any) => void} cancel
 * @property {() => number} random 0 to 1
 * @property {() => boolean} hidden
 * @property {(line: {wake: () => void, hide: () => void, sleep: () => void}) => void} watch tell the line when the page
 *   comes back to somebody's eyes, when nobody sees it any more, and when it goes
 * @property {(path: string, token: string, text: string) => void} post send on the way out; nobody waits for an answer
 */

/** @type {Env} */
export const browser = {
  dial: (url) => new WebSocket(url),
  now: () => Date.now(),
  after: (call, ms) => setTimeout(call, ms),
  cancel: (timer) => clearTimeout(timer),
  random: Math.random,
  hidden: () => document.visibilityState === "hidden",
  watch: ({ wake, hide, sleep }) => {
    document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? hide() : wake()));
    addEventListener("pageshow", wake);
    addEventListener("online", wake);
    addEventListener("pagehide", sleep);
  },
  post: (path, token, body) => {
    // keepalive: the page may be gone before it has left.
    fetch(path, { method: "POST", keepalive: true, headers: { Authorization: `Bearer ${token}` }, body }).catch(
      () => {},
    );
  },
};
