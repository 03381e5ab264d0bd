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
"""The sender's function for the answer, called once; an exception means that the server made a mistake. It is called in
the middle of a turn, so it must not raise; a command that it submits waits for the next turn."""
