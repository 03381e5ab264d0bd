"""What somebody wants: every command there is, in the imperative.

The class is the only declaration of a command: `app.protocol` derives the strict wire shape from it. `kind` is the
`type` on the wire. Commands carry text as typed; `decide` cleans it.
"""

from dataclasses import dataclass
from typing import ClassVar

from app.game.names import ClusterId, Doors, GuestId, Language, Pace, Scale, Verdict


@dataclass(frozen=True, slots=True)
class Seal:
    """Put the secret in the envelope."""

    kind: ClassVar[str] = "seal"
    profession: str
    also: tuple[str, ...] = ()
    real_name: str | None = None
    story: str | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """Say what another guest does."""

    kind: ClassVar[str] = "guess"
    about: GuestId
    text: str


@dataclass(frozen=True, slots=True)
class Pass:
    """Say nothing about another guest."""

    kind: ClassVar[str] = "pass"
    about: GuestId


@dataclass(frozen=True, slots=True)
class Know:
    """Say "I know them" about another guest."""

    kind: ClassVar[str] = "know"
    about: GuestId


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take the answer about another guest back."""

    kind: ClassVar[str] = "withdraw"
    about: GuestId


@dataclass(frozen=True, slots=True)
class Rule:
    """Rule a cluster of the present wall: the unmasked guest judges, the host may overrule."""

    kind: ClassVar[str] = "rule"
    cluster: ClusterId
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Wish:
    """Wish to stay in touch with another guest, or no longer."""

    kind: ClassVar[str] = "wish"
    about: GuestId
    on: bool


@dataclass(frozen=True, slots=True)
class Forget:
    """Take back everything one wrote about oneself, and every wish, for good."""

    kind: ClassVar[str] = "forget"


@dataclass(frozen=True, slots=True)
class OpenGuessing:
    """Everybody is seated: open guessing."""

    kind: ClassVar[str] = "open_guessing"


@dataclass(frozen=True, slots=True)
class Lock:
    """Ballot: lock every guest who has sealed."""

    kind: ClassVar[str] = "lock"


@dataclass(frozen=True, slots=True)
class SetOrder:
    """Name all guests in the order of their reveals."""

    kind: ClassVar[str] = "set_order"
    guests: tuple[GuestId, ...]


@dataclass(frozen=True, slots=True)
class Next:
    """Move the show one step on."""

    kind: ClassVar[str] = "next"


@dataclass(frozen=True, slots=True)
class Back:
    """Take the last verdict, skip or step of the show back, the lock and the opening included."""

    kind: ClassVar[str] = "back"


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave a guest out of the reveals, or bring them back."""

    kind: ClassVar[str] = "skip"
    guest: GuestId
    on: bool


@dataclass(frozen=True, slots=True)
class Pause:
    """Rest the show: steps and deadlines wait, guesses do not."""

    kind: ClassVar[str] = "pause"
    on: bool


@dataclass(frozen=True, slots=True)
class MoreTime:
    """Give the last guesses about the guest in the spotlight half a minute more."""

    kind: ClassVar[str] = "more_time"


@dataclass(frozen=True, slots=True)
class Hide:
    """Turn a card of the wall face down, or up again."""

    kind: ClassVar[str] = "hide"
    cluster: ClusterId
    on: bool


@dataclass(frozen=True, slots=True)
class Favourite:
    """Mark the best wrong guess on the wall; the same cluster again unmarks it."""

    kind: ClassVar[str] = "favourite"
    cluster: ClusterId


@dataclass(frozen=True, slots=True)
class Admit:
    """Let a guest who knocked come in."""

    kind: ClassVar[str] = "admit"
    guest: GuestId


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a guest off the table; their link dies."""

    kind: ClassVar[str] = "remove"
    guest: GuestId


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a guest another name."""

    kind: ClassVar[str] = "rename"
    guest: GuestId
    name: str


@dataclass(frozen=True, slots=True)
class AddGuest:
    """Lay a place for a guest without a phone, or ahead of a place card."""

    kind: ClassVar[str] = "add_guest"
    name: str


@dataclass(frozen=True, slots=True)
class SealFor:
    """Seal for a guest on the tablet."""

    kind: ClassVar[str] = "seal_for"
    guest: GuestId
    profession: str
    also: tuple[str, ...] = ()
    real_name: str | None = None
    story: str | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class GuessFor:
    """Guess on a guest's behalf."""

    kind: ClassVar[str] = "guess_for"
    guest: GuestId
    about: GuestId
    text: str


@dataclass(frozen=True, slots=True)
class SetDoors:
    """Say who may come in."""

    kind: ClassVar[str] = "doors"
    state: Doors


@dataclass(frozen=True, slots=True)
class Reissue:
    """Issue a new personal link for a guest; the old one dies."""

    kind: ClassVar[str] = "reissue"
    guest: GuestId


@dataclass(frozen=True, slots=True)
class HandOver:
    """Offer a new host link; the old one dies when the new one is first used."""

    kind: ClassVar[str] = "hand_over"


@dataclass(frozen=True, slots=True)
class Lead:
    """Lead the evening from this device; other tablets look on until they say the same."""

    kind: ClassVar[str] = "lead"
    device: str


@dataclass(frozen=True, slots=True)
class SetScreen:
    """Say how large the projector's letters are, and whether it may be heard."""

    kind: ClassVar[str] = "set_screen"
    scale: Scale
    sound: bool


@dataclass(frozen=True, slots=True)
class OpenRest:
    """Open all the awards that are left, and show who was who."""

    kind: ClassVar[str] = "open_rest"


@dataclass(frozen=True, slots=True)
class Close:
    """End the evening."""

    kind: ClassVar[str] = "close"


@dataclass(frozen=True, slots=True)
class Open:
    """Open a dinner. Not on the socket: the door sends it. Doors and screen may stand as at an evening before."""

    kind: ClassVar[str] = "open"
    title: str
    language: Language
    pace: Pace = Pace.BALLOT
    points: bool = True
    last_double: bool = False
    doors: Doors = Doors.OPEN
    scale: Scale = 100
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Join:
    """Take a seat, or knock where the join link was not shown. Not on the socket: the door sends it."""

    kind: ClassVar[str] = "join"
    name: str
    invited: bool


@dataclass(frozen=True, slots=True)
class Cut:
    """The drumroll is over: unmask. Not on the socket: the alarm sends it."""

    kind: ClassVar[str] = "cut"


@dataclass(frozen=True, slots=True)
class TakeOver:
    """The offered host link was used. Not on the socket: the door sends it."""

    kind: ClassVar[str] = "take_over"


SocketCommand = (
    Seal | Guess | Pass | Know | Withdraw | Rule | Wish | Forget
    | OpenGuessing | Lock | SetOrder | Next | Back | Skip | Pause | Hide | Favourite
    | Admit | Remove | Rename | AddGuest | SealFor | GuessFor | SetDoors | Reissue | HandOver | Lead
    | SetScreen | MoreTime | OpenRest | Close
)  # fmt: skip
"""What a client may say in a `do` frame."""

Command = SocketCommand | Open | Join | Cut | TakeOver
"""Everything `decide` decides."""
