/** The game in four sentences, those that hold for this dinner. */
import { html } from "../core/ui.js";
import { t } from "../core/words.js";
import { More } from "../parts/more.js";

/** @param {{table: import("./types.d.ts").Table}} props */
export const How = ({ table: { pace, points } }) => html`<${More}
  title=${t("guest.how.title")}
  lines=${[`guest.how.${pace}`, "guest.how.wall", "guest.how.judge", points ? "guest.how.points" : "guest.how.no_points"].map((key) => t(key))}
/>`;
