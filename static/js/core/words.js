/** The sentences of this page, in its one language: the server put the catalogue into the shell. */

/** @type {Record<string, string>} */
let catalogue = {};
let language = "it";

/**
 * @param {Record<string, string>} words
 * @param {string} lang
 */
export const setWords = (words, lang) => {
  catalogue = words;
  language = lang;
};

/** @returns {string} the language of this page, such as "it" */
export const speaks = () => language;

/** @param {string} key */
export const has = (key) => Object.prototype.hasOwnProperty.call(catalogue, key);

/** @typedef {Readonly<Record<string, string | number>>} Values */

/**
 * The sentence for a key, with its placeholders filled. An unknown key shows as itself.
 * @param {string} key
 * @param {Values | readonly string[]} [values] for `{name}` by name, for `{0}` by position
 * @returns {string}
 */
export const t = (key, values) => {
  const sentence = has(key) ? catalogue[key] : key;
  if (!values) return sentence;
  const filling = /** @type {Values} */ (values);
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in filling ? String(filling[name]) : whole));
};

/**
 * Things that come worded per language, in the language of this page; `und` is how somebody typed it.
 * @param {readonly Record<string, string>[]} parts
 * @returns {string[]}
 */
export const worded = (parts) => parts.map((part) => part[language] || part.und || part.en);

/**
 * The sentence for a number of things: `key.one` or `key.other`, with `{n}` filled.
 * @param {string} key
 * @param {number} n
 * @param {Values} [values]
 * @returns {string}
 */
export const plural = (key, n, values) => {
  const form = `${key}.${new Intl.PluralRules(language).select(n)}`;
  return t(has(form) ? form : `${key}.other`, Object.assign({ n }, values));
};

/** What stands in every view in the place of words that their owner took back. */
const GONE = "…";

/**
 * The profession of somebody unmasked, or that it was taken back.
 * @param {{profession: string}} revealed
 * @returns {string}
 */
export const does = ({ profession }) => (profession === GONE ? t("common.took_back") : profession);

/**
 * Why the matcher thinks so, in one sentence; nothing where there is none, or where it spoke of words that are gone.
 * @param {import("./protocol.d.ts").Reason | null} reason
 * @returns {string}
 */
export const because = (reason) => {
  if (!reason || !has(`reason.${reason.code}`)) return "";
  const parts = worded(reason.parts);
  return parts.includes(GONE) ? "" : t(`reason.${reason.code}`, parts);
};

/**
 * What an award was given for, in one sentence, without the words that their owner took back.
 * @param {import("./protocol.d.ts").Award} award
 * @returns {string}
 */
export const awardSaid = ({ fact, count, parts }) => {
  const filling = /** @type {any} */ (parts);
  const key = parts.includes(GONE) ? `award.without.${fact}` : `award.fact.${fact}`;
  return count === null ? t(key, filling) : plural(key, count, filling);
};

/**
 * A place in a ranking: "3º", "3rd".
 * @param {number} n
 * @returns {string}
 */
export const ordinal = (n) => {
  const form = `common.ordinal.${new Intl.PluralRules(language, { type: "ordinal" }).select(n)}`;
  return t(has(form) ? form : "common.ordinal.other", { n });
};

/**
 * The sentence for a refusal code of the wire, or the plain one where a code has none.
 * @param {string} code
 * @returns {string}
 */
export const refusal = (code) => (has(`refusal.${code}`) ? t(`refusal.${code}`) : t("common.did_not_work"));

/** Begins with the sound of "i", before which Spanish says "e" for "and": Inés, Hilario, Yves; not Hiedra, Yolanda. */
const BEGINS_WITH_I = /^(h?[ií](?![aeou])|y(?![aeiouáéíóú]))/i;

/**
 * Names in a row: "Anna, Bo e Cai".
 * @param {string[]} names
 * @returns {string}
 */
export const list = (names) => {
  if (names.length < 2) return names.join("");
  const last = names[names.length - 1];
  return t(BEGINS_WITH_I.test(last) ? "common.and_i" : "common.and", { first: names.slice(0, -1).join(", "), last });
};
