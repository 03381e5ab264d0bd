/** Saving a file on this device: a plain link would not carry the token. */

const KEPT_MS = 60000; // some browsers read the address only after somebody has agreed to the download

/**
 * @param {Blob} body
 * @param {string} name of the file
 */
export const download = (body, name) => {
  const url = URL.createObjectURL(body);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.appendChild(link); // outside of the page a click on it does nothing in some browsers
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
};
