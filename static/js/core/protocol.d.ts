// Written by `python -m app.protocol.describe` from the Python types: do not edit.

/** Where the evening stands; the host moves it on. */
export type Phase = "arrival" | "seated" | "reveals" | "finale" | "closed";

/** Where a spotlight stands, in the order of the show. */
export type Stage = "guessing" | "spotlight" | "wall" | "drumroll" | "unmasked" | "verdicts" | "scores";

/** `ballot`: everybody guesses about everybody, then all is locked. `rounds`: one guest is locked at a time. */
export type Pace = "ballot" | "rounds";

/** Who may come in: whoever holds the join link, whoever the host admits, nobody. */
export type Doors = "open" | "knock" | "closed";

/** The language of the dinner, which is the projector's; every phone chooses its own. */
export type Language = "it" | "en" | "fr" | "de" | "es";

/** What one guest says about another: a guess, "pass", or "I know them". */
export type AnswerKind = "guess" | "pass" | "know";

/** How near a cluster came to the secret. */
export type Verdict = "exact" | "close" | "miss";

/** Whose word a verdict is: the matcher proposes, the unmasked guest rules, the host may correct. */
export type RuledBy = "matcher" | "guest" | "host";

/** The awards. The first block stands out at one table once each; the second can be given several times. */
export type AwardName =
  | "best_reader"
  | "best_disguise"
  | "open_book"
  | "master_stroke"
  | "best_wrong"
  | "sixth_sense"
  | "living_question"
  | "choir"
  | "against_choir"
  | "crescendo"
  | "all_eyes"
  | "poet"
  | "first_course"
  | "dessert"
  | "ice_breaker"
  | "table_twins"
  | "good_eye"
  | "laughter"
  | "same_thought"
  | "warm"
  | "own_idea"
  | "storyteller"
  | "perfect_strangers"
  | "full_hands"
  | "covered_plate"
  | "course";

/** What an award was given for. The comment tells the count, where there is one, and what is mentioned. */
export type Fact =
  | "read"
  | "fooled"
  | "read_by"
  | "alone"
  | "favourite"
  | "near"
  | "many_faces"
  | "with_table"
  | "own_way"
  | "second_half"
  | "guessed_about"
  | "wordy"
  | "first_lid"
  | "last_lid"
  | "first_seat"
  | "read_each_other"
  | "saw"
  | "both_said"
  | "one_step"
  | "nobody_else"
  | "story"
  | "yet_to_discover"
  | "ideas"
  | "stayed_covered"
  | "nth_lid";

/** Where the finale stands: awards are being opened, or it is shown who was who. */
export type FinaleStage = "awards" | "people";

/** What the host's main button does next. */
export type Step =
  | "open_guessing"
  | "lock"
  | "guessing"
  | "spotlight"
  | "wall"
  | "drumroll"
  | "verdicts"
  | "scores"
  | "finale"
  | "award"
  | "people"
  | "close";

/** What `back` would take back. */
export type Undoable = "opening" | "lock" | "stage" | "skip" | "verdict";

/** Why a command was refused. Codes are stable; the sentences live in the catalogues. */
export type Refusal =
  | "stale"
  | "not_yours"
  | "not_now"
  | "paused"
  | "waiting"
  | "drumroll"
  | "no_such_guest"
  | "no_such_cluster"
  | "about_yourself"
  | "not_sealed"
  | "sealed"
  | "locked"
  | "revealed"
  | "on_the_wall"
  | "overruled"
  | "name_taken"
  | "empty"
  | "too_long"
  | "bad_characters"
  | "no_letters"
  | "too_many"
  | "too_few"
  | "full"
  | "doors_closed"
  | "wrong_order"
  | "not_locked"
  | "nobody_left"
  | "nothing_to_undo";

/** The close codes a client can meet besides 1000, 1001 and 1006. */
export interface CloseCodes {
  readonly NOT_TEXT: 1003;
  readonly TOO_BIG: 1009;
  readonly MALFORMED: 4000;
  readonly HELLO_TIMEOUT: 4001;
  readonly PROTOCOL: 4002;
  readonly REFUSED: 4003;
  readonly OPENED_ELSEWHERE: 4004;
  readonly FLOODING: 4008;
  readonly REVOKED: 4010;
  readonly TOO_SLOW: 4011;
  readonly RESTARTING: 4012;
  readonly ERASED: 4013;
}

/** The number of a close code. */
export type CloseCode = CloseCodes[keyof CloseCodes];

/** Put the secret in the envelope. */
export interface SealCommand {
  readonly type: "seal";
  readonly profession: string;
  readonly also?: ReadonlyArray<string>;
  readonly real_name?: string | null;
  readonly story?: string | null;
  readonly contact?: string | null;
}

export type GuestId = string;

