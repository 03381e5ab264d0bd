"""What lies in static/pages is what `make pages` makes of the sources that lie beside it.

`make check` lays them anew and compares every byte; this needs no Node: the receipt says which sources were laid, and
what came of them.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from app.web.shells import View
from tests.static.places import PAGES, STATIC, VIEWS, imports_of

RECEIPT = json.loads((PAGES / "laid.json").read_text(encoding="utf-8"))
LAID = sorted(path for path in PAGES.iterdir() if path.name != "laid.json")
SCRIPTS = [path for path in LAID if path.suffix == ".js"]
HINT = "lay the pages: make pages"


def digest(pieces: Iterable[bytes]) -> str:
    sha = hashlib.sha256()
    for piece in pieces:
        sha.update(piece)
    return sha.hexdigest()


def named(path: Path) -> bytes:
    """A source with its name, as the receipt counts it."""
    return f"{path.relative_to(STATIC).as_posix()}\0".encode() + path.read_bytes()


def test_the_pages_were_laid_from_the_present_sources() -> None:
    sources = [
        path
        for folder in ("css", "js", "vendor")
        for path in (STATIC / folder).rglob("*")
        if path.suffix in {".css", ".js", ".mjs"}
    ]
    in_order = sorted(sources, key=lambda path: path.relative_to(STATIC).as_posix())
    assert RECEIPT["sources"] == digest(map(named, in_order)), HINT


def test_nobody_touched_them_since() -> None:
    assert RECEIPT["pages"] == {path.name: digest([path.read_bytes()]) for path in LAID}, HINT


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_view_has_a_script_and_a_stylesheet(view: View) -> None:
    assert (PAGES / f"{view.name}.js").is_file()
    assert (PAGES / f"{view.name}.css").is_file()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_one_request_and_names_the_licences_of_what_it_contains(path: Path) -> None:
    assert imports_of(path) == []
    notice = path.read_text(encoding="utf-8").split("*/")[0]
    licences = sorted(licence.name for licence in (STATIC / "vendor").glob("LICENSE-*"))
    assert licences
    assert [licence for licence in licences if f"../vendor/{licence}" not in notice] == []


@pytest.mark.parametrize("path", [path for path in LAID if path.suffix == ".css"], ids=lambda path: path.name)
def test_a_stylesheet_is_one_request_and_finds_its_fonts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "@import" not in text
    fonts = re.findall(r"url\(([^)]+)\)", text)
    assert fonts
    assert [font for font in fonts if not (path.parent / font.strip("\"'")).is_file()] == []
