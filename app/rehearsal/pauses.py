"""How long people take. The only place of the rehearsal that lets time pass, so a test can let none."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Final

Sleep = Callable[[float], Awaitable[None]]

THINKING_S: Final[dict[str, tuple[float, float]]] = {
    "join": (1, 25),
    "seal": (6, 30),
    "guess": (3, 11),
    "pass": (2, 4),
    "know": (2, 4),
    "rule": (2, 5),
    "wish": (2, 8),
}
"""From and to, in seconds at speed 1: how long a guest thinks before each kind of action."""

WATCHING_S: Final[dict[str, tuple[float, float]]] = {
    "open_guessing": (4, 6),
    "lock": (4, 6),
    "guessing": (3, 5),
    "spotlight": (3, 5),
    "wall": (3, 5),
    "drumroll": (7, 10),
    "verdicts": (6, 8),
    "scores": (8, 11),
    "finale": (6, 8),
    "award": (7, 9),
    "people": (7, 9),
    "close": (25, 30),
}
"""The same for the simulated host, per step of the main button: how long the room gets before it."""


class Pauses:
    """Human pauses, `speed` times as fast, drawn from `dice`."""

    def __init__(self, dice: random.Random, speed: float = 1.0, sleep: Sleep = asyncio.sleep) -> None:
        self._dice = dice
        self._speed = speed
        self._sleep = sleep

    async def before(self, action: str) -> None:
        """Let the time pass that a guest takes before this kind of action, or the host before this step."""
        lowest, highest = THINKING_S[action] if action in THINKING_S else WATCHING_S[action]
        await self._sleep(self._dice.uniform(lowest, highest) / self._speed)
