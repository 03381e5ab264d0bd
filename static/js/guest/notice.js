/** A refusal, and the screens on which it makes sense. Pure. */

/** A guess that waited for the line may come too late: then eyes are up already. */
const ABOUT_SOMEBODY = ["walk", "list", "eyes", "poker", "judge"];

/** @type {Record<string, string[]>} */
const WHERE = {
  seal: ["seal"],
  guess: ABOUT_SOMEBODY,
  pass: ABOUT_SOMEBODY,
  know: ABOUT_SOMEBODY,
  withdraw: ABOUT_SOMEBODY,
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

/**
 * What a command that was taken says about the notice before: it is settled, unless it is about somebody else.
 * @param {import("./types.d.ts").Notice | null} notice
 * @param {import("./types.d.ts").Command} command
 * @returns {import("./types.d.ts").Notice | null}
 */
export const settled = (notice, command) => {
  const about = "about" in command ? command.about : null;
  return notice && notice.about !== null && notice.about !== about ? notice : null;
};
