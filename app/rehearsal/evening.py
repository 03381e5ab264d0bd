"""A whole rehearsal: opens a dinner, seats eleven simulated guests, and lets the evening run to its end."""

import asyncio
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from app.rehearsal.calls import CallRefusedError, Calls, Opened, Tap
from app.rehearsal.cast import Person, cast
from app.rehearsal.guest import Notice, live, sit_down
from app.rehearsal.host import Look, drive
from app.rehearsal.mind import Mind
from app.rehearsal.pauses import Pauses, Sleep
from app.rehearsal.wire import HungUpError, Wire

TITLE: Final = {
    "it": "Prova generale",
    "en": "Dress rehearsal",
    "fr": "Répétition générale",
    "de": "Generalprobe",
    "es": "Ensayo general",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What kind of evening is rehearsed. `speed` 2 is twice as fast as people; the same `seed` plays the same people.

    `guests` is how many are simulated, eleven at most: the twelfth place is laid for a real person. `tap` hears
    everything that the server says to any of them.
    """

    language: str = "it"
    pace: str = "ballot"
    points: bool = True
    speed: float = 1.0
    seed: int = 0
    guests: int = 11
    sleep: Sleep = asyncio.sleep
    tap: Tap | None = None

    def company(self) -> tuple[Person, ...]:
        """Who plays, in the order in which they arrive."""
        people = list(cast(self.language))
        self.dice("arrival").shuffle(people)
        return tuple(people[: self.guests])

    def dice(self, whose: str) -> random.Random:
        """Chance for one purpose, so that what one person does never changes another's luck."""
        return random.Random(f"{self.seed} {whose}")

    def pauses(self, whose: str) -> Pauses:
        """The pauses of one person."""
        return Pauses(self.dice(f"{whose} pauses"), self.speed, self.sleep)


async def open_table(base: str, plan: Plan) -> Opened:
    """Open the dinner of this plan on the server at `base`. Raises OSError or CallRefusedError."""
    return await Calls(base).open_dinner(TITLE[plan.language], plan.language, pace=plan.pace, points=plan.points)


async def seat_everybody(
    base: str,
    opened: Opened,
    plan: Plan,
    sat: Callable[[str], None] = lambda name: None,
    notice: Notice = lambda view: None,
) -> None:
    """Seat the simulated guests, one after the other comes; returns when the evening is over for all of them.

    `sat` is told the name of everybody who has taken their seat, `notice` what everybody looks at.
    """
    company = {person.name: person for person in plan.company()}
    async with asyncio.TaskGroup() as arriving:
        for person in company.values():
            mind = Mind(person, company, plan.seed)
            arriving.create_task(_attend(base, opened, plan, mind, sat, notice))


async def _attend(
    base: str, opened: Opened, plan: Plan, mind: Mind, sat: Callable[[str], None], notice: Notice
) -> None:
    name = mind.me.name
    pauses = plan.pauses(name)
    await pauses.before("join")
    try:
        seated = await sit_down(Calls(base), opened, name)
    except (CallRefusedError, OSError):
        return  # the doors were closed, or the server went away: one guest fewer
    sat(name)
    await live(Wire(base, opened.code, seated.token, tap=plan.tap, chance=plan.dice(name)), mind, pauses, notice)


async def lead(
    base: str, opened: Opened, plan: Plan, places: int, look: Look | None = None, *, yields: bool = True
) -> None:
    """Lead the evening as a simulated host, once `places` guests have sealed.

    Returns when it is closed, or, if it `yields`, when a real host takes over.
    """
    async with Wire(base, opened.code, opened.host_token, tap=plan.tap, chance=plan.dice("host")) as wire:
        with suppress(HungUpError):
            await drive(wire, plan.pauses("host"), places, look, yields=yields)
