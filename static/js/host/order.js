/** The order of the reveals, as new orders that a host may set: whoever was unmasked keeps their place. Pure. */

/**
 * @typedef {import("./vm.js").HostView} HostView
 * @typedef {import("../core/protocol.d.ts").Table} Table
 */

/**
 * A guest's row can be moved: the unmasked keep their place, and so does whoever stands in the spotlight.
 * @param {HostView} view
 * @param {string} id
 * @param {-1 | 1} by
 * @returns {string[] | null} the new order, or null where the row cannot go that way
 */
export const moved = ({ table, desk }, id, by) => {
  const at = desk.order.indexOf(id);
  const to = at + by;
  const other = desk.order[to];
  if (at < 0 || other === undefined) return null;
  if (isRevealed(table, id) || isRevealed(table, other)) return null;
  const order = desk.order.slice();
  order[at] = other;
  order[to] = id;
  return order;
};

/**
 * This guest after everybody else who is still covered.
 * @param {HostView} view
 * @param {string} id
 * @returns {string[] | null} the new order; null where that changes nothing, or must not
 */
export const keptForLast = (view, id) => {
  const covered = coveredIn(view);
  if (!covered.includes(id) || covered[covered.length - 1] === id) return null;
  return dealt(view, covered.filter((other) => other !== id).concat(id));
};

/**
 * A new order by chance for everybody who is still covered.
 * @param {HostView} view
 * @param {() => number} random 0 to 1
 * @returns {string[]}
 */
export const shuffled = (view, random) => {
  const covered = coveredIn(view);
  for (let at = covered.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [covered[at], covered[other]] = [covered[other], covered[at]];
  }
  return dealt(view, covered);
};

/** @param {HostView} view */
const coveredIn = ({ table, desk }) => desk.order.filter((id) => !isRevealed(table, id));

/** The covered in this sequence; the unmasked keep their place between them. @param {HostView} view @param {string[]} covered */
const dealt = ({ table, desk }, covered) => {
  const coming = covered.slice();
  return desk.order.map((id) => (isRevealed(table, id) ? id : /** @type {string} */ (coming.shift())));
};

/** @param {Table} table @param {string} id */
const isRevealed = (table, id) => table.guests.some((guest) => guest.id === id && guest.revealed !== null);
