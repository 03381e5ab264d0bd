/** Something private that shows only while a finger rests on it. */
import { html, useEffect, useState } from "../core/ui.js";

const LONGEST_MS = 4000; // a phone put down with a thumb on it does not go on showing

/** @param {{label: string, children?: import("../core/ui.js").Child}} props */
export const Peek = ({ label, children }) => {
  const [open, setOpen] = useState(false);
  const hide = () => setOpen(false);
  useEffect(() => {
    if (!open) return undefined;
    const timer = setTimeout(hide, LONGEST_MS);
    return () => clearTimeout(timer);
  }, [open]);
  /** @param {KeyboardEvent} event */
  const press = (event) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    setOpen(true);
  };
  return html`<div class="peek">
    <button
      class="quiet"
      type="button"
      aria-expanded=${open}
      onPointerDown=${() => setOpen(true)}
      onPointerUp=${hide}
      onPointerLeave=${hide}
      onPointerCancel=${hide}
      onKeyDown=${press}
      onKeyUp=${hide}
      onBlur=${hide}
      onClick=${(/** @type {MouseEvent} */ event) => event.detail === 0 && setOpen(true)}
      onContextMenu=${(/** @type {Event} */ event) => event.preventDefault()}
    >
      ${label}
    </button>
    <div class="peeked">${open && children}</div>
  </div>`;
};
