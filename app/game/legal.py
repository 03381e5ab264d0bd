"""Who may do what, and when: one table, command by role by phase by stage. What it does not name is denied."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final

from app.game import commands as c
from app.game.dinner import Dinner
from app.game.names import (
    MAX_GUESTS,
    MIN_SEALED,
    GuestId,
    Pace,
    Phase,
    Refusal,
    Role,
    RuledBy,
    Stage,
    Step,
)

_Possible = Callable[["Dinner", "Actor"], bool]
"""Whether there is at least one choice of a command's fields for this actor."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who sends a command; `guest` is set for guests only."""

    role: Role
    guest: GuestId | None = None


HOST: Final = Actor(Role.HOST)
ALARM: Final = Actor(Role.ALARM)
DOOR: Final = Actor(Role.DOOR)


@dataclass(frozen=True, slots=True)
class Permit:
    """One row of the table. `stages` None: whatever the spotlight does, also when nobody is in it."""

    role: Role
    phases: frozenset[Phase]
    stages: frozenset[Stage] | None = None


_ARRIVAL: Final = frozenset({Phase.ARRIVAL})
_SEATED: Final = frozenset({Phase.SEATED})
_FINALE: Final = frozenset({Phase.FINALE})
_REVEALS: Final = frozenset({Phase.REVEALS})
_SHOW: Final = _SEATED | _REVEALS
_BEFORE_FINALE: Final = _ARRIVAL | _SHOW
_BEFORE_CLOSED: Final = _BEFORE_FINALE | _FINALE
_ALWAYS: Final = frozenset(Phase)

_VERDICTS: Final = frozenset({Stage.VERDICTS})
_FROM_WALL: Final = frozenset({Stage.WALL, Stage.DRUMROLL, Stage.UNMASKED, Stage.VERDICTS, Stage.SCORES})

PERMITS: Final[dict[type[c.Command], tuple[Permit, ...]]] = {
    c.Seal: (Permit(Role.GUEST, _BEFORE_FINALE),),
    c.Guess: (Permit(Role.GUEST, _SHOW),),
    c.Pass: (Permit(Role.GUEST, _SHOW),),
    c.Know: (Permit(Role.GUEST, _SHOW),),
    c.Withdraw: (Permit(Role.GUEST, _SHOW),),
    c.Rule: (Permit(Role.GUEST, _REVEALS, _VERDICTS), Permit(Role.HOST, _REVEALS, _VERDICTS)),
    c.Wish: (Permit(Role.GUEST, _FINALE),),
    c.Forget: (Permit(Role.GUEST, _ALWAYS),),
    c.OpenGuessing: (Permit(Role.HOST, _ARRIVAL),),
    c.Lock: (Permit(Role.HOST, _SEATED),),
    c.SetOrder: (Permit(Role.HOST, _SHOW),),
    c.Next: (Permit(Role.HOST, _SHOW | _FINALE),),
    c.Back: (Permit(Role.HOST, _SHOW | _FINALE),),
    c.Skip: (Permit(Role.HOST, _SHOW),),
    c.Pause: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.MoreTime: (Permit(Role.HOST, _REVEALS, frozenset({Stage.GUESSING})),),
    c.Hide: (Permit(Role.HOST, _REVEALS, _FROM_WALL),),
    c.Favourite: (Permit(Role.HOST, _REVEALS, _FROM_WALL),),
    c.Admit: (Permit(Role.HOST, _BEFORE_FINALE),),
    c.Remove: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.Rename: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.AddGuest: (Permit(Role.HOST, _BEFORE_FINALE),),
    c.SealFor: (Permit(Role.HOST, _BEFORE_FINALE),),
    c.GuessFor: (Permit(Role.HOST, _SHOW),),
    c.SetDoors: (Permit(Role.HOST, _BEFORE_FINALE),),
    c.Reissue: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.HandOver: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.Lead: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.SetScreen: (Permit(Role.HOST, _BEFORE_CLOSED),),
    c.OpenRest: (Permit(Role.HOST, _FINALE),),
    c.Close: (Permit(Role.HOST, _FINALE),),
    c.Join: (Permit(Role.DOOR, _BEFORE_FINALE),),
    c.TakeOver: (Permit(Role.DOOR, _ALWAYS),),
    c.Cut: (Permit(Role.ALARM, _REVEALS, frozenset({Stage.DRUMROLL})),),
}

STEPS: Final = frozenset({c.OpenGuessing, c.Lock, c.Next, c.Back, c.Skip, c.OpenRest, c.Close, c.Cut})
"""What moves the show: guarded by `seen`, and at rest while the dinner is paused."""


_BY_ROLE: Final[dict[Role, dict[type[c.Command], tuple[Permit, ...]]]] = {
    role: {command: own for command, permits in PERMITS.items() if (own := tuple(p for p in permits if p.role is role))}
    for role in Role
}
"""The same table, opened at one role: what is not there is not theirs."""


