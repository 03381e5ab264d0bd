"""What a guest is told while sealing: "neurosurgeon, medicine: right?"."""

from dataclasses import dataclass

from app.professions.forms import forms
from app.professions.lexicon import LEXICON
from app.professions.normalise import key
from app.professions.read import read


@dataclass(frozen=True, slots=True)
class Understood:
    """Ids of a profession and of a field, each None if there is none; words for them in a language."""

    concept: str | None
    field: str | None

    def label(self, language: str, typed: str = "") -> str | None:
        """The profession in a language; as typed where that is another form of the same word, a feminine for one."""
        if self.concept is None:
            return None
        name = word(self.concept, language)
        return typed.strip() if key(typed) in forms(key(name), language) else name

    def field_label(self, language: str) -> str | None:
        """The field in a language."""
        return None if self.field is None else word(self.field, language)


def word(part: str, language: str) -> str:
    """A part of a reason in a language: the name of a profession or a field; other words as they are."""
    concept = LEXICON.concepts.get(part)
    if concept is not None:
        return concept.label(language)
    world = LEXICON.worlds.get(part)
    return part if world is None else world.labels.get(language, world.labels["en"])


def understand(text: str) -> Understood | None:
    """The first profession or field in a text; None if nothing is known."""
    for part in read(text):
        if part.concepts:
            fields = part.world or LEXICON.concepts[part.concepts[0]].fields
            return Understood(part.concepts[0], fields[0] if fields else None)
        if part.fields or part.world:
            return Understood(None, (*part.fields, *part.world)[0])
    return None
