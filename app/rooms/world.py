"""What the rules ask of the world: chance from the operating system, meaning from the matcher."""

import secrets
from collections.abc import Sequence
from typing import Final

from app.game.dinner import Secret
from app.game.names import GuestId, Verdict, Words
from app.game.world import Judged, World
from app.i18n import LANGUAGES
from app.professions import Judgement, Level, cluster, judge, word

_PROPOSED: Final = {
    Level.EXACT: Verdict.EXACT,
    Level.CLOSE: Verdict.CLOSE,
    Level.NEAR: Verdict.CLOSE,
    Level.MISS: Verdict.MISS,
}
_NEAREST_FIRST: Final = tuple(Level)

OTHER_WORD: Final = "other_word"
"""The reason for a guess that is near to another word than the profession."""


def draw(guests: Sequence[GuestId]) -> Sequence[GuestId]:
    """The guests in an order of chance."""
    return secrets.SystemRandom().sample(guests, len(guests))


def judge_cluster(secret: Secret, texts: Sequence[str]) -> Judged:
    """The best that any wording of a cluster reaches against the profession or one of the guest's own other words.

    The table is never told those other words (rule L2), so a reason that speaks of one says only that there is one.
    """
    best = min((judge(secret.profession, text) for text in texts), key=_rank)
    others = [judge(word, text) for word in secret.also for text in texts]
    nearest = min(others, key=_rank, default=best)
    if nearest.level is not Level.MISS and _rank(nearest) < _rank(best):
        code = OTHER_WORD if nearest.reason.parts else nearest.reason.code
        return Judged(_PROPOSED[nearest.level], code, (), nearest.sure)
    parts = tuple(worded(part) for part in best.reason.parts)
    return Judged(_PROPOSED[best.level], best.reason.code, parts, best.sure)


def worded(part: str) -> Words:
    """A part of a reason in every language; what is no word of the lexicon stays as it was typed."""
    words = {language: word(part, language) for language in LANGUAGES}
    return words if set(words.values()) != {part} else {"und": part}


def _rank(judgement: Judgement) -> tuple[int, bool]:
    return _NEAREST_FIRST.index(judgement.level), not judgement.sure


def the_world() -> World:
    """Everything `decide` may ask."""
    return World(draw=draw, cluster=cluster, judge=judge_cluster)
