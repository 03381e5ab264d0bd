/** The lid is lifted: the profession, then who this is, then the best wrong guess. */
import { fullName, starOf } from "../../core/table.js";
import { html, useLayoutEffect, useRef } from "../../core/ui.js";
import { does, list, t } from "../../core/words.js";
import { Lid } from "../../parts/lid.js";
import { Fit, fitAll } from "../fit.js";
import { PlateLine } from "../plates.js";
import { bestMiss } from "../vm.js";

/** A story longer than this needs the room of a smaller name, in characters; so does any on a picture this low, in u. */
const LONG_STORY = 90;
const LOW = 90;

/**
 * @param {{table: import("../../core/protocol.d.ts").Table, frame: import("../frame.js").Frame, from: string | null}} props
 */
export const Unmasked = ({ table, frame, from }) => {
  const star = starOf(table);
  const place = useRef(/** @type {HTMLElement | null} */ (null));
  useLayoutEffect(() => {
    if (from && place.current) travel(place.current);
  }, []);
  if (!star || !star.revealed) return null;
  const { story } = star.revealed;
  const miss = bestMiss(table);
  const name =
    story && (story.length > LONG_STORY || frame.height < LOW)
      ? [
          [8, 6, 1],
          [6, 5.5, 2],
        ]
      : [
          [12.8, 7, 1],
          [8, 6, 2],
        ];
  return html`<main class=${`unmasked ${from ? "live" : ""}`} ref=${place}>
    <div class="light" aria-hidden="true"><i class="s1"></i><i class="s2"></i><i class="s3"></i><i class="s4"></i></div>
    <div class="behind"><${Fit} as="h1" class="job" text=${does(star.revealed)} steps=${[[22, 14, 1], [12, 7, 2], [7, 5.5, 3]]} /></div>
    <${Lid} /><${PlateLine} />
    ${from && html`<${Fit} class="who" text=${star.name} steps=${[[17, 9, 1]]} />`}
    <div class=${`below ${miss ? "with-miss" : ""}`}>
      <div class="person"><${Fit} as="h2" class="name" text=${fullName(star)} steps=${name} />
        ${story && html`<${Fit} as="p" class="story" text=${story} steps=${[[6.4, 5.5, 4]]} />`}</div>
      ${
        miss &&
        html`<div class="best-miss"><p>${t("screen.best_miss")}</p>
        <div class="card n1"><${Fit} class="said" text=${miss.text} steps=${[[9.4, 6, 1], [6.5, 5.5, 2]]} />
          <${Fit} class="by" text=${t("screen.by", { names: list(miss.by) })} steps=${[[5.5, 5.5, 1]]} /></div></div>`
      }
    </div>
  </main>`;
};

/**
 * Tell the stylesheet how the name at the foot gets to its place at the left: a move and a scale.
 * @param {HTMLElement} main
 */
const travel = (main) => {
  const foot = main.querySelector(".who > span");
  const goal = main.querySelector(".name > span");
  if (!foot || !goal) return;
  fitAll();
  const from = foot.getBoundingClientRect();
  const to = goal.getBoundingClientRect();
  main.style.setProperty("--dx", `${to.left - from.left}px`);
  main.style.setProperty("--dy", `${to.bottom - from.bottom}px`);
  main.style.setProperty("--shrink", String(size(goal) / size(foot)));
};

/** @param {Element} element */
const size = (element) => parseFloat(getComputedStyle(element).fontSize);
