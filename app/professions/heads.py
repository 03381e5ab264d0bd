"""Which of several names is the job, and which only say more about it: "chef de cuisine", "sales manager"."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.professions.names import LONGEST, NAMES, Named

_OF: Final = frozenset(
    ["di", "de", "of", "for", "per", "at", "in", "da", "du", "des", "con", "with", "to", "from", "che", "who"]
)


@dataclass(frozen=True, slots=True)
class Found:
    """A name that stands in the words from `start` up to `end`."""

    start: int
    end: int
    named: Named


def names_in(words: Sequence[str]) -> list[Found]:
    """The known names in the words, longest first and then leftmost, none overlapping; given back in order."""
    taken: set[int] = set()
    found: list[Found] = []
    for size in range(min(LONGEST, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            span = range(start, start + size)
            named = NAMES.get(" ".join(words[start : start + size]))
            if named is not None and taken.isdisjoint(span):
                taken.update(span)
                found.append(Found(start, start + size, named))
    return sorted(found, key=lambda name: name.start)


def head(words: Sequence[str], found: Sequence[Found]) -> Found:
    """The name that is the job: before "of" the first, in Romance order the first, in English order the last."""
    first = found[0]
    for before, after in itertools.pairwise(found):
        if _OF.intersection(words[before.end : after.start]):
            last = found.index(before)
            return _adjacent(found[: last + 1])
    return _adjacent(found) if len(found) > 1 else first


def _adjacent(found: Sequence[Found]) -> Found:
    romance = found[0].named.romance
    chosen = found[0] if romance else found[-1]
    if chosen.named.weak is not None and not chosen.named.concepts:
        for other in found:
            if other.named.weak is None and other.named.romance == romance and romance:
                return other
    return chosen
