"""What the rules ask of the world: chance from the operating system, meaning from the matcher."""

import secrets
from collections.abc import Sequence
from typing import Final

from app.game.dinner import Secret
from app.game.names import GuestId, Verdict
from app.game.world import Judged, World
from app.professions import Judgement, Level, cluster, judge

_PROPOSED: Final = {
    Level.EXACT: Verdict.EXACT,
    Level.CLOSE: Verdict.CLOSE,
    Level.NEAR: Verdict.CLOSE,
    Level.MISS: Verdict.MISS,
}
_NEAREST_FIRST: Final = tuple(Level)


def draw(guests: Sequence[GuestId]) -> Sequence[GuestId]:
    """The guests in an order of chance."""
    return secrets.SystemRandom().sample(guests, len(guests))


def judge_cluster(secret: Secret, texts: Sequence[str]) -> Judged:
    """The best that any wording of a cluster reaches against the profession or one of the guest's own other words."""
    judgements = [judge(truth, text) for truth in (secret.profession, *secret.also) for text in texts]
    best = min(judgements, key=_rank)
    return Judged(_PROPOSED[best.level], best.reason.code, best.reason.parts, best.sure)


def _rank(judgement: Judgement) -> tuple[int, bool]:
    return _NEAREST_FIRST.index(judgement.level), not judgement.sure


def the_world() -> World:
    """Everything `decide` may ask."""
    return World(draw=draw, cluster=cluster, judge=judge_cluster)
