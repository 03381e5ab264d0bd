"""Other forms of a typed name: the feminine, the plural, the feminine plural. Generated, never typed."""

from typing import Final

_STEMS: Final = frozenset(
    ["di", "in", "da", "su", "per", "con", "a", "ai", "of", "for", "on", "with", "to", "e", "and"]
)


def _classes(word: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The feminines, plurals and feminine plurals of an Italian word; three times () if it has none."""
    stem = word[:-1]
    if word.endswith("tore"):
        root = word[:-3]
        return (root + "rice", root + "ora", root + "oressa"), (stem + "i",), (root + "rici", root + "ore")
    if word.endswith("sore"):
        return (stem + "a", stem + "essa"), (stem + "i",), (stem + "e", stem + "esse")
    if word.endswith("iere"):
        return (stem + "a",), (stem + "i",), (stem + "e",)
    if word.endswith(("co", "go")):
        return (stem + "a",), (stem + "hi", stem + "i"), (stem + "he",)
    if word.endswith("io"):
        return (stem + "a",), (stem,), (stem + "e",)
    if word.endswith("o"):
        return (stem + "a",), (stem + "i",), (stem + "e",)
    if word.endswith("e"):
        return (word, stem + "a", stem + "essa"), (stem + "i",), (stem + "i",)
    if word.endswith("a"):
        return (word,), (stem + "i",), (stem + "e",)
    return (), (), ()


def feminine(word: str) -> str:
    """The commonest feminine of an Italian word, the word itself if it has none of its own."""
    return next(iter(_classes(word)[0]), word)


def _italian(word: str) -> tuple[str, ...]:
    return tuple(form for forms_of in _classes(word) for form in forms_of)


def _english(word: str) -> tuple[str, ...]:
    """Plural and counterpart of an English word."""
    if word.endswith("woman"):
        return (word[:-5] + "man", word[:-5] + "person", word[:-2] + "en", word[:-5] + "men")
    if word.endswith("man") and len(word) > len("human"):
        return (word[:-3] + "woman", word[:-3] + "person", word[:-2] + "en", word[:-3] + "women")
    if word.endswith(("s", "x", "ch", "sh")):
        return (word + "es",)
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (word[:-1] + "ies",)
    return (word + "s",)


def _french(word: str) -> tuple[str, ...]:
    if word.endswith("teur"):
        return (word[:-4] + "trice", word[:-1] + "se", word + "s")
    if word.endswith("eur"):
        return (word[:-1] + "se", word[:-1] + "re", word + "s")
    if word.endswith("er"):
        return (word + "e", word + "s")
    if word.endswith("en"):
        return (word + "ne", word + "s")
    return (word + "e", word + "s") if not word.endswith("e") else (word + "s", word + "sse")


def _german(word: str) -> tuple[str, ...]:
    if word.endswith("mann"):
        return (word[:-4] + "frau", word[:-4] + "leute")
    return (word + "in", word + "innen", word + "en", (word.removesuffix("e")) + "in")


def _spanish(word: str) -> tuple[str, ...]:
    if word.endswith("o"):
        return (word[:-1] + "a", word + "s", word[:-1] + "as")
    if word.endswith(("or", "n", "l", "s")):
        return (word + "a", word + "es", word + "as")
    return (word + "s",)


_ROMANCE: Final = {"it": _italian, "fr": _french, "es": _spanish}


def forms(name: str, language: str) -> tuple[str, ...]:
    """The other forms of a name of bare words. The first word changes in Romance names, the last in the others."""
    first, blank, tail = name.partition(" ")
    if language in ("en", "de"):
        start, blank, last = name.rpartition(" ")
        change = _english if language == "en" else _german
        return tuple(start + blank + form for form in change(last))
    changed = tuple(form + blank + tail for form in _ROMANCE[language](first))
    if language == "it" and tail and tail.partition(" ")[0] not in _STEMS:
        return (*_agreeing(first, *tail.partition(" ")[::2]), *changed)
    return changed


def _agreeing(noun: str, adjective: str, tail: str) -> tuple[str, ...]:
    """Noun and adjective change together: operatore ecologico, operatrice ecologica, operatori ecologici."""
    end = " " + tail if tail else ""
    return tuple(
        f"{first} {second}{end}"
        for firsts, seconds in zip(_classes(noun), _classes(adjective), strict=True)
        for first in firsts
        for second in seconds[:2]
        if second != adjective
    )
