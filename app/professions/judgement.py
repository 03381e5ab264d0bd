"""What the matcher answers."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How near a guess is. `near` is proposed as the verdict `close`, the other three as what they say."""

    EXACT = "exact"
    CLOSE = "close"
    NEAR = "near"
    MISS = "miss"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a code that the catalogues word as `reason.<code>`, and the words to put into the sentence."""

    code: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A level, whether the matcher is sure of it, and why."""

    level: Level
    sure: bool
    reason: Reason
