"""Two nodes of one house in this process, and how long what one wrote stays unseen at the other."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import orjson

from app.game.actors import HOST, Actor
from app.game.commands import OpenGuessing, Pause
from app.game.names import Role
from app.rooms import Accepted, Lobby, Room
from app.rooms.notices import Broker
from app.rooms.redis import RedisBroker
from app.store import EventLog
from tests.rooms.stage import HandClock, Stage, lay_table, links, open_room

WITHIN_S = 10.0


class Forgetful:
    """A broker that drops some of what it should bring. `of`: how much, 0 to 1."""

    def __init__(self, url: str, of: float, chance: random.Random) -> None:
        self._broker, self._of, self._chance = RedisBroker(url), of, chance
        self.dropped = 0

    async def say(self, text: str) -> bool:
        """See Broker."""
        return await self._broker.say(text)

    async def hear(self, heard: Callable[[str | bytes], None]) -> None:
        """See Broker."""

        def perhaps(text: str | bytes) -> None:
            if self._chance.random() < self._of:
                self.dropped += 1
            else:
                heard(text)

        await self._broker.hear(perhaps)

    async def close(self) -> None:
        """See Broker."""
        await self._broker.close()


@dataclass
class Onlooker:
    """A projector's socket that remembers when it first saw a version, in monotonic seconds."""

    newest: int = 0
    full: bool = False
    waiting: list[tuple[int, asyncio.Future[float]]] = field(default_factory=list)

    def write(self, frames: list[str]) -> None:
        """Look at the views."""
        now = time.monotonic()
        self.newest = max(self.newest, *(orjson.loads(frame)["version"] for frame in frames))
        for version, seen in self.waiting:
            if version <= self.newest and not seen.done():
                seen.set_result(now)
        self.waiting = [entry for entry in self.waiting if not entry[1].done()]

    def listen(self, *, on: bool) -> None:
        """A projector says nothing."""

    def close(self, code: int) -> None:
        """The test is over."""

    def sees(self, version: int) -> asyncio.Future[float]:
        """When it sees this version."""
        seen: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self.waiting.append((version, seen))
        if version <= self.newest:
            seen.set_result(time.monotonic())
        return seen


@dataclass
class Node:
    """A lobby on a clock that runs, its room of the dinner, and a projector there."""

    lobby: Lobby
    room: Room
    screen: Onlooker


@asynccontextmanager
async def two_nodes(logs: Sequence[EventLog], brokers: Sequence[Broker]) -> AsyncIterator[tuple[Node, Node]]:
    """The same dinner on both, guessing."""
    lobbies = [Lobby(log, links, rates=False, broker=broker) for log, broker in zip(logs, brokers, strict=True)]
    room = await open_room(Stage(HandClock(), logs[0], lobbies[0]))
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    nodes = []
    for lobby in lobbies:
        lobby.listen()
        own = await lobby.room(room.dinner.code)
        assert own is not None
        nodes.append(Node(lobby, own, Onlooker()))
    lines = [node.room.attach(Actor(Role.SCREEN), node.screen) for node in nodes]
    try:
        yield nodes[0], nodes[1]
    finally:
        for line in lines:
            line.detach()
        for lobby in lobbies:
            await lobby.aclose()


async def until(true: Callable[[], bool]) -> None:
    """Wait for it; TimeoutError where it does not come."""
    async with asyncio.timeout(WITHIN_S):
        while not true():  # noqa: ASYNC110 - nobody tells us
            await asyncio.sleep(0.01)


async def unseen(nodes: tuple[Node, Node], chance: random.Random, number: int) -> tuple[float, float]:
    """Say something on one node: how long its answer took, and how much later the other node's projector showed it."""
    one, other = chance.sample(nodes, 2)
    began = time.monotonic()
    outcome = await one.room.submit(Pause(on=not one.room.dinner.paused), HOST, f"c{number}")
    answered = time.monotonic()
    assert isinstance(outcome, Accepted), outcome
    async with asyncio.timeout(WITHIN_S):
        return answered - began, max(0.0, await other.screen.sees(outcome.version) - answered)
