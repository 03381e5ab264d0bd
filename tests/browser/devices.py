"""Phones, a tablet and a projector: browser contexts of their size, with an eye on what goes wrong in them."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, async_playwright, expect

PHONE: Final[dict[str, Any]] = {
    "viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 1,
}  # fmt: skip
TABLET: Final[dict[str, Any]] = {"viewport": {"width": 1080, "height": 810}, "has_touch": True}
PROJECTOR: Final[dict[str, Any]] = {"viewport": {"width": 1920, "height": 1080}}

LOCALES: Final = {"it": "it-IT", "en": "en-GB", "fr": "fr-FR", "de": "de-DE", "es": "es-ES"}

PATIENCE_MS: Final = 20_000
"""For anything to appear: nothing here is about speed, and the machine may be busy."""

expect.set_options(timeout=PATIENCE_MS)

LINE_WAS_AWAY: Final = re.compile(
    r"WebSocket connection to .* failed|"
    r"net::ERR_(CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH)"
)
"""What a browser writes by itself while there is no server, or when it went in the middle of an answer."""

_TELL_VIOLATIONS: Final = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error("CSP", event.violatedDirective, event.blockedURI, event.sourceFile, event.lineNumber));"""


@dataclass(slots=True)
class House:
    """All devices of an evening. `troubles`: errors of consoles, pages and the content security policy."""

    browser: Browser
    troubles: list[str] = field(default_factory=list)

    async def device(self, kind: dict[str, Any], language: str) -> BrowserContext:
        """One more device, whose owner reads this language."""
        context = await self.browser.new_context(locale=LOCALES[language], **kind)
        context.set_default_timeout(PATIENCE_MS)
        await context.add_init_script(_TELL_VIOLATIONS)
        context.on("page", lambda page: self._watch(page))  # bound methods of slotted classes will not do
        return context

    async def page(self, kind: dict[str, Any], language: str) -> Page:
        """One more device, with its first page."""
        return await (await self.device(kind, language)).new_page()

    def _watch(self, page: Page) -> None:
        page.on("console", lambda message: self._hear(message))
        page.on("pageerror", lambda error: self.troubles.append(f"{page.url}: {error}"))

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(f"{message.location.get('url')}: {message.text}")

    def unexpected(self, *, line_was_away: bool = False) -> list[str]:
        """What went wrong, without what had to."""
        return [trouble for trouble in self.troubles if not (line_was_away and LINE_WAS_AWAY.search(trouble))]


@asynccontextmanager
async def open_house(executable: str, *options: str) -> AsyncIterator[House]:
    """A browser for one evening; `options` are its own."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", *options])
        try:
            yield House(browser)
        finally:
            await browser.close()
