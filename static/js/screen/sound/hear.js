/** Sound follows the picture: what the room sees begin is heard, and a newer picture ends it. */
import { useEffect, useLayoutEffect, useState } from "../../core/ui.js";
import { calm } from "../motion.js";
import { cues } from "./cues.js";

/**
 * @param {import("./player.js").Player | undefined} player nothing where a picture is shown for its looks
 * @param {import("../vm.js").Show | null} show
 * @param {boolean} allowed the host wants to hear something
 * @returns {boolean} whether a touch would give this screen its voice
 */
export const useSound = (player, show, allowed) => {
  const [voice, setVoice] = useState(player ? player.voice() : "none");
  const paused = show !== null && show.table.paused;
  useEffect(() => (player ? player.subscribe(setVoice) : undefined), [player]);
  useLayoutEffect(() => {
    if (player) player.mute(!allowed);
  }, [player, allowed]);
  useLayoutEffect(() => {
    if (player && show) player.play(cues(show, calm()));
  }, [player, show && show.key]);
  useLayoutEffect(() => {
    if (player && paused) player.hush();
  }, [player, paused]);
  return allowed && voice === "asking";
};

/**
 * The server learns whether this screen can be heard, and with it the tablet.
 * @param {import("../../core/connect.js").Line} line
 * @param {import("./player.js").Player} player
 */
export const report = (line, player) => {
  const say = () => line.tell(player.voice() === "on");
  player.subscribe(say);
  say();
};
