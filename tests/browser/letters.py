"""What can be read on a page: every visible text, how large it is and where it stands."""

from typing import Any

from playwright.async_api import Page

_TEXTS = """() => {
  const texts = [];
  const seen = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { opacity, display, visibility } = getComputedStyle(one);
      if (opacity === "0" || display === "none" || visibility === "hidden") return false;
    }
    return true;
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    const element = node.parentElement;
    if (!node.textContent.trim() || element.closest(".unseen, noscript, script") || !seen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, top, right, bottom, width } = range.getBoundingClientRect();
    if (!width) continue;
    const edges = { left, top, right, bottom };
    for (let one = element; one; one = one.parentElement) {
      const box = one.getBoundingClientRect();
      if (getComputedStyle(one).overflow !== "hidden" || box.width >= innerWidth) continue;
      edges.left = Math.max(edges.left, box.left);
      edges.top = Math.max(edges.top, box.top);
      edges.right = Math.min(edges.right, box.right);
      edges.bottom = Math.min(edges.bottom, box.bottom);
    }
    const vh = (100 * parseFloat(getComputedStyle(element).fontSize)) / innerHeight;
    texts.push(Object.assign(edges, { text: node.textContent.trim(), vh }));
  }
  return texts;
}"""


async def texts(page: Page) -> list[dict[str, Any]]:
    """Every text with its size in vh, and its edges in pixels; what an ellipsis hides does not count."""
    found: list[dict[str, Any]] = await page.evaluate(_TEXTS)
    return found


async def too_small(page: Page, floor_vh: float) -> list[str]:
    """Texts that cannot be read from five metres."""
    return [f"{one['text']}: {one['vh']:.2f} vh" for one in await texts(page) if one["vh"] < floor_vh]


async def outside(page: Page) -> list[str]:
    """Texts that stand out of the picture, by a pixel and more."""
    size: dict[str, int] = await page.evaluate("({ width: innerWidth, height: innerHeight })")
    return [
        one["text"]
        for one in await texts(page)
        if one["left"] < -1 or one["top"] < -1 or one["right"] > size["width"] + 1 or one["bottom"] > size["height"] + 1
    ]
