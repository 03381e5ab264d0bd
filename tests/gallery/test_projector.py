"""Every picture of the projector: letters that can be read from five metres, in the part that every beamer shows."""

from typing import Final

import pytest

from app.gallery.cast import company
from app.rehearsal.server import ServerProcess
from tests.browser.devices import open_house
from tests.gallery.studio import WALL, enter, listed

LEAST_VH: Final = 5.5
"""Times the scale that the host has set."""

OVERSCAN: Final = 0.05

WHOLE_NAME: Final = 14
"""Letters of a name that is never shortened."""


@pytest.mark.parametrize("language", ["it", "en", "de"])
@pytest.mark.parametrize("size", WALL)
async def test_everything_can_be_read_from_five_metres(
    chromium_path: str, gallery: ServerProcess, size: str, language: str
) -> None:
    found: dict[str, list[str]] = {}
    names = [person.name for person in company(language).people if len(person.name) > WHOLE_NAME]
    async with open_house(chromium_path) as house:
        shown = await enter(house, gallery.base, "screen", language, WALL[size])
        for state in shown.names:
            await shown.show(state)
            found[state] = await shown.measure(
                f"[].concat(unreadable({LEAST_VH}, {OVERSCAN}), shaved(), overlapping(), spilling(), broken())"
            )
            short = await shown.measure("cut()")
            found[state] += [told for told in short if not any(name in told for name in names)]
        assert house.unexpected() == []
    assert not any(found.values()), listed(found)
