"""A dinner played over the wire: the host's tablet, a projector, and phones, all of them real sockets."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from app.rehearsal.calls import Calls, Opened, Tap
from app.rehearsal.wire import Answer, View, Wire

Listen = Callable[[str], Tap | None]
"""Who hears what a principal is sent: given "host", "screen", "g3", "door"."""

WITHIN_S: Final = 20.0


def deaf(principal: str) -> Tap | None:
    """Nobody listens."""
    return None


@dataclass(frozen=True, slots=True)
class Player:
    """A guest with a phone."""

    id: str
    name: str
    token: str
    wire: Wire

    async def does(self, kind: str, **fields: Any) -> Answer:
        """Send a command; the answer, whatever it is."""
        return await self.wire.do({"type": kind, **fields})


@dataclass(slots=True)
class Table:
    """One dinner with everybody who has a line to it. `base` is where the people call, through a bad link or not."""

    base: str
    opened: Opened
    stack: AsyncExitStack
    listen: Listen
    host: Wire
    screen: Wire
    kind: type[Calls] = Calls
    players: dict[str, Player] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """The dinner's code."""
        return self.opened.code

    @property
    def view(self) -> View:
        """What the host's tablet shows."""
        assert self.host.view is not None
        return self.host.view

    @property
    def stage(self) -> str:
        """The spotlight's stage, or the phase when nobody is in it."""
        spotlight = self.view["table"]["spotlight"]
        return str(spotlight["stage"] if spotlight else self.view["table"]["phase"])

    @property
    def star(self) -> str:
        """Who is in the spotlight."""
        return str(self.view["table"]["spotlight"]["guest"])

    def calls(self, principal: str) -> Calls:
        """The HTTP side of one principal."""
        return self.kind(self.base, self.listen(principal))

    async def dial(self, principal: str, token: str) -> Wire:
        """One more line, with its first view."""
        wire = await self.stack.enter_async_context(Wire(self.base, self.code, token, tap=self.listen(principal)))
        await wire.until(bool, WITHIN_S)
        return wire

    async def seat(self, name: str) -> Player:
        """A guest scans, takes a name, and is in."""
        expected = f"g{len(self.view['table']['guests']) + 1}"
        seated = await self.calls(expected).join(self.code, name, self.opened.join_token)
        player = Player(seated.guest, name, seated.token, await self.dial(seated.guest, seated.token))
        self.players[seated.guest] = player
        await self.host.until(lambda view: any(guest["id"] == seated.guest for guest in view["table"]["guests"]))
        return player

    async def seat_sealed(self, *names: str) -> list[Player]:
        """Guests who sealed "mestiere <name>"."""
        players = [await self.seat(name) for name in names]
        for player in players:
            assert (await player.does("seal", profession=f"mestiere {player.name}")).done
        return players

    async def leads(self, kind: str, **fields: Any) -> Answer:
        """The host sends a command; the answer, once the tablet shows its effect."""
        answer = await self.host.do({"type": kind, **fields})
        if answer.version is not None:
            await self.host.until(at_least(answer.version), WITHIN_S)
        return answer

    async def step(self) -> str:
        """The host presses the main button, and the drumroll plays out; where the show stands then."""
        button = self.view["desk"]["next"]
        answer = await self.host.do({"type": button["command"]}, seen=self.view["version"])
        assert answer.done, f"{button} was refused: {answer.code}"
        await self.host.until(at_least(answer.version), WITHIN_S)
        return self.stage

    async def cut(self) -> str:
        """Wait until the drumroll is over."""
        await self.host.until(lambda view: _stage(view) != "drumroll", WITHIN_S)
        return self.stage

    async def go_to(self, stage: str, star: str | None = None) -> None:
        """Press the main button until the show stands there, with that guest in the spotlight where one is named."""
        while self.stage != stage or (star is not None and self.star != star):
            await (self.cut() if self.stage == "drumroll" else self.step())

    async def everybody_sees(self, version: int | None) -> None:
        """Wait until every line shows this version or a newer one."""
        lines = [self.host, self.screen, *(player.wire for player in self.players.values())]
        await asyncio.gather(*(line.until(at_least(version), WITHIN_S) for line in lines if line.closed is None))


def at_least(version: int | None) -> Callable[[View], bool]:
    """A view of this version or a newer one: the version of an answer that was no refusal."""
    assert version is not None
    return lambda view: bool(view["version"] >= version)


def back_again(line: Wire, visits: int) -> Callable[[View], bool]:
    """A view of a later connection than the first so many."""
    return lambda view: line.connections > visits


def _stage(view: View) -> object:
    spotlight = view["table"]["spotlight"]
    return spotlight and spotlight["stage"]


@asynccontextmanager
async def laid_table(
    base: str,
    title: str = "Prova",
    *,
    language: str = "it",
    listen: Listen = deaf,
    options: Mapping[str, object] | None = None,
    calls: type[Calls] = Calls,
) -> AsyncIterator[Table]:
    """Open a dinner, with the tablet and the projector on. `options`: `pace`, `points`, `last_double`.

    `calls`: how everybody calls.
    """
    opened = await calls(base, listen("host")).open_dinner(title, language, **(options or {}))
    async with AsyncExitStack() as stack:
        host = await stack.enter_async_context(Wire(base, opened.code, opened.host_token, tap=listen("host")))
        screen = await stack.enter_async_context(Wire(base, opened.code, opened.screen_token, tap=listen("screen")))
        await asyncio.gather(host.until(bool, WITHIN_S), screen.until(bool, WITHIN_S))
        yield Table(base, opened, stack, listen, host, screen, calls)
