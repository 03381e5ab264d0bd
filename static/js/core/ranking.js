/** Who has how many points, and what this reveal added. Pure. */

/**
 * @typedef {import("./protocol.d.ts").Table} Table
 * @typedef {{id: string, name: string, score: number, place: number, gain: number, covered: boolean}} Row
 */

/**
 * What this reveal gave to whom, the guest in the spotlight included.
 * @param {Table} table
 * @returns {Map<string, number>}
 */
export const gains = (table) => {
  /** @type {Map<string, number>} */
  const gained = new Map();
  const spot = table.spotlight;
  if (!spot || spot.stage !== "scores") return gained;
  /** @param {string} guest @param {number} points */
  const add = (guest, points) => gained.set(guest, (gained.get(guest) || 0) + points);
  for (const card of spot.clusters) {
    const points = card.points || [];
    (card.by || []).forEach((guest, index) => add(guest, points[index] || 0));
  }
  add(spot.guest, spot.disguise || 0);
  return gained;
};

/**
 * Every scored guest, best first; equals keep the order of the table.
 * @param {Table} table
 * @returns {Row[]}
 */
export const ranking = (table) => {
  const gained = gains(table);
  /** @type {Row[]} */
  const rows = [];
  for (const guest of table.guests) {
    if (guest.waiting || guest.score === null || guest.place === null) continue;
    const gain = gained.get(guest.id) || 0;
    rows.push({
      id: guest.id,
      name: guest.name,
      score: guest.score,
      place: guest.place,
      gain,
      covered: !guest.revealed,
    });
  }
  return rows.sort((a, b) => b.score - a.score);
};
