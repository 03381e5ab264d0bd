"""A moment of an evening: what happened so far, and what every viewer is shown. Nothing here has a clock or chance."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Self

from app.game import commands as c
from app.game import projections
from app.game.actors import ALARM, DOOR, HOST, Actor
from app.game.decide import decide, open_dinner
from app.game.dinner import Dinner
from app.game.evolve import evolve, replay
from app.game.names import DinnerCode, GuestId, Language, Phase, Role, Stage
from app.game.projections import Presence
from app.game.views import DeskView, LinksView, TableView
from app.game.world import Rejected
from app.protocol import encode, encode_view
from app.rooms.world import the_world

CODE: Final = DinnerCode("CENA2")
BASE: Final = "http://192.168.1.20:8000"
JOIN: Final = f"{BASE}/d/{CODE}#join=j.3f9c1b7a5e2d4c6f8091a2b3c4d5e6f7"
TYPED: Final = f"192.168.1.20:8000/{CODE}"

_WORLD: Final = replace(the_world(), draw=tuple)
_NOON: Final = 1_800_000_000_000
_STEPS: Final = 200
"""More than any evening here takes."""

Frame = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Moment:
    """`here`: whose phones are in their hands. `audible`: a projector may play sounds. `left_ms`: of a drumroll.

    `candle_ms`: what is left of a stage's candle; None: it has just been lit. `lost`: entries that could not be read.
    """

    dinner: Dinner
    here: frozenset[str] = frozenset()
    screens: int = 1
    audible: bool = True
    left_ms: int = 1_200
    candle_ms: int | None = None
    lost: int = 0

    @classmethod
    def opening(cls, command: c.Open) -> Self:
        """A dinner is opened."""
        opened = open_dinner(command, CODE)
        assert not isinstance(opened, Rejected)
        return cls(replay(opened))

    def then(self, *commands: c.Command, by: Actor = HOST) -> Self:
        """After these commands, all of which the rules have to accept."""
        dinner = self.dinner
        for command in commands:
            events = decide(dinner, command, by, _WORLD)
            assert not isinstance(events, Rejected), f"{command}: {events.code}"
            for event in events:
                dinner = evolve(dinner, event)
        return replace(self, dinner=dinner)

    def says(self, guest: str, *commands: c.Command) -> Self:
        """After a guest sent these."""
        return self.then(*commands, by=Actor(Role.GUEST, GuestId(guest)))

    def joins(self, name: str, *, invited: bool = True) -> Self:
        """After somebody came in, phone in hand; without the invitation they knock."""
        come = self.then(c.Join(name, invited), by=DOOR)
        return replace(come, here=come.here | {[*come.dinner.guests][-1]})

    def leaves(self, *guests: str) -> Self:
        """After these phones went into a pocket."""
        return replace(self, here=self.here - set(guests))

    def on(self, screens: int) -> Self:
        """The same with so many projectors."""
        return replace(self, screens=screens)

    def burnt(self, candle_ms: int) -> Self:
        """The same when so much of the stage's candle is left, in milliseconds."""
        return replace(self, candle_ms=candle_ms)

    def to(self, *places: Stage | Phase | str) -> Self:
        """On, step by step, until stage, phase and the guest in the spotlight are those."""
        moment = self
        for _ in range(_STEPS):
            moment = moment._step()
            there = {moment.dinner.stage, moment.dinner.phase, moment.dinner.star}
            if there.issuperset(places):
                return moment
        raise AssertionError(f"{places} was never reached")

    def _step(self) -> Self:
        if self.dinner.stage is Stage.DRUMROLL:
            return self.then(c.Cut(), by=ALARM)
        ahead = self.desk().next
        assert ahead is not None
        steps: Sequence[type[c.OpenGuessing | c.Lock | c.Next | c.Close]] = (c.OpenGuessing, c.Lock, c.Next, c.Close)
        return self.then(next(step() for step in steps if step.kind == ahead.command))

    def card(self, text: str) -> Any:
        """The number of the card on the present wall that has this wording."""
        wall = self.dinner.walls[self.dinner.star or GuestId("")]
        return next(cluster.id for cluster in wall.clusters if text in cluster.texts)

    def loses(self, entries: int) -> Self:
        """After so many entries of its log could not be read."""
        return replace(self, lost=entries)

    def desk(self) -> DeskView:
        """What the host knows."""
        guests = {guest.id: f"{BASE}/d/{CODE}#seat={guest.id}" for guest in self.dinner.guests.values() if guest.issued}
        links = LinksView(f"{BASE}/d/{CODE}/host#host=h", JOIN, f"{BASE}/d/{CODE}/screen#screen=s.5d", TYPED, guests)
        return projections.desk(self.dinner, links, self._presence(), self.lost)

    def table(self) -> TableView:
        """What the room sees."""
        rolling = self.left_ms if self.dinner.stage is Stage.DRUMROLL else None
        return projections.table(self.dinner, self._presence(), _NOON, rolling, self.candle_ms)

    def _presence(self) -> Presence:
        here = {GuestId(one) for one in self.here}
        return Presence(here, self.screens, sound=self.audible and self.screens > 0, reached=bool(here))

    def screen(self) -> Frame:
        """What a projector is sent."""
        return self._frame(self.table())

    def host(self) -> Frame:
        """What the tablet is sent."""
        return self._frame(self.table(), desk=encode(self.desk()))

    def guest(self, guest: str) -> Frame:
        """What one phone is sent."""
        who = GuestId(guest)
        table = self.table()
        seen = projections.doorstep(table, who) if self.dinner.guests[who].waiting else table
        return self._frame(seen, seat=encode(projections.seat(self.dinner, who)))

    def _frame(self, table: TableView, **private: str) -> Frame:
        frame: Frame = json.loads(encode_view("gallery", self.dinner.version, encode(table), **private))
        return frame


def opening(title: str, language: str, **options: Any) -> Moment:
    """A dinner in this language, or in English where the house has no such dinners."""
    spoken = Language(language) if language in tuple(Language) else Language.EN
    return Moment.opening(c.Open(title, spoken, **options))
