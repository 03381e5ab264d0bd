/** For those who listen: every stage is said, every knock too, and a new phase moves the focus to its heading. */
import { alarm, focusHeading, say } from "../core/a11y.js";
import { useEffect, useRef } from "../core/ui.js";
import { t } from "../core/words.js";
import { sceneSaid } from "./vm.js";

/**
 * @param {import("./vm.js").HostView} view
 * @param {boolean} elsewhere the focus belongs to the drawer
 */
export const useAnnouncements = (view, elsewhere) => {
  const said = sceneSaid(view.table);
  const names = view.desk.waiting.map(({ name }) => name);
  const known = useRef(names);
  const focus = useFocus();

  useNews(() => say(t(said.key, said.values)), [said.key, said.values.name]);
  useNews(() => elsewhere || focus(true), [view.table.phase]);
  useNews(() => elsewhere || focus(false), [said.key, said.values.name]);
  useNews(() => {
    const come = names.filter((name) => !known.current.includes(name));
    known.current = names;
    if (come.length) alarm(come.map((name) => t("host.knocking", { name })).join(". "));
  }, [names.join()]);
};

/** An effect that the first picture does not have. @param {() => unknown} effect @param {unknown[]} parts */
const useNews = (effect, parts) => {
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) effect();
    first.current = false;
  }, parts);
};

/**
 * Moves the focus to the heading, but never from under a finger: then it waits until the finger is lifted. A stage only
 * takes a focus that is lost with the button it stood on.
 * @returns {(phase: boolean) => void}
 */
const useFocus = () => {
  const finger = useRef(false);
  const due = useRef(false);
  useEffect(() => {
    // What the keyboard presses for a finger is not trusted, and never lifted where the button has gone.
    /** @param {PointerEvent} event */
    const press = (event) => {
      if (event.isTrusted) finger.current = true;
    };
    /** @param {PointerEvent} event */
    const lift = (event) => {
      if (!event.isTrusted) return;
      finger.current = false;
      if (due.current) focusHeading();
      due.current = false;
    };
    const ends = /** @type {const} */ (["pointerup", "pointercancel"]);
    document.addEventListener("pointerdown", press, true);
    ends.forEach((end) => document.addEventListener(end, lift, true));
    return () => {
      document.removeEventListener("pointerdown", press, true);
      ends.forEach((end) => document.removeEventListener(end, lift, true));
    };
  }, []);
  return (phase) => {
    if (!phase && document.activeElement && document.activeElement !== document.body) return;
    if (finger.current) due.current = true;
    else focusHeading();
  };
};
