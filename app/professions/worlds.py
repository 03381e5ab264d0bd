"""Which fields words name: `moda` is fashion, `works in a bank` is finance."""

from collections.abc import Sequence
from typing import Final

from app.professions.lexicon import LEXICON
from app.professions.normalise import STOP, key


def _words() -> dict[str, tuple[str, ...]]:
    """Industry words by their bare words, with the fields that they name."""
    found: dict[str, tuple[str, ...]] = {}
    for world in LEXICON.worlds.values():
        for word in (*world.words, world.labels["it"], world.labels["en"]):
            bare = key(word)
            found[bare] = tuple(dict.fromkeys((*found.get(bare, ()), world.id)))
    return found


FIELD_WORDS: Final = _words()
_LONGEST: Final = max(word.count(" ") + 1 for word in FIELD_WORDS)


def fields_in(words: Sequence[str]) -> tuple[str, ...]:
    """The fields that the words name, in order. A stop word names one only at the very end ("works in IT")."""
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + size])
            if phrase in FIELD_WORDS and (phrase not in STOP or at == len(words) - 1):
                found.update(dict.fromkeys(FIELD_WORDS[phrase]))
                at += size
                break
        else:
            at += 1
    return tuple(found)
