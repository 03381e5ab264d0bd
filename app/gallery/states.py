"""All states by view. A new one is an entry in the module of its view."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from app.gallery import cards, front, guest, host, screen
from app.gallery.evenings import Evenings
from app.gallery.state import State

_STATES: Final[Mapping[str, Callable[[Evenings], tuple[State, ...]]]] = {
    "guest": guest.states,
    "host": host.states,
    "screen": screen.states,
    "cards": cards.states,
    "welcome": front.welcome,
    "parts": front.parts,
}

VIEWS: Final = tuple(_STATES)


@cache
def states(language: str) -> Mapping[str, tuple[State, ...]]:
    """By view, its states in the order in which they are looked at. Takes some tenths of a second once."""
    evenings = Evenings(language)
    return {view: made(evenings) for view, made in _STATES.items()}
