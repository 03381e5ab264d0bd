/** Draws a page from its line: one synchronous root render for every state. */
import { prepare } from "./a11y.js";
import { h, render } from "./ui.js";

/**
 * @template Props
 * @param {(props: Props & {line: import("./connect.js").Line, state: import("./store.js").State}) => import("./ui.js").Child} App
 * @param {import("./connect.js").Line} line
 * @param {Props} props handed to App beside `line` and `state`
 * @param {Element | null} [root] where to draw; the shell's `#app` unless told otherwise
 */
export const mount = (App, line, props, root = document.getElementById("app")) => {
  if (!root) return;
  prepare();
  line.subscribe((state) => render(h(App, Object.assign({}, props, { line, state })), root));
};
