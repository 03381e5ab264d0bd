"""Which guesses say the same."""

from collections.abc import Sequence

from app.professions.normalise import normalise


def cluster(guesses: Sequence[str]) -> list[list[int]]:
    """The guesses folded into groups of indices, each index once, groups and members in the order given."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for index, guess in enumerate(guesses):
        groups.setdefault(normalise(guess), []).append(index)
    return list(groups.values())
