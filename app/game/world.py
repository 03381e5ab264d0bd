"""What goes into a decision besides the dinner, and what comes out of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.game import events as e
from app.game.dinner import Secret
from app.game.names import GuestId, Refusal, Verdict, Words


@dataclass(frozen=True, slots=True)
class Judged:
    """What the matcher says of a guess: the proposed verdict, a reason code with its parts, and how sure it is."""

    verdict: Verdict
    reason: str
    parts: tuple[Words, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class World:
    """What the rules ask of the world. Every answer is recorded in an event, so a replay asks nobody.

    `draw` puts guests in an order of chance. `cluster` folds guesses that say the same: it takes the texts and
    gives the groups as indices into them. `judge` takes a secret and the texts of one cluster.
    """

    draw: Callable[[Sequence[GuestId]], Sequence[GuestId]]
    cluster: Callable[[Sequence[str]], Sequence[Sequence[int]]]
    judge: Callable[[Secret, Sequence[str]], Judged]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A refusal is a value: the code tells why, and nothing has happened."""

    code: Refusal


Events = tuple[e.Event, ...]
