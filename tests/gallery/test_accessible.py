"""Every state in both languages and in both modes: WCAG 2.2 AA, AAA contrast on phones, targets, no lost text.

One language is looked at in the dark, whole. In the other and in the light only what differs is: words change what
fits, modes change what contrasts; and where there is no light, neither has changed.
"""

from typing import Any, Final

import pytest

from app.rehearsal.server import ServerProcess
from tests.browser.devices import open_house
from tests.gallery.studio import DARK_ONLY, DEVICES, PHONES, SMALL_PHONE, WALLS, Room, enter, listed

WCAG: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

WHOLE: Final = {"type": "tag", "values": WCAG}
CONTRAST: Final = {"type": "rule", "values": ["color-contrast"]}
ENHANCED: Final = {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced"]}

RUN: Final = """async ([only, aaa, sheets]) => {
  const whole = { "color-contrast-enhanced": { enabled: aaa }, "meta-refresh": { enabled: false } };
  const found = await axe.run(document, {
    runOnly: only,
    rules: only.type === "tag" ? whole : {},
    resultTypes: ["violations"],
    preload: sheets,
  });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) =>
    `${id}: ${target.join(" ")}${any[0] ? ` (${any[0].message})` : ""}`));
}"""
"""By which rules, or tags of rules (`only`), and with AAA contrast or not. `sheets`: fetch the stylesheets too, which
takes longer than all the rest and says the same for every state.

One page asks for itself again every few seconds: the plain projector. That is what it is there for, as a show that
goes on whatever anybody does, which WCAG 2.2.1 excepts; nobody has a finger or the focus on it.
"""

TARGET_PX: Final = 44
PRIMARY_PX: Final = 56
"""The one action of a phone's page."""


async def test_a_state_is_there_for_everybody(chromium_path: str, gallery: ServerProcess, axe: str) -> None:
    found: dict[str, list[str]] = {}
    async with open_house(chromium_path) as house:
        for view in DEVICES:
            shown = await enter(house, gallery.base, view, "it", DEVICES[view])
            for name in shown.names:
                await shown.show(name)
                told = await judged(shown, axe, [WHOLE, view in PHONES, name == shown.names[0]])
                if view not in WALLS:
                    told += await measured(shown)
                found[f"{view}/{name}"] = told
        assert house.unexpected() == []
    assert not any(found.values()), listed(found)


async def test_in_the_light_everything_stands_out_and_fits_in_the_other_language(
    chromium_path: str, gallery: ServerProcess, axe: str
) -> None:
    found: dict[str, list[str]] = {}
    async with open_house(chromium_path) as house:
        for view in DEVICES.keys() - DARK_ONLY:
            shown = await enter(house, gallery.base, view, "en", DEVICES[view])
            rules = ENHANCED if view in PHONES else CONTRAST
            for name in shown.names:
                await shown.show(name, light=True)
                found[f"{view}/{name}"] = await judged(shown, axe, [rules, False, False]) + await measured(shown)
        assert house.unexpected() == []
    assert not any(found.values()), listed(found)


@pytest.mark.parametrize("language", ["it", "en", "de"])
async def test_a_small_phone_with_letters_twice_as_large_holds(
    chromium_path: str, gallery: ServerProcess, language: str
) -> None:
    found: dict[str, list[str]] = {}
    async with open_house(chromium_path) as house:
        for view in PHONES:
            shown = await enter(house, gallery.base, view, language, SMALL_PHONE, text=2)
            for name in shown.names:
                await shown.show(name)
                found[f"{view}/{name}"] = await measured(shown)
    assert not any(found.values()), listed(found)


async def judged(shown: Room, axe: str, asked: list[Any]) -> list[str]:
    """What axe-core holds against this state; `asked` as `RUN` wants it."""
    if not await shown.page.evaluate("'axe' in window"):
        await shown.page.evaluate(axe)
    told: list[str] = await shown.page.evaluate(RUN, asked)
    return told


async def measured(shown: Room) -> list[str]:
    """What the ruler finds: fingers hit, and eyes see, everything."""
    return await shown.measure(
        f"[].concat(small({TARGET_PX}, {PRIMARY_PX}), cut(), shaved(), overlapping(), broken(), spilling(), sideways())"
    )
