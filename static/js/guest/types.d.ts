/** The names the guest's modules share. */
import type { Answer as Reply, Line } from "../core/connect.js";
import type { Boot } from "../core/boot.js";
import type { Command, Seat, Table, TableGuest, View } from "../core/protocol.d.ts";
import type { State } from "../core/store.js";

export type { Line, Boot, State };
export type { Answer as GuessAnswer, Cluster, Command, Seat, Spotlight, Table, TableGuest, Verdict, View } from "../core/protocol.d.ts";

/** A sentence of the catalogue and what goes into it. */
export interface Sentence {
  key: string;
  values?: Record<string, string | number>;
}

/** What this phone knows of itself; kept on the device. */
export interface Local {
  /** Whom the walk stands in front of. */
  about: string | null;
  /** What the guest took up, and at which moment of the evening. */
  hand: { kind: "walk" | "list"; moment: string } | null;
  /** The envelope is open again. */
  editing: boolean;
  /** The envelope can wait. */
  later: boolean;
  /** The stage is read here. */
  reading: boolean;
  /** Whose wall the guest has finished judging. */
  judged: string | null;
  /** The wishes are made. */
  wished: boolean;
}

/** A refusal: its code, the guest it is about, and the screens that show it. */
export interface Notice {
  code: string;
  about: string | null;
  on: string[];
}

/** What every screen is handed. */
export interface Page {
  boot: Boot;
  code: string;
  token: string;
  state: State;
  view: View;
  table: Table;
  seat: Seat;
  me: TableGuest;
  local: Local;
  setLocal: (change: Partial<Local>) => void;
  send: (command: Command) => Promise<Reply>;
  /** A sentence to show on this screen. */
  notice: string | null;
}
