"""The budgets of the pages, counted in a real browser: nothing is too heavy for a phone in a kitchen."""

from urllib.parse import urlsplit

from app.rehearsal.server import ServerProcess
from tests.browser.devices import House
from tests.browser.scales import (
    MOST_FONT_KB,
    MOST_REQUESTS,
    MOST_STYLE_KB,
    Scales,
    kilobytes,
    lay_for_arrivals,
)

SCRIPTS = {"projector": 2}
"""Beside its own one, the check for engines that stumble over it."""


async def test_every_page_stays_within_its_budgets(house: House, server: ServerProcess) -> None:
    """Requests until what a person waits for is there; JavaScript, styles and fonts as the door sends them."""
    for arrival in await lay_for_arrivals(server.base, "it"):
        page = await house.page(arrival.device, "it")
        scales = Scales(page)
        await page.goto(arrival.address)
        await page.locator(arrival.ready).first.wait_for()
        parcels = await scales.weigh()
        weights = {kind: kilobytes(parcels, kind) for kind in ("script", "stylesheet", "font")}
        told = f"{arrival.name}: {weights}, {parcels}"
        counted = {kind: sum(parcel.kind == kind for parcel in parcels) for kind in weights}
        assert (counted["script"], counted["stylesheet"]) == (SCRIPTS.get(arrival.name, 1), 1), told
        assert 0 < weights["script"] <= arrival.most_script_kb, told
        assert 0 < weights["stylesheet"] <= MOST_STYLE_KB, told
        assert 0 < weights["font"] <= MOST_FONT_KB, told
        assert len(parcels) <= MOST_REQUESTS, told
        assert {urlsplit(parcel.address).netloc for parcel in parcels} == {urlsplit(server.base).netloc}, told
        await page.context.close()
    assert house.unexpected() == []
