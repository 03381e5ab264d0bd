"""What happened: the events a dinner is made of, in the past tense. Kinds and fields are stored for ever.

A decision is recorded with everything it was based on: the order drawn, the clusters folded, the verdicts proposed.
Folding the events again asks nobody.
"""

from dataclasses import dataclass
from typing import ClassVar

from app.game.dinner import Award
from app.game.names import (
    AnswerKind,
    ClusterId,
    DinnerCode,
    Doors,
    GuestId,
    Language,
    Pace,
    RuledBy,
    Scale,
    Stage,
    Verdict,
    Words,
)


@dataclass(frozen=True, slots=True)
class DinnerOpened:
    """The first event of every dinner."""

    kind: ClassVar[str] = "dinner_opened"
    code: DinnerCode
    title: str
    language: Language
    pace: Pace
    points: bool
    last_double: bool


@dataclass(frozen=True, slots=True)
class GuestJoined:
    """Somebody took a seat with a phone; `waiting`: they knocked and are not in yet."""

    kind: ClassVar[str] = "guest_joined"
    guest: GuestId
    name: str
    waiting: bool


@dataclass(frozen=True, slots=True)
class GuestAdded:
    """The host laid a place."""

    kind: ClassVar[str] = "guest_added"
    guest: GuestId
    name: str


@dataclass(frozen=True, slots=True)
class GuestAdmitted:
    """The host opened the door to somebody who knocked."""

    kind: ClassVar[str] = "guest_admitted"
    guest: GuestId


@dataclass(frozen=True, slots=True)
class GuestRemoved:
    """A place was taken off the table, with everything that was on it."""

    kind: ClassVar[str] = "guest_removed"
    guest: GuestId


@dataclass(frozen=True, slots=True)
class GuestRenamed:
    """A guest goes by another name."""

    kind: ClassVar[str] = "guest_renamed"
    guest: GuestId
    name: str


@dataclass(frozen=True, slots=True)
class LinkReissued:
    """A new personal link was issued; the ones before are dead."""

    kind: ClassVar[str] = "link_reissued"
    guest: GuestId


@dataclass(frozen=True, slots=True)
class HandOverOffered:
    """A new host link exists; the present one rules until it is used."""

    kind: ClassVar[str] = "hand_over_offered"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The offered host link was used; the ones before are dead."""

    kind: ClassVar[str] = "handed_over"


@dataclass(frozen=True, slots=True)
class LeadTaken:
    """This device of the host's leads the evening."""

    kind: ClassVar[str] = "lead_taken"
    device: str


@dataclass(frozen=True, slots=True)
class ScreenSet:
    """The projector's letters have this size in per cent; `sound`: it may be heard."""

    kind: ClassVar[str] = "screen_set"
    scale: Scale
    sound: bool


@dataclass(frozen=True, slots=True)
class DoorsSet:
    """Who may come in changed."""

    kind: ClassVar[str] = "doors_set"
    state: Doors


@dataclass(frozen=True, slots=True)
class Sealed:
    """A secret went into the envelope; `link` is the personal link that sealed it, None for the host's hand."""

    kind: ClassVar[str] = "sealed"
    guest: GuestId
    link: int | None
    profession: str
    also: tuple[str, ...] = ()
    real_name: str | None = None
    story: str | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class GuessingOpened:
    """All are seated; `order` is the order of the reveals as drawn."""

    kind: ClassVar[str] = "guessing_opened"
    order: tuple[GuestId, ...]


