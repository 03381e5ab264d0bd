"""What people type: cleaned once, here, before it stands in an event.

Texts are kept as typed but for Unicode composition (NFC) and blanks. Characters that cannot be seen, or that
turn the reading direction of what follows, are refused: a name has to look like itself (THREAT-9).
"""

import unicodedata
from typing import Final

from app.game.names import Refusal

_INVISIBLE_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Control, format (bidi marks, zero width), unassigned, private, surrogates, line and paragraph separators."""

_INVISIBLE_LETTERS: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\ufffc\U00016fe4\U0001d159"
)
"""Blank on every screen although Unicode calls them letters, marks or symbols."""

_SELECTORS: Final = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""They choose between the forms of the character before, and are nothing by themselves."""

_EMOJI_FORMS: Final = frozenset("\ufe0e\ufe0f")
"""As a letter, or in colours: phones write the second behind many emoji."""

_JOINER: Final = "\u200d"
"""Zero width; between two emoji it makes one of them, a cook or a family."""

_KEYCAP: Final = "\u20e3"

_SKINS: Final = frozenset("\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")

_OTHER_EMOJI: Final = frozenset("\u203c\u2049\u2194\u2934\u2935\u25fb\u25fc\u25fd\u25fe\u3030")
"""Emoji that Unicode counts among punctuation and mathematics; the others are `So`."""

_MAX_MARKS: Final = 2
"""Combining marks in a row: enough for Vietnamese, too few to climb over the line above."""

_LOOK_ALIKES: Final = {
    "a": "аαɑᴀᎪ", "b": "вβЬьʙᏴ", "c": "сϲᴄᏟⲥ", "d": "ԁđᴅᎠ", "e": "еεёᴇᎬ", "f": "ꜰ", "g": "ɡɢᏀ",
    "h": "һнηħʜᎻ", "i": "іιıїɪ", "j": "јϳᴊᎫ", "k": "кκᴋᏦ", "l": "1|ӏℓłʟᏞ", "m": "мᴍᎷ", "n": "пոɴ",
    "o": "о0οօøᴏⲟ", "p": "рρᴘᏢ", "q": "ԛ", "r": "ʀᎡ", "s": "ѕꜱᏚ", "t": "тτŧᴛᎢ", "u": "υսᴜ", "v": "νᴠᏙ",
    "w": "ԝωᴡᎳ", "x": "хχ", "y": "уγүуʏᎽ", "z": "зζᴢᏃ",
}  # fmt: skip
"""Per Latin letter the forms that pass for it, lower case: Cyrillic, Greek, Armenian, Coptic, Cherokee, digits, small
capitals, and strokes through letters, which Unicode does not take for accents."""

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
    if not any(map(str.isalnum, composed)):
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
    letters = unicodedata.normalize("NFD", text)
    for place, character in enumerate(letters):
        category = unicodedata.category(character)
        if character in _SELECTORS or character == _JOINER:
            if not _shapes_an_emoji(letters, place):
                return False
        elif category in _INVISIBLE_CATEGORIES or character in _INVISIBLE_LETTERS:
            return False
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks > _MAX_MARKS:
            return False
    return True


def _shapes_an_emoji(letters: str, place: int) -> bool:
    """A selector or a joiner that can be seen: the first behind an emoji or a keycap, the second between two emoji."""
    before, after = letters[:place], letters[place + 1 : place + 2]
    if letters[place] == _JOINER:
        before = before[:-1] if before[-1:] in _EMOJI_FORMS | _SKINS else before
        return _is_emoji(before[-1:]) and _is_emoji(after)
    keycap = after == _KEYCAP and before[-1:] in frozenset("0123456789#*")
    return letters[place] in _EMOJI_FORMS and (keycap or _is_emoji(before[-1:]))


def _is_emoji(character: str) -> bool:
    return character in _OTHER_EMOJI or (character != "" and unicodedata.category(character) == "So")
