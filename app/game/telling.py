"""What the sentence of each award needs: a figure or none, and what it mentions, in the order of its words.

An award that lacks any of it could be told in no language; one from a file is refused for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.game.dinner import Award
from app.game.names import Fact, MentionKind

_NAME: Final = MentionKind.NAME
_PROFESSION: Final = MentionKind.PROFESSION
_GUESS: Final = MentionKind.GUESS
_STORY: Final = MentionKind.STORY

FADING: Final = frozenset({_PROFESSION, _STORY})
"""Words that their owner may take back; names and guesses stay (E4, E10)."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a fact speaks of. `counted`: it has a figure."""

    mentions: tuple[MentionKind, ...] = ()
    counted: bool = False


TELLINGS: Final[Mapping[Fact, Telling]] = {
    Fact.READ: Telling((_NAME, _PROFESSION), counted=True),
    Fact.FOOLED: Telling((_PROFESSION,), counted=True),
    Fact.READ_BY: Telling((_PROFESSION,), counted=True),
    Fact.ALONE: Telling((_GUESS, _NAME)),
    Fact.FAVOURITE: Telling((_GUESS, _NAME)),
    Fact.NEAR: Telling((_GUESS, _NAME), counted=True),
    Fact.MANY_FACES: Telling((_GUESS, _GUESS), counted=True),
    Fact.WITH_TABLE: Telling((_GUESS, _NAME), counted=True),
    Fact.OWN_WAY: Telling((_GUESS, _NAME), counted=True),
    Fact.SECOND_HALF: Telling(counted=True),
    Fact.GUESSED_ABOUT: Telling((_PROFESSION,), counted=True),
    Fact.WORDY: Telling((_GUESS, _NAME)),
    Fact.FIRST_LID: Telling((_PROFESSION,)),
    Fact.LAST_LID: Telling((_PROFESSION,)),
    Fact.FIRST_SEAT: Telling(),
    Fact.READ_EACH_OTHER: Telling((_NAME, _PROFESSION)),
    Fact.SAW: Telling((_NAME, _PROFESSION)),
    Fact.BOTH_SAID: Telling((_NAME, _GUESS, _NAME)),
    Fact.ONE_STEP: Telling((_GUESS, _NAME, _PROFESSION)),
    Fact.NOBODY_ELSE: Telling((_GUESS, _NAME)),
    Fact.STORY: Telling((_STORY,)),
    Fact.YET_TO_DISCOVER: Telling((_NAME, _GUESS)),
    Fact.IDEAS: Telling((_GUESS, _NAME), counted=True),
    Fact.STAYED_COVERED: Telling(counted=True),
    Fact.NTH_LID: Telling((_PROFESSION,), counted=True),
}


def can_be_told(award: Award) -> bool:
    """It has its figure and its mentions, no more and no less; a guess says about whom it was."""
    telling = TELLINGS[award.fact]
    kinds = tuple(mention.kind for mention in award.mentions)
    abouts = all((mention.about is not None) is (mention.kind is _GUESS) for mention in award.mentions)
    return kinds == telling.mentions and (award.count is not None) is telling.counted and abouts
