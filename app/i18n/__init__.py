"""The words: one flat catalogue per language, used by templates and modules. Codes become sentences only here."""

import json
from functools import cache
from importlib.resources import files
from typing import Final

LANGUAGES: Final = ("it", "en", "fr", "de", "es")
"""The languages that have a catalogue; the first is the one of the house."""


@cache
def catalogue(language: str) -> dict[str, str]:
    """Every word of a language. Raises FileNotFoundError for one without a catalogue."""
    text = files(__name__).joinpath(f"{language}.json").read_text(encoding="utf-8")
    entries: dict[str, str] = json.loads(text)
    return entries


def words(language: str, *prefixes: str) -> dict[str, str]:
    """The part of a catalogue whose keys begin with one of the prefixes, such as `guest.`."""
    return {key: text for key, text in catalogue(language).items() if key.startswith(prefixes)}


def say(language: str, key: str, **values: object) -> str:
    """One sentence, its `{placeholders}` filled. Raises KeyError for a key without words."""
    text = catalogue(language)[key]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", str(value))
    return text


def choose(accept_language: str) -> str:
    """The language to greet somebody in, from their browser's Accept-Language header; Italian where it is silent."""
    wishes = []
    for position, item in enumerate(accept_language.split(",")):
        tag, _, quality = item.strip().partition(";q=")
        if not tag.replace("-", "").replace("*", "x").isalnum():
            continue
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            continue
        wishes.append((-weight, position, tag.partition("-")[0].lower()))
    spoken = (tag for _, _, tag in sorted(wishes) if tag in LANGUAGES)
    foreign = any(tag for _, _, tag in wishes)
    return next(spoken, "en" if foreign else LANGUAGES[0])
