"""A random evening once more, this time through the whole door, with everybody at their own socket."""

import json
from collections.abc import Callable
from dataclasses import asdict
from math import inf
from pathlib import Path
from typing import Any, Final

from app.game import commands as c
from app.game.actors import ALARM, Actor
from app.game.dinner import Dinner
from app.game.names import DRUMROLL_MS, GuestId, Role
from app.game.world import World
from app.main import House, build
from app.professions import cluster
from app.protocol.client import COMMANDS
from app.rooms import Room
from app.rooms.breath import Audience
from app.rooms.world import judge_cluster
from app.store import MemoryLog
from app.web.keys import Keys, load_keys
from tests.game.given import WORLD
from tests.game.test_random_evenings import Company
from tests.game.watched import Said
from tests.leaks.law import Principal
from tests.rooms.stage import HandClock, settle
from tests.support.inside import Answer, Line, call, until
from tests.web.place import settings_for

SCREEN: Final = Principal(Role.SCREEN)

REAL: Final = World(draw=tuple, cluster=cluster, judge=judge_cluster)
"""The real matcher, and chance that leaves everybody in order."""

Heard = Callable[[Principal, str], None]
"""Told every text that a principal was sent."""


class Replay:
    """One dinner in a house of its own, with a clock that stands still but for the drumrolls.

    `tokens` are all that were ever given, by whom: those of removed guests and of dead links too.
    """

    def __init__(self, folder: Path, hear: Heard, world: World = WORLD, epoch: str | None = None) -> None:
        self.hear = hear
        self.log = MemoryLog(epoch=epoch)
        self._folder, self._world = folder, world
        self._build()
        self.keys: Keys = load_keys(folder)
        self.tokens: dict[Principal, str] = {}
        self.lines: dict[Principal, Line] = {}
        self.opened: dict[str, Any] = {}
        self.room: Room
        self._ids = 0

    async def open(self, company: Company) -> None:
        """Open the dinner that this company had, with its tablet and its projector on."""
        dinner = company.room.dinner
        order = {
            "title": dinner.title,
            "language": dinner.language,
            "pace": dinner.pace,
            "points": dinner.points,
            "last_double": dinner.last_double,
        }
        self.opened = (await call(self.house.app, "POST", "/api/dinners", order)).json
        room = await self.house.lobby.room(self.opened["code"])
        assert room is not None
        self.room = room
        await self._dial(Principal(Role.HOST), self.opened["host_token"])
        await self._dial(SCREEN, self.opened["screen_token"])

    @property
    def dinner(self) -> Dinner:
        """As it stands."""
        return self.room.dinner

    def _build(self) -> None:
        self.clock = HandClock()
        settings = settings_for(self._folder, limits="off", host="127.0.0.1")
        self.house: House = build(
            settings, self.log, 80, world=self._world, clock=self.clock.clock(), audience=Audience(0, inf)
        )

    async def restart(self) -> None:
        """The server is gone, and another tells the dinner of its log; whoever ever had a link tries it."""
        await self.end()
        self.lines = {}
        self._build()
        room = await self.house.lobby.room(self.opened["code"])
        assert room is not None
        self.room = room
        for who, token in tuple(self.tokens.items()):
            await self._dial(who, token)
        host = Principal(Role.HOST, None, self.dinner.host_link)
        if host not in self.tokens:
            await self._dial(host, self.keys.host(self.dinner.code, host.link))
        await self.settled()

    async def call(self, who: Principal, method: str, path: str, body: object = None) -> Answer:
        """A call with the token of this principal, alive or dead."""
        answer = await call(self.house.app, method, path, body, self.tokens.get(who, ""))
        self.hear(who, answer.text)
        return answer

    async def say(self, said: Said) -> bool | None:
        """Whether it was accepted; None where nobody can say such a thing from outside."""
        match said.command, said.by:
            case c.Join() as join, Actor(Role.DOOR):
                return await self._join(join)
            case c.TakeOver(), Actor(Role.DOOR):
                return await self._take_over()
            case c.Cut(), by if by == ALARM:
                return await self._cut(done=said.done)
            case command, by if command.kind in COMMANDS:
                line = await self._line_of(by)
                return None if line is None else await self._do(line, command, said.seen, by)
        return None

    async def settled(self) -> None:
        """Everybody has the present view, and what they were sent was heard."""
        await until(self._everybody_sees)
        gone = [line for line in self.lines.values() if line.closed is not None]
        self._hear_all()
        for line in gone:
            await line.hang_up()
        self.lines = {who: line for who, line in self.lines.items() if line.closed is None}
        if gone:
            # Whoever stays is shown who left, in a view of the same version: it belongs to this step, not to the next.
            await settle()
            self._hear_all()

    def _hear_all(self) -> None:
        for who, line in self.lines.items():
            for text in line.taken():
                self.hear(who, text)

    async def end(self) -> None:
        """Everybody leaves."""
        for line in self.lines.values():
            await line.hang_up()

    def _everybody_sees(self) -> bool:
        version = self.dinner.version
        return all(line.closed is not None or line.version == version for line in self.lines.values())

    async def _line_of(self, by: Actor) -> Line | None:
        """Their newest line; whoever came without a phone, and says something, has borrowed one."""
        if by.guest and by.guest in self.dinner.guests and not self._lines(by):
            await self.open_link(by.guest)
            await self.settled()
        return self._lines(by)[-1] if self._lines(by) else None

    def _lines(self, by: Actor) -> list[Line]:
        return [line for who, line in self.lines.items() if (who.role, who.guest) == (by.role, by.guest)]

    async def _dial(self, who: Principal, token: str) -> None:
        """Come in, or be turned away. What was sent is heard when all has `settled`."""
        self.tokens[who] = token
        line = self.lines[who] = Line()
        line.dial(self.house.app, self.dinner.code, token)
        await until(lambda: line.version >= 0 or line.closed is not None)

    async def _do(self, line: Line, command: c.Command, seen: int | None, by: Actor) -> bool:
        self._ids += 1
        told = {"type": command.kind, **asdict(command)}
        answer = await line.asked(json.dumps({"type": "do", "id": f"c{self._ids}", "seen": seen, "command": told}))
        return bool(answer["type"] == "ack")

    async def open_link(self, guest: GuestId) -> None:
        """Somebody opens the newest link of a guest."""
        link = self.dinner.guests[guest].link
        await self._dial(Principal(Role.GUEST, guest, link), self.keys.guest(self.dinner.code, guest, link))

    async def _join(self, join: c.Join) -> bool:
        order = {"name": join.name} | ({"join_token": self.opened["join_token"]} if join.invited else {})
        answer = await self.call(Principal(None), "POST", f"/api/dinners/{self.dinner.code}/guests", order)
        if answer.status == 201:
            await self._dial(Principal(Role.GUEST, GuestId(answer.json["guest"])), answer.json["token"])
        return answer.status == 201

    async def _take_over(self) -> bool:
        """Somebody tries the next host link, offered or not."""
        number, offered = self.dinner.host_link + 1, self.dinner.heir
        await self._dial(Principal(Role.HOST, None, number), self.keys.host(self.dinner.code, number))
        return offered

    async def _cut(self, *, done: bool) -> bool | None:
        """The clock alone cuts: it is wound where the rules said yes."""
        if not done:
            return None
        version = self.dinner.version
        await self.clock.wind(DRUMROLL_MS / 1000)
        return self.dinner.version > version
