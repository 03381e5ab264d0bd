/** The rendering kit in one place: Preact, its hooks, and htm bound to it. */
import { Fragment, h, render } from "../../vendor/preact.mjs";
import htm from "../../vendor/htm.mjs";

export { Fragment, h, render };
export { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "../../vendor/hooks.mjs";

/** Tagged template to a Preact tree. */
export const html = htm.bind(h);

/** @typedef {import("../../vendor/preact.mjs").Child} Child */
