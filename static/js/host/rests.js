/** Double taps: what was just pressed rests, and so does what slides under the finger. Pure: the clock comes in. */

/** The rest after a press, in milliseconds: the second tap of a double tap lands in it. */
export const REST_MS = 650;

/**
 * @typedef {import("../core/protocol.d.ts").Command} Command
 */

/**
 * Presses of one family rest together. At the door it is the whole list, which moves up under the finger; what
 * switches to and fro is one button; of anything else only the very same thing once more is an echo.
 * @param {Command} command
 */
const family = (command) => {
  if (command.type === "admit" || command.type === "remove") return "door";
  if (command.type === "set_screen") return `letters ${command.scale}`;
  if (command.type === "hide") return `hide ${command.cluster}`;
  return ["back", "skip", "set_order"].includes(command.type) ? command.type : JSON.stringify(command);
};

/**
 * @param {() => number} now milliseconds
 * @returns {(command: Command) => boolean} whether this press counts; one that does starts the rest of its family
 */
export const createRests = (now) => {
  /** @type {Map<string, number>} */
  const pressed = new Map();
  return (command) => {
    const at = pressed.get(family(command));
    if (at !== undefined && now() - at < REST_MS) return false;
    pressed.set(family(command), now());
    return true;
  };
};
