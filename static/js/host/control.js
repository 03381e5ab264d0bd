/** Sending what the host presses: one step at a time, one clear line where it was refused. */
import { useEffect, useRef, useState } from "../core/ui.js";
import { createRests, REST_MS } from "./rests.js";

/** The drumroll's "cancel" must be there sooner: the finger has just been lifted from a long press. */
const CANCEL_REST_MS = 250;

/** How long a refusal stays on screen. */
const NOTICE_MS = 9000;

/**
 * @typedef {import("../core/protocol.d.ts").Command} Command
 * @typedef {object} Control
 * @property {boolean} busy a step is on its way: no other may start
 * @property {string | null} refused the code of the last refusal
 * @property {(command: Command) => Promise<boolean>} step moves the show: once, and on the view the host looks at
 * @property {(command: Command) => Promise<boolean>} tell anything else
 */

/**
 * @param {import("../core/connect.js").Line} line
 * @param {import("../core/store.js").State} state
 * @param {boolean} watching another tablet leads: nothing goes out but the wish to lead
 * @returns {Control}
 */
export const useControl = (line, state, watching) => {
  const version = state.view ? state.view.version : 0;
  /** The version a step waits for: Infinity until it is answered. */
  const awaited = useRef(0);
  const [counts] = useState(() => createRests(() => performance.now()));
  const [, redraw] = useState(0);
  const [refused, setRefused] = useState(/** @type {string | null} */ (null));

  useEffect(() => {
    if (!refused) return undefined;
    const timer = setTimeout(() => setRefused(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [refused]);

  /** @param {Command} command */
  const idle = (command) => (watching && command.type !== "lead") || !counts(command);

  /** @param {Command} command */
  const tell = async (command) => {
    if (idle(command)) return false;
    const answer = await line.send(command, { seen: version });
    setRefused(answer.ok ? null : answer.code);
    return answer.ok;
  };

  /** @param {Command} command */
  const step = async (command) => {
    if (awaited.current > version || idle(command)) return false;
    awaited.current = Infinity;
    redraw((last) => last + 1);
    const answer = await line.send(command, { seen: version });
    awaited.current = answer.ok ? answer.version : 0;
    setRefused(answer.ok ? null : answer.code);
    redraw((last) => last + 1);
    return answer.ok;
  };

  return { busy: awaited.current > version, refused, step, tell };
};

/**
 * What is pressed here has just got another meaning, and rests.
 * @param {{meaning: string, kind?: import("./vm.js").Main["kind"]}} button
 */
export const useRest = ({ meaning, kind }) => {
  const [rested, setRested] = useState(meaning);
  useEffect(() => {
    const timer = setTimeout(() => setRested(meaning), kind === "cancel" ? CANCEL_REST_MS : REST_MS);
    return () => clearTimeout(timer);
  }, [meaning]);
  return rested !== meaning;
};
