"""Who plays: eleven people with a name, a secret, and what others may take them for."""

from dataclasses import dataclass
from typing import Final

from app.rehearsal.cast_en import ENGLISH
from app.rehearsal.cast_it import ITALIAN


@dataclass(frozen=True, slots=True)
class Person:
    """A simulated guest. `near` are guesses in the right field, `taken_for` the wrong ones that they invite."""

    name: str
    profession: str
    near: tuple[str, ...]
    taken_for: tuple[str, ...]
    also: tuple[str, ...] = ()
    real_name: str | None = None
    story: str | None = None
    contact: str | None = None


def _company(lines: str) -> tuple[Person, ...]:
    """Read a cast: blocks of `name / profession / near / taken for`, then any of `also`, `real name`, `story`."""
    return tuple(_person(block) for block in lines.strip().split("\n\n"))


def _person(block: str) -> Person:
    pairs = dict(line.split(": ", 1) for line in block.splitlines())
    return Person(
        name=pairs["name"],
        profession=pairs["profession"],
        near=_words(pairs["near"]),
        taken_for=_words(pairs["taken for"]),
        also=_words(pairs.get("also")),
        real_name=pairs.get("real name"),
        story=pairs.get("story"),
        contact=pairs.get("contact"),
    )


def _words(listed: str | None) -> tuple[str, ...]:
    return tuple(listed.split(", ")) if listed else ()


CASTS: Final = {"it": _company(ITALIAN), "en": _company(ENGLISH)}
"""The same kind of table in two languages."""


def cast(language: str) -> tuple[Person, ...]:
    """Who plays at a table of this language: it has people of its own, or the English ones come."""
    return CASTS.get(language, CASTS["en"])
