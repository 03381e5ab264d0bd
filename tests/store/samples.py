"""Dinners, events and the shortest way to append them."""

from collections.abc import Sequence

from app.game import events as e
from app.game.names import AnswerKind, DinnerCode, GuestId, Language, Pace
from app.store import EventLog, Outcome

OLMO, PINO = DinnerCode("OLMO7"), DinnerCode("PINO2")
G1, G2 = GuestId("g1"), GuestId("g2")

AT = 1_790_000_000_000
"""Unix ms."""


def code(number: int) -> DinnerCode:
    return DinnerCode(f"D{number:03d}")


def opened(code: DinnerCode) -> e.Event:
    return e.DinnerOpened(code, "Cena", Language.IT, Pace.BALLOT, points=True, last_double=False)


def guess(text: str) -> e.Event:
    return e.Answered(G1, G2, AnswerKind.GUESS, text)


async def append(
    log: EventLog,
    dinner: DinnerCode,
    after: int,
    *events: e.Event,
    actor: str = "g1",
    command_id: str | None = None,
) -> Outcome:
    """Append `events`, or one guess if there are none."""
    some: Sequence[e.Event] = events or (guess(f"guess {after + 1}"),)
    return await log.append(dinner, after, some, at=AT + after, actor=actor, command_id=command_id)


async def fill(log: EventLog, dinner: DinnerCode, count: int) -> None:
    """Append that many events with a command each."""
    for after in range(count):
        await append(log, dinner, after, command_id=f"c{after + 1}")
