"""The gallery in a real browser: a page of a view, on which one state after another is put up."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.async_api import Page

from tests.browser.devices import PHONE, PROJECTOR, TABLET, House

_CHECKS: Final = (Path(__file__).parent / "checks.js").read_text(encoding="utf-8")

SMALL_PHONE: Final = {**PHONE, "viewport": {"width": 320, "height": 568}}
OLD_PROJECTOR: Final = {"viewport": {"width": 1024, "height": 768}}

FIRST: Final = {"guest": "join", "host": "arrival", "screen": "lobby", "welcome": "empty", "parts": "all"}
"""A state of each view to load its page with."""

DEVICES: Final = {"guest": PHONE, "welcome": PHONE, "host": TABLET, "parts": TABLET, "screen": PROJECTOR}
"""What each view is made for."""

PHONES: Final = ("guest", "welcome")

WALL: Final = {"1920x1080": PROJECTOR, "1024x768": OLD_PROJECTOR}
"""The pictures a projector may throw."""

_MODULE: Final = "const gallery = await import(document.querySelector('script[type=module]').src);"
_LARGER: Final = "(times) => { document.documentElement.style.fontSize = `${125 * times}%`; }"
"""What the reader's own text size does: the pages measure in rem, and the base is 125 % of the reader's measure."""


@dataclass(slots=True)
class Room:
    """One page of one view in one language."""

    page: Page
    names: list[str]

    async def show(self, name: str, *, light: bool = False) -> None:
        """Put a state up and wait until it is at rest."""
        await self.page.evaluate(
            f"async ([name, light]) => {{ {_MODULE} await gallery.show(name, light); }}", [name, light]
        )

    async def measure(self, check: str) -> list[str]:
        """What checks find in the state that is up: an expression over the functions of checks.js."""
        names = "{ small, cut, overlapping, broken, sideways, spilling, unreadable }"
        found: list[str] = await self.page.evaluate(f"() => {{ const {names} = {_CHECKS} return {check}; }}")
        return found

    async def enlarge(self, times: float) -> None:
        """The reader likes text so many times as large."""
        await self.page.evaluate(_LARGER, times)


async def enter(house: House, base: str, view: str, language: str, device: Mapping[str, Any]) -> Room:
    """Load the page of a view."""
    page = await house.page(dict(device), language)
    await page.goto(f"{base}/gallery/{view}/{FIRST[view]}?lang={language}")
    names = await page.evaluate(f"async () => {{ {_MODULE} await gallery.first; return gallery.names; }}")
    return Room(page, names)


def listed(found: Mapping[str, list[str]]) -> str:
    """What was found, a line each, by state."""
    return "\n".join(f"{name}: {told}" for name, all_told in found.items() for told in all_told)
