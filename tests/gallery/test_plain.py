"""The projector's page without a script: nothing runs over its edges, for nobody can scroll there."""

import pytest

from app.gallery import drawn
from app.rehearsal.server import ServerProcess
from tests.browser.devices import PROJECTOR, open_house
from tests.gallery.studio import WALL

OVER = """() => {
  const { scrollHeight, scrollWidth } = document.documentElement;
  return [scrollHeight - innerHeight, scrollWidth - innerWidth];
}"""


@pytest.mark.parametrize("language", ["it", "de", "fr"])
async def test_everything_stands_on_the_picture(chromium_path: str, gallery: ServerProcess, language: str) -> None:
    over = {}
    async with open_house(chromium_path) as house:
        page = await house.page(PROJECTOR, language)
        for name in drawn(language)["lite"]:
            await page.goto(f"{gallery.base}/gallery/lite/{name}?lang={language}")
            for size, picture in WALL.items():
                await page.set_viewport_size(picture["viewport"])
                over[f"{name}, {size}"] = await page.evaluate(OVER)
        assert house.unexpected() == []
    assert {name: px for name, px in over.items() if max(px) > 0} == {}
