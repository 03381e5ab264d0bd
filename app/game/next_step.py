"""What the show does next: the one step that the main button takes."""

from dataclasses import dataclass
from typing import Final

from app.game import commands as c
from app.game.dinner import Dinner
from app.game.names import GuestId, Pace, Phase, Stage, Step


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
            return to_next_guest(dinner) if dinner.queue() else None
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
    return to_next_guest(dinner)


def to_next_guest(dinner: Dinner) -> Upcoming:
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