@dataclass(frozen=True, slots=True)
class OrderSet:
    """The host chose the order of the reveals."""

    kind: ClassVar[str] = "order_set"
    order: tuple[GuestId, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A guest said something about another; `text` is set for a guess only."""

    kind: ClassVar[str] = "answered"
    guest: GuestId
    about: GuestId
    answer: AnswerKind
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A guest took their answer back."""

    kind: ClassVar[str] = "withdrawn"
    guest: GuestId
    about: GuestId


@dataclass(frozen=True, slots=True)
class BallotLocked:
    """The host locked the ballot; `guests` are those locked."""

    kind: ClassVar[str] = "ballot_locked"
    guests: tuple[GuestId, ...]


@dataclass(frozen=True, slots=True)
class SpotlightMoved:
    """The spotlight reached a stage. The first wall about a guest and the unmasking have events of their own.

    `locks`: the guest is locked with this step.
    """

    kind: ClassVar[str] = "spotlight_moved"
    guest: GuestId
    stage: Stage
    locks: bool = False


@dataclass(frozen=True, slots=True)
class LaidCluster:
    """A cluster as the matcher folded it when the wall was shown."""

    id: ClusterId
    texts: tuple[str, ...]
    by: tuple[GuestId, ...]


@dataclass(frozen=True, slots=True)
class WallShown:
    """The guesses about the guest in the spotlight are on the wall."""

    kind: ClassVar[str] = "wall_shown"
    guest: GuestId
    clusters: tuple[LaidCluster, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the matcher proposed for a cluster: verdict, reason code with its parts, and whether it was sure.

    The parts are recorded as words in every language: a later lexicon changes nothing about this evening.
    """

    cluster: ClusterId
    verdict: Verdict
    reason: str
    parts: tuple[Words, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Unmasked:
    """The lid was lifted. Nothing takes this back."""

    kind: ClassVar[str] = "unmasked"
    guest: GuestId
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A verdict was given by the unmasked guest or by the host."""

    kind: ClassVar[str] = "ruled"
    guest: GuestId
    cluster: ClusterId
    verdict: Verdict
    by: RuledBy


@dataclass(frozen=True, slots=True)
class ClusterHidden:
    """A card of the wall was turned face down (`on`) or up."""

    kind: ClassVar[str] = "cluster_hidden"
    guest: GuestId
    cluster: ClusterId
    on: bool


@dataclass(frozen=True, slots=True)
class FavouriteMarked:
    """The host marked the best wrong guess, or unmarked it (None)."""

    kind: ClassVar[str] = "favourite_marked"
    guest: GuestId
    cluster: ClusterId | None


@dataclass(frozen=True, slots=True)
class GuestSkipped:
    """A guest is left out of the reveals (`on`) or back in them.

    When the guest stood in the spotlight it moved on: `then` is who stands in it now, None for the finale, and
    `locks` says whether they were locked with it; `moved` tells that case from a guest who was not in it. `awards` are
    those of a finale that this led to.
    """

    kind: ClassVar[str] = "guest_skipped"
    guest: GuestId
    on: bool
    moved: bool = False
    then: GuestId | None = None
    stage: Stage | None = None
    locks: bool = False
    awards: tuple[Award, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeGiven:
    """The last guesses about this guest may take half a minute more."""

    kind: ClassVar[str] = "time_given"
    guest: GuestId


@dataclass(frozen=True, slots=True)
class PauseSet:
    """The show rests (`on`) or goes on."""

    kind: ClassVar[str] = "pause_set"
    on: bool


@dataclass(frozen=True, slots=True)
class WentBack:
    """The last verdict, skip or step of the show was taken back, the lock and the opening included."""

    kind: ClassVar[str] = "went_back"


@dataclass(frozen=True, slots=True)
class FinaleReached:
    """Everybody who could be unmasked has been. `awards` lie ready, in the order in which they will be opened."""

    kind: ClassVar[str] = "finale_reached"
    awards: tuple[Award, ...] = ()


@dataclass(frozen=True, slots=True)
class AwardsOpened:
    """The awards of these guests were opened; `people`: and then it was shown who was who."""

    kind: ClassVar[str] = "awards_opened"
    guests: tuple[GuestId, ...]
    people: bool = False


@dataclass(frozen=True, slots=True)
class Wished:
    """A guest would like to stay in touch with another, or no longer."""

    kind: ClassVar[str] = "wished"
    guest: GuestId
    about: GuestId
    on: bool


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A guest took back what they wrote about themselves: the events before this one no longer hold its words."""

    kind: ClassVar[str] = "forgotten"
    guest: GuestId


@dataclass(frozen=True, slots=True)
class DinnerClosed:
    """Good night."""

    kind: ClassVar[str] = "dinner_closed"


@dataclass(frozen=True, slots=True)
class DinnerRestored:
    """What is before this was brought from a file: `code`, `opened` and `closed` (Unix ms) as they were there."""

    kind: ClassVar[str] = "dinner_restored"
    code: DinnerCode
    opened: int
    closed: int | None


Event = (
    DinnerOpened | GuestJoined | GuestAdded | GuestAdmitted | GuestRemoved | GuestRenamed | LinkReissued
    | HandOverOffered | HandedOver | LeadTaken | ScreenSet | DoorsSet | Sealed | GuessingOpened | OrderSet | Answered
    | Withdrawn | BallotLocked | SpotlightMoved | WallShown | Unmasked | Ruled | ClusterHidden | FavouriteMarked
    | GuestSkipped | TimeGiven | PauseSet | WentBack | FinaleReached | AwardsOpened
    | Wished | Forgotten | DinnerClosed | DinnerRestored
)  # fmt: skip