/** Say what another guest does. */
export interface GuessCommand {
  readonly type: "guess";
  readonly about: GuestId;
  readonly text: string;
}

/** Say nothing about another guest. */
export interface PassCommand {
  readonly type: "pass";
  readonly about: GuestId;
}

/** Say "I know them" about another guest. */
export interface KnowCommand {
  readonly type: "know";
  readonly about: GuestId;
}

/** Take the answer about another guest back. */
export interface WithdrawCommand {
  readonly type: "withdraw";
  readonly about: GuestId;
}

export type ClusterId = string;

/** Rule a cluster of the present wall: the unmasked guest judges, the host may overrule. */
export interface RuleCommand {
  readonly type: "rule";
  readonly cluster: ClusterId;
  readonly verdict: Verdict;
}

/** Wish to stay in touch with another guest, or no longer. */
export interface WishCommand {
  readonly type: "wish";
  readonly about: GuestId;
  readonly on: boolean;
}

/** Take back everything one wrote about oneself, and every wish, for good. */
export interface ForgetCommand {
  readonly type: "forget";
}

/** Everybody is seated: open guessing. */
export interface OpenGuessingCommand {
  readonly type: "open_guessing";
}

/** Ballot: lock every guest who has sealed. */
export interface LockCommand {
  readonly type: "lock";
}

/** Name all guests in the order of their reveals. */
export interface SetOrderCommand {
  readonly type: "set_order";
  readonly guests: ReadonlyArray<GuestId>;
}

/** Move the show one step on. */
export interface NextCommand {
  readonly type: "next";
}

/** Take the last verdict, skip or step of the show back, the lock and the opening included. */
export interface BackCommand {
  readonly type: "back";
}

/** Leave a guest out of the reveals, or bring them back. */
export interface SkipCommand {
  readonly type: "skip";
  readonly guest: GuestId;
  readonly on: boolean;
}

/** Rest the show: steps and deadlines wait, guesses do not. */
export interface PauseCommand {
  readonly type: "pause";
  readonly on: boolean;
}

/** Turn a card of the wall face down, or up again. */
export interface HideCommand {
  readonly type: "hide";
  readonly cluster: ClusterId;
  readonly on: boolean;
}

/** Mark the best wrong guess on the wall; the same cluster again unmarks it. */
export interface FavouriteCommand {
  readonly type: "favourite";
  readonly cluster: ClusterId;
}

/** Let a guest who knocked come in. */
export interface AdmitCommand {
  readonly type: "admit";
  readonly guest: GuestId;
}

/** Take a guest off the table; their link dies. */
export interface RemoveCommand {
  readonly type: "remove";
  readonly guest: GuestId;
}

/** Give a guest another name. */
export interface RenameCommand {
  readonly type: "rename";
  readonly guest: GuestId;
  readonly name: string;
}

/** Lay a place for a guest without a phone, or ahead of a place card. */
export interface AddGuestCommand {
  readonly type: "add_guest";
  readonly name: string;
}

/** Seal for a guest on the tablet. */
export interface SealForCommand {
  readonly type: "seal_for";
  readonly guest: GuestId;
  readonly profession: string;
  readonly also?: ReadonlyArray<string>;
  readonly real_name?: string | null;
  readonly story?: string | null;
  readonly contact?: string | null;
}

/** Guess on a guest's behalf. */
export interface GuessForCommand {
  readonly type: "guess_for";
  readonly guest: GuestId;
  readonly about: GuestId;
  readonly text: string;
}

/** Say who may come in. */
export interface SetDoorsCommand {
  readonly type: "doors";
  readonly state: Doors;
}

/** Issue a new personal link for a guest; the old one dies. */
export interface ReissueCommand {
  readonly type: "reissue";
  readonly guest: GuestId;
}

/** Offer a new host link; the old one dies when the new one is first used. */
export interface HandOverCommand {
  readonly type: "hand_over";
}

/** Lead the evening from this device; other tablets look on until they say the same. */
export interface LeadCommand {
  readonly type: "lead";
  readonly device: string;
}

/** Say how large the projector's letters are, and whether it may be heard. */
export interface SetScreenCommand {
  readonly type: "set_screen";
  readonly scale: 80 | 100 | 125;
  readonly sound: boolean;
}

/** Give the last guesses about the guest in the spotlight half a minute more. */
export interface MoreTimeCommand {
  readonly type: "more_time";
}

/** Open all the awards that are left, and show who was who. */
export interface OpenRestCommand {
  readonly type: "open_rest";
}

/** End the evening. */
export interface CloseCommand {
  readonly type: "close";
}

