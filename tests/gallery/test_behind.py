"""Words on a drawing: what axe leaves undecided is measured here, pixel by pixel."""

import base64
from pathlib import Path
from typing import Final

from app.rehearsal.server import ServerProcess
from tests.browser.devices import open_house
from tests.gallery.studio import DEVICES, enter

BEHIND: Final = (Path(__file__).parent / "behind.js").read_text(encoding="utf-8")

WORDS: Final = """() => {
  const walk = document.createTreeWalker(document.querySelector(".dome"), NodeFilter.SHOW_TEXT);
  const words = [];
  while (walk.nextNode()) {
    const says = walk.currentNode.data.trim();
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    const { color, fontSize } = getComputedStyle(walk.currentNode.parentElement);
    for (const { left, top, width, height } of range.getClientRects())
      if (width > 1) words.push({ says, large: parseFloat(fontSize) >= 24, color, box: { left, top, width, height } });
  }
  return words;
}"""

WITHOUT: Final = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".dome * { color: transparent !important; }");
  document.adoptedStyleSheets = [sheet];
}"""

AAA: Final = 7.0
AAA_LARGE: Final = 4.5


async def test_words_under_the_dome_stand_out(chromium_path: str, gallery: ServerProcess) -> None:
    async with open_house(chromium_path) as house:
        shown = await enter(house, gallery.base, "guest", "it", DEVICES["guest"])
        for state in ("join", "seal-4", "walk", "walk-long-name"):
            for light in (False, True):
                await shown.show(state, light=light)
                await shown.page.evaluate("() => { document.adoptedStyleSheets = []; }")
                words = await shown.page.evaluate(WORDS)
                await shown.page.evaluate(WITHOUT)
                picture = base64.b64encode(await shown.page.screenshot()).decode()
                measured = await shown.page.evaluate(BEHIND, [picture, words])
                assert measured
                faint = [word for word in measured if word["lowest"] < (AAA_LARGE if word["large"] else AAA)]
                assert faint == [], f"{state}, {'light' if light else 'dark'}"
