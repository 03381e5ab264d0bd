"""Decisions that move the evening on: opening, locking, the stages of a spotlight, skipping, the cut.

Each gives the events, or why not.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from app.game import commands as c
from app.game import events as e
from app.game.awards import awards
from app.game.dinner import Dinner
from app.game.legal import can_lock
from app.game.names import MIN_SEALED, ClusterId, GuestId, Phase, Refusal, Stage, Step
from app.game.next_step import Upcoming, to_next_guest, upcoming
from app.game.people import present
from app.game.world import Events, World


def open_guessing(dinner: Dinner, world: World) -> Events | Refusal:
    """Everybody sits down, and chance lays out the order of the reveals (T1, O1)."""
    if sum(guest.sealed for guest in dinner.seated()) < MIN_SEALED:
        return Refusal.TOO_FEW
    return (e.GuessingOpened(tuple(world.draw(dinner.order))),)


def lock(dinner: Dinner) -> Events | Refusal:
    """The ballot is over for everybody who has sealed (G10)."""
    return (e.BallotLocked(dinner.all_open()),) if can_lock(dinner) else Refusal.NOT_NOW


def set_order(dinner: Dinner, guests: tuple[GuestId, ...]) -> Events | Refusal:
    """The host lays out the order; who was unmasked keeps their place in it (O2, O3)."""
    if len(guests) != len(dinner.order) or set(guests) != set(dinner.order):
        return Refusal.WRONG_ORDER
    kept = all(guests[dinner.order.index(guest)] == guest for guest in dinner.revealed)
    return (e.OrderSet(guests),) if kept else Refusal.WRONG_ORDER


_STAGE_OF: Final = {
    Step.GUESSING: Stage.GUESSING,
    Step.SPOTLIGHT: Stage.SPOTLIGHT,
    Step.DRUMROLL: Stage.DRUMROLL,
    Step.VERDICTS: Stage.VERDICTS,
    Step.SCORES: Stage.SCORES,
}


def advance(dinner: Dinner, world: World) -> Events | Refusal:
    """One step of the show: the one that `upcoming` names (T2 to T8)."""
    step = upcoming(dinner)
    if dinner.stage is Stage.DRUMROLL:
        return Refusal.DRUMROLL
    if step is None:
        return Refusal.NOBODY_LEFT
    if step.command == c.Lock.kind:
        return Refusal.NOT_LOCKED
    if step.step is Step.FINALE:
        return (e.FinaleReached(awards(dinner)),)
    if dinner.phase is Phase.FINALE:
        return _open_next(dinner, step)
    assert step.guest is not None
    if step.step is Step.WALL:
        return (_show_wall(dinner, step.guest, world),)
    stage = _STAGE_OF[step.step]
    return (e.SpotlightMoved(step.guest, stage, locks=stage is Stage.SPOTLIGHT),)


def _open_next(dinner: Dinner, step: Upcoming) -> Events | Refusal:
    """The next award; after the last one, who was who (H12)."""
    if step.step is Step.PEOPLE:
        return (e.AwardsOpened((), people=True),)
    left = [award.guest for award in dinner.awards() if not dinner.is_opened(award)]
    return (e.AwardsOpened((left[0],)),) if left else Refusal.NOT_NOW


def open_rest(dinner: Dinner) -> Events | Refusal:
    """All that are left at once, for a large table or a late hour (H13)."""
    if upcoming(dinner) == Upcoming(c.Close.kind, Step.CLOSE):
        return Refusal.NOT_NOW
    left = tuple(award.guest for award in dinner.awards() if not dinner.is_opened(award))
    return (e.AwardsOpened(left, people=True),)


def _show_wall(dinner: Dinner, star: GuestId, world: World) -> e.Event:
    """A wall is folded once: a guest whose wall was shown is locked for good, so it cannot change (G5)."""
    if star in dinner.walls:
        return e.SpotlightMoved(star, Stage.WALL)
    guesses = [
        (guest.id, answer.text)
        for guest in dinner.seated()
        if (answer := guest.answers.get(star)) is not None and answer.text is not None
    ]
    groups = [[guesses[index] for index in sorted(group)] for group in world.cluster([text for _, text in guesses])]
    folded = sorted(
        ((_distinct([text for _, text in group]), tuple(guest for guest, _ in group)) for group in groups),
        key=lambda cluster: (-len(cluster[1]), cluster[0][0].casefold(), cluster[0]),
    )
    clusters = tuple(
        e.LaidCluster(ClusterId(f"{star}.{number}"), texts, by) for number, (texts, by) in enumerate(folded, start=1)
    )
    return e.WallShown(star, clusters)


def _distinct(texts: Sequence[str]) -> tuple[str, ...]:
    """Each wording once, the commonest first, then by alphabet: the order tells nothing about the authors (G6)."""
    spelled = {text.casefold(): text for text in sorted(texts, reverse=True)}
    often = Counter(text.casefold() for text in texts)
    return tuple(spelled[key] for key in sorted(often, key=lambda key: (-often[key], key)))


def cut(dinner: Dinner, world: World) -> Events | Refusal:
    """The lid is lifted, with what the matcher proposes for every card (T5, V2)."""
    star = dinner.star
    assert star is not None
    secret = dinner.guests[star].secret
    assert secret is not None
    proposals = []
    for cluster in dinner.walls[star].clusters:
        judged = world.judge(secret, cluster.texts)
        proposals.append(e.Proposal(cluster.id, judged.verdict, judged.reason, judged.parts, judged.sure))
    return (e.Unmasked(star, tuple(proposals)),)


def more_time(dinner: Dinner) -> Events:
    """The candle of the guessing stage burns longer (T12)."""
    assert dinner.star is not None
    return (e.TimeGiven(dinner.star),)


def skip(dinner: Dinner, guest: GuestId, on: bool) -> Events | Refusal:
    """A guest leaves the reveals or comes back; out of the spotlight, the show goes on to the next (O5 to O7)."""
    target = present(dinner, guest)
    if isinstance(target, Refusal):
        return target
    if guest in dinner.revealed:
        return Refusal.REVEALED
    if not on or guest != dinner.star:
        return (e.GuestSkipped(guest, on),)
    if dinner.stage is Stage.DRUMROLL:
        return Refusal.DRUMROLL
    step = to_next_guest(dinner)
    if step.guest is None:
        return (e.GuestSkipped(guest, on, moved=True, awards=awards(dinner)),)
    stage = _STAGE_OF[step.step]
    return (e.GuestSkipped(guest, on, True, step.guest, stage, locks=stage is Stage.SPOTLIGHT),)
