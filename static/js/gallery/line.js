/** A line that stands still: it hears what the state says, and takes every command without doing anything. */

/**
 * @param {import("./types.d.ts").State} said
 * @returns {import("../core/connect.js").Line & {play: () => void}} `play`: let the frames after the first arrive
 */
export const standing = (said) => {
  const [first = null, ...later] = said.frames;
  /** @type {import("../core/store.js").State} */
  let state = { view: first, conn: said.conn, pending: said.pending, trouble: said.trouble, refused: said.refused };
  /** @type {Set<(state: import("../core/store.js").State) => void>} */
  const listeners = new Set();
  return {
    state: () => state,
    subscribe: (hear) => {
      listeners.add(hear);
      hear(state);
      return () => listeners.delete(hear);
    },
    send: () =>
      Promise.resolve(
        said.refuses ? { ok: false, code: said.refuses } : { ok: true, version: state.view ? state.view.version : 0 },
      ),
    tell: () => {},
    play: () =>
      later.forEach((view) => {
        state = Object.assign({}, state, { view });
        listeners.forEach((hear) => hear(state));
      }),
  };
};
