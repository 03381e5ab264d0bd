/** Identifiers for commands: randomUUID does not exist on a plain HTTP address, getRandomValues does. */

/** @returns {string} 22 characters, 128 bits */
export const freshId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const letters = btoa(String.fromCharCode(...bytes));
  return letters.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};
