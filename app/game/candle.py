"""How long a stage is meant to last. Soft: when the time is over nobody loses anything, and the host goes on (T12)."""

from app.game.dinner import Dinner
from app.game.names import GUESSING_MS, MORE_MS, VERDICTS_MS, Stage


def burns_ms(dinner: Dinner) -> int | None:
    """The length of the present stage's candle, in milliseconds; None where no time is counted."""
    spot = dinner.moment.spotlight
    if spot is None:
        return None
    if spot.stage is Stage.GUESSING:
        return GUESSING_MS + MORE_MS * dinner.more.get(spot.guest, 0)
    return VERDICTS_MS if spot.stage is Stage.VERDICTS else None
