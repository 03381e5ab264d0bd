"""The front door, state by state; and every part of the house on one page."""

from app.gallery.evenings import Evenings
from app.gallery.moment import CODE
from app.gallery.state import State


def welcome(e: Evenings) -> tuple[State, ...]:
    """The page that everybody types who has no link."""
    titles = (e.company.title, "Coperto", e.company.long[0])
    known = [{"code": CODE, "title": title, "host": f"/d/{CODE}/host"} for title in titles]
    return (
        State("empty"),
        State("known", kept={"coperto.dinners": known}),
        State("bad-code", taps=("form .primary",)),
        State("no-points", taps=('input[type="checkbox"]',)),
    )


def parts(_: Evenings) -> tuple[State, ...]:
    """What all views are made of."""
    return (State("all"),)
