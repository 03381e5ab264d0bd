/** Which of the host's tablets leads: the others look on. The truth is `desk.lead`, never what was pressed here. */
import { alarm } from "../core/a11y.js";
import { freshId } from "../core/ids.js";
import { keep, recall } from "../core/storage.js";
import { useEffect, useRef } from "../core/ui.js";
import { t } from "../core/words.js";
import { allowed, button, say } from "./vm.js";

/** One name per device, for every dinner: a reload is the same tablet, and a second window of it too. */
const SHELF = "coperto.device";

/** @returns {string} the name that this device drew for itself once */
export const deviceName = () => {
  const known = recall(SHELF);
  if (known) return known;
  const drawn = freshId();
  keep(SHELF, drawn);
  return drawn;
};

/**
 * Another device leads, and this one may ask for it: it shows everything and presses nothing. After the end nobody can
 * take over any more, so nobody looks on either: the archive is for whoever holds the link.
 * @param {import("./vm.js").HostView} view
 * @param {string} device
 */
export const looksOn = (view, device) =>
  device !== "" && view.desk.lead !== null && view.desk.lead !== device && allowed(view, "lead");

/**
 * Nobody leads yet: whoever looks at it does.
 * @param {import("./vm.js").HostView} view
 * @param {string} device
 */
export const shouldLead = (view, device) => device !== "" && view.desk.lead === null && allowed(view, "lead");

/**
 * The one button of a tablet that looks on.
 * @param {string} device
 * @param {boolean} lost it led a moment ago
 * @returns {import("./vm.js").Main}
 */
export const takeOver = (device, lost) =>
  Object.assign(button("lead", say("host.lead.take"), { type: "lead", device }, true), {
    why: say(lost ? "host.lead.lost" : "host.lead.elsewhere"),
  });

/**
 * Leads by itself where nobody does, and tells when another tablet has taken over.
 * @param {import("../core/connect.js").Line} line
 * @param {import("./vm.js").HostView} view
 * @param {string} device
 * @param {boolean} live what is said now goes out now: a claim kept for later would take the lead from whoever has it then
 * @returns {import("./vm.js").Main | null} the button of a tablet that looks on; null for one that leads
 */
export const useLead = (line, view, device, live) => {
  const led = useRef(false);
  if (view.desk.lead === device) led.current = true;
  const vacant = live && shouldLead(view, device);
  const watching = looksOn(view, device);
  const lost = watching && led.current;
  useEffect(() => {
    // Sending draws the page anew at once, and a page drawn inside an effect would begin with that effect again.
    if (vacant) Promise.resolve().then(() => line.send({ type: "lead", device }));
  }, [vacant]);
  useEffect(() => {
    if (lost) alarm(t("host.lead.lost"));
  }, [lost]);
  return watching ? takeOver(device, lost) : null;
};
