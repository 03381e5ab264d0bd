"""What each viewer may see: own types, filled field by field in `app.game.projections`, never "the state without …".

The table has no viewer, so it cannot know a secret to leak: it holds what the whole room may see. `seat` adds what one
guest may know, `desk` what the host may know. Nothing else leaves the rules.

A view is made, encoded and dropped, over and over: neither frozen nor slotted it is made in a third of the time and
encoded in a quarter.
"""

from dataclasses import dataclass

from app.game.names import (
    AnswerKind,
    AwardName,
    ClusterId,
    DinnerCode,
    Doors,
    Fact,
    FinaleStage,
    GuestId,
    Language,
    Pace,
    Phase,
    RuledBy,
    Scale,
    Stage,
    Undoable,
    Verdict,
    Words,
)


@dataclass
class RevealedView:
    """What the lid covered."""

    profession: str
    real_name: str | None
    story: str | None


@dataclass
class GuestView:
    """A place as everybody sees it. `made`: answers given so far; `score` and `place` are null with points off.

    `phone`: the envelope was sealed with a phone of their own, so `here` says something about them.
    """

    id: GuestId
    name: str
    here: bool
    phone: bool
    sealed: bool
    waiting: bool
    made: int
    locked: bool
    skipped: bool
    revealed: RevealedView | None
    score: int | None
    place: int | None


@dataclass
class ReasonView:
    """Why the matcher proposed its verdict: a code of the catalogue, and what to put into the sentence by language."""

    code: str
    parts: tuple[Words, ...]


@dataclass
class ClusterView:
    """A card of the wall. Authors, verdict, reason and points appear with the unmasking.

    `texts` is empty while the card is hidden. `points` stands beside `by`, one figure per author.
    """

    id: ClusterId
    texts: tuple[str, ...]
    size: int
    hidden: bool
    by: tuple[GuestId, ...] | None = None
    verdict: Verdict | None = None
    sure: bool | None = None
    ruled_by: RuledBy | None = None
    reason: ReasonView | None = None
    points: tuple[int, ...] | None = None


@dataclass
class CandleView:
    """How long a stage is meant to last, and what is left of that, in milliseconds. When it is down nothing happens."""

    of_ms: int
    left_ms: int


@dataclass
class SpotlightView:
    """The show. `number` of `of`: which reveal this is; `cut_in_ms`: what is left of the drumroll, in milliseconds.

    `answers` counts the guesses about this guest. `favourite` is the best wrong guess, once it is known to be wrong.
    `disguise` is what the guest in the spotlight earned, `double` whether this reveal counts double:
    before the unmasking, as things stand. `candle` burns while guesses or verdicts are waited for.
    """

    guest: GuestId
    stage: Stage
    number: int
    of: int
    cut_in_ms: int | None
    answers: int
    clusters: tuple[ClusterView, ...]
    favourite: ClusterId | None
    disguise: int | None
    double: bool
    candle: CandleView | None


@dataclass
class AwardView:
    """A named distinction with the concrete fact behind it: its figure, if it has one, and what it speaks of.

    `parts` are names, professions, stories and guesses as text, in the order of the catalogue's sentence.
    """

    guest: GuestId
    award: AwardName
    fact: Fact
    count: int | None
    parts: tuple[str, ...]


@dataclass
class FinaleView:
    """Where the finale stands, and `of` how many awards the table has `awards` open."""

    stage: FinaleStage
    of: int


@dataclass
class ScreenView:
    """How the host wants the projector: `scale` of its letters in per cent, and whether it may be heard."""

    scale: Scale
    sound: bool


@dataclass
class TableView:
    """What the whole room sees.

    `screens` counts the projectors that are connected; `now` is the server's clock in Unix milliseconds when the view
    was made.
    """

    code: DinnerCode
    title: str
    language: Language
    phase: Phase
    pace: Pace
    points: bool
    paused: bool
    doors: Doors
    guests: tuple[GuestView, ...]
    spotlight: SpotlightView | None
    awards: tuple[AwardView, ...]
    finale: FinaleView | None
    screen: ScreenView
    screens: int
    now: int


@dataclass
class SecretView:
    """A guest's own envelope, for the link that sealed it."""

    profession: str
    also: tuple[str, ...]
    real_name: str | None
    story: str | None
    contact: str | None


@dataclass
class AnswerView:
    """What the guest said about somebody."""

    kind: AnswerKind
    text: str | None


@dataclass
class ConnectionView:
    """Two wishes that met: who, and the contact they chose to give, if any."""

    guest: GuestId
    contact: str | None


@dataclass
class SeatView:
    """What one guest may know. `guest` is their own id; `open`: about whom they can answer now."""

    guest: GuestId
    secret: SecretView | None
    guesses: dict[GuestId, AnswerView]
    wishes: tuple[GuestId, ...]
    connections: tuple[ConnectionView, ...]
    open: tuple[GuestId, ...]
    can: tuple[str, ...]


@dataclass
class LinksView:
    """Links for the host to hand out, complete addresses. `guests` holds only those the host issued."""

    host: str
    join: str
    screen: str
    typed: str
    guests: dict[GuestId, str]


@dataclass
class NextView:
    """What the main button does: the command it sends, the step that takes, and about whom."""

    command: str
    step: str
    guest: GuestId | None


@dataclass
class WaitingView:
    """Somebody at the door."""

    guest: GuestId
    name: str


@dataclass
class DeskView:
    """What the host may know: who is missing, never what was said.

    `missing`: per guest, about whom they have not answered while it is still open. `next` and `undo` name what the
    main button and the back button do. `hidden` keeps the words of cards that lie face down. `favourite` is the
    card the host marked. `screens` counts the projectors that are connected, `sound` says that one of them can be
    heard, `reached` that another device has found the guests' page. `lead` is the device of the host's that leads.
    `lost` counts the entries of the log that could not be read and were set aside.
    """

    order: tuple[GuestId, ...]
    missing: dict[GuestId, tuple[GuestId, ...]]
    can: tuple[str, ...]
    links: LinksView
    waiting: tuple[WaitingView, ...]
    screens: int
    sound: bool
    reached: bool
    lead: str | None
    next: NextView | None
    undo: Undoable | None
    hidden: dict[ClusterId, tuple[str, ...]]
    favourite: ClusterId | None
    lost: int
