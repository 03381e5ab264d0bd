"""Turn a command into events, or refuse it with a code. Pure: what it needs of the world comes in as `World`."""

from typing import assert_never

from app.game import commands as c
from app.game import envelopes, guesses, people, show, verdicts
from app.game import events as e
from app.game.actors import Actor
from app.game.dinner import Dinner
from app.game.names import MAX_DEVICE, MAX_TITLE, AnswerKind, DinnerCode, Doors, Refusal
from app.game.permits import STEPS, permitted
from app.game.texts import clean
from app.game.world import Events, Rejected, World


def open_dinner(command: c.Open, code: DinnerCode) -> Events | Rejected:
    """The opening of a new dinner under this code."""
    title = clean(command.title, MAX_TITLE)
    if isinstance(title, Refusal):
        return Rejected(title)
    opened = e.DinnerOpened(code, title, command.language, command.pace, command.points, command.last_double)
    doors = (e.DoorsSet(command.doors),) if command.doors is not Doors.OPEN else ()
    shown = (e.ScreenSet(command.scale, command.sound),) if (command.scale, command.sound) != (100, True) else ()
    return (opened, *doors, *shown)


def decide(dinner: Dinner, command: c.Command, by: Actor, world: World, seen: int | None = None) -> Events | Rejected:
    """The events that a command leads to, at least one; or the refusal.

    `seen` is the version the sender looked at when they pressed the button; None skips the check for staleness.
    """
    if seen is not None and _stale(dinner, command, seen):
        return Rejected(Refusal.STALE)
    if isinstance(command, c.Open):
        return Rejected(Refusal.NOT_NOW)
    denied = permitted(dinner, type(command), by)
    if denied is not None:
        return Rejected(denied)
    decided = _decide(dinner, command, by, world)
    return Rejected(decided) if isinstance(decided, Refusal) else decided


def _stale(dinner: Dinner, command: c.Command, seen: int) -> bool:
    """A step pressed on a view older than the last step; for `back`, older than what it would take back (B1)."""
    if type(command) not in STEPS:
        return False
    last = dinner.stepped
    if isinstance(command, c.Back) and dinner.past:
        last = max(last, dinner.past[-1].version)
    return seen < last


def _decide(dinner: Dinner, command: c.Command, by: Actor, world: World) -> Events | Refusal:
    match command:
        case c.Guess(about, text):  # first: most of what is said
            return guesses.guess(dinner, by.guest, about, text)
        case c.Seal() | c.SealFor():
            return envelopes.seal(dinner, command, by)
        case c.GuessFor(guest, about, text):
            return guesses.guess(dinner, guest, about, text)
        case c.Pass(about):
            return guesses.answer(dinner, by.guest, about, AnswerKind.PASS)
        case c.Know(about):
            return guesses.answer(dinner, by.guest, about, AnswerKind.KNOW)
        case c.Withdraw(about):
            return guesses.withdraw(dinner, by.guest, about)
        case c.Rule(cluster, verdict):
            return verdicts.rule(dinner, by, cluster, verdict)
        case c.Wish(about, on):
            return verdicts.wish(dinner, by, about, on)
        case c.Forget():
            return envelopes.forget(dinner, by)
        case c.OpenGuessing():
            return show.open_guessing(dinner, world)
        case c.Lock():
            return show.lock(dinner)
        case c.SetOrder(guests):
            return show.set_order(dinner, guests)
        case c.Next():
            return show.advance(dinner, world)
        case c.Back():
            return (e.WentBack(),) if dinner.past else Refusal.NOTHING_TO_UNDO
        case c.Skip(guest, on):
            return show.skip(dinner, guest, on)
        case c.MoreTime():
            return show.more_time(dinner)
        case c.Pause(on):
            return (e.PauseSet(on),)
        case c.Hide(cluster, on):
            star = verdicts.star_of(dinner, cluster)
            return star if isinstance(star, Refusal) else (e.ClusterHidden(star, cluster, on),)
        case c.Favourite(cluster):
            return verdicts.favourite(dinner, cluster)
        case c.Admit(guest):
            return people.admit(dinner, guest)
        case c.Remove(guest):
            return people.remove(dinner, guest)
        case c.Rename(guest, name):
            named = people.unique_name(dinner, name, but=guest)
            if guest not in dinner.guests:
                return Refusal.NO_SUCH_GUEST
            return named if isinstance(named, Refusal) else (e.GuestRenamed(guest, named),)
        case c.AddGuest(name):
            return people.add(dinner, name)
        case c.Join(name, invited):
            return people.join(dinner, name, invited)
        case c.SetDoors(state):
            return (e.DoorsSet(state),)
        case c.Reissue(guest):
            return (e.LinkReissued(guest),) if guest in dinner.guests else Refusal.NO_SUCH_GUEST
        case c.HandOver():
            return (e.HandOverOffered(),)
        case c.Lead(device):
            named = clean(device, MAX_DEVICE)
            return named if isinstance(named, Refusal) else (e.LeadTaken(named),)
        case c.SetScreen(scale, sound):
            return (e.ScreenSet(scale, sound),)
        case c.TakeOver():
            return (e.HandedOver(),) if dinner.heir else Refusal.NOT_NOW
        case c.OpenRest():
            return show.open_rest(dinner)
        case c.Close():
            return (e.DinnerClosed(),)
        case c.Cut():
            return show.cut(dinner, world)
        case c.Open():
            return Refusal.NOT_NOW
        case _:
            assert_never(command)
