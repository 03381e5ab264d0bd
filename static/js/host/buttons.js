/** The main button, the long press, and what lies below them. */
import { sceneOf } from "../core/table.js";
import { html, useEffect, useRef, useState } from "../core/ui.js";
import { t } from "../core/words.js";
import { allowed, backButton } from "./vm.js";

/**
 * @param {{main: import("./vm.js").Main, asleep: boolean, name: string, onGo: () => void}} props
 *   `asleep`: a press does nothing now; `name`: who it is about
 */
export const Go = ({ main, asleep, name, onGo }) => {
  const off = asleep || !main.enabled;
  const label = t(main.says.key, main.says.values);
  if (main.kind === "hold") return html`<${Hold} key=${main.meaning} name=${name} off=${off} onHeld=${onGo} />`;
  return html`
    ${main.why && html`<p class="why">${t(main.why.key, main.why.values)}</p>`}
    ${
      main.kind !== "rest" &&
      html`<button type="button" class=${`go ${main.kind}`} data-go aria-disabled=${off} onClick=${() => off || onGo()}>${label}</button>`
    }`;
};

export const HOLD_MS = 700;

/**
 * The dangerous step: a finger, or a key, that stays for 700 ms while a ring fills.
 * @param {{name: string, off: boolean, onHeld: () => void}} props
 */
export const Hold = ({ name, off, onHeld }) => {
  const [holding, setHolding] = useState(false);
  const done = useRef(onHeld);
  done.current = onHeld;
  useEffect(() => {
    if (!holding) return undefined;
    const timer = setTimeout(() => {
      setHolding(false);
      done.current();
    }, HOLD_MS);
    return () => clearTimeout(timer);
  }, [holding]);

  const press = () => !off && setHolding(true);
  const release = () => setHolding(false);
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === "keyup") release();
    else if (!event.repeat) press();
  };
  /** A click without a finger comes from a screen reader or a voice: they cannot hold. @param {MouseEvent} event */
  const onClick = (event) => event.detail === 0 && !off && onHeld();

  return html`<button type="button" class=${`hold ${holding ? "holding" : ""}`} data-go aria-disabled=${off}
    onPointerDown=${press} onPointerUp=${release} onPointerLeave=${release} onPointerCancel=${release}
    onKeyDown=${onKey} onKeyUp=${onKey} onBlur=${release} onClick=${onClick}
    onContextMenu=${(/** @type {Event} */ event) => event.preventDefault()}>
    <${Ring} />
    <span><em>${t("host.hold.keep")}</em><i>${t("host.hold.what")}</i><b>${name}</b></span>
  </button>`;
};

const Ring = () => html`<svg class="filling" viewBox="0 0 184 184" aria-hidden="true">
  <circle class="empty" cx="92" cy="92" r="84" /><circle class="full" cx="92" cy="92" r="84" transform="rotate(-90 92 92)" />
  <circle class="ink" cx="92" cy="53" r="8" /><path class="ink" d="M42 116c0-32 20-54 50-54s50 22 50 54z" />
  <path class="shine" d="M54 110c1-22 11-36 28-40" /><path class="rim" d="M32 121h120" />
</svg>`;

/**
 * Three buttons, each in its own place: none may slide under a finger meant for another.
 * @param {{view: import("./vm.js").HostView, off: boolean, watching: boolean, backRests: boolean, onBack: () => void, onPause: () => void, onMore: () => void}} props
 */
export const Rest = ({ view, off, watching, backRests, onBack, onPause, onMore }) => {
  const back = backButton(view);
  const { paused, phase } = view.table;
  const pause = allowed(view, "pause") && phase !== "arrival";
  const cancels = sceneOf(view.table) === "drumroll" && !paused;
  return html`<div class="rest">
    ${view.desk.undo && !cancels && html`<button type="button" data-back aria-disabled=${off || backRests || !back.enabled} onClick=${onBack}>${t(back.says.key)}</button>`}
    ${pause && html`<button type="button" data-pause aria-disabled=${off || paused} onClick=${() => off || paused || onPause()}>${t("host.pause")}</button>`}
    <button type="button" data-more aria-disabled=${watching} onClick=${onMore}>${t("host.more")}</button>
  </div>`;
};
