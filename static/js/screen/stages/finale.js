/** Everybody, with profession and real name; an evening without awards shows its podium first. */
import { html, useEffect, useState } from "../../core/ui.js";
import { podium } from "../board.js";
import { People } from "../people.js";
import { PODIUM_MS } from "../timing.js";
import { Steps } from "./podium.js";

/** @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame, from: string | null}} props */
export const Finale = ({ table, frame, from }) => {
  const steps = table.points ? podium(table) : [];
  const straight = from === "scores" || from === "verdicts";
  const [celebrating, setCelebrating] = useState(straight && steps.length > 0);
  useEffect(() => {
    if (!celebrating) return undefined;
    const timer = setTimeout(() => setCelebrating(false), PODIUM_MS);
    return () => clearTimeout(timer);
  }, [celebrating]);
  if (!celebrating || !steps.length) return html`<${People} table=${table} frame=${frame} live=${from !== null} />`;
  return html`<${Steps} steps=${steps} />`;
};
