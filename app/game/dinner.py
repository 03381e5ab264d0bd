"""The state of a dinner: frozen values, shared from version to version where nothing changed.

A `Dinner` has two halves. The *moment* is everything `back` can restore: where the show stands and what was ruled.
The rest (people, envelopes, guesses, walls, who was unmasked) is never undone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.game.changing import WORKED_OUT, changed
from app.game.names import (
    AnswerKind,
    AwardName,
    ClusterId,
    DinnerCode,
    Doors,
    Fact,
    GuestId,
    Language,
    MentionKind,
    Pace,
    Phase,
    RuledBy,
    Scale,
    Stage,
    Undoable,
    Verdict,
    Words,
)


@dataclass(frozen=True, slots=True)
class Secret:
    """What a guest seals. `also` are other words that should count; the rest is shown only if given."""

    profession: str
    also: tuple[str, ...] = ()
    real_name: str | None = None
    story: str | None = None
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What one guest says about another; `text` is set for a guess only.

    `dealt`: it is one of the wordings of a card, and may be a neighbour's (D4).
    """

    kind: AnswerKind
    text: str | None = None
    dealt: bool = False


@dataclass(frozen=True)
class Guest:
    """One place at the table.

    `link` counts the personal links issued for this seat: only the newest opens it. `sealed_link` is the link that
    sealed the envelope, None when the host typed it: a link issued later does not show the secret (rule S6).
    `issued` says that the host handed the newest link out, so the tablet may show it. `wrote`: the log holds something
    that they can still take back, be it replaced or taken back meanwhile; `erased`: they took a secret back after
    guessing had opened, and seal no other (rules E1 and E5).
    """

    id: GuestId
    name: str
    waiting: bool = False
    issued: bool = False
    link: int = 0
    secret: Secret | None = None
    sealed_link: int | None = None
    answers: Mapping[GuestId, Answer] = field(default_factory=dict)
    wishes: frozenset[GuestId] = frozenset()
    wrote: bool = False
    erased: bool = False

    @property
    def sealed(self) -> bool:
        """The envelope holds a secret."""
        return self.secret is not None


@dataclass(frozen=True, slots=True)
class Cluster:
    """Guesses that say the same: the texts as typed, each once, and who wrote them, in joining order."""

    id: ClusterId
    texts: tuple[str, ...]
    by: tuple[GuestId, ...]


@dataclass(frozen=True)
class Ruling:
    """A verdict with its reason (a code and its parts), how sure the matcher was, and whose word it is."""

    verdict: Verdict
    by: RuledBy
    reason: str
    parts: tuple[Words, ...] = ()
    sure: bool = True


@dataclass(frozen=True)
class Wall:
    """The clusters about one guest, as recorded when they were shown, and what the host marked on them."""

    clusters: tuple[Cluster, ...]
    hidden: frozenset[ClusterId] = frozenset()
    favourite: ClusterId | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Something of the evening by reference, so that no award keeps a text: `about` is set for a guess only."""

    kind: MentionKind
    guest: GuestId
    about: GuestId | None = None


@dataclass(frozen=True, slots=True)
class Award:
    """A named distinction with the concrete fact behind it: its figure, if it has one, and what it speaks of."""

    guest: GuestId
    award: AwardName
    fact: Fact
    count: int | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """The spotlight: who stands in it, and where the show about them stands."""

    guest: GuestId
    stage: Stage


@dataclass(frozen=True)
class Moment:
    """Everything `back` restores, as one value.

    `lock_called`: the host locked the ballot. `scored`: whose points count, in the order they appeared.
    `rulings`: per unmasked guest the verdict of every cluster. `awards`: as laid ready when the finale was reached;
    `opened`: whose were opened; `people`: after them it was shown who was who.
    """

    phase: Phase = Phase.ARRIVAL
    spotlight: Spot | None = None
    lock_called: bool = False
    locked: frozenset[GuestId] = frozenset()
    skipped: frozenset[GuestId] = frozenset()
    scored: tuple[GuestId, ...] = ()
    rulings: Mapping[GuestId, Mapping[ClusterId, Ruling]] = field(default_factory=dict)
    awards: tuple[Award, ...] = ()
    opened: frozenset[GuestId] = frozenset()
    people: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """A moment that `back` can return to, what taking it back means, and the version that left it."""

    undoes: Undoable
    version: int
    moment: Moment


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """How the projector speaks: the size of its letters in per cent, and whether it may be heard."""

    scale: Scale = 100
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a dinner that came from a file had been: its code there, and when it was opened and closed, in Unix ms."""

    code: DinnerCode
    opened: int
    closed: int | None


