"""Descriptions: a verb and what it is done to. "plays the violin", "vende case", "puts out fires"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.professions.forms import forms
from app.professions.lexicon import LEXICON, resolved
from app.professions.normalise import BLANK, PEOPLE, STOP, key, without_lead_in
from app.professions.tables import items, table


@dataclass(frozen=True, slots=True)
class Described:
    """What a description says. `filled` is false if only the verb was understood; `rest` are the words after it."""

    concepts: tuple[str, ...]
    filled: bool
    rest: tuple[str, ...]
    verb_at: int
    verb_size: int


@dataclass(frozen=True, slots=True)
class _Verb:
    slots: tuple[str, ...]
    otherwise: tuple[str, ...]


def _slots() -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in table("slots.txt"):
        slot, _, fillers = line.partition(":")
        words = found.setdefault(slot.strip(), {})
        for filler in fillers.split(";"):
            names, _, concepts = filler.partition("=")
            for name in items(names):
                words.setdefault(key(name), resolved(LEXICON, items(concepts)))
    return found


def _verbs() -> dict[str, _Verb]:
    found: dict[str, _Verb] = {}
    for line in table("patterns.txt"):
        verbs, slot, otherwise = (cell.strip() for cell in line.split("|"))
        for verb in items(verbs):
            known = found.get(key(verb), _Verb((), ()))
            slots = (*known.slots, slot.lstrip("*")) if slot else known.slots
            found[key(verb)] = _Verb(slots, known.otherwise or resolved(LEXICON, items(otherwise)))
    return found


def _agents() -> dict[str, tuple[str, ...]]:
    """The nouns that do what a verb does, in all their forms, with their slots."""
    found: dict[str, tuple[str, ...]] = {}
    for line in table("agents.txt"):
        nouns, _, slot = line.partition("|")
        for noun in map(key, items(nouns)):
            for form in (noun, *forms(noun, "it"), *forms(noun, "en")):
                found[form] = tuple(dict.fromkeys((*found.get(form, ()), slot.strip(" *"))))
    return found


SLOTS: Final = _slots()
AGENTS: Final = _agents()
VERBS: Final = _verbs()
_LONGEST_VERB: Final = max(verb.count(" ") + 1 for verb in VERBS)
_LONGEST_FILLER: Final = max(filler.count(" ") + 1 for slot in SLOTS.values() for filler in slot)
_LONGEST_AGENT: Final = max(agent.count(" ") + 1 for agent in AGENTS)
_OF: Final = frozenset(["di", "of", "for", "per", "da", "in"])
_BEFORE: Final = STOP | PEOPLE | BLANK


def _fill(words: Sequence[str], slots: Sequence[str]) -> tuple[str, ...]:
    """What the longest word that fits one of the slots makes of it, the first one among equals; () if none fits."""
    for size in range(min(_LONGEST_FILLER, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            phrase = " ".join(words[at : at + size])
            for slot in slots:
                if phrase in SLOTS[slot]:
                    return SLOTS[slot][phrase]
    return ()


def _at(words: Sequence[str], at: int) -> Described | None:
    """The description whose verb stands at `at`: one that is filled before one that is not."""
    bare: Described | None = None
    for size in range(min(_LONGEST_VERB, len(words) - at), 0, -1):
        verb = VERBS.get(" ".join(words[at : at + size]))
        if verb is None:
            continue
        rest = tuple(words[at + size :])
        concepts = _fill(rest, verb.slots)
        if concepts or not verb.slots:
            return Described(concepts or verb.otherwise, True, rest, at, size)
        if verb.otherwise and bare is None:
            bare = Described(verb.otherwise, not rest, rest, at, size)
    return bare


def described(words: Sequence[str], *, anywhere: bool = False) -> Described | None:
    """The description in the words, None if there is none. The verb comes first but for people and stop words."""
    starts = dict.fromkeys((0, len(words) - len(without_lead_in(words))))
    best: Described | None = None
    for start in starts:
        for at in range(start, len(words)):
            found = _at(words, at)
            if found is not None and (best is None or (found.filled and not best.filled)):
                best = found
            if not anywhere and words[at] not in _BEFORE:
                break
    return best


def done_by(words: Sequence[str]) -> tuple[str, ...]:
    """What a noun and the words beside it say: "dealer in old books", "shoe maker"; () if they fill no slot."""
    for size in range(min(_LONGEST_AGENT, len(words) - 1), 0, -1):
        slots = AGENTS.get(" ".join(words[:size]))
        if slots is not None and words[size] in _OF:
            return _fill(words[size + 1 :], slots)
        slots = AGENTS.get(" ".join(words[-size:]))
        if slots is not None and not _OF.intersection(words):
            return _fill(words[:-size], slots)
    return ()
