/** Texts that are being typed: they survive a reload, and no view ever overwrites them. */
import { keep, recall } from "./storage.js";
import { useState } from "./ui.js";

/**
 * A piece of text state kept on the device under a name.
 * @param {string | null} name e.g. "OLMO7.g3.guess.g5"; null keeps it no longer than the page
 * @param {string} initial what stands there without a draft
 * @returns {[string, (text: string) => void, () => void]} the text, how to change it, how to forget the draft
 */
export const useDraft = (name, initial) => {
  const key = name && `coperto.draft.${name}`;
  const [draft, setDraft] = useState(() => load(key));
  const now = draft.key === key ? draft : load(key);
  /** @param {string | null} text */
  const change = (text) => {
    if (key) keep(key, text);
    setDraft({ key, text });
  };
  return [now.text === null ? initial : now.text, change, () => change(null)];
};

/** @param {string | null} key */
const load = (key) => ({ key, text: key && recall(key) });

/** Put a draft back from outside a component: what was refused is not lost. @param {string} name @param {string} text */
export const keepDraft = (name, text) => keep(`coperto.draft.${name}`, text);

/** Forget a draft from outside a component. @param {string} name */
export const dropDraft = (name) => keep(`coperto.draft.${name}`, null);
