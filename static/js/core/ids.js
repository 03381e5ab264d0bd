/**
 * Identifiers for commands: randomUUID does not exist on a plain HTTP address, getRandomValues does.
 *
 * They rise with the time, so that the database finds those of one moment side by side.
 */

/**
 * @param {number} ms since 1970
 * @returns {string} 25 characters: 9 of the time, then 96 bits of chance
 */
export const idAt = (ms) => {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const letters = btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_");
  return ms.toString(36).padStart(9, "0") + letters;
};

export const freshId = () => idAt(Date.now());
