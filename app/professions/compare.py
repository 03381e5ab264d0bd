"""How near one part is to another: the same, linked, covered, of one group, of one field, or nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.professions.judgement import Level, Reason
from app.professions.lexicon import LEXICON, Concept
from app.professions.part import How, Part

RANK: Final = {Level.MISS: 0, Level.NEAR: 1, Level.CLOSE: 2, Level.EXACT: 3}
_STEM: Final = 5
_A_FEW: Final = 3
"""Professions that a description may mean before it says too little to be close: "helps people"."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A level, why, and whether that is shaky."""

    level: Level
    reason: Reason
    shaky: bool = False


def _selects(selector: str, concept: Concept) -> bool:
    """Whether a selector means the concept: an id, the beginning of a unit group, or field:name."""
    if selector.isdigit():
        return concept.code.startswith(selector)
    if selector.startswith("field:"):
        return selector.removeprefix("field:") in concept.fields
    return selector == concept.id


def covers(generic: Concept, special: Concept) -> bool:
    """Whether one profession is a kind of the other, directly or through a third. Never itself."""
    if generic.id == special.id:
        return False
    if generic.id in special.under or any(_selects(selector, special) for selector in generic.covers):
        return True
    return any(special.id in LEXICON.concepts[name].covers for name in generic.covers if name in LEXICON.concepts)


def _bridge(a: Concept, b: Concept) -> str | None:
    """The first narrow field that two professions share."""
    return next((name for name in a.fields if name in b.fields and LEXICON.worlds[name].bridges), None)


