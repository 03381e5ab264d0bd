/** The part of Preact's types that the project uses. Templates are opaque to the checker, so this stays small. */
export interface VNode { type: unknown; props: Record<string, unknown>; key: unknown }
export type Child = VNode | string | number | boolean | null | undefined | Child[];
export type Component<P = any> = (props: P) => Child;
export function h(type: string | Component, props: Record<string, unknown> | null, ...children: unknown[]): VNode;
export function render(vnode: Child, parent: Element): void;
export function createContext<T>(initial: T): { Provider: Component<{ value: T; children?: Child }> };
export const Fragment: Component<{ children?: Child }>;