/** What a `do` frame may carry. */
export type Command =
  | SealCommand
  | GuessCommand
  | PassCommand
  | KnowCommand
  | WithdrawCommand
  | RuleCommand
  | WishCommand
  | ForgetCommand
  | OpenGuessingCommand
  | LockCommand
  | SetOrderCommand
  | NextCommand
  | BackCommand
  | SkipCommand
  | PauseCommand
  | HideCommand
  | FavouriteCommand
  | AdmitCommand
  | RemoveCommand
  | RenameCommand
  | AddGuestCommand
  | SealForCommand
  | GuessForCommand
  | SetDoorsCommand
  | ReissueCommand
  | HandOverCommand
  | LeadCommand
  | SetScreenCommand
  | MoreTimeCommand
  | OpenRestCommand
  | CloseCommand;

/** The `type` of a command. */
export type CommandType =
  | "seal"
  | "guess"
  | "pass"
  | "know"
  | "withdraw"
  | "rule"
  | "wish"
  | "forget"
  | "open_guessing"
  | "lock"
  | "set_order"
  | "next"
  | "back"
  | "skip"
  | "pause"
  | "hide"
  | "favourite"
  | "admit"
  | "remove"
  | "rename"
  | "add_guest"
  | "seal_for"
  | "guess_for"
  | "doors"
  | "reissue"
  | "hand_over"
  | "lead"
  | "set_screen"
  | "more_time"
  | "open_rest"
  | "close";

/**
 * The first frame: who comes, and which version of the wire they speak.
 *
 * `device`: a name that a host's tablet drew for itself, so that a second one may look on beside it.
 */
export interface Hello {
  readonly type: "hello";
  readonly token: string;
  readonly protocol: number;
  readonly device?: string | null;
}

/** A command on the wire. */
export interface Do {
  readonly type: "do";
  readonly id: string;
  readonly seen?: number | null;
  readonly command: Command;
}

/** Asks whether anybody is there. `sound`: a projector tells whether it may play sounds. */
export interface Ping {
  readonly type: "ping";
  readonly sound?: boolean | null;
}

/** Everything a client may say. */
export type ClientFrame = Hello | Do | Ping;

export type DinnerCode = string;

/** What the lid covered. */
export interface Revealed {
  readonly profession: string;
  readonly real_name: string | null;
  readonly story: string | null;
}

/**
 * A place as everybody sees it. `made`: answers given so far; `score` and `place` are null with points off.
 *
 * `phone`: the envelope was sealed with a phone of their own, so `here` says something about them.
 */
export interface TableGuest {
  readonly id: GuestId;
  readonly name: string;
  readonly here: boolean;
  readonly phone: boolean;
  readonly sealed: boolean;
  readonly waiting: boolean;
  readonly made: number;
  readonly locked: boolean;
  readonly skipped: boolean;
  readonly revealed: Revealed | null;
  readonly score: number | null;
  readonly place: number | null;
}

/** Why the matcher proposed its verdict: a code of the catalogue, and what to put into the sentence by language. */
export interface Reason {
  readonly code: string;
  readonly parts: ReadonlyArray<Readonly<Record<string, string>>>;
}

/**
 * A card of the wall. Authors, verdict, reason and points appear with the unmasking.
 *
 * `texts` is empty while the card is hidden. `points` stands beside `by`, one figure per author.
 */
export interface Cluster {
  readonly id: ClusterId;
  readonly texts: ReadonlyArray<string>;
  readonly size: number;
  readonly hidden: boolean;
  readonly by: ReadonlyArray<GuestId> | null;
  readonly verdict: Verdict | null;
  readonly sure: boolean | null;
  readonly ruled_by: RuledBy | null;
  readonly reason: Reason | null;
  readonly points: ReadonlyArray<number> | null;
}

/** How long a stage is meant to last, and what is left of that, in milliseconds. When it is down nothing happens. */
export interface Candle {
  readonly of_ms: number;
  readonly left_ms: number;
}

/**
 * The show. `number` of `of`: which reveal this is; `cut_in_ms`: what is left of the drumroll, in milliseconds.
 *
 * `answers` counts the guesses about this guest. `favourite` is the best wrong guess, once it is known to be wrong.
 * `disguise` is what the guest in the spotlight earned, `double` whether this reveal counts double:
 * before the unmasking, as things stand. `candle` burns while guesses or verdicts are waited for.
 */
export interface Spotlight {
  readonly guest: GuestId;
  readonly stage: Stage;
  readonly number: number;
  readonly of: number;
  readonly cut_in_ms: number | null;
  readonly answers: number;
  readonly clusters: ReadonlyArray<Cluster>;
  readonly favourite: ClusterId | null;
  readonly disguise: number | null;
  readonly double: boolean;
  readonly candle: Candle | null;
}

/**
 * A named distinction with the concrete fact behind it: its figure, if it has one, and what it speaks of.
 *
 * `parts` are names, professions, stories and guesses as text, in the order of the catalogue's sentence.
 */
export interface Award {
  readonly guest: GuestId;
  readonly award: AwardName;
  readonly fact: Fact;
  readonly count: number | null;
  readonly parts: ReadonlyArray<string>;
}

