import type { h, VNode } from "./preact.mjs";
/** Tagged templates bound to `h`. */
declare const htm: { bind(make: typeof h): (strings: TemplateStringsArray, ...values: unknown[]) => VNode };
export default htm;
