/** A refusal, and the screens on which it makes sense. Pure. */

/** @type {Record<string, string[]>} */
const WHERE = {
  seal: ["seal"],
  guess: ["walk", "list"],
  pass: ["walk", "list"],
  know: ["walk", "list"],
  withdraw: ["walk", "list"],
  rule: ["judge"],
  wish: ["finale"],
};

/**
 * @param {import("./types.d.ts").Command} command what was refused
 * @param {string} code
 * @returns {import("./types.d.ts").Notice}
 */
export const refused = (command, code) => ({
  code,
  about: "about" in command ? command.about : null,
  on: WHERE[command.type] || [],
});
