/** The tablet stays awake by itself, where its browser lets it. */
import { eyes, keepAwake } from "../core/awake.js";
import { useEffect, useState } from "../core/ui.js";

/** @returns {boolean} it does */
export const useAwake = () => {
  const [held, setHeld] = useState(false);
  useEffect(() => keepAwake(eyes, setHeld), []);
  return held;
};
