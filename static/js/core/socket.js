/**
 * The line to the server: a socket that is replaced whenever it cannot be trusted. No DOM.
 *
 *   idle → connecting → live → waiting → connecting …, and ended, from which nothing comes back by itself.
 *
 * A phone that slept may hold a socket that says OPEN and is dead: `readyState` is never asked, only answers count.
 */
import { CLOSE, FINAL } from "./codes.js";

export const PROTOCOL = 1;
export const CONNECT_MS = 5000; // from dialling to open, and from open to the first frame
export const SILENCE_MS = 12000; // without a frame this long: ask whether anybody is there
export const ANSWER_MS = 4000; // how long that question may stay unanswered
export const PROBE_MS = 1500; // the same question after waking, when an answer is urgent
export const FRESH_MS = 3000; // a frame this young needs no probe
export const JUMP_MS = 4000; // a clock that skips this much has slept
export const TICK_MS = 1000;
export const STEADY_MS = 5000; // a line that lived this long has earned a fresh start of the backoff
export const RESTART_MS = 3000; // full jitter after RESTARTING, so that a table does not come back as one
// A restarted house is back within seconds, so the waits grow only once it has stayed away for a while.
export const BACKOFF_MS = [0, 500, 1000, 2000, 4000, 4000, 4000, 8000];
const AFTER_FLOODING = 3; // where in the backoff a client starts that was too loud

/**
 * @typedef {"idle" | "connecting" | "live" | "waiting" | "ended"} LineState
 * @typedef {object} Ears
 * @property {(frame: any) => void} frame a parsed frame of the server, pongs left out
 * @property {(state: LineState, code: number | null) => void} turned the line is in another state; code of the close
 * @property {() => void} woke somebody looks at the page again
 */

/**
 * @param {{url: string, token: string, device?: string, env: import("./browser.js").Env, ears: Ears}} options
 *   `device`: by which a host's tablet is told from another one
 */
export const createSocket = ({ url, token, device, env, ears }) => {
  /** @type {WebSocket | null} */
  let socket = null;
  /** @type {LineState} */
  let state = "idle";
  /** The one alarm of the present state: deadline of connecting, of a probe, or end of a wait. @type {any} */
  let alarm = null;
  let attempt = 0;
  let heard = 0; // when the last frame came
  let since = 0; // when the present state began
  let ticked = 0;
  let asked = 0; // the limit of the question that has no answer yet, in milliseconds

  /** @param {(() => void) | null} call @param {number} [ms] */
  const set = (call, ms = 0) => {
    env.cancel(alarm);
    alarm = call && env.after(call, ms);
  };

  /** @param {LineState} next @param {number | null} [code] */
  const turn = (next, code = null) => {
    state = next;
    since = env.now();
    ears.turned(next, code);
  };

  const dropSocket = () => {
    const old = socket;
    socket = null;
    if (!old) return;
    old.onopen = old.onmessage = old.onclose = old.onerror = null;
    try {
      old.close();
    } catch {
      // A socket that cannot even be closed is gone all the same.
    }
  };

  const connect = () => {
    dropSocket();
    asked = 0;
    turn("connecting");
    set(lost, CONNECT_MS);
    let fresh;
    try {
      fresh = env.dial(url);
    } catch {
      return;
    }
    socket = fresh;
    fresh.onopen = () => {
      set(lost, CONNECT_MS);
      send(Object.assign({ type: "hello", token, protocol: PROTOCOL }, device ? { device } : {}));
    };
    fresh.onmessage = (event) => listen(event.data);
    fresh.onclose = (event) => closed(event.code);
  };

  /** @param {unknown} text */
  const listen = (text) => {
    const frame = parse(text);
    if (!frame) return;
    heard = env.now();
    asked = 0;
    if (state === "live") set(null);
    else if (frame.type === "view") {
      set(null);
      turn("live");
    }
    if (frame.type !== "pong") ears.frame(frame);
  };

  /** @param {number} code */
  const closed = (code) => {
    if (FINAL.has(code)) end(code);
    else if (code === CLOSE.RESTARTING) wait(env.random() * RESTART_MS, code);
    else {
      if (code === CLOSE.FLOODING) attempt = Math.max(attempt, AFTER_FLOODING);
      backOff(code);
    }
  };

  const lost = () => backOff(null);

  /** @param {number | null} code */
  const backOff = (code) => {
    const base = BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)];
    attempt += 1;
    wait(base * (0.7 + 0.6 * env.random()), code);
  };

  /** @param {number} ms @param {number | null} code */
  const wait = (ms, code) => {
    dropSocket();
    // While nobody looks, nothing is tried: waking connects at once.
    set(() => env.hidden() || connect(), ms);
    turn("waiting", code);
  };

  /** @param {number} code */
  const end = (code) => {
    dropSocket();
    set(null);
    turn("ended", code);
  };

  /** @param {number} ms */
  const probe = (ms) => {
    // Waking has several signs: they all ask one question, and none of them puts its end off.
    if (asked && asked <= ms) return;
    asked = ms;
    if (send({ type: "ping" })) set(reconnect, ms);
    else reconnect();
  };

  const reconnect = () => {
    attempt = 0;
    connect();
  };

  /** @param {object} frame @returns {boolean} whether it could be handed to the socket */
  const send = (frame) => {
    try {
      if (!socket) return false;
      socket.send(JSON.stringify(frame));
      return true;
    } catch {
      return false;
    }
  };

  /** Somebody looks at the page again, or the network is back: the line has to prove itself now. */
  const wake = () => {
    if (state === "ended" || env.hidden()) return;
    ears.woke();
    const now = env.now();
    if (state === "live") {
      if (now - heard > FRESH_MS) probe(PROBE_MS);
    } else if (state !== "connecting" || now - since > PROBE_MS) reconnect();
  };

  const tick = () => {
    env.after(tick, TICK_MS);
    const now = env.now();
    const slept = now - ticked > JUMP_MS;
    ticked = now;
    if (slept) wake();
    if (state !== "live") return;
    if (now - since > STEADY_MS) attempt = 0;
    if (now - heard > SILENCE_MS && !env.hidden()) {
      heard = now; // one question at a time
      probe(ANSWER_MS);
    }
  };

  return {
    open: () => {
      ticked = env.now();
      env.after(tick, TICK_MS);
      connect();
    },
    /** The page goes: a socket left open would keep it out of the back/forward cache. */
    sleep: () => {
      if (state === "ended") return;
      dropSocket();
      set(null);
      turn("idle");
    },
    wake,
    reconnect,
    send,
  };
};

/** @param {unknown} text @returns {any} */
const parse = (text) => {
  try {
    return typeof text === "string" ? JSON.parse(text) : null;
  } catch {
    return null;
  }
};
