"""An independent count, straight from the sentences of the product: what a careful guest would add up on a napkin.

It knows only what was said and ruled. It shares nothing with the application's scoring on purpose.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ruled:
    """One guess about somebody, with the last word on it: "exact", "close" or "miss"."""

    author: str
    verdict: str


@dataclass(slots=True)
class Napkin:
    """Reveals whose scores were shown, in order: who was unmasked, and what was guessed about them."""

    last_double: bool = False
    reveals: list[tuple[str, list[Ruled]]] = field(default_factory=list)

    def points(self, guests: Sequence[str]) -> dict[str, int]:
        """Everybody's sum."""
        sums = dict.fromkeys(guests, 0)
        for number, (star, guesses) in enumerate(self.reveals, start=1):
            factor = 2 if self.last_double and number == len(self.reveals) else 1
            for guess in guesses:
                sums[guess.author] += factor * _earned(guess, guesses)
            sums[star] += factor * _disguise(guesses)
        return sums

    def places(self, guests: Sequence[str]) -> dict[str, int]:
        """Everybody's place; ties share one."""
        sums = self.points(guests)
        return {guest: 1 + len([other for other in sums.values() if other > sums[guest]]) for guest in guests}


def _earned(guess: Ruled, guesses: Sequence[Ruled]) -> int:
    """You name the profession: 5, and 2 more when nobody else named it. You are in the right field: 2."""
    if guess.verdict == "exact":
        others = [other for other in guesses if other is not guess and other.verdict == "exact"]
        return 5 if others else 7
    return 2 if guess.verdict == "close" else 0


def _disguise(guesses: Sequence[Ruled]) -> int:
    """In the spotlight: one point for every three people you fooled, if at least one came close."""
    fooled = [guess for guess in guesses if guess.verdict == "miss"]
    return len(fooled) // 3 if len(fooled) < len(guesses) else 0