@dataclass(frozen=True)
class Dinner:
    """One evening, one room, found by its code.

    `version` is the number of events so far, which is the sequence number of the newest one; `stepped` is the
    version of the newest step (rule B1). `seats` counts every seat ever given, so that no identifier comes back.
    `revealed` lists the unmasked in order. `host_link` counts the host's links; `heir` says that the next one has
    been offered and takes over when it is first used. `lead` is the host's device that leads, None before one said so.
    `more` counts how often the guesses about a guest were given more time. `origin`: it was brought from a file.
    """

    code: DinnerCode
    title: str
    language: Language
    pace: Pace
    points: bool
    last_double: bool
    version: int = 1
    stepped: int = 0
    seats: int = 0
    doors: Doors = Doors.OPEN
    paused: bool = False
    host_link: int = 0
    heir: bool = False
    lead: str | None = None
    projection: ScreenSettings = ScreenSettings()
    guests: Mapping[GuestId, Guest] = field(default_factory=dict)
    order: tuple[GuestId, ...] = ()
    revealed: tuple[GuestId, ...] = ()
    walls: Mapping[GuestId, Wall] = field(default_factory=dict)
    more: Mapping[GuestId, int] = field(default_factory=dict)
    moment: Moment = Moment()
    past: tuple[Past, ...] = ()
    origin: Origin | None = None

    @property
    def phase(self) -> Phase:
        """Where the evening stands."""
        return self.moment.phase

    @property
    def stage(self) -> Stage | None:
        """Where the spotlight stands; None when nobody is in it."""
        return self.moment.spotlight.stage if self.moment.spotlight else None

    @property
    def star(self) -> GuestId | None:
        """Who is in the spotlight."""
        return self.moment.spotlight.guest if self.moment.spotlight else None

    def put(self, guest: Guest) -> "Dinner":
        """The dinner with this guest in their place at the table, or at the end of it."""
        return changed(self, guests={**self.guests, guest.id: guest})

    def seated(self) -> tuple[Guest, ...]:
        """The guests who are in, in joining order: everyone but those still waiting at the door."""
        return tuple(guest for guest in self.guests.values() if not guest.waiting)

    def awards(self) -> tuple[Award, ...]:
        """The awards of those who are still in, in the order in which they are opened (H16)."""
        return tuple(award for award in self.moment.awards if self._stands(award))

    def _stands(self, award: Award) -> bool:
        """Its guest is in, and so is what it says of others. Of a damaged log (D1) that may be lost."""
        guest = self.guests.get(award.guest)
        return guest is not None and not guest.waiting and all(map(self._is_there, award.mentions))

    def _is_there(self, mention: Mention) -> bool:
        """A name and a guess stay; what may be taken back is told without it."""
        guest = self.guests.get(mention.guest)
        if mention.kind is MentionKind.GUESS:
            return guest is not None and mention.about in guest.answers
        return guest is not None or mention.kind is not MentionKind.NAME

    def is_opened(self, award: Award) -> bool:
        """The table knows this award: it was opened, or the evening is over."""
        return award.guest in self.moment.opened or self.phase is Phase.CLOSED

    def is_locked(self, guest: GuestId) -> bool:
        """No guess about this guest can change any more."""
        return guest in self.moment.locked or guest in self.walls

    def is_open(self, guest: GuestId) -> bool:
        """Guesses about this guest are open: from seating until they are locked (rule G1)."""
        about = self.guests.get(guest)
        return (
            self.phase in (Phase.SEATED, Phase.REVEALS)
            and about is not None
            and about.sealed
            and not about.waiting
            and not self.is_locked(guest)
        )

    def all_open(self) -> tuple[GuestId, ...]:
        """About whom guesses are open, in joining order: `is_open` for everybody at once.

        Every view of a version asks four times, so the value keeps it.
        """
        kept: tuple[GuestId, ...] | None = getattr(self, WORKED_OUT, None)
        if kept is None:
            kept = self._who_is_open()
            object.__setattr__(self, WORKED_OUT, kept)
        return kept

    def _who_is_open(self) -> tuple[GuestId, ...]:
        if self.moment.phase not in (Phase.SEATED, Phase.REVEALS):
            return ()
        closed = self.moment.locked | self.walls.keys()
        return tuple(
            guest.id
            for guest in self.guests.values()
            if guest.secret is not None and not guest.waiting and guest.id not in closed
        )

    def can_be_revealed(self, guest: GuestId) -> bool:
        """Sealed, in, not skipped, not unmasked yet: the spotlight may come to this guest."""
        candidate = self.guests.get(guest)
        return (
            candidate is not None
            and candidate.sealed
            and not candidate.waiting
            and guest not in self.moment.skipped
            and guest not in self.revealed
        )

    def queue(self) -> tuple[GuestId, ...]:
        """Who is still to be unmasked, in order, the guest in the spotlight not among them."""
        return tuple(guest for guest in self.order if guest != self.star and self.can_be_revealed(guest))
