"""A deploy under pages that are open: phones, tablet and projector keep the script they came with, the server changes.

What that proves depends on the two trees. Of two releases (`make cluster WHAT=skew`): that the pages of one go on
against the other. Of this tree and `another_build` of it: only what does not depend on what a release changes, that a
page lives on when every address of its files is another one, loses nothing that was typed, and takes the new build when
it is loaded again. What people press and read is in this version's words.
"""

import shutil
from pathlib import Path
from typing import Final

from playwright.async_api import Page, expect

from app.rehearsal.server import ROOT, ServerProcess
from app.web.assets import Assets
from tests.browser.arrive import begin_rounds, lay
from tests.browser.devices import House
from tests.browser.views import View

SERVED: Final = ("app", "static", "templates")

MARK: Final = "globalThis.cameBefore = true"
MARKED: Final = "globalThis.cameBefore === true"
SCRIPT: Final = "document.querySelector('script[type=module]').src"


def another_build(folder: Path) -> Path:
    """A tree like this one, but that every script of a page is another, and so every address below /static."""
    for name in SERVED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for script in (folder / "static" / "pages").glob("*.js"):
        script.write_text(script.read_text(encoding="utf-8") + "\n// another build\n", encoding="utf-8")
    return folder


async def evening_across(house: House, server: ServerProcess, after: Path) -> str:
    """Lead a reveal with pages that `server` gave out, while the server behind them becomes that of `after`.

    Returns what was seen. Raises AssertionError where a page was loaded anew by itself, lost something, or complained.
    """
    devices = await lay(house, server, "it", "rounds")
    tablet, projector = devices.tablet, devices.projector
    star, other = await begin_rounds(devices)
    views: list[View] = [tablet, projector, star, other]
    await other.page.locator("form input").fill("pilo")
    before = [await _marked(view.page) for view in views]

    changes = _build(server.root) != _build(after)
    server.stop()
    server.root = after
    await server.start()
    await expect(other.page.locator("form input")).to_have_value("pilo")
    await other.guess(star.name, "pilota")
    await tablet.says("host.guessing.all")
    for step, scene in (("close_one", "spotlight"), ("wall", "wall")):
        await tablet.go(step, name=star.name)
        await projector.scene(scene)
        await other.says(f"guest.mirror.{scene}", name=star.name)
    await tablet.hold()
    await projector.scene("unmasked")
    await tablet.go("verdicts")
    await projector.scene("verdicts")
    await star.judge("pilota", "miss")
    await tablet.go("scores")
    await projector.scene("scores")
    assert [await view.page.evaluate(MARKED) for view in views] == [True] * len(views), "loaded anew by itself"

    for view in views:
        await view.page.reload()
    await projector.scene("scores")
    await star.says("guest.mirror.mine.scores")
    now = [str(await view.page.evaluate(SCRIPT)) for view in views]
    assert not changes or not set(before) & set(now), "the new build comes with the next load"
    assert house.unexpected(line_was_away=True) == []
    took = "and took the new build afterwards" if changes else "of the same build: nothing of a page was changed"
    return f"{len(views)} pages led a reveal to its scores without being loaded anew, {took}"


def _build(root: Path) -> str:
    """By which the files of two trees are told apart."""
    return Assets(root / "static").version


async def _marked(page: Page) -> str:
    await page.evaluate(MARK)
    return str(await page.evaluate(SCRIPT))
