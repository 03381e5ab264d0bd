/** When things happen on the projector, in milliseconds: what a picture, its stylesheet and its sounds agree upon. */

/** The whole drumroll, as in app/game/names.py: dark, roll, silence. */
export const DRUMROLL_MS = 3000;
export const DARK_MS = 300;
export const ROLL_MS = 2400;

/** The word rises this long after the lid has left its plate. */
export const WORD_MS = 60;

/** The scoreboard: the old order stands, then points count up. */
export const OLD_ORDER_MS = 800;
export const COUNT_MS = 900;

/** The podium: the winner is laid down, and how long all three stand before the last picture, which is people. */
export const WINNER_MS = 3800;
export const PODIUM_MS = 12000;

/**
 * How much of the roll is over already.
 * @param {number | null} left what is left of it
 */
export const elapsed = (left) => (left === null ? DRUMROLL_MS : Math.max(0, Math.min(DRUMROLL_MS, DRUMROLL_MS - left)));
