/** What people type, before it goes out. */

/**
 * Without the halves of characters that a full field cuts in two: one of them would make the whole frame unreadable.
 * @param {string} text
 * @returns {string} blanks collapsed, halves gone
 */
export const tidy = (text) =>
  text
    .replace(/\p{Surrogate}/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** The limits of app/game/names.py, for `maxlength`. */
export const LIMITS = {
  name: 24,
  title: 60,
  profession: 60,
  also: 6,
  realName: 60,
  story: 140,
  contact: 120,
  guess: 60,
};
