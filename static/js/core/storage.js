/** localStorage that never throws: private mode, full disks and old webviews only make it forgetful. */

/** What storage would not take. @type {Map<string, string | null>} */
const memory = new Map();

/** @returns {Storage | null} */
const shelf = () => {
  try {
    return localStorage;
  } catch {
    return null;
  }
};

/**
 * Forget everything kept for one dinner.
 * @param {string} code
 */
export const forgetAll = (code) => {
  const store = shelf();
  const keys = Array.from(memory.keys()).concat(store ? Object.keys(store) : []);
  keys.filter((key) => key.startsWith("coperto.") && key.split(".").includes(code)).forEach((key) => keep(key, null));
};

/**
 * @param {string} key
 * @returns {string | null}
 */
export const recall = (key) => {
  const held = memory.get(key);
  if (held !== undefined) return held;
  try {
    const store = shelf();
    return store ? store.getItem(key) : null;
  } catch {
    return null;
  }
};

/**
 * Keep a text, or forget it with null.
 * @param {string} key
 * @param {string | null} text
 */
export const keep = (key, text) => {
  memory.set(key, text);
  const store = shelf();
  if (!store) return;
  try {
    if (text === null) store.removeItem(key);
    else store.setItem(key, text);
    memory.delete(key);
  } catch {
    // A full or forbidden storage: memory holds it until the page goes.
  }
};

/**
 * @template T
 * @param {string} key
 * @param {T} otherwise
 * @returns {T}
 */
export const recallJson = (key, otherwise) => {
  const text = recall(key);
  if (text === null) return otherwise;
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
};

/**
 * @param {string} key
 * @param {unknown} value null forgets
 */
export const keepJson = (key, value) => keep(key, value === null ? null : JSON.stringify(value));
