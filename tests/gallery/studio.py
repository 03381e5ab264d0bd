"""The gallery in a real browser: one state of a view after another, each waited for until it is at rest."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.async_api import Page

from app.gallery import drawn
from tests.browser.devices import PHONE, PROJECTOR, TABLET, House

_CHECKS: Final = (Path(__file__).parent / "checks.js").read_text(encoding="utf-8")

SMALL_PHONE: Final = {**PHONE, "viewport": {"width": 320, "height": 568}}
OLD_PROJECTOR: Final = {"viewport": {"width": 1024, "height": 768}}

FIRST: Final = {
    "guest": "join",
    "host": "arrival",
    "screen": "arrival",
    "cards": "empty",
    "welcome": "empty",
    "parts": "all",
}
"""A state of each view to load its page with."""

DEVICES: Final = {
    "guest": PHONE,
    "welcome": PHONE,
    "problem": PHONE,
    "privacy": PHONE,
    "host": TABLET,
    "parts": TABLET,
    "cards": TABLET,
    "screen": PROJECTOR,
    "lite": PROJECTOR,
}
"""What each view is made for."""

PHONES: Final = ("guest", "welcome", "problem", "privacy")
WALLS: Final = ("screen", "lite")
DARK_ONLY: Final = (*WALLS, "problem", "privacy")
"""A wall has no mode, and what the server draws alone asks no device for its own."""

WALL: Final = {"1920x1080": PROJECTOR, "1024x768": OLD_PROJECTOR}
"""The pictures a projector may throw."""

A4: Final = {"viewport": {"width": 794, "height": 1123}}
"""A sheet of paper, 96 pixels to the inch."""

_MODULE: Final = "const gallery = await import(document.querySelector('script[type=module]').src);"
_LARGER: Final = "(times) => { document.documentElement.style.fontSize = `${125 * times}%`; }"
"""What the reader's own text size does: the pages measure in rem, and the base is 125 % of the reader's measure."""


@dataclass(slots=True)
class Room:
    """One page of one view in one language. `put` puts up a state by its name, in full light or not."""

    page: Page
    names: list[str]
    put: Callable[[str, bool], Coroutine[Any, Any, object]]
    text: float = 1

    async def show(self, name: str, *, light: bool = False) -> None:
        """Put a state up and wait until it is at rest."""
        await self.put(name, light)
        await enlarge(self.page, self.text)

    async def measure(self, check: str) -> list[str]:
        """What checks find in the state that is up: an expression over the functions of checks.js."""
        names = "{ small, cut, shaved, overlapping, broken, sideways, spilling, unreadable }"
        found: list[str] = await self.page.evaluate(f"() => {{ const {names} = {_CHECKS} return {check}; }}")
        return found


async def enlarge(page: Page, times: float) -> None:
    """The reader of a page likes text so many times as large."""
    await page.evaluate(_LARGER, times)


async def enter(house: House, base: str, view: str, language: str, device: Mapping[str, Any], text: float = 1) -> Room:
    """Go to a view. `text`: its reader likes text so many times as large."""
    page = await house.page(dict(device), language)
    if view not in FIRST:
        return _drawn(page, f"{base}/gallery/{view}", view, language, text)
    await page.goto(f"{base}/gallery/{view}/{FIRST[view]}?lang={language}")
    names = await page.evaluate(f"async () => {{ {_MODULE} await gallery.first; return gallery.names; }}")
    show = f"async ([name, light]) => {{ {_MODULE} await gallery.show(name, light); }}"
    return Room(page, names, lambda name, light: page.evaluate(show, [name, light]), text)


def _drawn(page: Page, at: str, view: str, language: str, text: float) -> Room:
    """Pages that the server draws alone: each state is a page of its own."""

    async def put(name: str, _: bool) -> None:
        await page.goto(f"{at}/{name}?lang={language}")
        await page.evaluate("document.fonts.ready")

    return Room(page, list(drawn(language)[view]), put, text)


def listed(found: Mapping[str, list[str]]) -> str:
    """What was found, a line each, by state."""
    return "\n".join(f"{name}: {told}" for name, all_told in found.items() for told in all_told)
