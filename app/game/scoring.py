"""Points: a pure reading of the verdicts. Nothing is ever added up in events, so a corrected verdict corrects all."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from app.game.dinner import Cluster, Dinner
from app.game.names import AnswerKind, GuestId, Verdict

EXACT: Final = 5
CLOSE: Final = 2
ALONE: Final = 2
FOOLED_PER_POINT: Final = 3
LAST_FACTOR: Final = 2


@dataclass(frozen=True, slots=True)
class RevealPoints:
    """What one reveal is worth: per author of a cluster, and to the guest in the spotlight, doubling included."""

    earned: dict[GuestId, int]
    disguise: int
    doubled: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A guest's sum and place. Ties share a place, and the places behind them stay empty (1, 1, 3)."""

    score: int
    place: int


def worth(dinner: Dinner, star: GuestId) -> RevealPoints:
    """The points of one unmasked guest's reveal, by the verdicts as they stand now (P1 to P7)."""
    rulings = dinner.moment.rulings[star]
    clusters = [(cluster, rulings[cluster.id].verdict) for cluster in dinner.walls[star].clusters]
    named = sum(len(cluster.by) for cluster, verdict in clusters if verdict is Verdict.EXACT)
    doubled = counts_double(dinner, star)
    factor = LAST_FACTOR if doubled else 1
    earned = {
        guest: factor * _for_guess(verdict, alone=named == 1) for cluster, verdict in clusters for guest in cluster.by
    }
    return RevealPoints(earned, factor * _disguise(clusters), doubled)


def counts_double(dinner: Dinner, star: GuestId) -> bool:
    """The dinner doubles its last reveal, and this is it: nobody is left to be unmasked after it (P8)."""
    if not (dinner.points and dinner.last_double) or not dinner.revealed or dinner.revealed[-1] != star:
        return False
    return not any(map(dinner.can_be_revealed, dinner.order))


def standings(dinner: Dinner) -> dict[GuestId, Standing]:
    """Sum and place of every seated guest, from the reveals whose scores were shown (P9)."""
    sums: Counter[GuestId] = Counter()
    for star in dinner.moment.scored:
        points = worth(dinner, star)
        sums.update(points.earned)
        sums[star] += points.disguise
    scores = {guest.id: sums[guest.id] for guest in dinner.seated()}
    best_first = sorted(scores.values(), reverse=True)
    places = {score: Standing(score, 1 + best_first.index(score)) for score in set(best_first)}
    return {guest: places[score] for guest, score in scores.items()}


def _for_guess(verdict: Verdict, *, alone: bool) -> int:
    match verdict:
        case Verdict.EXACT:
            return EXACT + (ALONE if alone else 0)
        case Verdict.CLOSE:
            return CLOSE
        case Verdict.MISS:
            return 0


def _disguise(clusters: list[tuple[Cluster, Verdict]]) -> int:
    """One point for every three fooled, if at least one came close. Fooled are those whose guess was a miss."""
    fooled = sum(len(cluster.by) for cluster, verdict in clusters if verdict is Verdict.MISS)
    came_close = any(verdict is not Verdict.MISS for _, verdict in clusters)
    return fooled // FOOLED_PER_POINT if came_close else 0


def guesses_about(dinner: Dinner, star: GuestId) -> int:
    """How many guesses about this guest are in: passes and "I know them" are no guesses."""
    return sum(
        answer.kind is AnswerKind.GUESS for guest in dinner.seated() if (answer := guest.answers.get(star)) is not None
    )
