"""Who is connected to one dinner: by lines to this node, by a projector without a script, and by way of other nodes."""

from collections.abc import Callable
from typing import Final

from app.game.names import DinnerCode, Role
from app.game.projections import Presence
from app.protocol import CloseCode
from app.rooms.breath import Changed
from app.rooms.clock import Timer
from app.rooms.connection import Connection
from app.rooms.household import Household
from app.rooms.notices import Elsewhere, Notice

MOST_DEVICES: Final = 32
"""Tablets and projectors of one dinner: each gets every view, and none of them needs a seat."""

LITE_SCREEN_S: Final = 12.0
"""How long a projector without a script counts after it fetched its page, which it does every four seconds."""


class Attendance:
    """Makes the `Presence` that views show. `lines`: the connections to this node, always the same set.

    `changed` is called when anybody came to this node or left it, `changed_elsewhere` when another node's notice made a
    difference: that is not ours to announce, or nodes would tell each other for ever.
    """

    def __init__(
        self, house: Household, code: DinnerCode, changed: Changed, changed_elsewhere: Callable[[], None]
    ) -> None:
        self.lines: set[Connection] = set()
        self._house, self._code, self._clock = house, code, house.clock
        self._changed, self._changed_elsewhere = changed, changed_elsewhere
        self._elsewhere = Elsewhere(house.clock.monotonic)
        self._lite_screen: Timer | None = None
        self._reached = False

    @property
    def takes_devices(self) -> bool:
        """There is room for one more tablet or projector."""
        return sum(line.who.guest is None for line in self.lines) < MOST_DEVICES

    @property
    def anybody(self) -> bool:
        """Somebody looks by way of this node."""
        return bool(self.lines) or self._lite_screen is not None

    def enter(self, line: Connection) -> None:
        """A viewer has come. Of a seat, or a tablet that names its device, the newest line stays; screens are many."""
        before = len(self.lines)
        if line.who.role is not Role.SCREEN:
            for other in [other for other in self.lines if other.viewer == line.viewer]:
                other.end(CloseCode.OPENED_ELSEWHERE)
                self.lines.remove(other)
        self.lines.add(line)
        self._house.audience.viewers += len(self.lines) - before
        self._changed(counts=True)

    def leave(self, line: Connection) -> None:
        """A viewer's socket is gone. A late farewell of a superseded line changes nothing."""
        if line in self.lines:
            self.lines.remove(line)
            self._house.audience.viewers -= 1
            self._changed(counts=True)

    def network_proved(self) -> None:
        """Another device has found the guests' page: the network lets phones through."""
        if not self._reached:
            self._reached = True
            self._changed()

    def lite_screen_seen(self) -> None:
        """A projector without a script has fetched its page: it counts as a screen until its next visit is overdue."""
        if self._lite_screen is not None:
            self._lite_screen.cancel()
        else:
            self._changed()
        self._lite_screen = self._clock.later(LITE_SCREEN_S, self._lite_screen_gone)

    def stop(self) -> None:
        """Wait for no projector's next visit."""
        if self._lite_screen is not None:
            self._lite_screen.cancel()

    def sound_changed(self) -> None:
        """A projector has said whether it can be heard."""
        self._changed()

    def here(self) -> Presence:
        """Who is here by way of this node."""
        guests = frozenset(line.who.guest for line in self.lines if line.who.guest is not None)
        screens = [line for line in self.lines if line.who.role is Role.SCREEN]
        sound = any(line.audible for line in screens)
        return Presence(guests, len(screens) + (self._lite_screen is not None), sound, self._reached)

    def everywhere(self) -> Presence:
        """Who is here by way of any node."""
        return self._elsewhere.together(self.here())

    def notice(self, version: int) -> Notice:
        """What other nodes may know of this one's part of the dinner, which is at this version here."""
        now, own = self._clock.monotonic(), self.here()
        guests = {line.who.guest: round((now - line.since) * 1000) for line in self.lines if line.who.guest is not None}
        hosts = sum(line.who.role is Role.HOST for line in self.lines)
        return Notice(self._code, version, guests, own.screens, own.sound, own.reached, hosts)

    def hear(self, node: str, notice: Notice) -> None:
        """What another node says of this dinner. Of two lines of a seat on two nodes, the newer one stays."""
        before, newcomer = self.everywhere(), not self._elsewhere.knows(node)
        self._elsewhere.hear(node, notice)
        self._reached |= notice.reached
        for line in self.lines:
            if line.who.guest is not None and self._elsewhere.took(node, line.who.guest, line.since):
                line.end(CloseCode.OPENED_ELSEWHERE)
        if newcomer:
            self._house.announce(self._code)
        self._compare(before)

    def forget_silent_nodes(self) -> None:
        """Count the guests and screens of a node that has been silent for too long no more."""
        before = self.everywhere()
        self._elsewhere.forget()
        self._compare(before)

    def _compare(self, before: Presence) -> None:
        if self.everywhere() != before:
            self._changed_elsewhere()

    def _lite_screen_gone(self) -> None:
        self._lite_screen = None
        self._changed()
