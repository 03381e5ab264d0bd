"""View frames. The table is encoded once per version and shared; a private part only where it changed."""

from dataclasses import dataclass
from operator import is_

from app.game.dinner import Dinner
from app.game.names import GuestId
from app.game.projections import doorstep, seat
from app.game.views import DeskView, TableView
from app.protocol import encode, encode_view


@dataclass(frozen=True, slots=True)
class _Kept:
    """A private part that was encoded, and what it was made of."""

    made_of: tuple[object, ...]
    text: str


class Frames:
    """The frames of one version, made when first asked for. `renew` for the next."""

    def __init__(self, epoch: str) -> None:
        self._epoch = epoch
        self._seats: dict[GuestId, _Kept] = {}
        self._dinner: Dinner | None = None
        self._whole: TableView | None = None
        self._table = ""
        self._roster: Roster = ()

    def renew(self, dinner: Dinner, whole: TableView) -> None:
        """From now on frames show this dinner and this table."""
        self._dinner, self._whole, self._table = dinner, whole, encode(whole)
        roster = roster_of(dinner)
        if roster != self._roster:  # else every private part would keep an equal one of its own
            self._roster = roster

    def stale(self) -> None:
        """What was shown last is no longer true: ask for `renew` before the next frame."""
        self._whole = None

    @property
    def fresh(self) -> bool:
        """The frames show the present."""
        return self._whole is not None

    def screen(self) -> str:
        """What a projector gets."""
        return self._frame(self._table)

    def host(self, desk: DeskView) -> str:
        """What the tablet gets."""
        return self._frame(self._table, desk=encode(desk))

    def guest(self, guest: GuestId) -> str:
        """What one phone gets; whoever knocks sees the doorstep only."""
        dinner, whole = self._present()
        waiting = dinner.guests[guest].waiting
        table = encode(doorstep(whole, guest)) if waiting else self._table
        return self._frame(table, seat=self._seat(dinner, guest))

    def _seat(self, dinner: Dinner, guest: GuestId) -> str:
        made_of = seat_depends_on(dinner, guest, self._roster)
        kept = self._seats.get(guest)
        if kept is None or not _same(kept.made_of, made_of):
            kept = self._seats[guest] = _Kept(made_of, encode(seat(dinner, guest)))
        return kept.text

    def _frame(self, table: str, seat: str = "null", desk: str = "null") -> str:
        dinner, _ = self._present()
        return encode_view(self._epoch, dinner.version, table, seat, desk)

    def _present(self) -> tuple[Dinner, TableView]:
        assert self._dinner is not None
        assert self._whole is not None
        return self._dinner, self._whole


Roster = tuple[tuple[GuestId, bool, bool], ...]
"""Who is there, still waits, and has sealed."""


def roster_of(dinner: Dinner) -> Roster:
    """What a guest's private part shows of the other guests."""
    return tuple((other.id, other.waiting, other.sealed) for other in dinner.guests.values())


def seat_depends_on(dinner: Dinner, guest: GuestId, roster: Roster) -> tuple[object, ...]:
    """Everything `projections.seat` reads, as values that keep their identity while they do not change.

    Evolving keeps the old object for whatever an event did not touch, so comparing identities is enough. Other guests
    matter by who is there, in, and sealed; their wishes matter once the dinner is closed, and then they are fixed.
    """
    return (dinner.guests[guest], dinner.moment, dinner.walls, dinner.paused, roster)


def _same(old: tuple[object, ...], new: tuple[object, ...]) -> bool:
    return all(map(is_, old, new))
