"""Bare words of a text: case, accents, elisions, punctuation and articles away; joined prepositions made one."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from app.professions.tables import sections, table

WILD: Final = "*"
"""Stands for a vowel that says nothing about gender: avvocat*, maestrə."""

BREAK: Final = ","
"""Stands for a comma, a slash, and whatever else keeps two jobs apart."""

_PARTS: Final = sections("leadins.txt")
ARTICLES: Final = frozenset(_PARTS["articles"])
STOP: Final = frozenset(_PARTS["stop"]) | ARTICLES
PEOPLE: Final = frozenset(_PARTS["people"])
BLANK: Final = frozenset(_PARTS["blank"])
FORMER: Final = frozenset(_PARTS["former"])
JOINS: Final = frozenset(_PARTS["joins"])

_ONE_PREPOSITION: Final = {
    word: words[0]
    for words in (
        ["di", "d", "del", "dello", "della", "dell", "dei", "degli", "delle"],
        ["in", "nel", "nello", "nella", "nell", "nei", "negli", "nelle"],
        ["da", "dal", "dallo", "dalla", "dall", "dai", "dagli", "dalle"],
        ["su", "sul", "sullo", "sulla", "sull", "sui", "sugli", "sulle"],
    )
    for word in words
}
_DROPPED: Final = ARTICLES | frozenset(["al", "allo", "alla", "all", "agli", "alle"])
_BOTH_GENDERS: Final = re.compile(r"(?<=\w)\s?[/(]-?(?:a|o|e|i|in|rice|trice|essa|ice|ess|euse|ra|innen)\)?(?=\W|$)")
_INITIALS: Final = re.compile(r"\b(\w)\.(?=\w\b)")
_ANY_VOWEL: Final = re.compile(r"(?<=\w)[ə@](?=\W|$)")
_BREAKS: Final = re.compile(r"[,;/&+|()–—:]|\s-\s")
_NOT_A_WORD: Final = re.compile(r"[^\w,*]+|_")


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in order, with `,` where it breaks and `*` at the end of a word with a wild vowel."""
    lowered = _ANY_VOWEL.sub(WILD, text.casefold())
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    bare = _INITIALS.sub(r"\1", _BOTH_GENDERS.sub("", bare))
    words = _NOT_A_WORD.sub(" ", _BREAKS.sub(" , ", bare)).split()
    joined = [_ONE_PREPOSITION.get(word, word) for word in words if word not in _DROPPED]
    return tuple(joined)


def key(text: str) -> str:
    """A name as the tables know it: its words, blank between them."""
    if text.isascii() and text.replace(" ", "").isalnum():  # most names: an eighth of the time, at import
        lowered = text.lower().split()
        return " ".join([_ONE_PREPOSITION.get(word, word) for word in lowered if word not in _DROPPED])
    return " ".join(word for word in tokens(text) if word != BREAK)


_LEAD_INS: Final = frozenset(filter(None, (key(line) for line in table("leadins.txt", until="[articles]"))))
_LONGEST_LEAD_IN: Final = max(lead_in.count(" ") + 1 for lead_in in _LEAD_INS)


def without_lead_in(words: Sequence[str]) -> tuple[str, ...]:
    """The words after "fa il", "I think she is": never empty if there was a word."""
    rest = tuple(words)
    while True:
        for size in range(min(_LONGEST_LEAD_IN, len(rest) - 1), 0, -1):
            if " ".join(rest[:size]) in _LEAD_INS:
                rest = rest[size:]
                break
        else:
            return rest


def content(words: Sequence[str]) -> tuple[str, ...]:
    """The words that mean something by themselves."""
    return tuple(word for word in words if word not in STOP and word != BREAK)


def normalise(text: str) -> tuple[str, ...]:
    """The bare words of a text, in order. A text without any is one word, as it stands."""
    words = without_lead_in(tuple(word for word in tokens(text) if word != BREAK))
    return words or tuple(_NOT_A_WORD.sub(" ", text.casefold()).split()) or (text.strip().casefold(),)
