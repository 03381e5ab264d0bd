"""The text tables beside this code: read once, at import."""

from collections.abc import Iterator
from importlib import resources
from typing import Final

_FOLDER: Final = resources.files("app.professions") / "lexicon"


def table(name: str, until: str | None = None) -> Iterator[str]:
    """The lines of a table that say something: no blank ones, no comments, no [section] lines."""
    for line in (_FOLDER / name).read_text("utf-8").splitlines():
        if until is not None and line.strip() == until:
            return
        if line.strip() and not line.startswith(("#", "[")):
            yield line.strip()


def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The words of a table by the [section] that they stand in."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (_FOLDER / name).read_text("utf-8").splitlines():
        if line.startswith("["):
            current = found.setdefault(line.strip("[] "), [])
        elif not line.startswith("#"):
            current.extend(line.split())
    return {section: tuple(words) for section, words in found.items()}


def concept_lines() -> Iterator[tuple[str, str]]:
    """The lines of all tables of concepts in order, each with the fields of the section it stands in."""
    folder = _FOLDER / "concepts"
    for path in sorted(folder.iterdir(), key=lambda item: item.name):
        fields = ""
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("=="):
                fields = line.strip("= ")
            elif line.strip() and not line.startswith("#"):
                yield fields, line.strip()


def items(cell: str) -> tuple[str, ...]:
    """The comma-separated items of a cell."""
    return tuple(item.strip() for item in cell.split(",") if item.strip())
