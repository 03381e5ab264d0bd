/** A contact is free text: where it plainly is an address or a number, it becomes a link. Pure. */

/**
 * @param {string} contact
 * @returns {string | null} mailto: or tel:, nothing else ever
 */
export const contactLink = (contact) => {
  const text = contact.trim();
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)) return `mailto:${encodeURI(text)}`;
  return /^\+?[\d\s().-]{6,20}$/.test(text) ? `tel:${text.replace(/[^\d+]/g, "")}` : null;
};
