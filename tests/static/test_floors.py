"""The oldest browsers we promise something: televisions of 2020 (Chromium 68) for the projector's page.

`make check` parses the modules as ES2019; this reads what no parser complains about, in the sources and in what the
projector is sent, where making things short may have made them newer.
"""

import re
from pathlib import Path

import pytest

from tests.static.places import PAGES, STATIC, modules_of, without_comments

SCREEN_SHEETS = ("css/tokens.css", "css/base.css", "css/parts.css", "css/screen.css", "pages/screen.css")

TOO_NEW_FOR_CSS = {
    "@layer": r"@layer\b",
    "@container": r"@container\b",
    "nesting": r"&\s*[:.\[>+~ ]",
    ":has()": r":has\(",
    ":is() and :where()": r":(?:is|where)\(",
    "oklch, color-mix": r"\b(?:oklch|oklab|color-mix)\(",
    "subgrid": r"\bsubgrid\b",
}
"""One of these, and an old engine drops the whole rule or block."""

NEEDS_AN_OLDER_ONE_BEFORE = {
    "dvh, svh, lvh": r"\b\d+(?:\.\d+)?[dsl]vh\b",
    "clamp, min, max": r"\b(?:clamp|min|max)\(",
}
"""Fine where the same property stands before it in the same rule with an older value."""

TOO_NEW_FOR_SCRIPTS = re.compile(
    r"\.(?:at|replaceAll|flatMap|flat|toSorted|toReversed|with|findLast|matchAll)\(|Object\.(?:fromEntries|hasOwn)"
    r"|Promise\.(?:any|allSettled)|\bglobalThis\b|\bstructuredClone\b|crypto\.(?:randomUUID|subtle)"
    r"|AbortSignal\.timeout|Intl\.(?:ListFormat|RelativeTimeFormat)"
)
"""Chromium 68 and iOS 12 have none of these, or only where the page is served over HTTPS."""

RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def sheet(name: str) -> str:
    return without_comments((STATIC / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SCREEN_SHEETS)
def test_the_projectors_stylesheets_use_nothing_that_breaks_a_whole_rule(name: str) -> None:
    text = sheet(name)
    assert {what: re.findall(found, text) for what, found in TOO_NEW_FOR_CSS.items() if re.search(found, text)} == {}


@pytest.mark.parametrize("name", SCREEN_SHEETS)
def test_newer_values_have_an_older_one_before_them(name: str) -> None:
    lonely = [
        f"{selector.strip()} {{ {prop}: {value} }}"
        for selector, body in RULE.findall(sheet(name))
        for prop, value, before in declarations(body)
        if any(re.search(newer, value) for newer in NEEDS_AN_OLDER_ONE_BEFORE.values()) and prop not in before
    ]
    assert lonely == []


def test_the_projector_lays_out_without_what_came_later() -> None:
    """Flex `gap` is Chromium 84, `inset` 87, `aspect-ratio` 88. Grid has had `grid-gap` all along."""
    used = [
        f"{selector.strip()} {{ {prop} }}"
        for selector, body in RULE.findall(sheet("css/screen.css"))
        for prop, value, before in declarations(body)
        if prop in ("inset", "aspect-ratio") or (prop == "gap" and "grid" not in body)
    ]
    assert used == []


def test_laying_writes_no_property_that_the_sources_do_not() -> None:
    """Four sides must not become `inset`, which is Chromium 87; prefixes for older engines are welcome."""
    *sources, laid = [set(re.findall(r"[{;\s]([a-z-]+):", sheet(name))) for name in SCREEN_SHEETS]
    assert "top" in laid
    assert {prop for prop in laid.difference(*sources) if not prop.startswith("-")} == set()


def test_nothing_on_the_projector_is_smaller_than_can_be_read_from_five_metres() -> None:
    """Sizes in u, none under 5.5 (the walk over every text node in a real browser is in tests/browser)."""
    sizes = re.findall(r"font-size:\s*([^;}]+)", sheet("css/screen.css"))
    assert sizes
    known = [re.fullmatch(r"calc\(([\d.]+) \* var\(--u\)\)|[\d.]+vh|inherit", size.strip()) for size in sizes]
    assert [size for size, read in zip(sizes, known, strict=True) if read is None] == []
    assert [size for size, read in zip(sizes, known, strict=True) if read and read[1] and float(read[1]) < 5.5] == []


def declarations(body: str) -> list[tuple[str, str, set[str]]]:
    """Each declaration of a rule with the properties declared before it."""
    found: list[tuple[str, str, set[str]]] = []
    for declaration in body.split(";"):
        prop, colon, value = declaration.partition(":")
        if colon and not prop.strip().startswith("--"):
            found.append((prop.strip(), value.strip(), {earlier for earlier, _, _ in found}))
    return found


SCREEN_MODULES = [*modules_of("js/screen.js"), PAGES / "screen.js"]


@pytest.mark.parametrize("path", SCREEN_MODULES, ids=lambda path: path.relative_to(STATIC).as_posix())
def test_the_projectors_modules_call_nothing_that_came_later(path: Path) -> None:
    text = without_comments(path.read_text(encoding="utf-8"))
    assert TOO_NEW_FOR_SCRIPTS.findall(text) == []
