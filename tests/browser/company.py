"""A table that fills itself: simulated guests on the wire, and a tablet in the browser that leads them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Final

from app.rehearsal.calls import Opened
from app.rehearsal.evening import Plan, open_table, seat_everybody
from app.rehearsal.server import ServerProcess
from tests.browser.devices import TABLET, House
from tests.browser.views import Tablet

GUESTS: Final = 3
PLAN: Final = Plan("it", "ballot", points=True, speed=60, seed=7, guests=GUESTS)


@dataclass(frozen=True, slots=True)
class Company:
    """The dinner, and the tablet that was there first."""

    house: House
    opened: Opened
    tablet: Tablet

    async def another(self, link: str | None = None) -> Tablet:
        """One more tablet, with the host's link unless another is given."""
        tablet = Tablet(await self.house.page(TABLET, PLAN.language), PLAN.language)
        await tablet.page.goto(link or self.opened.links["host"])
        return tablet


@asynccontextmanager
async def company(house: House, server: ServerProcess, base: str | None = None) -> AsyncIterator[Company]:
    """Three guests sit down, seal and guess by themselves. `base`: what the tablet calls instead of the server."""
    opened = await open_table(server.base, PLAN)
    guests = asyncio.create_task(seat_everybody(server.base, opened, PLAN))
    tablet = Tablet(await house.page(TABLET, PLAN.language), PLAN.language)
    await tablet.page.goto(opened.links["host"].replace(server.base, base or server.base))
    try:
        await tablet.says("host.arrival.sealed.other", n=GUESTS, of=GUESTS)
        yield Company(house, opened, tablet)
    finally:
        guests.cancel()
        with suppress(asyncio.CancelledError):
            await guests


async def lock(tablet: Tablet) -> None:
    """Everybody guesses, and the ballot is locked."""
    await tablet.go("open_guessing")
    await tablet.says("host.seated.all")
    await tablet.go("lock")
    await tablet.says("host.seated.locked")


async def to_the_wall(tablet: Tablet) -> None:
    """Up to the first guest's wall."""
    await lock(tablet)
    await tablet.awake.click()
    await tablet.go("wall")
    await tablet.says("host.wall.title")
