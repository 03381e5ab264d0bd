/** Full light: dark ink on paper, for whoever reads better so. One choice per device, for every dinner. */
import { keep, recall } from "./storage.js";

const SHELF = "coperto.light";

/** What surrounds the page: the bar of the browser. */
const PAGE = { full: "#FBF6EC", low: "#14100D" };

/** @returns {boolean} */
export const isFull = () => recall(SHELF) === "full";

/** @param {boolean} full */
export const setLight = (full) => {
  keep(SHELF, full ? "full" : null);
  show();
};

/** Show the page in the light that was chosen on this device. */
export const show = () => {
  const full = isFull();
  if (full) document.documentElement.dataset.light = "full";
  else delete document.documentElement.dataset.light;
  const bar = document.querySelector('meta[name="theme-color"]');
  if (bar) bar.setAttribute("content", full ? PAGE.full : PAGE.low);
};
