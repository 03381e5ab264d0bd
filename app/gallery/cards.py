"""The cards to print, state by state. One entry is all it takes to add one."""

from app.gallery.evenings import CROWD, Evenings
from app.gallery.moment import Moment, opening
from app.gallery.state import LONG as AWAY
from app.gallery.state import State, ended
from app.game import commands as c

_NETWORK = ("write .steps form + form label input: Cascina; Olmo",)
_PASSWORD = (*_NETWORK, "write .steps form + form label + label input: tortelli d’erbetta")


def states(e: Evenings) -> tuple[State, ...]:
    """Everything that a host can have on the desk, and on the sheets below it."""
    bare, laid = e.open(), _laid(e, 8)
    typed = ", ".join(person.name for person in e.company.people[:5])
    return (
        State("arriving"),
        State("empty", (bare.host(),)),
        State("typed", (bare.host(),), taps=(f"write textarea: {typed}",)),
        State("refused", (laid.host(),), refuses="name_taken", taps=(f"write textarea: {typed}", ".steps form .quiet")),
        State("laid", (laid.host(),)),
        State("laid-12", (_laid(e, 12).host(),)),
        State("laid-16", (_laid(e, CROWD).host(),)),
        State("blank", (bare.host(),), taps=(".choice input",)),
        State("laid-and-blank", (_laid(e, 3).host(),), taps=(".choice input",)),
        State("network", (laid.host(),), taps=_PASSWORD),
        State("network-open", (laid.host(),), taps=_NETWORK),
        State("long-title", (_laid(e, 8, e.company.long[0]).host(),), taps=_PASSWORD),
        State("after", (e.closed.host(),)),
        State("line-away", (laid.host(),), conn=AWAY),
        State("no-key", conn=ended(4003)),
    )


def _laid(e: Evenings, count: int, title: str | None = None) -> Moment:
    """Places for so many people who have not come yet, those with the longest names among them."""
    moment = opening(title or e.company.title, e.language)
    return moment.then(*(c.AddGuest(person.name) for person in e.company.people[-count:]))
