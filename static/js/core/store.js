/** The one state of a page: the newest view, how the line is, and what is on its way. No DOM. */

/**
 * @typedef {import("./protocol.d.ts").View} View
 * @typedef {import("./outbox.js").Item} Item
 *
 * @typedef {object} Conn
 * @property {"connecting" | "live" | "waiting" | "ended"} state
 * @property {boolean} late the line has been away long enough to say so (2.5 s)
 * @property {boolean} long it has been away so long that a reload may help (20 s)
 * @property {number | null} closed with state "ended": the close code that ended it
 *
 * @typedef {object} State
 * @property {View | null} view the newest view, kept while the line is away
 * @property {Conn} conn
 * @property {Item[]} pending commands not yet seen in a view, oldest first
 * @property {string | null} trouble why the server could not take a command just now (storage_full, busy …)
 * @property {{command: Item["command"], code: string} | null} refused the last refusal nobody was waiting for: the
 *   command was sent before this page was reloaded
 */

/** @type {Conn} */
const DOWN = { state: "connecting", late: false, long: false, closed: null };

/** @returns {{state: () => State, set: (change: Partial<State>) => void, take: (view: View) => boolean, subscribe: (hear: (state: State) => void) => () => void}} */
export const createStore = () => {
  /** @type {State} */
  let state = { view: null, conn: DOWN, pending: [], trouble: null, refused: null };
  /** @type {Set<(state: State) => void>} */
  const listeners = new Set();

  /** @param {Partial<State>} change */
  const set = (change) => {
    state = Object.assign({}, state, change);
    listeners.forEach((hear) => hear(state));
  };

  return {
    state: () => state,
    set,
    take: (view) => {
      if (isOlder(view, state.view)) return false;
      set({ view });
      return true;
    },
    subscribe: (hear) => {
      listeners.add(hear);
      hear(state);
      return () => listeners.delete(hear);
    },
  };
};

/**
 * Within one epoch the version only rises; another epoch is another database, and starts over.
 * @param {View} view
 * @param {View | null} present
 */
export const isOlder = (view, present) =>
  present !== null && view.epoch === present.epoch && view.version < present.version;
