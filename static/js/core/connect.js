/**
 * A page's connection to its dinner: one object to subscribe to and to send commands with.
 *
 * Commands go out one at a time and in order: a guess that is asked to come again later must not overtake, or be
 * overtaken by, its own correction.
 */
import { DEAD } from "./codes.js";
import { browser } from "./browser.js";
import { createOutbox } from "./outbox.js";
import { createSocket } from "./socket.js";
import { createStore } from "./store.js";

export const LATE_MS = 2500; // a drop shorter than this is nobody's business
export const LONG_MS = 20000;
export const UNANSWERED_MS = 10000; // a live line that leaves a command unanswered is not live
export const LETTER = 20; // commands through the letterbox at once: as many as it takes
const RETRY_MS = 1000;
const RETRY_MOST_MS = 8000;

/**
 * @typedef {import("./store.js").State} State
 * @typedef {import("./outbox.js").Command} Command
 * @typedef {import("./outbox.js").Item} Item
 * @typedef {{ok: true, version: number} | {ok: false, code: string}} Answer
 *   `code`: a refusal of the wire, or "ended" when the line ended before an answer came
 *
 * @typedef {object} Line
 * @property {() => State} state
 * @property {(hear: (state: State) => void) => () => void} subscribe hears the present state at once; returns "stop"
 * @property {(command: Command, options?: {seen?: number | null}) => Promise<Answer>} send
 *   `seen`: the version the buttons were drawn from, for commands that move the show
 * @property {(sound: boolean) => void} tell a projector says whether it can be heard, now and after every reconnect
 */

/**
 * @param {{code: string, token: string, device?: string, url?: string, letterbox?: string, env?: import("./browser.js").Env}} options
 *   `letterbox`: where a page that goes leaves what has no answer yet; without one it only keeps it
 * @returns {Line}
 */
export const connect = ({ code, token, device, url = address(code), letterbox, env = browser }) => {
  const store = createStore();
  const outbox = createOutbox(`coperto.outbox.${code}.${token.slice(0, 16)}`);
  /** @type {Map<string, (answer: Answer) => void>} */
  const waiting = new Map();
  /** Answered, but not yet seen in a view. @type {{item: Item, version: number}[]} */
  let settling = [];
  /** @type {string | null} */
  let inFlight = null;
  let retries = 0;
  /** @type {any} */
  let timer = null;
  /** @type {any[]} */
  let lateness = [];
  /** @type {boolean | null} */
  let audible = null;

  const socket = createSocket({
    url,
    token,
    device,
    env,
    ears: { frame: (frame) => hear(frame), turned: (state, closed) => turned(state, closed), woke: () => woke() },
  });

  const publish = () => {
    const view = store.state().view;
    settling = settling.filter(({ version }) => !view || view.version < version);
    store.set({ pending: settling.map(({ item }) => item).concat(outbox.items()) });
  };

  /** @param {any} frame */
  const hear = (frame) => {
    if (frame.type === "view") {
      const { view } = store.state();
      if (view && view.epoch !== frame.epoch) settling = [];
      if (store.take(frame) && settling.length) publish();
    } else if (frame.type === "ack") answered(frame.id, { ok: true, version: frame.version });
    else if (frame.type === "no" && frame.retry) postpone(frame.code);
    else if (frame.type === "no") answered(frame.id || inFlight, { ok: false, code: frame.code });
  };

  /** @param {string | null} id @param {Answer} answer */
  const answered = (id, answer) => {
    const item = id && outbox.settle(id);
    if (!item) return;
    env.cancel(timer);
    inFlight = null;
    retries = 0;
    if (answer.ok) settling.push({ item, version: answer.version });
    store.set({ trouble: null });
    resolve(item, answer);
    publish();
    flush();
  };

  /** @param {Item} item @param {Answer} answer */
  const resolve = (item, answer) => {
    const done = waiting.get(item.id);
    waiting.delete(item.id);
    if (done) done(answer);
    else if (!answer.ok) store.set({ refused: { command: item.command, code: answer.code } });
  };

  /** @param {string} code why the server could not do it just now */
  const postpone = (code) => {
    env.cancel(timer);
    inFlight = null;
    store.set({ trouble: code });
    const ms = Math.min(RETRY_MS * 2 ** retries, RETRY_MOST_MS) * (0.7 + 0.6 * env.random());
    retries += 1;
    timer = env.after(flush, ms);
  };

  const flush = () => {
    const item = outbox.first();
    if (!item || inFlight || store.state().conn.state !== "live") return;
    inFlight = item.id;
    socket.send(framed(item));
    env.cancel(timer);
    timer = env.after(socket.reconnect, UNANSWERED_MS);
  };

  /**
   * Nobody looks any more, and the socket may sleep with what it was given: say it at the door as well. Everything stays
   * in the outbox, for the copy that comes second has no effect.
   */
  const part = () => {
    const items = outbox.items();
    if (!letterbox || !items.length || store.state().conn.state === "ended") return;
    env.post(
      letterbox,
      token,
      items
        .slice(0, LETTER)
        .map(framed)
        .map((frame) => JSON.stringify(frame))
        .join("\n"),
    );
  };

  const sleep = () => {
    part();
    socket.sleep();
  };

  /** @param {import("./socket.js").LineState} state @param {number | null} closed */
  const turned = (state, closed) => {
    inFlight = null;
    env.cancel(timer);
    if (state === "live") calm();
    else fret();
    if (state === "ended") end(closed);
    if (state === "live") voice();
    const { late, long } = state === "live" ? { late: false, long: false } : store.state().conn;
    store.set({ conn: { state: state === "idle" ? "waiting" : state, late, long, closed } });
    flush();
  };

  const voice = () => {
    if (audible !== null) socket.send({ type: "ping", sound: audible });
  };

  const calm = () => {
    lateness.forEach(env.cancel);
    lateness = [];
  };

  const fret = () => {
    if (!lateness.length) lateness = [worry("late", LATE_MS), worry("long", LONG_MS)];
  };

  /** How long the line was away while nobody looked is nobody's business either. */
  const woke = () => {
    const { conn } = store.state();
    if (conn.state === "live") return;
    calm();
    fret();
    store.set({ conn: Object.assign({}, conn, { late: false, long: false }) });
  };

  /** @param {"late" | "long"} flag @param {number} ms */
  const worry = (flag, ms) =>
    env.after(() => store.set({ conn: Object.assign({}, store.state().conn, { [flag]: true }) }), ms);

  /** @param {number | null} closed */
  const end = (closed) => {
    calm();
    if (closed !== null && DEAD.has(closed)) outbox.clear();
    const left = Array.from(waiting.values());
    waiting.clear();
    left.forEach((done) => done({ ok: false, code: "ended" }));
    publish();
  };

  socket.open();
  env.watch({ wake: socket.wake, hide: part, sleep });
  publish();
  return {
    state: store.state,
    subscribe: store.subscribe,
    send: (command, { seen = null } = {}) => {
      if (store.state().conn.state === "ended") return Promise.resolve({ ok: false, code: "ended" });
      const item = outbox.add(command, seen);
      const answer = new Promise((done) => waiting.set(item.id, done));
      publish();
      flush();
      return answer;
    },
    tell: (sound) => {
      audible = sound;
      if (store.state().conn.state === "live") voice();
    },
  };
};

/** @param {Item} item */
const framed = ({ id, seen, command }) => ({ type: "do", id, seen, command });

/** The socket's whole address: older engines take no relative one. @param {string} code */
const address = (code) => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/${code}`;
