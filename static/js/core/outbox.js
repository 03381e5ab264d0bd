/**
 * Commands that have no answer yet. They outlive reloads, and go out again with the same id until the server says
 * ack or a final no: a repeated id has its effect once.
 */
import { freshId } from "./ids.js";
import { keepJson, recallJson } from "./storage.js";

/**
 * @typedef {import("./protocol.d.ts").Command} Command
 * @typedef {{id: string, seen: number | null, command: Command}} Item
 */

const MOST = 200;

/** @param {string} name under which this sender's commands are kept on the device */
export const createOutbox = (name) => {
  /** @type {Item[]} */
  const kept = recallJson(name, []);
  let items = Array.isArray(kept) ? kept.slice(0, MOST) : [];

  /** @param {Item[]} next */
  const write = (next) => {
    items = next;
    keepJson(name, items.length ? items : null);
  };

  return {
    items: () => items,
    /** @returns {Item | undefined} the one whose turn it is */
    first: () => items[0],
    /** @param {Command} command @param {number | null} seen @returns {Item} */
    add: (command, seen) => {
      const item = { id: freshId(), seen, command };
      write(items.concat(item));
      return item;
    },
    /** @param {string} id @returns {Item | undefined} the command that is answered now */
    settle: (id) => {
      const item = items.find((other) => other.id === id);
      if (item) write(items.filter((other) => other.id !== id));
      return item;
    },
    clear: () => write([]),
  };
};
