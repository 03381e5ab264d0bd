/** What app/gallery/state.py describes. */
import type { Command, View } from "../core/protocol.d.ts";
import type { Conn } from "../core/store.js";
import type { Panel } from "../host/drawer.js";

export type Answers = Record<string, { status: number; body: unknown }>;

export interface State {
  name: string;
  frames: View[];
  conn: Conn;
  pending: { id: string; seen: number | null; command: Command }[];
  trouble: string | null;
  refused: { command: Command; code: string } | null;
  refuses: string | null;
  local: Record<string, unknown>;
  drafts: Record<string, string>;
  kept: Record<string, unknown>;
  door: "open" | "knock" | null;
  panel: Panel | null;
  taps: string[];
  answers: Answers;
  still: boolean;
}
