/** What this guest has said about the others: the server's word, and over it what is still on its way. Pure. */

/**
 * @typedef {import("./types.d.ts").State} State
 * @typedef {import("./types.d.ts").GuessAnswer} GuessAnswer
 * @typedef {import("./types.d.ts").Verdict} Verdict
 */

/**
 * @param {State} state
 * @returns {Record<string, GuessAnswer>} by guest id
 */
export const answers = (state) => {
  const seat = state.view && state.view.seat;
  /** @type {Record<string, GuessAnswer>} */
  const said = Object.assign({}, seat ? seat.guesses : {});
  for (const { command } of state.pending) {
    if (command.type === "guess") said[command.about] = { kind: "guess", text: command.text };
    else if (command.type === "pass" || command.type === "know")
      said[command.about] = { kind: command.type, text: null };
    else if (command.type === "withdraw") delete said[command.about];
  }
  return said;
};

/**
 * Whether the envelope is closed, or its seal is on the way.
 * @param {State} state
 * @param {boolean} sealed as the table has it
 */
export const isSealed = (state, sealed) => sealed || state.pending.some(({ command }) => command.type === "seal");

/**
 * @param {State} state
 * @returns {Set<string>} the guests for whom a candle is lit
 */
export const wishes = (state) => {
  const seat = state.view && state.view.seat;
  const lit = new Set(seat ? seat.wishes : []);
  for (const { command } of state.pending) {
    if (command.type !== "wish") continue;
    if (command.on) lit.add(command.about);
    else lit.delete(command.about);
  }
  return lit;
};

/**
 * @param {State} state
 * @returns {Record<string, Verdict>} rulings on their way, by cluster id
 */
export const rulings = (state) => {
  /** @type {Record<string, Verdict>} */
  const ruled = {};
  for (const { command } of state.pending) if (command.type === "rule") ruled[command.cluster] = command.verdict;
  return ruled;
};
