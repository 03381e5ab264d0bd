"""Every name that leads to a profession: typed ones first, generated forms where they are still free."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.professions.forms import feminine, forms
from app.professions.lexicon import LEXICON, Lexicon, Weak
from app.professions.normalise import key
from app.professions.worlds import FIELD_WORDS

_GERMANIC: Final = frozenset(["en", "de"])


@dataclass(frozen=True, slots=True)
class Named:
    """What a name leads to: one profession, several of one family, or a weak word and what that may be."""

    concepts: tuple[str, ...]
    weak: Weak | None
    romance: bool
    typed: bool = True


def typed_names(lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Every typed name: its bare words, its language, the id of its profession."""
    for concept in lexicon.concepts.values():
        for language, names in concept.names.items():
            for name in names:
                yield key(name), language, concept.id


def _typed(lexicon: Lexicon, typed: list[tuple[str, str, str]]) -> dict[str, Named]:
    """Weak words first, then typed names; a name of two professions of one family leads to both."""
    found: dict[str, Named] = {}
    romance = {name for name, language, _ in typed if language not in _GERMANIC}
    for weak in lexicon.weak:
        for name in map(key, weak.names):
            found[name] = Named(weak.outright, weak, name in romance)
    for name, language, concept in typed:
        known = found.get(name)
        if known is None:
            found[name] = Named((concept,), None, language not in _GERMANIC)
        elif known.weak is None and concept not in known.concepts:
            found[name] = Named((*known.concepts, concept), None, known.romance)
    return found


def build(lexicon: Lexicon) -> dict[str, Named]:
    """Names by their bare words. Order: weak words, typed names, generated forms, names written together."""
    typed = list(typed_names(lexicon))
    found = _typed(lexicon, typed)
    typed.extend((key(name), language, "") for weak in lexicon.weak for name in weak.names for language in ("it", "en"))
    for name, language, _ in typed:
        origin = found[name]
        generated = Named(origin.concepts, origin.weak, language not in _GERMANIC, typed=False)
        for form in forms(name, language):
            if language != "it" and form in FIELD_WORDS:  # música is Spanish for a field, not for a woman who plays
                continue
            found.setdefault(form, generated)
    for name, _, _ in typed:
        if name.count(" ") == 1:
            found.setdefault(name.replace(" ", ""), found[name])
    return found


def words_of_names(lexicon: Lexicon) -> frozenset[str]:
    """The words that a slip of the finger may have meant: those of typed names, and feminines of single ones."""
    words: set[str] = set()
    for name, language, _ in typed_names(lexicon):
        words.update(name.split(" "))
        if language == "it" and " " not in name:
            words.add(feminine(name))
    return frozenset(words)


NAMES: Final = build(LEXICON)
LONGEST: Final = max(name.count(" ") + 1 for name in NAMES)
