/** The device in somebody's hand: what it has kept, and its mode. It is another one for each state. */

/** The token that every page of the gallery holds. */
export const TOKEN = "gallery";

/** A shelf that forgets with the page: whoever looks at the gallery may have an evening open next to it. */
const shelf = Object.create({
  /** @this {Record<string, string>} @param {string} key */
  getItem(key) {
    return Object.prototype.hasOwnProperty.call(this, key) ? this[key] : null;
  },
  /** @this {Record<string, string>} @param {string} key @param {string} text */
  setItem(key, text) {
    this[key] = String(text);
  },
  /** @this {Record<string, string>} @param {string} key */
  removeItem(key) {
    delete this[key];
  },
});
Object.defineProperty(window, "localStorage", { value: shelf });

/**
 * @param {string} code
 * @param {import("./types.d.ts").State} state
 * @param {boolean} light "luce piena"
 */
export const furnish = (code, state, light) => {
  Object.keys(shelf).forEach((key) => shelf.removeItem(key));
  if (light) shelf.setItem("coperto.light", "full");
  if (Object.keys(state.local).length) shelf.setItem(`coperto.local.${code}.${TOKEN}`, JSON.stringify(state.local));
  for (const name of Object.keys(state.drafts)) shelf.setItem(`coperto.draft.${code}.${name}`, state.drafts[name]);
  for (const key of Object.keys(state.kept)) shelf.setItem(key, JSON.stringify(state.kept[key]));
  const { dataset } = document.documentElement;
  delete dataset.posture;
  if (light) dataset.light = "full";
  else delete dataset.light;
  scrollTo(0, 0);
};
