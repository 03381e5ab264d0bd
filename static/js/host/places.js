/** The evening as a list of places: what each row says. Pure. */

/**
 * @typedef {import("./vm.js").HostView} HostView
 * @typedef {import("../core/protocol.d.ts").TableGuest} TableGuest
 * @typedef {"covered" | "uncovered" | "now" | "late" | "waiting" | "skipped"} PlateState
 * @typedef {{id: string, name: string, plate: PlateState, here: boolean, note: import("./vm.js").Saying | null}} Place
 */

/**
 * Everybody, in the order of the reveals once it is drawn; who knocks comes last.
 * @param {HostView} view
 * @returns {Place[]}
 */
export const places = (view) => {
  const { table, desk } = view;
  const order = table.phase === "arrival" ? table.guests.map((guest) => guest.id) : desk.order;
  const rank = new Map(order.map((id, at) => [id, at]));
  /** @param {TableGuest} guest */
  const at = (guest) => (guest.waiting ? 1000 : rank.has(guest.id) ? Number(rank.get(guest.id)) : 999);
  const rows = table.guests
    .slice()
    .sort((a, b) => at(a) - at(b))
    .map((guest) => ({ guest, plate: plateOf(view, guest) }));
  const coming = rows.find(({ plate }) => plate === "covered");
  return rows.map(({ guest, plate }) => ({
    id: guest.id,
    name: guest.name,
    here: guest.here,
    plate,
    note: noteOf(view, guest, coming && coming.guest.id),
  }));
};

/**
 * @param {HostView} view
 * @param {TableGuest} guest
 * @returns {PlateState}
 */
const plateOf = ({ table, desk }, guest) => {
  if (guest.waiting) return "waiting";
  if (table.spotlight && table.spotlight.guest === guest.id) return "now";
  if (guest.revealed) return "uncovered";
  if (guest.skipped) return "skipped";
  if (!guest.sealed) return "late";
  if (table.phase === "seated" && (desk.missing[guest.id] || []).length) return "late";
  return "covered";
};

/**
 * @param {HostView} view
 * @param {TableGuest} guest
 * @param {string | undefined} coming whose turn is next
 * @returns {import("./vm.js").Saying | null}
 */
const noteOf = ({ table, desk }, guest, coming) => {
  /** @param {string} key @param {Record<string, string | number>} [values] */
  const say = (key, values = {}) => ({ key: `host.place.${key}`, values });
  if (guest.waiting) return say("knocks");
  if (table.phase === "closed" || table.phase === "finale")
    return table.points && guest.score !== null ? say("score", { n: guest.score }) : null;
  if (table.spotlight && table.spotlight.guest === guest.id) return say("now");
  if (guest.revealed) return say("uncovered");
  if (guest.skipped) return say("skipped");
  if (!guest.sealed) return say("unsealed");
  if (table.phase === "arrival") return say("sealed");
  if (table.phase === "seated") {
    const of = guest.made + (desk.missing[guest.id] || []).length;
    return of && !guest.locked ? say("made", { made: guest.made, of }) : null;
  }
  return guest.id === coming ? say("then") : null;
};
