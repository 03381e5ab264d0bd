/**
 * The walk from guest to guest. Each phone has an order of its own, so that the table does not look at the same person
 * at once; the order holds when somebody joins late. Pure.
 */

/**
 * @param {string} text
 * @returns {number} 32 bits, FNV-1a with a last stir: ids that differ in one digit must not stay neighbours
 */
export const scatter = (text) => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/**
 * @param {readonly string[]} guests
 * @param {string} me
 * @param {string} code of the dinner
 * @returns {string[]} the same guests in this phone's order
 */
export const route = (guests, me, code) => {
  /** @param {string} other */
  const weight = (other) => scatter(`${code}/${me}/${other}`);
  return guests.slice().sort((one, two) => weight(one) - weight(two) || (one < two ? -1 : 1));
};

/**
 * @param {string[]} stops
 * @param {Record<string, unknown>} said
 * @returns {string[]} who has no answer yet
 */
export const todo = (stops, said) => stops.filter((guest) => !said[guest]);

/**
 * Where the walk goes after one stop: the next guest without an answer, round the table once.
 * @param {string[]} stops
 * @param {Record<string, unknown>} said
 * @param {string | null} from
 * @returns {string | null} null: everybody has an answer
 */
export const onward = (stops, said, from) => {
  const at = from === null ? -1 : stops.indexOf(from);
  const round = stops.slice(at + 1).concat(stops.slice(0, at + 1));
  const left = round.filter((guest) => guest !== from && !said[guest]);
  return left.length ? left[0] : null;
};

/**
 * @param {string[]} stops
 * @param {Record<string, unknown>} said
 * @param {string} now
 * @returns {import("../parts/plates.js").PlateState[]}
 */
export const plates = (stops, said, now) =>
  stops.map((guest) => (guest === now ? "now" : said[guest] ? "uncovered" : "covered"));
