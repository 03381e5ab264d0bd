"""The few generic names that complete what a guest types. Never derived from the secrets of a dinner."""

from typing import Final

from app.professions.lexicon import LANGUAGES, LEXICON
from app.professions.normalise import key

ENOUGH: Final = 3
"""Letters before anything is suggested."""

MOST: Final = 6


def _is_generic(concept: str) -> bool:
    """Everyday enough to be offered: it covers others, or is known by name in a third language."""
    names = LEXICON.concepts[concept].names
    return bool(LEXICON.concepts[concept].covers) or any(language in names for language in ("fr", "de", "es"))


def generic_names(language: str) -> tuple[str, ...]:
    """All names that may be suggested in a language, in alphabetical order."""
    return tuple(
        sorted(
            {
                concept.label(language)
                for concept in LEXICON.concepts.values()
                if _is_generic(concept.id) and language in concept.names
            }
        )
    )


_NAMES: Final = {language: tuple((key(name), name) for name in generic_names(language)) for language in LANGUAGES}


def suggest(prefix: str, language: str) -> list[str]:
    """Up to six generic names that begin like the prefix, the shortest first; none before the third letter."""
    begun = key(prefix)
    if len(begun) < ENOUGH:
        return []
    found = [(len(name), name) for bare, name in _NAMES.get(language, ()) if bare.startswith(begun)]
    return [name for _, name in sorted(found)[:MOST]]
