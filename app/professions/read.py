"""What a text says: its parts, each a job, a field, or nothing that is known."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from app.professions.heads import Found, head, names_in
from app.professions.lexicon import LEXICON
from app.professions.names import NAMES, words_of_names
from app.professions.normalise import (
    BLANK,
    BREAK,
    FORMER,
    JOINS,
    PEOPLE,
    STOP,
    WILD,
    content,
    key,
    tokens,
    without_lead_in,
)
from app.professions.part import How, Part
from app.professions.patterns import AGENTS, SLOTS, VERBS, described, done_by
from app.professions.tables import table
from app.professions.typos import Typos
from app.professions.worlds import FIELD_WORDS, fields_in

LONGEST: Final = 300
"""Characters that are read: five times what a guest can seal, so that nothing can make the matcher slow."""

_ABOUT: Final = frozenset(key(line) for line in table("about.txt"))
_ABOUT_WORDS: Final = frozenset(word for phrase in _ABOUT for word in phrase.split())
_LONGEST_ABOUT: Final = max(phrase.count(" ") + 1 for phrase in _ABOUT)
_NAME_WORDS: Final = frozenset(word for name in NAMES for word in name.split())
_KNOWN: Final = frozenset(
    (
        *_NAME_WORDS,
        *(word for phrase in FIELD_WORDS for word in phrase.split()),
        *(word for verb in VERBS for word in verb.split()),
        *(word for agent in AGENTS for word in agent.split()),
        *(word for slot in SLOTS.values() for filler in slot for word in filler.split()),
        *STOP,
        *PEOPLE,
        *BLANK,
        *FORMER,
        *_ABOUT_WORDS,
        *(key(line) for line in table("words.txt")),
    )
)
_TYPOS: Final = Typos(words_of_names(LEXICON))
_SILENT: Final = STOP | PEOPLE | BLANK | FORMER | _ABOUT_WORDS


def tame(word: str) -> str:
    """A word with a wild ending as a known one: avvocat* is avvocato."""
    if not word.endswith(WILD):
        return word
    stem = word.rstrip(WILD)
    for vowel in ("o", "e", "a", "i", ""):
        if stem + vowel in _KNOWN:
            return stem + vowel
    return stem


def _after_about(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """What stands after "works with", "qualcosa con"; None if the words do not begin like that."""
    for start in range(min(2, len(words))):
        for size in range(min(_LONGEST_ABOUT, len(words) - start - 1), 0, -1):
            if " ".join(words[start : start + size]) in _ABOUT:
                return words[start + size :]
        if words[start] not in PEOPLE | STOP:
            break
    return None


def _fields_of(concepts: Sequence[str]) -> Iterator[str]:
    for concept in concepts:
        yield from LEXICON.concepts[concept].fields


def _named(words: tuple[str, ...], found: Sequence[Found], how: How, edits: int = 0) -> Part:
    """The part whose job is the head among the names found."""
    job = head(words, found)
    others = [name for name in found if name is not job]
    rest = (*words[: job.start], *words[job.end :])
    extra = tuple(word for word in content(rest) if word not in _SILENT)
    world = dict.fromkeys(fields_in(rest))
    for other in others:
        world.update(dict.fromkeys(_fields_of(other.named.concepts)))
    beside = any(other.start == job.end or other.end == job.start for other in others)
    return Part(words, how, job.named.concepts, job.named.weak, (), extra, tuple(world), edits=edits, hidden=beside)


def _corrected(words: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """The words with those that nothing knows corrected, and the edits that took; never between two families."""
    edits = 0
    right: list[str] = []
    for word in words:
        if word in _KNOWN:
            right.append(word)
            continue
        near, cost = _TYPOS.corrections(word)
        near = tuple(other for other in near if other in NAMES) or near  # a name before a word of one
        if near and (cost == 1 or len(near) == 1) and _one_family(near):
            right.append(near[0])
            edits = max(edits, cost)
        else:
            right.append(word)
    return tuple(right), edits


def _one_family(words: Sequence[str]) -> bool:
    """Whether all words, taken as names, lead to the same place: forms of one name do."""
    if len(words) == 1:
        return True
    senses = {NAMES[word].concepts for word in words if word in NAMES}
    return len(senses) == 1 and all(word in NAMES for word in words)


def _segment(words: tuple[str, ...]) -> Part:
    """What words without a break say."""
    former = bool(words and len(words) > 1 and FORMER.intersection(words[:-1] if words[-1] in FORMER else words))
    if former and " ".join(words) not in NAMES:
        part = _segment(tuple(word for word in words if word not in FORMER) or words[-1:])
        return replace(part, former=True)
    bare = without_lead_in(words)
    tale = described(words)
    for phrase in (words, bare, tuple(word for word in bare if word not in BLANK)):
        named = NAMES.get(" ".join(phrase))
        if named is not None and (named.typed or phrase is words or tale is None or not tale.filled):
            doubtful = not named.typed and " ".join(phrase) in FIELD_WORDS
            return Part(words, How.NAME, named.concepts, named.weak, hidden=False, field_too=doubtful)
    about = _after_about(words)
    if about is not None:
        return _about(words, about)
    done = done_by(bare)
    if done:
        return Part(words, How.DESCRIPTION, done)
    return _sentence(words, bare) or _misspelt(words, bare) or _field(words, bare)


def _about(words: tuple[str, ...], rest: tuple[str, ...]) -> Part:
    """What "works with actors" says: a field, for the ones he works with are not what he is."""
    fields = dict.fromkeys(fields_in(rest))
    for name in names_in(rest):
        fields.update(dict.fromkeys(_fields_of(name.named.concepts)))
    how = How.FIELD if fields else How.NOTHING
    return Part(words, how, fields=tuple(fields), extra=content(rest))


def _sentence(words: tuple[str, ...], bare: tuple[str, ...], edits: int = 0) -> Part | None:
    """A description that is filled, a name, or a verb alone: in this order. None if there is none of them."""
    found = names_in(bare)
    tale = described(words)
    shift = len(words) - len(bare)
    if tale is not None:
        longer = any(name.start + shift == tale.verb_at and name.end - name.start > tale.verb_size for name in found)
        if tale.filled and not longer:
            return Part(words, How.DESCRIPTION, tale.concepts, edits=edits)
    if not found or (tale is not None and all(name.end + shift <= tale.verb_at + tale.verb_size for name in found)):
        tale = tale or described(words, anywhere=True)
        if tale is not None:
            how = How.DESCRIPTION if tale.filled else How.VERB
            return Part(words, how, tale.concepts, extra=content(tale.rest), world=fields_in(tale.rest), edits=edits)
    if found:
        return _named(bare, found, How.TYPO if edits else How.NAME, edits)
    return None


def _misspelt(words: tuple[str, ...], bare: tuple[str, ...]) -> Part | None:
    right, edits = _corrected(words)
    if not edits:
        return None
    named = NAMES.get(" ".join(without_lead_in(right)))
    if named is not None:
        return Part(words, How.TYPO, named.concepts, named.weak, edits=edits)
    return _sentence(right, right[len(words) - len(bare) :], edits)


def _field(words: tuple[str, ...], bare: tuple[str, ...]) -> Part:
    fields = fields_in(bare)
    return Part(words, How.FIELD if fields else How.NOTHING, fields=fields, extra=content(bare))


def _split(words: tuple[str, ...], marks: frozenset[str]) -> list[tuple[str, ...]]:
    pieces: list[list[str]] = [[]]
    for word in words:
        if word in marks:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [tuple(piece) for piece in pieces if piece]


def _parts_of(piece: tuple[str, ...]) -> Iterator[Part]:
    """The parts between two breaks: as a whole if that is a name, else on both sides of "and"."""
    if " ".join(without_lead_in(piece)) in NAMES or not JOINS.intersection(piece):
        yield _segment(piece)
        return
    tale = described(piece)
    sides = _split(piece, JOINS)
    if len(sides) <= 1 or (tale is not None and tale.filled):
        yield _segment(piece)
        return
    for side in sides:
        yield _segment(side)


@lru_cache(maxsize=4096)
def read(text: str) -> tuple[Part, ...]:
    """The parts of a text, in order; parts that say nothing only if all do."""
    words = tuple(tame(word) for word in tokens(text[:LONGEST]))
    whole = tuple(word for word in words if word != BREAK)
    if not whole:
        return (Part((text.strip().casefold(),), How.NOTHING),)
    if " ".join(without_lead_in(whole)) in NAMES:
        return (_segment(whole),)
    parts = [part for piece in _split(words, frozenset([BREAK])) for part in _parts_of(piece)]
    jobs = [part for part in parts if part.concepts or part.weak]
    told = jobs or [part for part in parts if part.fields]
    return tuple(told or parts)
