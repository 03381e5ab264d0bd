"""What became of a command."""

from collections.abc import Callable
from dataclasses import dataclass

from app.game.events import Event


@dataclass(frozen=True, slots=True)
class Accepted:
    """On disk, at this version. `events` is empty when the answer is one given before to the same id."""

    version: int
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """No effect. `retry`: for a reason that will pass, so the same id may be sent again."""

    code: str
    retry: bool = False


Outcome = Accepted | Refused

Tell = Callable[[Outcome | Exception], None]
"""Hears what became of a command, once; an exception is a mistake of ours. Called in the middle of a turn: it never
raises, and what it starts comes after the turn."""
