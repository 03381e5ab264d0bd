/** What the server is asked for until it answers. */
import { useEffect, useState } from "./ui.js";

const AGAIN_MS = 2000;

/**
 * @template Body
 * @param {string} about what is asked about: another one is asked anew, and meanwhile the last answer stands
 * @param {() => Promise<import("./api.js").Good | import("./api.js").Bad>} ask
 * @param {number} [pause] ms before a later question: of a hand that still types
 * @returns {{about: string, body: Body} | null} the last answer, with what it is about
 */
export const useAsked = (about, ask, pause = 0) => {
  const [last, setLast] = useState(/** @type {{about: string, body: Body} | null} */ (null));
  useEffect(() => {
    let gone = false;
    /** @type {any} */
    let timer = null;
    const go = async () => {
      const answer = await ask();
      if (gone) return;
      if (answer.ok) setLast({ about, body: answer.body });
      else timer = setTimeout(go, AGAIN_MS);
    };
    timer = setTimeout(go, last ? pause : 0);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [about]);
  return last;
};
