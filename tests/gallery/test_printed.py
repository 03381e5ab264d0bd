"""The cards as they leave the printer: every word whole and on its sheet, and every sheet a page."""

import re
from typing import Final

import pytest

from app.rehearsal.server import ServerProcess
from tests.browser.devices import open_house
from tests.gallery.studio import A4, enter, listed

SHEETS: Final = {"empty": 1, "laid": 2, "laid-12": 3, "laid-16": 3, "blank": 2, "laid-and-blank": 2, "network": 2}
"""Some states, and the pages that come out: eight places on each, and the card at the door."""


@pytest.mark.parametrize("language", ["it", "en", "de"])
async def test_every_word_is_whole_and_on_its_sheet(chromium_path: str, gallery: ServerProcess, language: str) -> None:
    found: dict[str, list[str]] = {}
    async with open_house(chromium_path) as house:
        shown = await enter(house, gallery.base, "cards", language, A4)
        await shown.page.emulate_media(media="print")
        for name in shown.names:
            await shown.show(name)
            found[name] = await shown.measure("[].concat(cut(), overlapping(), broken(), spilling(), sideways())")
            if name in SHEETS:
                pages = re.findall(rb"/Type\s*/Page\b", await shown.page.pdf(prefer_css_page_size=True))
                assert (name, len(pages)) == (name, SHEETS[name])
        assert house.unexpected() == []
    assert not any(found.values()), listed(found)
