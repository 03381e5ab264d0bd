"""The front door, state by state; and every part of the house on one page."""

from typing import Final

from app.gallery.evenings import Evenings
from app.gallery.moment import CODE
from app.gallery.state import Answer, State

_DAYS: Final = (1_800_000_000_000, 1_797_400_000_000, 1_790_000_000_000)


def welcome(e: Evenings) -> tuple[State, ...]:
    """The page that everybody types who has no link."""
    titles = (e.company.title, "Coperto", e.company.long[0])
    stood = {"language": "it", "pace": "rounds", "points": True, "last_double": True, "doors": "knock", "scale": 125,
             "sound": False}  # fmt: skip
    known = [
        {"code": f"{CODE[:-1]}{number}", "title": title, "host": f"/d/{CODE}/host", "opened": at, "settings": stood}
        for number, (title, at) in enumerate(zip(titles, _DAYS, strict=True), 2)
    ]
    answers = {
        f"/api/dinners/{known[0]['code']}": Answer({"phase": "seated"}),
        f"/api/dinners/{known[1]['code']}": Answer({"phase": "closed"}),
        f"/api/dinners/{known[2]['code']}": Answer({"error": {"code": "no_such_dinner"}}, 404),
    }
    kept = {"coperto.dinners": known}
    return (
        State("empty"),
        State("known", kept=kept, answers=answers),
        State("taken-off", kept=kept, answers=answers, taps=(".rows button",)),
        State("as-last-time", kept=kept, answers=answers, taps=("[data-last]",)),
        State("bad-code", taps=("form .primary",)),
        State("no-points", taps=('input[type="checkbox"]',)),
    )


def parts(_: Evenings) -> tuple[State, ...]:
    """What all views are made of."""
    return (State("all"),)
