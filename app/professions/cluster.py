"""Which guesses say the same."""

from collections.abc import Sequence

from app.professions.normalise import normalise
from app.professions.part import Part
from app.professions.read import read


def _meaning(guess: str) -> tuple[object, ...]:
    """What must be equal for two guesses to be folded: the professions, and the words that say more about them."""
    parts = read(guess)
    if all(_settled(part) for part in parts):
        jobs = sorted((part.concepts, part.former, tuple(sorted(w[:5] for w in part.extra))) for part in parts)
        return ("jobs", *dict.fromkeys(jobs))
    return ("words", *normalise(guess))


def _settled(part: Part) -> bool:
    """Whether a part says one thing: descriptions may be several, a weak word always is."""
    return bool(part.concepts) and part.edits <= 1 and not part.hidden


def cluster(guesses: Sequence[str]) -> list[list[int]]:
    """The guesses folded into groups of indices, each index once, groups and members in the order given."""
    groups: dict[tuple[object, ...], list[int]] = {}
    for index, guess in enumerate(guesses):
        groups.setdefault(_meaning(guess), []).append(index)
    return list(groups.values())
