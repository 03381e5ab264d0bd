/** What screen readers hear, and where the focus goes. The two live regions stand in the shell from first paint. */

/** @param {"status" | "alert"} role @returns {HTMLElement} */
const region = (role) => {
  const found = document.querySelector(`[data-live="${role}"]`);
  if (found) return /** @type {HTMLElement} */ (found);
  const made = document.createElement("p");
  made.dataset.live = role;
  made.setAttribute("role", role);
  made.className = "unseen";
  document.body.appendChild(made);
  return made;
};

/** Make sure both regions exist before anything is said: a region born with its text stays silent. */
export const prepare = () => {
  region("status");
  region("alert");
};

/** Say it when there is a pause. @param {string} text */
export const say = (text) => speak("status", text);

/** Say it now. @param {string} text */
export const alarm = (text) => speak("alert", text);

/** @param {"status" | "alert"} role @param {string} text */
const speak = (role, text) => {
  const place = region(role);
  if (place.textContent !== text) place.textContent = text;
};

/** Move the focus to the heading of the screen that has just come. */
export const focusHeading = () => {
  const heading = document.querySelector("h1");
  if (!heading) return;
  heading.setAttribute("tabindex", "-1");
  heading.focus({ preventScroll: true });
};
