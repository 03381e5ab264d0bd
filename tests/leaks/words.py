"""Words to plant: every text that somebody types at a random evening can be recognised wherever it turns up."""

from tests.game.tries import Tries
from tests.support.canary import plant


class Planted(Tries):
    """Candidates as `Tries` makes them, but every secret and every guess is a planted word.

    The matcher of `tests.game.given` judges a guess by its first word, so that stands before the planted one.
    """

    def __init__(self) -> None:
        super().__init__()
        self._guesses: dict[tuple[str, int, str], str] = {}

    def secret(self) -> tuple[str, tuple[str, ...], str, str, str]:
        """An envelope of planted words, of no length in common: profession to contact.

        To the real matcher every guess has something in common with the other word, and not with the profession.
        """
        number = next(self._numbers)
        return (
            f"p{self._word()}{' y' * (number % 11)}",
            (self._word(),),
            self._word(),
            f"Una volta {self._word()} mi disse di no.",
            f"{self._word()}@example.org",
        )

    def guess(self, about: str) -> str:
        """One of nine texts about each guest, so that some guests write the same."""
        number = next(self._numbers)
        kind = (("miss", "miss", "close", "miss", "exact")[number % 5], number % 7 % 3, about)
        if kind not in self._guesses:
            self._guesses[kind] = f"{kind[0]} {self._word()}"
        return self._guesses[kind]

    def _word(self) -> str:
        return plant(next(self._numbers))
