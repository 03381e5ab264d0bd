"""Every state in every language, dark and light: WCAG 2.2 AA, AAA contrast on phones, targets, no lost text."""

from typing import Final

import pytest

from app.rehearsal.server import ServerProcess
from tests.browser.devices import House, open_house
from tests.gallery.studio import DEVICES, PHONES, SMALL_PHONE, Room, enter, listed

WCAG: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

RUN: Final = """async ([tags, aaa, sheets]) => {
  const found = await axe.run(document, {
    runOnly: { type: "tag", values: tags },
    rules: { "color-contrast-enhanced": { enabled: aaa } },
    resultTypes: ["violations"],
    preload: sheets,
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) =>
    `${id}: ${target.join(" ")}${any[0] ? ` (${any[0].message})` : ""}`));
}"""
"""`sheets`: fetch the stylesheets too, which takes longer than all the rest and says the same for every state."""

TARGET_PX: Final = 44
PRIMARY_PX: Final = 56
"""The one action of a phone's page."""


@pytest.mark.parametrize("mode", ["dark", "light"])
@pytest.mark.parametrize("language", ["it", "en"])
async def test_a_state_is_there_for_everybody(
    chromium_path: str, gallery: ServerProcess, axe: str, language: str, mode: str
) -> None:
    found: dict[str, list[str]] = {}
    light = mode == "light"
    async with open_house(chromium_path) as house:
        for view in DEVICES:
            if light and view == "screen":
                continue  # a wall has no mode
            shown = await enter(house, gallery.base, view, language, DEVICES[view])
            await shown.page.evaluate(axe)
            for name in shown.names:
                await shown.show(name, light=light)
                told = await shown.page.evaluate(RUN, [WCAG, view in PHONES, name == shown.names[0]])
                if not light and view != "screen":
                    told += await measured(shown)
                found[f"{view}/{name}"] = told
        found |= await problem_pages(house, gallery.base, language, axe)
        assert house.unexpected() == []
    assert not any(found.values()), listed(found)


async def problem_pages(house: House, base: str, language: str, axe: str) -> dict[str, list[str]]:
    """The pages that the server draws alone."""
    found = {}
    page = await house.page(DEVICES["guest"], language)
    for kind in ("no_dinner", "not_found", "too_fast", "broken"):
        await page.goto(f"{base}/gallery/problem/{kind}?lang={language}")
        await page.evaluate(axe)
        found[f"problem/{kind}"] = [*await page.evaluate(RUN, [WCAG, True, True]), *await measured(Room(page, []))]
    return found


@pytest.mark.parametrize("language", ["it", "en", "de"])
async def test_a_small_phone_with_letters_twice_as_large_holds(
    chromium_path: str, gallery: ServerProcess, language: str
) -> None:
    found: dict[str, list[str]] = {}
    async with open_house(chromium_path) as house:
        for view in PHONES:
            shown = await enter(house, gallery.base, view, language, SMALL_PHONE)
            await shown.enlarge(2)
            for name in shown.names:
                await shown.show(name)
                found[f"{view}/{name}"] = await measured(shown)
    assert not any(found.values()), listed(found)


async def measured(shown: Room) -> list[str]:
    """What the ruler finds: fingers hit, and eyes see, everything."""
    return await shown.measure(
        f"[].concat(small({TARGET_PX}, {PRIMARY_PX}), cut(), overlapping(), broken(), spilling(), sideways())"
    )
