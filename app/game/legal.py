"""What somebody can do right now: what their role may, where at least one choice of the fields is accepted."""

from collections.abc import Callable
from functools import cache
from itertools import groupby
from typing import Final

from app.game import commands as c
from app.game.actors import Actor
from app.game.dinner import Dinner, Guest
from app.game.names import MAX_GUESTS, MIN_SEALED, GuestId, Pace, Phase, Refusal, Role, RuledBy, Stage
from app.game.next_step import upcoming
from app.game.permits import BY_ROLE, STEPS, covers

_Possible = Callable[[Dinner, Actor], bool]
"""Whether there is at least one choice of a command's fields for this actor."""


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
        for command, permits in BY_ROLE[role].items()
        if any(covers(permit, phase, stage) for permit in permits) and not (paused and command in STEPS)
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
    return any(not sealed_for_good(dinner, guest.id) and in_hosts_hand(guest) for guest in dinner.seated())


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


def in_hosts_hand(guest: Guest) -> bool:
    """The host may (still) write this envelope: it is empty, or the host filled it."""
    return not guest.sealed or guest.sealed_link is None


def can_lock(dinner: Dinner) -> bool:
    """There is a ballot to lock: it was not locked yet, or somebody sealed since."""
    sealed = any(guest.sealed for guest in dinner.seated())
    return dinner.pace is Pace.BALLOT and sealed and (not dinner.moment.lock_called or bool(dinner.all_open()))


_POSSIBLE: Final[dict[type[c.Command], _Possible]] = {
    c.Seal: _can_seal,
    c.Guess: _can_answer,
    c.Pass: _can_answer,
    c.Know: _can_answer,
    c.Withdraw: _can_withdraw,
    c.Rule: _can_rule,
    c.Wish: lambda dinner, by: len(dinner.seated()) > 1,
    c.Forget: lambda dinner, by: by.guest is not None and forgettable(dinner, by.guest) is None,
    c.OpenGuessing: lambda dinner, by: sum(guest.sealed for guest in dinner.seated()) >= MIN_SEALED,
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
    c.GuessFor: lambda dinner, by: bool(dinner.all_open()) and len(dinner.seated()) > 1,
    c.Reissue: _has_guests,
    c.OpenRest: lambda dinner, by: _names_next(dinner),
}


def _names_next(dinner: Dinner) -> bool:
    step = upcoming(dinner)
    return step is not None and step.command == c.Next.kind
