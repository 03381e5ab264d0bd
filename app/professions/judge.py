"""How near a guess is to a secret."""

from typing import Final

from app.professions.compare import RANK, Verdict, compare
from app.professions.judgement import Judgement, Level, Reason
from app.professions.normalise import content, normalise
from app.professions.part import How, Part
from app.professions.read import read

_RARE: Final = 5
"""Letters a word needs to say something by itself if nothing else was understood."""


def _known(part: Part) -> bool:
    return part.how is not How.NOTHING


def _shaky(truth: Part, guess: Part, verdict: Verdict) -> bool:
    """Whether people should have a look, whatever was found."""
    if not (_known(truth) and _known(guess)):
        return True
    if max(truth.edits, guess.edits) > 1 or verdict.shaky:
        return True
    return truth.hidden or guess.hidden


def _common_word(truth: str, guess: str) -> str | None:
    """A telling word that both texts have, for texts that nothing else is known about."""
    theirs = [word for word in content(normalise(guess)) if len(word) >= _RARE]
    return next(
        (word for word in content(normalise(truth)) if len(word) >= _RARE and any(word[:6] == w[:6] for w in theirs)),
        None,
    )


def judge(truth: str, guess: str) -> Judgement:
    """How near `guess` is to `truth`: a level, whether that is sure, and why. Pure; never raises."""
    if normalise(truth) == normalise(guess):
        return Judgement(Level.EXACT, True, Reason("same_words"))
    best: tuple[Verdict, Part, Part] | None = None
    for part in read(truth):
        for other in read(guess):
            verdict = compare(part, other)
            if best is None or RANK[verdict.level] > RANK[best[0].level]:
                best = verdict, part, other
    assert best is not None
    verdict, part, other = best
    if verdict.level is Level.MISS and not (_known(part) and _known(other)):
        return _unknown(truth, guess, part)
    return Judgement(verdict.level, not _shaky(part, other, verdict), verdict.reason)


def _unknown(truth: str, guess: str, part: Part) -> Judgement:
    """A side that says nothing known: near if both have a telling word in common, never sure."""
    word = _common_word(truth, guess)
    if word is not None:
        return Judgement(Level.NEAR, False, Reason("common_word", (word,)))
    return Judgement(Level.MISS, False, Reason("unknown_guess" if _known(part) else "unknown_secret"))
