"""What a lost row may have taken away is taken away again, so that nobody is shown who wanted less (D8 to D13).

Of a lost row its kind and who sent it may be left. Where one of them is not, it may have been anything that fits the
other.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, get_args

from app.game import events as e
from app.game.dinner import Dinner, Wall
from app.game.forgetting import left_out
from app.game.legal import part_of_the_show
from app.game.names import Doors, GuestId, Phase, Refusal, Role

_KINDS: Final = frozenset(event.kind for event in get_args(e.Event))

AT_THE_DOOR: Final = (e.GuestAdmitted, e.GuestRemoved, e.GuestRenamed, e.LinkReissued)
"""What can be about somebody who has only knocked."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a log: its event, None where it cannot be read.

    `kind` and `role`: what it is and who sent it, None where that is lost too; `by`: the guest, if it was a guest.
    """

    event: e.Event | None
    by: GuestId | None
    role: Role | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """A lost row, with what comes `later`; `alone`: nothing before it is lost, so the dinner is as it was then."""

    row: Row
    later: Sequence[Row]
    alone: bool

    def whose(self, dinner: Dinner) -> tuple[GuestId, ...]:
        """Whose envelope, answers or wishes it may have been about."""
        return tuple(dinner.guests) if self.row.by is None else (self.row.by,) if self.row.by in dinner.guests else ()


def without_what_it_took(dinner: Dinner, lost: Lost) -> Dinner:
    """The dinner after everything that this row may have taken away is gone."""
    kind = lost.row.kind if lost.row.kind in _KINDS else None
    for taking in _TAKING:
        fits = kind is None and (lost.row.role is None or lost.row.role in taking.roles)
        if (fits or kind in taking.kinds) and (dinner.phase in taking.phases or not lost.alone):
            dinner = taking.take(dinner, lost)
    return dinner


def spoken_of(row: Row) -> Iterator[GuestId]:
    """Every guest whom this row names, its sender first, some perhaps twice; not who is given a new seat by it."""
    if row.by is not None:
        yield row.by
    match row.event:
        case e.GuestJoined() | e.GuestAdded():
            return
        case e.GuessingOpened(order) | e.OrderSet(order):
            yield from order
        case e.WallShown(star, clusters):
            yield star
            for cluster in clusters:
                yield from cluster.by
        case e.BallotLocked(guests) | e.AwardsOpened(guests):
            yield from guests
        case e.FinaleReached(awards):
            yield from (award.guest for award in awards)
        case e.GuestSkipped(guest, then=then, awards=awards):
            yield from filter(None, (guest, then, *(award.guest for award in awards)))
        case e.Answered(guest, about) | e.Withdrawn(guest, about) | e.Wished(guest, about):
            yield from (guest, about)
        case _:
            if (one := getattr(row.event, "guest", None)) is not None:
                yield one


def gone(dinner: Dinner, guest: GuestId) -> Dinner:
    """The dinner in which `back` cannot light this guest, and the spotlight is off if they stand in it (D14).

    It was on somebody else then, and on whom is lost. The evening goes on at the table, or in the finale where nobody
    is left to be unmasked.
    """
    past = left_out(dinner.past, guest)
    if dinner.star != guest:
        return replace(dinner, past=past)
    dark = replace(dinner, moment=replace(dinner.moment, spotlight=None, phase=Phase.SEATED), past=())
    if dark.queue() or not dark.revealed:
        return dark
    return replace(dark, moment=replace(dark.moment, phase=Phase.FINALE))


def _unsealed(dinner: Dinner, lost: Lost) -> Dinner:
    """An envelope can be sealed again until guessing opens, and nobody is unmasked before that (S3, B7)."""
    if dinner.revealed:
        return dinner
    by_host = lost.row.role is Role.HOST
    for guest in lost.whose(dinner):
        if dinner.guests[guest].secret is None or (by_host and dinner.guests[guest].sealed_link is not None):
            continue
        dinner = gone(dinner.put(replace(dinner.guests[guest], secret=None, sealed_link=None)), guest)
    return dinner


def _unsaid(dinner: Dinner, lost: Lost) -> Dinner:
    """Nothing changes an answer about somebody who is locked, and nothing unlocks who has a wall (G4, G5)."""
    for guest in lost.whose(dinner):
        me = dinner.guests[guest]
        kept = {
            about: answer
            for about, answer in me.answers.items()
            if about in dinner.walls or (lost.alone and not dinner.is_open(about))
        }
        dinner = dinner.put(replace(me, answers=kept))
    return dinner


def _unwished(dinner: Dinner, lost: Lost) -> Dinner:
    for guest in lost.whose(dinner):
        dinner = dinner.put(replace(dinner.guests[guest], wishes=frozenset()))
    return dinner


def _at_the_door(dinner: Dinner, lost: Lost) -> Dinner:
    """Whoever could be removed then, and is in no later row, knocks: the host knows who was put out (A9, A10)."""
    for guest in tuple(dinner.guests.values()):
        fixed = part_of_the_show(dinner, guest.id)
        if guest.waiting or (fixed and (lost.alone or fixed in _FOR_GOOD)) or _was_in(guest.id, lost.later):
            continue
        dinner = gone(dinner.put(replace(guest, waiting=True)), guest.id)
        dinner = replace(dinner, order=tuple(other for other in dinner.order if other != guest.id))
    return dinner


def _was_in(guest: GuestId, later: Sequence[Row]) -> bool:
    """The next word about them is of somebody who is in; letting them in says that they were not."""
    for row in later:
        if row.event is not None and guest in spoken_of(row):
            if isinstance(row.event, e.GuestAdmitted | e.GuestRemoved):
                return False
            if not isinstance(row.event, AT_THE_DOOR):
                return True
    return False


def _new_links(dinner: Dinner, lost: Lost) -> Dinner:
    """Every seat gets a link that the tablet shows, since nobody knows which of the old ones is dead (K1, K2)."""
    anew = {guest.id: replace(guest, link=guest.link + 1, issued=True) for guest in dinner.guests.values()}
    return replace(dinner, guests=anew)


def _face_down(dinner: Dinner, lost: Lost) -> Dinner:
    """Cards are turned on the wall that hangs: there is one, and if it is lost nothing hangs there (C1, V9)."""
    walls = dict(dinner.walls)
    if dinner.star is not None and not lost.alone:
        walls.setdefault(dinner.star, Wall(()))
    for about, wall in dinner.walls.items():
        if about == dinner.star or not lost.alone:
            walls[about] = replace(wall, hidden=frozenset(card.id for card in wall.clusters))
    return replace(dinner, walls=walls)


def _knocking(dinner: Dinner, lost: Lost) -> Dinner:
    return replace(dinner, doors=Doors.KNOCK) if dinner.doors is Doors.OPEN else dinner


def _handed_over(dinner: Dinner, lost: Lost) -> Dinner:
    """The link that was on offer is the host's, unless it was used later (K3)."""
    hands = [row.event for row in lost.later if isinstance(row.event, e.HandOverOffered | e.HandedOver)]
    if not dinner.heir or (hands and isinstance(hands[0], e.HandedOver)):
        return dinner
    return replace(dinner, heir=False, host_link=dinner.host_link + 1, lead=None)


