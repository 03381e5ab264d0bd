"""The same words, however they are written: case, accents, elisions, punctuation, articles and lead-ins away."""

import re
import unicodedata
from typing import Final

_ARTICLES: Final = frozenset(["il", "lo", "la", "i", "gli", "le", "l", "un", "uno", "una", "the", "a", "an"])

_LEAD_INS: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "fa il",
        "fa la",
        "fa lo",
        "fa l",
        "e un",
        "e una",
        "e uno",
        "he is",
        "she is",
        "they are",
        "he s",
        "she s",
        "works as",
        "lavora come",
    )
)

_NOT_A_WORD: Final = re.compile(r"[^\w]+")


def normalise(text: str) -> tuple[str, ...]:
    """The bare words of a text, in order. Never empty for a text with a letter or a digit."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    words = tuple(_NOT_A_WORD.sub(" ", bare).replace("_", " ").split())
    for lead_in in _LEAD_INS:
        if words[: len(lead_in)] == lead_in and len(words) > len(lead_in):
            words = words[len(lead_in) :]
            break
    kept = tuple(word for word in words if word not in _ARTICLES)
    return kept or words
