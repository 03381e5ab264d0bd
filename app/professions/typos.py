"""One slip of the finger: words by what is left of them without one letter. Two slips only in long words."""

from collections.abc import Iterable
from typing import Final

SHORTEST: Final = 5
"""Letters a word needs before one edit is forgiven: below, every word is one edit from another."""

LONG: Final = 9
"""Letters a word needs before two edits are forgiven, with the same first letter and a unique best."""

_PIECE: Final = 3
_TWO: Final = 2
_LETTERS_OFF: Final = 2 * _TWO
"""Kinds of letters that two edits can add and take away."""


def _mask(word: str) -> int:
    """The kinds of letters in a word as bits."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) & 31)
    return mask


def distance(one: str, other: str, most: int = _TWO) -> int:
    """Edits between two words (a letter more, less, another, or two swapped); `most` + 1 for anything beyond."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        latest = [i] + [0] * len(other)
        for j, b in enumerate(other, 1):
            latest[j] = min(row[j] + 1, latest[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                latest[j] = min(latest[j], before[j - 2] + 1)
        before, row = row, latest
        if min(row) > most:
            return most + 1
    return row[-1]


def _light(word: str, near: str) -> bool:
    """Whether the slip is the commonest one: a letter doubled or not, or two swapped."""
    if len(word) == len(near):
        return sorted(word) == sorted(near)
    longer, shorter = (word, near) if len(word) > len(near) else (near, word)
    return any(
        longer[at] == longer[at - 1] and longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer))
    )


class Typos:
    """Corrects a word that nothing knows into the known ones nearest to it.

    The indices hold words joined by blanks instead of lists: half the time to build, and nothing for the collector.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(word for word in words if len(word) >= SHORTEST - 1)
        self._masks = {word: _mask(word) for word in self._words if len(word) >= LONG - 1}
        near: dict[str, str] = {}
        pieces: dict[str, str] = {}
        for word in sorted(self._words):
            before = ""
            for at, letter in enumerate(word):
                if letter != before:  # the same word is left without either of two like letters
                    rest = word[:at] + word[at + 1 :]
                    near[rest] = f"{near[rest]} {word}" if rest in near else word
                before = letter
        for word in sorted(self._masks):
            middle = len(word) // 2
            for piece in (word[:_PIECE], word[middle - 1 : middle + 2], word[-_PIECE:]):
                place = word[0] + piece
                pieces[place] = f"{pieces[place]} {word}" if place in pieces else word
        self._near = near
        self._pieces = pieces

    def corrections(self, word: str) -> tuple[tuple[str, ...], int]:
        """The known words at the least number of edits, and that number: ((), 0) if there is none near enough."""
        if len(word) < SHORTEST or not word.isalpha():
            return (), 0
        one = self._one_edit(word)
        if one or len(word) < LONG:
            return one, 1 if one else 0
        wider: set[str] = set()
        for at in range(len(word) - _PIECE + 1):
            wider.update(self._pieces.get(word[0] + word[at : at + _PIECE], "").split())
        mask = _mask(word)
        alike = (near for near in sorted(wider) if (mask ^ self._masks[near]).bit_count() <= _LETTERS_OFF)
        two = tuple(near for near in alike if distance(word, near) == _TWO)
        return two, 2 if two else 0

    def _one_edit(self, word: str) -> tuple[str, ...]:
        """Words one edit away, those of the commonest slips alone if there are any."""
        reached = set(self._near.get(word, "").split())
        for rest in {word[:at] + word[at + 1 :] for at in range(len(word))}:
            reached.update(self._near.get(rest, "").split())
            if rest in self._words:
                reached.add(rest)
        one = tuple(near for near in sorted(reached) if distance(word, near, 1) == 1)
        return tuple(near for near in one if _light(word, near)) or one