def compare_jobs(a: Concept, b: Concept) -> Verdict:
    """How near two professions are. Symmetric."""
    pair = tuple(sorted((a.id, b.id)))
    if a.id == b.id:
        return Verdict(Level.EXACT, Reason("same_profession", (a.id,)))
    link = LEXICON.links.get(frozenset(pair))
    if link is not None:
        return Verdict(link, Reason("apart" if link is Level.MISS else "linked", pair))
    for generic, special in ((a, b), (b, a)):
        if covers(generic, special):
            return Verdict(Level.CLOSE, Reason("covers", (generic.id, special.id)))
    if a.code == b.code and a.code not in LEXICON.ragbags:
        return Verdict(Level.CLOSE, Reason("same_group", pair))
    if a.code[:3] == b.code[:3] and a.code[:3] not in LEXICON.ragbags and a.code < "9100":
        return Verdict(Level.NEAR, Reason("related_group", pair))
    field = _bridge(a, b)
    if field is not None:
        return Verdict(Level.NEAR, Reason("common_field", (*pair, field)))
    return Verdict(Level.MISS, Reason("different", pair))


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether every word of `one` begins like some word of `other`."""
    return all(any(a[:_STEM] == b[:_STEM] for b in other) for a in one)


def _qualified(truth: Part, guess: Part, verdict: Verdict) -> Verdict:
    """The same profession, said with more words: the secret's own are forgiven, a guess's wrong ones are not."""
    concept = verdict.reason.parts[0]
    if guess.extra and not _alike(guess.extra, truth.extra) and not (set(guess.world) & set(truth.world)):
        if set(guess.world) & set(LEXICON.concepts[concept].fields) and not truth.extra:
            return verdict
        return Verdict(Level.CLOSE, Reason("other_qualifier", (concept, " ".join(guess.extra))))
    if truth.world and not guess.extra and LEXICON.concepts[concept].covers:
        return Verdict(Level.CLOSE, Reason("less_said", (concept, " ".join(truth.extra))))
    return verdict


def _weakly(weak: Part, other: Part) -> Iterator[Verdict]:
    """What a weak word may be to a profession: close or near, and by field alone if it is qualified."""
    assert weak.weak is not None
    word = weak.weak.names[0]
    for name in other.concepts:
        concept = LEXICON.concepts[name]
        if weak.world:
            if set(weak.world) & set(concept.fields):
                yield Verdict(Level.NEAR, Reason("weak_by_field", (word, name, weak.world[0])), shaky=True)
            continue
        if weak.extra:
            shaky = True
            level = Level.NEAR
        else:
            shaky, level = False, Level.CLOSE
        if any(_selects(selector, concept) for selector in (*weak.weak.close, *weak.weak.outright)):
            yield Verdict(level, Reason("weak", (word, name)), shaky)
        elif any(_selects(selector, concept) for selector in weak.weak.near):
            yield Verdict(Level.NEAR, Reason("weak", (word, name)), shaky)


def _both_weak(truth: Part, guess: Part) -> Iterator[Verdict]:
    """Two weak words: the same one by what qualifies it, two of them by what they may be near to."""
    one, other = truth.weak, guess.weak
    assert one is not None
    assert other is not None
    reason = Reason("weak", (one.names[0], other.names[0]))
    if one is other and not one.outright:
        same = _alike(guess.extra, truth.extra)
        level = Level.EXACT if same and _alike(truth.extra, guess.extra) else Level.CLOSE if same else Level.NEAR
        yield Verdict(level, reason, level is not Level.EXACT)
    elif one is not other and (set(truth.world) & set(guess.world) or set(one.near) & set(other.near)):
        yield Verdict(Level.NEAR, reason, shaky=True)


def _by_field(fields: tuple[str, ...], job: Part) -> Iterator[Verdict]:
    for name in job.concepts:
        for field in fields:
            if field in LEXICON.concepts[name].fields or field in job.world:
                yield Verdict(Level.NEAR, Reason("field_of", (field, name)))


def _senses(truth: Part, guess: Part) -> Iterator[Verdict]:
    """Every way in which two parts may be near."""
    for a in truth.concepts:
        for b in guess.concepts:
            verdict = compare_jobs(LEXICON.concepts[a], LEXICON.concepts[b])
            yield _qualified(truth, guess, verdict) if verdict.level is Level.EXACT else verdict
    for one, other in ((truth, guess), (guess, truth)):
        if one.weak is not None:
            yield from _weakly(one, other)
        if one.how is How.FIELD or one.how is How.NOTHING:
            yield from _by_field(one.fields, other)
        if not one.concepts and one.weak is not None:
            yield from _by_field(one.world, other)
    if truth.weak is not None and guess.weak is not None:
        yield from _both_weak(truth, guess)
    if not truth.concepts and not guess.concepts:
        common = [field for field in (*truth.fields, *truth.world) if field in (*guess.fields, *guess.world)]
        if common:
            yield Verdict(Level.NEAR, Reason("same_field", (common[0],)))


def _capped(verdict: Verdict, most: Level, code: str, shaky: bool) -> Verdict:
    if RANK[verdict.level] <= RANK[most]:
        return verdict
    return Verdict(most, Reason(code, verdict.reason.parts), verdict.shaky or shaky)


def compare(truth: Part, guess: Part) -> Verdict:
    """How near a part of a guess is to a part of a secret: the best of all their senses, a former one at most close."""
    best = Verdict(Level.MISS, Reason("different", (*truth.concepts[:1], *guess.concepts[:1])))
    for verdict in _senses(truth, guess):
        apart = verdict.reason.code == "apart" and best.level is Level.MISS
        if apart or RANK[verdict.level] > RANK[best.level]:
            best = verdict
    if truth.former != guess.former:
        best = _capped(best, Level.CLOSE, "former", shaky=False)
    if (truth.field_too or guess.field_too) and best.level is Level.CLOSE:
        best = _capped(best, Level.NEAR, "maybe_field", shaky=False)
    for part in (truth, guess):
        if part.how is How.DESCRIPTION and len(part.concepts) > 1:
            most = Level.NEAR if len(part.concepts) > _A_FEW else Level.CLOSE
            best = _capped(best, most, "vague", shaky=False)
    if How.VERB in (truth.how, guess.how):
        best = _capped(best, Level.CLOSE, "verb_alone", shaky=True)
    return best
