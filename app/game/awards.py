"""Who gets which award: everybody exactly one, each with a fact that the table has seen (H1 to H9).

*Distinctions* are had once a table. *Courtesies* can be given to several, with another fact each. Whoever has neither
keeps what everybody has. No award tells of a failure: where wrong guesses count, they count as laughter, as a thought
of one's own, or as somebody else's good disguise.
"""

from collections.abc import Sequence
from typing import Final

from app.game.assignment import assign
from app.game.courtesies import COURTESIES, courtesies, twins, what_everybody_has
from app.game.dinner import Award, Dinner
from app.game.distinctions import distinctions
from app.game.measures import Offer, Seen, seen
from app.game.names import AwardName, GuestId

_GUESTS_PER_COURTESY: Final = 8
"""At a table of so many each courtesy is given once, at a table of twice as many twice: none is the crowd's."""


def awards(dinner: Dinner) -> tuple[Award, ...]:
    """One award for everybody who is in, in the order in which they are opened: the gentlest first.

    A pure reading of the dinner: the same events give the same awards.
    """
    table = seen(dinner)
    offers: dict[AwardName, dict[GuestId, Offer]] = {}
    for offer in (*distinctions(table), *courtesies(table)):
        offers.setdefault(offer.award.award, {})[offer.award.guest] = offer
    pair = twins(table)
    ways = [_given(table, offers, fixed) for fixed in ([pair, ()] if pair else [()])]
    best = max(ways, key=lambda way: sum(offer.gain for offer in way))
    return tuple(offer.award for offer in sorted(best, key=lambda offer: (offer.gain, offer.award.award)))


def _given(table: Seen, offers: dict[AwardName, dict[GuestId, Offer]], fixed: Sequence[Offer]) -> list[Offer]:
    """An offer for everybody: these, the best matching of all others, and what everybody has."""
    taken = {offer.award.guest for offer in fixed}
    guests = [guest for guest in table.guests if guest not in taken]
    copies = -(-len(table.guests) // _GUESTS_PER_COURTESY)
    columns = [award for award in sorted(offers) for _ in range(copies if award in COURTESIES else 1)]
    gains = [[offers[award][guest].gain if guest in offers[award] else None for award in columns] for guest in guests]
    matched = [
        what_everybody_has(table, guest) if column is None else offers[columns[column]][guest]
        for guest, column in zip(guests, assign(gains), strict=True)
    ]
    return [*fixed, *matched]
