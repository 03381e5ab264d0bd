"""A whole short evening on the tablet without touching it: arrows, space, escape, tabulator, return."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from playwright.async_api import Locator, expect

from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import View, Wire
from tests.browser.company import GUESTS, company
from tests.browser.devices import House
from tests.browser.views import Tablet

MOST_STOPS: Final = 60
"""More stops of the tabulator than any page of the tablet has."""

RING_PX: Final = 2
"""Thinner than this, nobody sees where the focus is."""


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Whoever leads the evening with the keyboard of a laptop."""

    tablet: Tablet

    async def press(self, key: str) -> None:
        await self.tablet.page.keyboard.press(key)

    async def go(self, step: str, key: str, **values: object) -> None:
        """The main button, once it names this step and takes a press."""
        await self.tablet.named(step, **values).wait_for()
        await self.press(key)

    async def hold(self) -> None:
        """Keep the space bar down until the drumroll runs."""
        await self.tablet.page.locator('[data-go].hold[aria-disabled="false"]').wait_for()
        await self.tablet.page.keyboard.down(" ")
        await self.tablet.says("host.drumroll.title")
        await self.tablet.page.keyboard.up(" ")

    async def walk_to(self, target: Locator, key: str = "Tab") -> None:
        """Walk with the tabulator; wherever it stops, one sees it."""
        for _ in range(MOST_STOPS):
            await self.press(key)
            ring = await self.tablet.page.evaluate(_RING)
            assert ring["width"] >= RING_PX, ring
            if await target.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError(f"no way to {target}")


_RING: Final = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  return {width: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth), what: at.outerHTML.slice(0, 120)};
}"""


async def test_a_whole_evening_by_keyboard(house: House, server: ServerProcess) -> None:
    async with company(house, server) as table:
        tablet = table.tablet
        hands = Keyboard(tablet)
        async with Wire(server.base, table.opened.code, table.opened.screen_token) as projector:
            await hands.go("open_guessing", "ArrowRight")
            await _focus_on_heading(tablet, "host.seated.all")
            await _drawer(hands)
            await hands.go("lock", "ArrowRight")
            await tablet.says("host.seated.locked")
            for number in range(GUESTS):
                await _reveal(hands, projector, careful=number == 0)
            await hands.go("finale", "ArrowRight")
            await _focus_on_heading(tablet, "host.award.title")
            for number in range(1, GUESTS + 1):
                await hands.go("award", "ArrowRight", n=number, of=GUESTS)
            await hands.go("people", "PageDown")
            await tablet.says("host.finale.title")
            await hands.go("close", "ArrowRight")
            await expect(tablet.page.get_by_role("heading", name=tablet.word("host.finish.title"))).to_be_focused()
            await hands.walk_to(tablet.page.locator("[data-finish]"))
            await hands.press("Enter")
            await projector.until(lambda view: view["table"]["phase"] == "closed")
            await _focus_on_heading(tablet, "host.closed.title")
    assert house.unexpected() == []


async def _reveal(hands: Keyboard, projector: Wire, *, careful: bool) -> None:
    """One guest. The careful way goes back once, lets go too soon, cancels a drumroll and overrules a verdict."""
    tablet = hands.tablet
    await tablet.awake.filter(has_text=re.compile("riflettori")).wait_for()
    await hands.press("ArrowRight")
    await hands.go("wall", "PageDown")
    if careful:
        await tablet.page.locator('[data-back][aria-disabled="false"]').wait_for()
        await tablet.says("host.wall.title")
        await hands.press("ArrowLeft")
        await hands.go("wall", " ")
        await tablet.page.locator('[data-go].hold[aria-disabled="false"]').wait_for()
        await hands.press(" ")
        await expect(tablet.page.locator(".hold.holding")).to_have_count(0)
        await hands.hold()
        await tablet.named("cancel").wait_for()
        await hands.press("Escape")
        await projector.until(_at("wall"))
    await hands.hold()
    await projector.until(_at("unmasked"))
    await hands.go("verdicts", "ArrowRight")
    await tablet.page.locator(".scene.verdicts").wait_for()
    if careful:
        choice = tablet.page.locator('[data-verdict][aria-pressed="false"]').first
        verdict = await choice.get_attribute("data-verdict")
        ruling = tablet.page.locator(".ruling").first
        await hands.walk_to(choice)
        await hands.press(" ")
        await expect(ruling.locator(f'[data-verdict="{verdict}"]')).to_have_attribute("aria-pressed", "true")
        await expect(ruling).to_contain_text(tablet.word("host.verdicts.by_host"))
    await hands.go("scores", "ArrowRight")
    await projector.until(_at("scores"))


def _at(stage: str) -> Callable[[View], bool]:
    """The show stands there."""
    return lambda view: view["table"]["spotlight"] is not None and view["table"]["spotlight"]["stage"] == stage


async def _focus_on_heading(tablet: Tablet, key: str) -> None:
    """A new phase: the focus stands on its heading."""
    heading = tablet.page.locator("main h1")
    await expect(heading).to_have_text(tablet.word(key))
    await expect(heading).to_be_focused()


async def _drawer(hands: Keyboard) -> None:
    """Open it, walk round in it, change the order, shut it: the focus is back where it was."""
    page = hands.tablet.page
    more = page.locator("[data-more]")
    await hands.walk_to(more)
    await hands.press("Enter")
    await expect(page.get_by_role("dialog").locator("h1")).to_be_focused()
    shut = page.locator("[data-shut]")
    await hands.walk_to(shut, "Shift+Tab")
    await hands.press("Shift+Tab")
    assert await page.evaluate("document.activeElement.closest('[role=dialog]') !== null")
    await hands.press("Tab")
    await expect(shut).to_be_focused()
    await hands.walk_to(hands.tablet.page.get_by_role("button", name=hands.tablet.word("host.menu.order")))
    await hands.press("Enter")
    await expect(page.get_by_role("heading", name=hands.tablet.word("host.menu.order"))).to_be_focused()
    rows = page.locator(".order li b")
    first, *others = await rows.all_inner_texts()
    await hands.walk_to(page.get_by_role("button", name=hands.tablet.word("host.order.last", name=first)))
    await hands.press("Enter")
    await expect(rows).to_have_text([*others, first])
    await hands.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await expect(more).to_be_focused()
