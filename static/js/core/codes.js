/** Close codes of the wire (PROTOCOL.md), and which of them end the line for good. */

/** @type {import("./protocol.d.ts").CloseCodes} */
export const CLOSE = {
  NOT_TEXT: 1003,
  TOO_BIG: 1009,
  MALFORMED: 4000,
  HELLO_TIMEOUT: 4001,
  PROTOCOL: 4002,
  REFUSED: 4003,
  OPENED_ELSEWHERE: 4004,
  FLOODING: 4008,
  REVOKED: 4010,
  TOO_SLOW: 4011,
  RESTARTING: 4012,
  ERASED: 4013,
};

/** After these a client does not come back by itself. @type {Set<number>} */
export const FINAL = new Set([
  CLOSE.MALFORMED,
  CLOSE.PROTOCOL,
  CLOSE.REFUSED,
  CLOSE.OPENED_ELSEWHERE,
  CLOSE.REVOKED,
  CLOSE.ERASED,
]);

/** After these the token is worth nothing any more: what waits in the outbox can never be sent. @type {Set<number>} */
export const DEAD = new Set([CLOSE.REFUSED, CLOSE.REVOKED, CLOSE.ERASED]);

/**
 * What the catalogues call it: `close.` and this.
 * @param {number | null} code
 * @returns {string} e.g. "opened_elsewhere"; "malformed" for a code that nobody knows
 */
export const nameOfClose = (code) =>
  (Object.entries(CLOSE).find(([, known]) => known === code) || ["malformed"])[0].toLowerCase();
