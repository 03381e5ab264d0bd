"""What people take home, opened from a disk with no network: whole, for everybody, on a phone and on paper."""

from pathlib import Path
from typing import Final

import pytest

from app.gallery.cast import GIULIA, ZOE
from app.gallery.evenings import Evenings
from app.game.names import GuestId
from app.takehome import keepsake, story
from app.web.assets import Assets
from app.web.shells import Shells
from tests.browser.devices import open_house
from tests.gallery.studio import SMALL_PHONE
from tests.gallery.test_accessible import RUN, WCAG

DAY: Final = "25 novembre 2026"
TWICE: Final = (
    "() => { document.documentElement.style.fontSize = '200%'; return document.documentElement.scrollWidth; }"
)


def taken(language: str) -> dict[str, str]:
    """The pages of one evening: of somebody who met others, of somebody who met nobody, and of the host."""
    shells, dinner = Shells(Assets()), Evenings(language).closed.dinner
    return {
        "met": keepsake.write(shells, dinner, GuestId(ZOE), language, DAY),
        "alone": keepsake.write(shells, dinner, GuestId(GIULIA), language, DAY),
        "host": story.write(shells, dinner, language, DAY),
    }


@pytest.mark.parametrize("language", ["it", "en", "de"])
async def test_a_keepsake_opens_with_no_network_and_for_everybody(
    chromium_path: str, axe: str, tmp_path: Path, language: str
) -> None:
    asked: list[str] = []
    async with open_house(chromium_path) as house:
        device = await house.device({**SMALL_PHONE, "bypass_csp": True, "offline": True}, language)
        for name, text in taken(language).items():
            file = tmp_path / f"{name}.html"
            file.write_text(text, encoding="utf-8")
            page = await device.new_page()
            page.on("request", lambda request: asked.append(request.url))
            await page.goto(file.as_uri())
            assert await page.evaluate("document.fonts.ready.then(() => document.fonts.check('20px Fraunces'))")
            await page.evaluate(axe)
            assert (name, await page.evaluate(RUN, [WCAG, True, False])) == (name, [])
            await page.emulate_media(media="print")
            assert (name, await page.evaluate(RUN, [WCAG, False, False])) == (name, [])
            await page.emulate_media(media="screen")
            assert await page.evaluate(TWICE) <= SMALL_PHONE["viewport"]["width"], name
        assert house.unexpected() == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
