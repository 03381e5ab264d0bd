"""FAULT-7 as a guest sees it: a page in Chromium behind Wi-Fi that goes away while they type."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from playwright.async_api import TimeoutError as NotInTimeError
from playwright.async_api import expect

from app.rehearsal.server import ServerProcess
from tests.browser.devices import PHONE, open_house
from tests.browser.views import Phone
from tests.chaos.flap import BASE, Air, End, air, inside_house
from tests.support.memory import remembered
from tests.support.table import laid_table

OUTAGES: Final[tuple[tuple[End, float], ...]] = (("guests", 2.0), ("house", 2.0), ("guests", 14.0), ("house", 14.0))

NOBODY_NOTICES_S: Final = 10.0

WROTE: Final = 2
"""What the guest has in the log: a sealed envelope and a guess."""


@dataclass(frozen=True, slots=True)
class Outage:
    """How long it lasted; when the page said so, if it did; how long after it until the guess had arrived."""

    end: End
    out_s: float
    told_s: float | None
    back_s: float


async def typing(folder: Path, chromium: str, outages: Sequence[tuple[End, float]] = OUTAGES) -> list[Outage]:
    """FAULT-7: what was begun is finished and confirmed without a line, kept, comes once. Raises NoNamespacesError."""
    async with air() as between, inside_house(between, folder / "page") as server:
        return [
            await between.inside("guests", partial(_types, between, server, chromium, end, out_s))
            for end, out_s in outages
        ]


async def _types(between: Air, server: ServerProcess, chromium: str, end: End, out_s: float) -> Outage:
    async with open_house(chromium) as house, laid_table(BASE) as table:
        await table.seat_sealed("Anna", "Bruno")
        zoe = Phone(await house.page(PHONE, "it"), "it", "Zoe")
        join = urlsplit(table.opened.links["join"])
        await zoe.sit(f"{BASE}{join.path}#{join.fragment}")
        await zoe.seal_quickly("liutaia")
        await table.step()
        field, note = zoe.page.locator("form input"), zoe.page.locator(".line-note p")
        await field.fill("pilo")

        between.set(end, up=False)
        began = time.monotonic()
        await field.press("End")  # the page may have told the new step meanwhile, and taken the focus for it
        await field.press_sequentially("ta")
        await expect(field).to_have_value("pilota")
        await zoe.press("guest.walk.confirm")
        try:
            await note.wait_for(timeout=1000 * out_s)
            told_s = time.monotonic() - began
        except NotInTimeError:
            told_s = None
        await asyncio.sleep(max(0.0, began + out_s - time.monotonic()))

        between.set(end, up=True)
        began = time.monotonic()
        await table.host.until(lambda view: view["table"]["guests"][2]["made"] == 1)
        back_s = time.monotonic() - began
        await expect(note).to_have_count(0)
    assert (told_s is not None) == (out_s > NOBODY_NOTICES_S), f"{out_s} s without Wi-Fi: told after {told_s}"
    assert told_s is None or told_s > NOBODY_NOTICES_S
    assert sum(row.actor == "g3" for row in remembered(server, table.code)) == WROTE
    return Outage(end, out_s, told_s, back_s)
