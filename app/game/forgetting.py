"""A guest takes back what they wrote about themselves: what becomes of the events on disk and of the dinner (E1 to E9).

Events keep their place and their kind, only the words go: an evening told without them is the same evening. Folding
the blanked events gives the very dinner that the unblanked ones give, once the guest has been forgotten in both.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from app.game import events as e
from app.game.dinner import Dinner, Guest, Moment, Past, Ruling
from app.game.names import ClusterId, GuestId, Phase, Words

GONE: Final = "…"
"""In the place of words that are no longer there."""

_NO_WORDS: Final[Words] = {"und": GONE}


def without(event: e.Event, guest: GuestId) -> e.Event:
    """The same event without the words this guest wrote, and without what speaks of them.

    A wish becomes one that nobody could have: about oneself, and off.
    """
    match event:
        case e.Sealed() if event.guest == guest:
            return e.Sealed(guest, event.link, "")
        case e.Wished() if event.guest == guest:
            return e.Wished(guest, guest, on=False)
        case e.Unmasked() if event.guest == guest:
            return replace(event, proposals=tuple(_wordless(proposal) for proposal in event.proposals))
        case _:
            return event


def forgotten(dinner: Dinner, guest: GuestId) -> Dinner:
    """The dinner after this guest took back what they wrote.

    `back` loses the moments in which a guest who is still covered stood in the spotlight: there is nothing to unmask.
    """
    seat = dinner.guests[guest]
    fixed = seat.erased or (seat.sealed and dinner.phase is not Phase.ARRIVAL)
    blank = Guest(seat.id, seat.name, seat.waiting, seat.issued, seat.link, answers=seat.answers, erased=fixed)
    past = dinner.past if guest in dinner.revealed else left_out(dinner.past, guest)
    return replace(
        dinner,
        guests={**dinner.guests, guest: blank},
        moment=_unworded(dinner.moment, guest),
        past=tuple(replace(gone, moment=_unworded(gone.moment, guest)) for gone in past),
    )


def _wordless(proposal: e.Proposal) -> e.Proposal:
    return replace(proposal, parts=_blanks(proposal.parts))


def _blanks(parts: tuple[Words, ...]) -> tuple[Words, ...]:
    """As many as there were: the sentences of the catalogue have a place for each."""
    return (_NO_WORDS,) * len(parts)


def left_out(past: tuple[Past, ...], guest: GuestId) -> tuple[Past, ...]:
    """The moments after the last one with this guest in the spotlight: as far as `back` may still go."""
    lit = [at for at, gone in enumerate(past, 1) if gone.moment.spotlight and gone.moment.spotlight.guest == guest]
    return past[max(lit, default=0) :]


def _unworded(moment: Moment, guest: GuestId) -> Moment:
    rulings = moment.rulings.get(guest)
    if rulings is None:
        return moment
    blanked: Mapping[ClusterId, Ruling] = {
        cluster: replace(ruling, parts=_blanks(ruling.parts)) for cluster, ruling in rulings.items()
    }
    return replace(moment, rulings={**moment.rulings, guest: blanked})
