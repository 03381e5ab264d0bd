"""What people take home when the evening is over: words and pictures in a file that needs nothing else.

Made of a dinner and a language, and of nothing else: whose it is, and how it travels, is for the door to know.
"""

from typing import Final, Protocol

from app.game.dinner import Dinner
from app.game.names import Phase

_AT_THE_END: Final = frozenset({Phase.FINALE, Phase.CLOSED})


class Paper(Protocol):
    """Draws the templates."""

    def page(self, template: str, language: str, **values: object) -> str:
        """This template in this language, filled with these values, as HTML."""


def is_ready(dinner: Dinner) -> bool:
    """There is something to take home: from the finale on."""
    return dinner.phase in _AT_THE_END
