"""What turns tell a tracer, where there is one: that a command waits, and which stage of its turn it is in."""

from contextlib import AbstractContextManager
from typing import Literal, Protocol

from app.rooms.ask import Ask
from app.rooms.outcome import Tell

Stage = Literal["decide", "append", "settle"]


class Tracer(Protocol):
    """Follows commands through their turns."""

    def follow(self, ask: Ask) -> Tell:
        """A command begins to wait. What comes back is told of its outcome in the place of `ask.tell`."""

    def stage(self, name: Stage, ask: Ask) -> AbstractContextManager[None]:
        """Around one stage of a turn in which `ask` has waited longest."""
