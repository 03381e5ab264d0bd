"""The projector of browsers that run no modules: the page without a script, and who is taken there."""

import json
from types import SimpleNamespace
from typing import Any, Final

import pytest
from playwright.async_api import Page, Route, expect

from app.rehearsal.calls import Calls, Opened
from app.rehearsal.server import ServerProcess
from app.web.assets import Assets
from app.web.pagination import TURN_MS
from app.web.shells import Shells
from tests.browser import played
from tests.browser.devices import PROJECTOR, House
from tests.browser.letters import too_small
from tests.static.places import STATIC

FLOOR_VH: Final = 5.5
PATIENCE_MS: Final = 8000
"""As in static/js/screen-lite.js."""

MOST_TURNS: Final = 8

HOUSE: Final = "http://house.test"

_ABSENT: Final = {**played.guests()[0], "here": False}

TABLES: Final = {
    "arrival": (played.table(), ["Inquadra per sederti", "192.168.1.20/OLMO7", "Zia Pepa"]),
    "gathered": (played.table(doors="knock"), ["Stasera niente lavoro e niente cognomi.", "Inquadra per sederti"]),
    "seated": (played.table("seated"), ["Chi fa che cosa?", "Fiamma"]),
    "guessing": (played.table(stage="guessing"), ["Nives", "1º di 12"]),
    "spotlight": (played.table(stage="spotlight"), ["Occhi su", "Nives"]),
    "wall": (played.table(stage="wall"), ["Che lavoro fa Nives?", "chirurga", "× 3", "spia"]),
    "drumroll": (played.table(stage="drumroll"), ["Rullo di tamburi"]),
    "unmasked": (played.table(stage="unmasked"), ["neurochirurga", "Opera i musicisti", "orologiaia", "di Olive"]),
    "verdicts": (played.table(stage="verdicts"), ["Centro", "Ada, Mirta, Leandro", "guardia forestale"]),
    "scores": (played.table(stage="scores"), ["Dopo Nives,", "24", "Fiamma"]),
    "finale": (played.table("finale"), ["Ecco chi eravamo", "Nives Calamandra", "sommelier"]),
    "closed": (played.table("closed"), ["Buonanotte", "Cascina Olmo"]),
    "paused": (played.table(stage="wall", paused=True), ["Un momento di pausa", "chirurga"]),
    "back soon": (
        played.table(stage="spotlight", paused=True, guests=[_ABSENT, *played.guests()[1:]]),
        ["Nives torna subito"],
    ),
}
"""Every stage, and what the room has to be able to read there."""


def drawn(table: played.Table) -> str:
    """The page as the server draws it for this table."""
    shown = json.loads(json.dumps(table), object_hook=lambda fields: SimpleNamespace(**fields))
    everybody = {guest.id: guest for guest in shown.guests}
    qr = SimpleNamespace(size=3, path="M0 0h1v1h-1zM2 2h1v1h-1z")
    values: dict[str, Any] = {"table": shown, "guests": everybody, "typed": "192.168.1.20/OLMO7", "qr": qr}
    return Shells(Assets()).page("screen_lite", "it", **values)


async def lay(page: Page, table: played.Table) -> None:
    """Put the page on a screen."""

    async def give(route: Route) -> None:
        path = route.request.url.removeprefix(HOUSE)
        if path == "/":
            await route.fulfill(body=drawn(table), content_type="text/html; charset=utf-8")
        else:
            await route.fulfill(path=STATIC / path.split("/", 3)[3])

    await page.unroute_all(behavior="wait")
    await page.route(f"{HOUSE}/**", give)
    await page.goto(f"{HOUSE}/")


@pytest.mark.parametrize("scale", [100, 125])
async def test_the_page_without_a_script_can_be_read_from_five_metres(house: House, scale: int) -> None:
    page = await house.page({**PROJECTOR, "java_script_enabled": False}, "it")
    for stage, (table, texts) in TABLES.items():
        missing = texts
        for turn in range(MOST_TURNS):
            await lay(page, {**table, "screen": {"scale": scale, "sound": True}, "now": turn * TURN_MS})
            shown = await page.locator("body").inner_text()
            missing = [text for text in missing if text not in shown]
            assert await too_small(page, FLOOR_VH * scale / 100 - 0.05) == [], stage
            assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), stage
            assert await page.evaluate("document.documentElement.scrollHeight <= innerHeight"), stage
            if not missing:
                break
        assert missing == [], stage
    assert house.unexpected() == []


async def test_the_server_draws_it_for_a_browser_without_scripts(house: House, server: ServerProcess) -> None:
    opened = await _opened(server)
    page = await house.page({**PROJECTOR, "java_script_enabled": False}, "it")
    await page.goto(f"{server.base}/d/{opened.code}/screen/lite/{opened.screen_token}")
    await expect(page.get_by_text("Inquadra per sederti")).to_be_visible()
    assert house.unexpected() == []


async def test_a_browser_that_chokes_on_the_modules_is_taken_there(house: House, server: ServerProcess) -> None:
    opened = await _opened(server)
    page = await house.page(PROJECTOR, "it")
    await page.route("**/pages/screen.js", _gives("this is ?? no script"))
    await page.goto(opened.links["screen"])
    await page.wait_for_url(f"**/screen/lite/{opened.screen_token}")
    await expect(page.get_by_text("Inquadra per sederti")).to_be_visible()


async def test_a_page_that_says_nothing_for_long_is_taken_there(house: House, server: ServerProcess) -> None:
    opened = await _opened(server)
    page = await house.page(PROJECTOR, "it")
    await page.clock.install()
    await page.route("**/pages/screen.js", _gives("throw new Error('no such thing in this engine')"))
    await page.goto(opened.links["screen"])
    await page.clock.run_for(PATIENCE_MS - 1000)
    assert "/lite/" not in page.url
    await page.clock.run_for(1001)
    await page.wait_for_url(f"**/screen/lite/{opened.screen_token}")


async def test_a_server_that_is_away_is_waited_for(house: House, server: ServerProcess) -> None:
    """A module that does not come is no fault of the browser: the page comes back by itself once the server does."""
    opened = await _opened(server)
    page = await house.page(PROJECTOR, "it")
    await page.clock.install()
    away = "**/pages/screen.js"
    await page.route(away, lambda route: route.abort())
    await page.goto(opened.links["screen"])
    await page.unroute(away)
    await page.clock.run_for(PATIENCE_MS + 1)
    await expect(page.locator("main.invite")).to_be_visible()
    assert "/lite/" not in page.url


async def test_a_page_that_lives_is_left_alone(house: House, server: ServerProcess) -> None:
    opened = await _opened(server)
    page = await house.page(PROJECTOR, "it")
    await page.clock.install()
    await page.goto(opened.links["screen"])
    await expect(page.locator("main.invite")).to_be_visible()
    await page.clock.run_for(2 * PATIENCE_MS)
    assert "/lite/" not in page.url
    assert house.unexpected() == []


async def _opened(server: ServerProcess) -> Opened:
    return await Calls(server.base).open_dinner(title="Cascina Olmo", language="it")


def _gives(script: str) -> Any:
    """Answers with this script."""
    return lambda route: route.fulfill(body=script, content_type="text/javascript")
