"""What a test needs of any engine: pages to look at and to press, and everything that went wrong in them."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any, Final, Protocol

LANGUAGE: Final = "it"
"""What the owner of every page reads."""

PATIENCE_S: Final = 20.0
"""For anything to appear: nothing here is about speed, and the machine may be busy."""

LOOK_EVERY_S: Final = 0.05

Actions = list[dict[str, Any]]
"""Input sources with their actions, in the shape that WebDriver and WebDriver BiDi share."""


class EngineError(Exception):
    """The engine refused, or did not do, what it was asked."""


class Page(Protocol):
    """One page."""

    async def goto(self, address: str) -> None:
        """Load this address, and wait until it is loaded."""

    async def run(self, function: str, *given: object) -> Any:
        """Call a JavaScript function on the page; arguments and result are plain data."""

    async def act(self, actions: Actions) -> None:
        """Press and type as a person would, through the engine's own input."""

    async def picture(self) -> bytes:
        """What is to be seen, as PNG."""


class Browser(Protocol):
    """A running browser. `troubles`: errors and warnings of its consoles, the content security policy's among them."""

    troubles: list[str]

    async def page(self, width: int, height: int) -> Page:
        """One more page, of this size in CSS pixels."""


_SEEN: Final = """(selector, text) => Array.from(document.querySelectorAll(selector)).some(
  (one) => one.checkVisibility() && one.textContent.includes(text))"""

_SPOT: Final = """(selector, text) => {
  const found = Array.from(document.querySelectorAll(selector)).find(
    (one) => one.checkVisibility() && one.textContent.includes(text));
  if (!found) return null;
  found.scrollIntoView({ block: "center" });
  const { left, top, width, height } = found.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  return found.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
}"""
"""The middle of an element, where nothing covers it."""

_HOLDS: Final = "(selector, text) => document.querySelector(selector).value === text"
_SELECT: Final = "(selector) => document.querySelector(selector).select()"
_TEXT: Final = "() => document.body.innerText"


@dataclass(frozen=True, slots=True)
class Hands:
    """Somebody with a page before them, who waits for what they want to see."""

    page: Page

    async def until(self, function: str, *given: object) -> Any:
        """Wait until this function gives something, and give that. Raises EngineError."""
        deadline = time.monotonic() + PATIENCE_S
        while not (result := await self.page.run(function, *given)):
            if time.monotonic() > deadline:
                raise EngineError(f"never: {function} with {given}; the page says: {await self.page.run(_TEXT)}")
            await asyncio.sleep(LOOK_EVERY_S)
        return result

    async def see(self, text: str, within: str = "#app *") -> None:
        """Wait until the page shows this."""
        await self.until(_SEEN, within, text)

    async def press(self, text: str, selector: str = "button") -> None:
        """Press what says this, once it is at rest and nothing covers it."""
        x, y = await self._at_rest(selector, text)
        await self.page.act([pointer(x, y)])

    async def write(self, selector: str, text: str) -> None:
        """Put the cursor into a field, and type in the place of what is there."""
        await self.press("", selector)
        await self.page.run(_SELECT, selector)
        await self.page.act([keys(text)])
        await self.holds(selector, text)

    async def holds(self, selector: str, text: str) -> None:
        """Wait until a field holds this."""
        await self.until(_HOLDS, selector, text)

    async def _at_rest(self, selector: str, text: str) -> tuple[int, int]:
        before = None
        while before != (spot := await self.until(_SPOT, selector, text)):
            before = spot
        return spot[0], spot[1]


def pointer(x: int, y: int) -> dict[str, Any]:
    """A press at this spot of the page's window."""
    return {
        "type": "pointer",
        "id": "finger",
        "parameters": {"pointerType": "mouse"},
        "actions": [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ],
    }


def keys(text: str) -> dict[str, Any]:
    """One key after the other."""
    strokes = [{"type": kind, "value": letter} for letter in text for kind in ("keyDown", "keyUp")]
    return {"type": "key", "id": "keyboard", "actions": strokes}