def permitted(dinner: Dinner, command: type[c.Command], by: Actor) -> Refusal | None:
    """Why this kind of command is denied to this actor now; None where the table allows it."""
    permits = _BY_ROLE[by.role].get(command)
    if permits is None:
        return Refusal.NOT_YOURS
    if by.guest is not None:
        guest = dinner.guests.get(by.guest)
        if guest is None:
            return Refusal.NOT_YOURS
        if guest.waiting:
            return Refusal.WAITING
    if not any(_covers(permit, dinner.phase, dinner.stage) for permit in permits):
        return Refusal.NOT_NOW
    if dinner.paused and command in STEPS:
        return Refusal.PAUSED
    return None


def _covers(permit: Permit, phase: Phase, stage: Stage | None) -> bool:
    return phase in permit.phases and (permit.stages is None or stage in permit.stages)


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What the main button does next: the command to send, the step it takes, and whom it is about."""

    command: str
    step: Step
    guest: GuestId | None = None


_NEXT_STAGE: Final = {
    Stage.GUESSING: Step.SPOTLIGHT,
    Stage.SPOTLIGHT: Step.WALL,
    Stage.WALL: Step.DRUMROLL,
    Stage.UNMASKED: Step.VERDICTS,
}


def upcoming(dinner: Dinner) -> Upcoming | None:
    """The next step of the show, legal already or not; None while a drumroll runs and after the end."""
    match dinner.phase:
        case Phase.ARRIVAL:
            return Upcoming(c.OpenGuessing.kind, Step.OPEN_GUESSING)
        case Phase.SEATED if dinner.pace is Pace.BALLOT and not dinner.moment.lock_called:
            return Upcoming(c.Lock.kind, Step.LOCK)
        case Phase.SEATED:
            return _arriving(dinner) if dinner.queue() else None
        case Phase.REVEALS:
            return _advancing(dinner)
        case Phase.FINALE:
            return _parting(dinner)
        case Phase.CLOSED:
            return None


def _advancing(dinner: Dinner) -> Upcoming | None:
    stage = dinner.stage
    if stage is None or stage is Stage.DRUMROLL:
        return None
    if stage in _NEXT_STAGE:
        return Upcoming(c.Next.kind, _NEXT_STAGE[stage], dinner.star)
    if stage is Stage.VERDICTS and dinner.points:
        return Upcoming(c.Next.kind, Step.SCORES, dinner.star)
    return _arriving(dinner)


def _arriving(dinner: Dinner) -> Upcoming:
    """The spotlight comes to the next in order: rounds ask for guesses first, unless that guest is locked already."""
    queue = dinner.queue()
    if not queue:
        return Upcoming(c.Next.kind, Step.FINALE)
    asks = dinner.pace is Pace.ROUNDS and not dinner.is_locked(queue[0])
    return Upcoming(c.Next.kind, Step.GUESSING if asks else Step.SPOTLIGHT, queue[0])


def _parting(dinner: Dinner) -> Upcoming:
    """One award after another, then who was who, then good night. Nobody is named: it would spoil the surprise."""
    if not all(map(dinner.is_opened, dinner.awards())):
        return Upcoming(c.Next.kind, Step.AWARD)
    if dinner.moment.awards and not dinner.moment.people:
        return Upcoming(c.Next.kind, Step.PEOPLE)
    return Upcoming(c.Close.kind, Step.CLOSE)


def can(dinner: Dinner, by: Actor) -> tuple[str, ...]:
    """The kinds of command that are legal right now for this actor, for at least one choice of their fields."""
    if by.guest is not None and (by.guest not in dinner.guests or dinner.guests[by.guest].waiting):
        return ()
    moment = dinner.moment
    stage = moment.spotlight.stage if moment.spotlight else None
    season = _in_season(by.role, moment.phase, stage, dinner.paused)
    return tuple([kind for kinds, possible in season if possible is None or possible(dinner, by) for kind in kinds])


@cache
def _in_season(
    role: Role, phase: Phase, stage: Stage | None, paused: bool
) -> tuple[tuple[tuple[str, ...], _Possible | None], ...]:
    """What the table allows this role here, and what else it takes: asked for every view, with a few dozen answers.

    Neighbours that take the same stand together.
    """
    allowed = [
        command
        for command, permits in _BY_ROLE[role].items()
        if any(_covers(permit, phase, stage) for permit in permits) and not (paused and command in STEPS)
    ]
    return tuple(
        (tuple(command.kind for command in alike), possible) for possible, alike in groupby(allowed, _POSSIBLE.get)
    )


def open_about(dinner: Dinner, guest: GuestId) -> tuple[GuestId, ...]:
    """About whom this guest can answer now, in joining order."""
    return tuple(other for other in dinner.all_open() if other != guest)


def _can_answer(dinner: Dinner, by: Actor) -> bool:
    everybody = dinner.all_open()
    return len(everybody) > (by.guest in everybody)


def _can_withdraw(dinner: Dinner, by: Actor) -> bool:
    return by.guest is not None and not dinner.guests[by.guest].answers.keys().isdisjoint(dinner.all_open())


def _can_seal(dinner: Dinner, by: Actor) -> bool:
    return by.guest is not None and not sealed_for_good(dinner, by.guest)


def _can_seal_for(dinner: Dinner, by: Actor) -> bool:
    return any(not sealed_for_good(dinner, guest.id) and in_hosts_hand(guest.sealed_link, guest.sealed)
               for guest in dinner.seated())  # fmt: skip


def _can_rule(dinner: Dinner, by: Actor) -> bool:
    if dinner.star is None or by.guest not in (None, dinner.star):
        return False
    rulings = dinner.moment.rulings[dinner.star].values()
    return any(by.guest is None or ruling.by is not RuledBy.HOST for ruling in rulings)


def _has_wall(dinner: Dinner, by: Actor) -> bool:
    return dinner.star is not None and bool(dinner.walls[dinner.star].clusters)


def _has_guests(dinner: Dinner, by: Actor) -> bool:
    return bool(dinner.guests)


def sealed_for_good(dinner: Dinner, guest: GuestId) -> bool:
    """The envelope is fixed: it holds or held a secret, and guessing is open or was open long enough for a wall."""
    fixed = dinner.moment.phase is not Phase.ARRIVAL or guest in dinner.walls
    envelope = dinner.guests[guest]
    return fixed and (envelope.secret is not None or envelope.erased)


def forgettable(dinner: Dinner, guest: GuestId) -> Refusal | None:
    """Why this guest cannot take back now what they wrote; None if they can (E2, E3)."""
    if guest == dinner.star and guest not in dinner.revealed:
        return Refusal.NOT_NOW
    return None if dinner.guests[guest].wrote else Refusal.NOTHING_TO_UNDO


def part_of_the_show(dinner: Dinner, guest: GuestId) -> Refusal | None:
    """Why this place can no longer be taken off the table; None if it can (A9, A10)."""
    if guest in dinner.revealed:
        return Refusal.REVEALED
    if guest in dinner.walls or any(guest in card.by for wall in dinner.walls.values() for card in wall.clusters):
        return Refusal.ON_THE_WALL
    moments = (dinner.moment, *(past.moment for past in dinner.past))
    in_the_light = any(moment.spotlight and moment.spotlight.guest == guest for moment in moments)
    return Refusal.NOT_NOW if in_the_light else None


def in_hosts_hand(sealed_link: int | None, sealed: bool) -> bool:
    """The host may (still) write this envelope: it is empty, or the host filled it."""
    return not sealed or sealed_link is None


def unlocked(dinner: Dinner) -> tuple[GuestId, ...]:
    """Who would be locked by `lock`: every sealed guest about whom guesses are open."""
    return dinner.all_open()


def can_lock(dinner: Dinner) -> bool:
    """There is a ballot to lock: it was not locked yet, or somebody sealed since."""
    sealed = any(guest.sealed for guest in dinner.seated())
    return dinner.pace is Pace.BALLOT and sealed and (not dinner.moment.lock_called or bool(unlocked(dinner)))


def count(items: Iterable[object]) -> int:
    """How many there are."""
    return sum(1 for _ in items)


_POSSIBLE: Final[dict[type[c.Command], _Possible]] = {
    c.Seal: _can_seal,
    c.Guess: _can_answer,
    c.Pass: _can_answer,
    c.Know: _can_answer,
    c.Withdraw: _can_withdraw,
    c.Rule: _can_rule,
    c.Wish: lambda dinner, by: len(dinner.seated()) > 1,
    c.Forget: lambda dinner, by: by.guest is not None and forgettable(dinner, by.guest) is None,
    c.OpenGuessing: lambda dinner, by: count(g for g in dinner.seated() if g.sealed) >= MIN_SEALED,
    c.Lock: lambda dinner, by: can_lock(dinner),
    c.Next: lambda dinner, by: _names_next(dinner),
    c.Back: lambda dinner, by: bool(dinner.past),
    c.Skip: lambda dinner, by: any(guest.id not in dinner.revealed for guest in dinner.seated()),
    c.Hide: _has_wall,
    c.Favourite: _has_wall,
    c.Admit: lambda dinner, by: any(guest.waiting for guest in dinner.guests.values()),
    c.Remove: lambda dinner, by: any(part_of_the_show(dinner, guest) is None for guest in dinner.guests),
    c.Rename: _has_guests,
    c.AddGuest: lambda dinner, by: len(dinner.guests) < MAX_GUESTS,
    c.SealFor: _can_seal_for,
    c.GuessFor: lambda dinner, by: bool(unlocked(dinner)) and len(dinner.seated()) > 1,
    c.Reissue: _has_guests,
    c.OpenRest: lambda dinner, by: _names_next(dinner),
}


def _names_next(dinner: Dinner) -> bool:
    step = upcoming(dinner)
    return step is not None and step.command == c.Next.kind
