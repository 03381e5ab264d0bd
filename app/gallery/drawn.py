"""What the server draws alone, without a script: the plain projector, problems, and what is kept of people."""

from collections.abc import Mapping
from typing import Final

from app.gallery.moment import Frame
from app.gallery.states import states

PROBLEMS: Final = ("no_dinner", "not_found", "too_fast", "broken")


def tables(language: str) -> Mapping[str, Frame]:
    """What the plain projector shows, by state: whatever the other one shows there, once it has heard anything."""
    return {state.name: state.frames[-1]["table"] for state in states(language)["screen"] if state.frames}


def drawn(language: str) -> Mapping[str, tuple[str, ...]]:
    """The names of the states of these pages, by page."""
    return {"lite": tuple(tables(language)), "problem": PROBLEMS, "privacy": ("kept",)}
