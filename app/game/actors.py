"""Who sends a command."""

from dataclasses import dataclass
from typing import Final

from app.game.names import GuestId, Role


@dataclass(frozen=True, slots=True)
class Actor:
    """Who sends a command; `guest` is set for guests only."""

    role: Role
    guest: GuestId | None = None


HOST: Final = Actor(Role.HOST)
ALARM: Final = Actor(Role.ALARM)
DOOR: Final = Actor(Role.DOOR)