/** Where the finale stands, and `of` how many awards the table has `awards` open. */
export interface Finale {
  readonly stage: FinaleStage;
  readonly of: number;
}

/** How the host wants the projector: `scale` of its letters in per cent, and whether it may be heard. */
export interface ScreenView {
  readonly scale: 80 | 100 | 125;
  readonly sound: boolean;
}

/**
 * What the whole room sees.
 *
 * `screens` counts the projectors that are connected; `now` is the server's clock in Unix milliseconds when the view
 * was made.
 */
export interface Table {
  readonly code: DinnerCode;
  readonly title: string;
  readonly language: Language;
  readonly phase: Phase;
  readonly pace: Pace;
  readonly points: boolean;
  readonly paused: boolean;
  readonly doors: Doors;
  readonly guests: ReadonlyArray<TableGuest>;
  readonly spotlight: Spotlight | null;
  readonly awards: ReadonlyArray<Award>;
  readonly finale: Finale | null;
  readonly screen: ScreenView;
  readonly screens: number;
  readonly now: number;
}

/** A guest's own envelope, for the link that sealed it. */
export interface Secret {
  readonly profession: string;
  readonly also: ReadonlyArray<string>;
  readonly real_name: string | null;
  readonly story: string | null;
  readonly contact: string | null;
}

/** What the guest said about somebody. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly text: string | null;
}

/** Two wishes that met: who, and the contact they chose to give, if any. */
export interface Connection {
  readonly guest: GuestId;
  readonly contact: string | null;
}

/** What one guest may know. `guest` is their own id; `open`: about whom they can answer now. */
export interface Seat {
  readonly guest: GuestId;
  readonly secret: Secret | null;
  readonly guesses: Readonly<Record<GuestId, Answer>>;
  readonly wishes: ReadonlyArray<GuestId>;
  readonly connections: ReadonlyArray<Connection>;
  readonly open: ReadonlyArray<GuestId>;
  readonly can: ReadonlyArray<string>;
}

/** Links for the host to hand out, complete addresses. `guests` holds only those the host issued. */
export interface Links {
  readonly host: string;
  readonly join: string;
  readonly screen: string;
  readonly typed: string;
  readonly guests: Readonly<Record<GuestId, string>>;
}

/** Somebody at the door. */
export interface Waiting {
  readonly guest: GuestId;
  readonly name: string;
}

/** What the main button does: the command it sends, the step that takes, and about whom. */
export interface NextStep {
  readonly command: string;
  readonly step: string;
  readonly guest: GuestId | null;
}

/**
 * What the host may know: who is missing, never what was said.
 *
 * `missing`: per guest, about whom they have not answered while it is still open. `next` and `undo` name what the
 * main button and the back button do. `hidden` keeps the words of cards that lie face down. `favourite` is the
 * card the host marked. `screens` counts the projectors that are connected, `sound` says that one of them can be
 * heard, `reached` that another device has found the guests' page. `lead` is the device of the host's that leads.
 * `lost` counts the entries of the log that could not be read and were set aside.
 */
export interface Desk {
  readonly order: ReadonlyArray<GuestId>;
  readonly missing: Readonly<Record<GuestId, ReadonlyArray<GuestId>>>;
  readonly can: ReadonlyArray<string>;
  readonly links: Links;
  readonly waiting: ReadonlyArray<Waiting>;
  readonly screens: number;
  readonly sound: boolean;
  readonly reached: boolean;
  readonly lead: string | null;
  readonly next: NextStep | null;
  readonly undo: Undoable | null;
  readonly hidden: Readonly<Record<ClusterId, ReadonlyArray<string>>>;
  readonly favourite: ClusterId | null;
  readonly lost: number;
}

/**
 * The whole state as this viewer may see it.
 *
 * `version` never falls within one `epoch`. `seat` is there for guests, `desk` for the host; a screen has neither.
 */
export interface View {
  readonly type: "view";
  readonly epoch: string;
  readonly version: number;
  readonly table: Table;
  readonly seat: Seat | null;
  readonly desk: Desk | null;
}

/** The command `id` is done and on disk; a view of at least `version` follows or has arrived. */
export interface Ack {
  readonly type: "ack";
  readonly id: string;
  readonly version: number;
}

/**
 * The command `id` has changed nothing.
 *
 * `code` is a Refusal or one of the wire's own codes. With `retry` the same `id` may be sent again. `id` is null
 * where the frame was too broken to carry one.
 */
export interface No {
  readonly type: "no";
  readonly id: string | null;
  readonly code: string;
  readonly retry: boolean;
}

/** Somebody is there. */
export interface Pong {
  readonly type: "pong";
}

/** Everything the server says. */
export type ServerFrame = View | Ack | No | Pong;
