"""What people type: cleaned once, here, before it becomes a fact.

Texts are kept as typed but for Unicode composition (NFC) and blanks. Characters that cannot be seen, or that
turn the reading direction of what follows, are refused: a name has to look like itself (reliability T9).
"""

import unicodedata
from typing import Final

from app.game.names import Refusal

_INVISIBLE_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Control, format (bidi marks, zero width), unassigned, private, surrogates, line and paragraph separators."""

_INVISIBLE_LETTERS: Final = frozenset("\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u2800\u3164\uffa0\u034f")
"""Blank on every screen although Unicode calls them letters, marks or symbols."""

_MAX_MARKS: Final = 2
"""Combining marks in a row: enough for Vietnamese, too few to climb over the line above."""

_LOOK_ALIKES: Final = {
    "a": "аαɑ", "b": "вβЬь", "c": "сϲ", "d": "ԁ", "e": "еεё", "g": "ɡ", "h": "һнη", "i": "іιıї", "j": "јϳ",
    "k": "кκ", "l": "1|ӏℓ", "m": "м", "n": "пո", "o": "о0οօ", "p": "рρ", "q": "ԛ", "s": "ѕ", "t": "тτ",
    "u": "υս", "v": "ν", "w": "ԝω", "x": "хχ", "y": "уγүу", "z": "зζ",
}  # fmt: skip
"""Per Latin letter the Cyrillic, Greek, Armenian and digit forms that pass for it, lower case."""

_FOLD: Final = str.maketrans({other: latin for latin, others in _LOOK_ALIKES.items() for other in others})


def clean(text: str, longest: int) -> str | Refusal:
    """The text as it will be kept: NFC, blanks collapsed, at most `longest` characters; or why not."""
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    if not composed:
        return Refusal.EMPTY
    if len(composed) > longest:
        return Refusal.TOO_LONG
    if not _visible(composed):
        return Refusal.BAD_CHARACTERS
    if not any(character.isalnum() for character in composed):
        return Refusal.NO_LETTERS
    return composed


def skeleton(name: str) -> str:
    """What a name looks like across the table: equal skeletons are one name to the eye."""
    folded = unicodedata.normalize("NFKD", name).casefold().translate(_FOLD)
    return "".join(character for character in folded if character.isalnum())


def _visible(text: str) -> bool:
    if text.isascii() and text.isprintable():
        return True
    # A mark with nothing to stand on would hang on whatever is written before the text.
    marks = _MAX_MARKS
    for character in unicodedata.normalize("NFD", text):
        category = unicodedata.category(character)
        if category in _INVISIBLE_CATEGORIES or character in _INVISIBLE_LETTERS:
            return False
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks > _MAX_MARKS:
            return False
    return True
