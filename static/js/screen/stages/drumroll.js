/**
 * Darkness closes to a circle on the covered plate. The whole roll is a timeline in the stylesheet; this only says
 * how far in it we are. It ends in silence and stays there until the answer arrives: the answer is not here yet.
 */
import { nameOf } from "../../core/table.js";
import { html, useState } from "../../core/ui.js";
import { Lid } from "../../parts/lid.js";
import { Cards } from "../cards.js";
import { Fit } from "../fit.js";
import { PlateLine } from "../plates.js";
import { Question } from "../question.js";
import { elapsed } from "../timing.js";

/** @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame}} props */
export const Drumroll = ({ table, frame }) => {
  const spot = table.spotlight;
  const [since] = useState(() => elapsed(spot && spot.cut_in_ms));
  if (!spot) return null;
  return html`<main class="drumroll" style=${{ "--since": `-${since}ms` }}>
    <div class="safe on-wall going-dark" aria-hidden="true"><${Question} table=${table} frame=${frame} /><${Cards} table=${table} frame=${frame} /></div>
    <div class="dark"><i class="ring r4"></i><i class="ring r3"></i><i class="ring r2"></i><i class="ring r1"></i></div>
    <div class="dish"><${Lid} /><${PlateLine} /></div>
    <p class="three-two-one" aria-hidden="true"><b>3</b><b>2</b><b>1</b></p>
    <${Fit} as="h1" class="who" text=${nameOf(table, spot.guest)} steps=${[[17, 9, 1]]} />
  </main>`;
};
