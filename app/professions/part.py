"""What was understood of one part of a text."""

from dataclasses import dataclass
from enum import IntEnum

from app.professions.lexicon import Weak


class How(IntEnum):
    """How it was understood, the surest first."""

    NAME = 0
    TYPO = 1
    DESCRIPTION = 2
    VERB = 3
    FIELD = 4
    NOTHING = 5


@dataclass(frozen=True, slots=True)
class Part:
    """One job or field. `extra`: words left over that may qualify it; `world`: the fields these words name.

    `hidden`: another name beside the job. `field_too`: a feminine that is a field as well (fisica, politica).
    """

    words: tuple[str, ...]
    how: How
    concepts: tuple[str, ...] = ()
    weak: Weak | None = None
    fields: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    world: tuple[str, ...] = ()
    former: bool = False
    edits: int = 0
    hidden: bool = False
    field_too: bool = False
