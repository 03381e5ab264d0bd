"""What goes wrong on a page is heard: or its silence, in the other tests, would mean nothing."""

import asyncio

from app.rehearsal.server import ServerProcess
from tests.engines.page import PATIENCE_S, Browser, Hands

_STYLE = """() => {
  const style = document.createElement("style");
  style.textContent = "p { color: red }";
  document.head.append(style);
  return true;
}"""


async def test_what_goes_wrong_is_heard(browser: Browser, server: ServerProcess) -> None:
    page = await browser.page(390, 844)
    assert await page.run("() => [innerWidth, innerHeight]") == [390, 844]
    await page.goto(server.base)
    await Hands(page).see("Coperto", "body *")
    assert await page.run("() => [document.documentElement.lang, document.visibilityState]") == ["it", "visible"]
    assert browser.troubles == []
    await page.run("() => { console.warn('a warning'); setTimeout(() => { throw new Error('a mistake'); }, 0); }")
    await page.run(_STYLE)
    async with asyncio.timeout(PATIENCE_S):
        for trouble in ("a warning", "a mistake", "style-src"):
            while not any(trouble in heard for heard in browser.troubles):
                await page.run("() => true")
