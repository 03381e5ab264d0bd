"""Whole evenings, played by the rehearsal's people against any servers: what they said and heard, second by second."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.rehearsal.evening import Plan, lead, open_table, seat_everybody
from app.rehearsal.wire import Wire

STORM_S: Final = 10.0
LINES: Final = 13
"""Eleven guests, the host, a projector."""


@dataclass(slots=True)
class Heard:
    """What came over all lines: answers to commands, views, and bytes of views, with the moment of each answer."""

    answers: Counter[int] = field(default_factory=Counter)
    views: int = 0
    view_bytes: int = 0
    began: float = field(default_factory=time.monotonic)

    def hear(self, text: str) -> None:
        """One frame."""
        if text.startswith('{"type":"view"'):
            self.views += 1
            self.view_bytes += len(text.encode())
        elif text.startswith('{"type":"ack"'):
            self.answers[int(time.monotonic() - self.began)] += 1

    @property
    def commands(self) -> int:
        """Everything that was acknowledged."""
        return self.answers.total()


@dataclass(frozen=True, slots=True)
class Played:
    """What so many evenings did in `seconds`, `speed` times as fast as people. `cores`: the server's, if known."""

    dinners: int
    seconds: float
    speed: float
    commands: int
    views: int
    view_bytes: int
    storm: float
    cores: float | None


async def play(
    bases: Sequence[str], dinners: int, speed: float, seed: int, cpu_s: Callable[[], float] | None = None
) -> Played:
    """So many dinners at once, spread over the servers at `bases`, each from the first guest to the close."""
    heard = Heard()
    began, cpu = time.monotonic(), cpu_s() if cpu_s else 0.0
    plans = [Plan(seed=seed + number, speed=speed, tap=heard.hear) for number in range(dinners)]
    await asyncio.gather(*(_one(bases[number % len(bases)], plan) for number, plan in enumerate(plans)))
    seconds = time.monotonic() - began
    window = max(1, round(STORM_S / speed))
    busiest = max(sum(heard.answers[at + more] for more in range(window)) for at in range(int(seconds) + 1))
    storm = busiest / (heard.commands / seconds * window)
    cores = (cpu_s() - cpu) / seconds if cpu_s else None
    return Played(dinners, seconds, speed, heard.commands, heard.views, heard.view_bytes, storm, cores)


async def _one(base: str, plan: Plan) -> None:
    opened = await open_table(base, plan)
    async with Wire(base, opened.code, opened.screen_token, tap=plan.tap):
        await asyncio.gather(seat_everybody(base, opened, plan), lead(base, opened, plan, plan.guests))
