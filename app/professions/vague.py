"""Whether a name is too wide to be fair: under "manager" or "freelance" a whole table could stand."""

from itertools import groupby
from typing import Final

from app.professions.forms import forms
from app.professions.normalise import BLANK, BREAK, JOINS, key, tokens, without_lead_in
from app.professions.read import LONGEST, tame
from app.professions.tables import items, table


def _load() -> frozenset[str]:
    """The wide names in all their forms, as bare words."""
    found: set[str] = set()
    for line in table("vague.txt"):
        language, _, names = line.partition(":")
        for name in map(key, items(names)):
            found.update((name, *forms(name, language)))
    return frozenset(found)


_VAGUE: Final = _load()
_BETWEEN: Final = JOINS | {BREAK}


def _is_wide(words: tuple[str, ...]) -> bool:
    """Whether a part says a wide name and no more; "senior", "bravo", "a Milano" are no more."""
    bare = without_lead_in(words)
    plain = tuple(word for word in bare if word not in BLANK)
    return any(" ".join(phrase) in _VAGUE for phrase in (words, bare, plain))


def is_vague(text: str) -> bool:
    """Whether every part of a text is a wide name alone, so that nobody could hit it nor miss it. Pure."""
    words = tuple(map(tame, tokens(text[:LONGEST])))
    if _is_wide(words):
        return True
    parts = [tuple(part) for between, part in groupby(words, _BETWEEN.__contains__) if not between]
    return bool(parts) and all(map(_is_wide, parts))
