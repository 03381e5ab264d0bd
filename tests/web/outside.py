"""What a page of ours would ask of anybody: for pages that are taken along, nothing."""

import re
from html.parser import HTMLParser
from typing import Final

_ASKING: Final = {
    "script",
    "link",
    "img",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
    "source",
    "form",
    "base",
    "use",
    "image",
}
_ATTRIBUTES: Final = {"src", "href", "xlink:href", "srcset", "poster", "data", "action", "background", "ping"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ASKING:
            self.found.append(tag)
        self.found += [f"{name}={value}" for name, value in attrs if name in _ATTRIBUTES or name.startswith("on")]


def asks_for(page: str) -> list[str]:
    """Elements and attributes that load or run something, and addresses in styles that are not data or the page's."""
    reader = _Reader()
    reader.feed(page)
    addresses = re.findall(r"url\(([^)]{0,40})", page)
    styles = [one for one in addresses if not one.startswith(("data:font/woff2;base64,", "#"))]
    return [*reader.found, *styles, *re.findall(r"@import", page)]