_FOR_GOOD: Final = (Refusal.REVEALED, Refusal.ON_THE_WALL)


@dataclass(frozen=True, slots=True)
class _Taking:
    """What takes something away: the events, who can send them, when, and how it is taken where one of them is lost."""

    kinds: tuple[str, ...]
    roles: tuple[Role, ...]
    phases: frozenset[Phase]
    take: Callable[[Dinner, Lost], Dinner]


_ALWAYS: Final = frozenset(Phase)
_BEFORE_CLOSED: Final = _ALWAYS - {Phase.CLOSED}
_EITHER: Final = (Role.GUEST, Role.HOST)

_TAKING: Final = (
    _Taking((e.Sealed.kind,), _EITHER, frozenset({Phase.ARRIVAL}), _unsealed),
    _Taking((e.Answered.kind, e.Withdrawn.kind), _EITHER, frozenset({Phase.SEATED, Phase.REVEALS}), _unsaid),
    _Taking((e.Wished.kind,), (Role.GUEST,), frozenset({Phase.FINALE}), _unwished),
    _Taking((e.GuestRemoved.kind,), (Role.HOST,), _BEFORE_CLOSED, _at_the_door),
    _Taking((e.LinkReissued.kind,), (Role.HOST,), _BEFORE_CLOSED, _new_links),
    _Taking((e.ClusterHidden.kind,), (Role.HOST, Role.DOOR), frozenset({Phase.REVEALS}), _face_down),
    _Taking((e.DoorsSet.kind,), (Role.HOST,), _BEFORE_CLOSED - {Phase.FINALE}, _knocking),
    _Taking((e.HandedOver.kind,), (Role.DOOR,), _ALWAYS, _handed_over),
)
