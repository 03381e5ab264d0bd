"""The lines of a scripted evening: what each of twelve guests seals and says, and the verdict it deserves.

Every word is planted (see tests/support/canary.py), and none is used twice for different things.
"""

import random
from dataclasses import dataclass, field
from typing import Any, Final

from tests.support.canary import plant

GUESTS: Final = tuple(f"g{number}" for number in range(1, 13))
WITHOUT_PHONE: Final = "g11"
LATE: Final = "g12"
NEVER: Final = "g9"
"""Skipped for good, so never unmasked."""

NAMES: Final = dict(
    zip(
        GUESTS,
        ("Anna", "Lupo", "Jo", "Nina", "Teo", "Marta", "Oliver", "Saetta", "Amal", "Pietro", "Nonna Ida", "Zoe"),
        strict=True,
    )
)

WEIGHTS: Final = {"exact": 2, "close": 3, "miss 1": 4, "miss 2": 3, "miss 3": 2, "pass": 2, "know": 1, "nothing": 1}


@dataclass(slots=True)
class Lines:
    """One evening's text, the same for the same seed."""

    seed: int
    _words: dict[tuple[str, str], str] = field(default_factory=dict)

    def word(self, role: str, guest: str) -> str:
        """The planted word for one purpose about one guest."""
        key = (role, guest)
        if key not in self._words:
            self._words[key] = plant(self.seed * 10_000 + len(self._words))
        return self._words[key]

    def secret(self, guest: str) -> dict[str, Any]:
        """What this guest seals. The word that guesses may hit is not itself one of the secrets that are tracked."""
        return {
            "profession": self.word("profession", guest),
            "also": [self.word("exact", guest), self.word("also", guest)],
            "real_name": self.word("real name", guest),
            "story": f"Una volta {self.word('story', guest)} mi disse di no.",
            "contact": f"{self.word('contact', guest)}@example.org",
        }

    def says(self, author: str, about: str) -> str:
        """What the author holds of somebody: a key of WEIGHTS.

        Guests without a phone only ever guess, and Lupo is found out, so that there is a verdict to overrule.
        """
        if (author, about) == ("g1", "g2"):
            return "exact"
        chance = random.Random(f"{self.seed} {author} {about}")
        said = chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        return said if author != WITHOUT_PHONE or self.is_guess(said) else "close"

    @staticmethod
    def is_guess(said: str) -> bool:
        """Not a pass, not "I know them", not silence."""
        return said not in ("pass", "know", "nothing")

    def command(self, author: str, about: str) -> dict[str, Any] | None:
        """The command that says it; None for silence."""
        said = self.says(author, about)
        if said == "nothing":
            return None
        if not self.is_guess(said):
            return {"type": said, "about": about}
        return {"type": "guess", "about": about, "text": self.word(said, about)}

    def verdict(self, about: str, text: str) -> str:
        """What a guess about somebody deserves."""
        said = next(said for said in WEIGHTS if self.is_guess(said) and self.word(said, about) == text)
        return said.partition(" ")[0]

    def covered(self, guest: str) -> list[str]:
        """The words that nobody else may see before this guest is unmasked."""
        return [self.word(role, guest) for role in ("profession", "real name", "story")]
