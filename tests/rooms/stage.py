"""A room without sockets: a clock that the test winds, outlets that are lists, and a house on a memory log."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

import orjson

from app.game.actors import DOOR, HOST, Actor
from app.game.commands import AddGuest, Join, Next, Open, OpenGuessing, Seal, SealFor
from app.game.dinner import Dinner
from app.game.events import Event
from app.game.names import DinnerCode, GuestId, Language, Pace, Role
from app.game.names import Stage as ShowStage
from app.game.views import LinksView
from app.game.world import World
from app.professions import cluster
from app.rooms import Accepted, Connection, Lobby, Room
from app.rooms.breath import Audience
from app.rooms.clock import Clock, Timer
from app.rooms.notices import Broker
from app.rooms.watch import Watch
from app.rooms.world import judge_cluster
from app.store import Deed, EventLog, MemoryLog
from app.store import Outcome as Kept

ANNA, BRUNO, CARLA = (Actor(Role.GUEST, GuestId(f"g{number}")) for number in (1, 2, 3))
SCREEN = Actor(Role.SCREEN)


@dataclass
class HandClock:
    """Time stands still until `wind` moves it; timers ring on the way."""

    seconds: float = 1_000.0
    timers: list[tuple[float, Callable[[], None]]] = field(default_factory=list)

    def clock(self) -> Clock:
        """The clock to hand to a lobby."""
        return Clock(lambda: round(self.seconds * 1000), lambda: self.seconds, self.later)

    def later(self, seconds: float, ring: Callable[[], None]) -> Timer:
        """Ring after so many seconds of winding."""
        entry = (self.seconds + seconds, ring)
        self.timers.append(entry)
        return _HandTimer(self, entry)

    async def wind(self, seconds: float) -> None:
        """Let time pass, ring what is due, and let everything that follows from it happen."""
        self.seconds += seconds
        for entry in sorted((entry for entry in self.timers if entry[0] <= self.seconds), key=lambda due: due[0]):
            if entry in self.timers:
                self.timers.remove(entry)
                entry[1]()
        await settle()


@dataclass
class _HandTimer:
    clock: HandClock
    entry: tuple[float, Callable[[], None]]

    def cancel(self) -> None:
        """Never ring."""
        if self.entry in self.clock.timers:
            self.clock.timers.remove(self.entry)


async def settle() -> None:
    """Let every task that can run, run. A fixed number of loop turns, no time."""
    for _ in range(50):
        await asyncio.sleep(0)


@dataclass
class Outlet:
    """A socket made of lists. `stuck`: it takes nothing. `writes`: how many frames came with every write."""

    frames: list[dict[str, Any]] = field(default_factory=list)
    closed: int | None = None
    stuck: bool = False
    listening: bool = True
    writes: list[int] = field(default_factory=list)

    @property
    def full(self) -> bool:
        """It takes no more."""
        return self.stuck

    def write(self, frames: list[str]) -> None:
        """Take frames."""
        assert not self.stuck
        assert self.closed is None
        self.writes.append(len(frames))
        self.frames += map(orjson.loads, frames)

    def listen(self, *, on: bool) -> None:
        """Remember whether it is read from."""
        self.listening = on

    def close(self, code: int) -> None:
        """Remember the code."""
        self.closed = code

    @property
    def view(self) -> dict[str, Any]:
        """The newest view."""
        return [frame for frame in self.frames if frame["type"] == "view"][-1]

    def answers(self) -> list[dict[str, Any]]:
        """Everything that is no view."""
        return [frame for frame in self.frames if frame["type"] != "view"]


@dataclass
class Line:
    """A viewer at the table: connection and outlet."""

    connection: Connection
    outlet: Outlet

    def send(self, command: dict[str, Any], request: str = "1", seen: int | None = None) -> None:
        """Send a `do`, and wait for nothing."""
        frame = {"type": "do", "id": request, "seen": seen, "command": command}
        self.connection.hear(orjson.dumps(frame).decode())

    async def say(self, command: dict[str, Any], request: str = "1", seen: int | None = None) -> dict[str, Any]:
        """Send a `do` and give its answer."""
        self.send(command, request, seen)
        await settle()
        return self.outlet.answers()[-1]


@dataclass
class Stage:
    """A lobby with its hand-wound clock and its log."""

    clock: HandClock
    log: EventLog
    lobby: Lobby
    lines: list[Line] = field(default_factory=list)

    def sit(self, room: Room, who: Actor, *, stuck: bool = False, device: str | None = None) -> Line:
        """Attach a viewer."""
        outlet = Outlet(stuck=stuck)
        connection = room.attach(who, outlet, device)
        line = Line(connection, outlet)
        self.lines.append(line)
        return line

    async def strike(self) -> None:
        """Take everything down."""
        for line in self.lines:
            line.connection.detach()
        await settle()


def links(dinner: Dinner) -> LinksView:
    """Links that a test can read."""
    issued = {guest.id: f"seat-{guest.link}" for guest in dinner.guests.values() if guest.issued}
    return LinksView(f"host-{dinner.host_link + dinner.heir}", "join", "screen", "typed", issued)


def in_order(guests: Sequence[GuestId]) -> Sequence[GuestId]:
    """Chance that changes nothing."""
    return guests


def set_stage(
    log: EventLog | None = None,
    *,
    rates: bool = False,
    audience: Audience | None = None,
    watch: Watch | None = None,
    world: World | None = None,
    broker: Broker | None = None,
    clock: HandClock | None = None,
) -> Stage:
    """A lobby on a memory log. Rates are off and nothing is held back, unless that is the subject."""
    clock = clock or HandClock()
    kept = log or MemoryLog()
    known = world or World(draw=in_order, cluster=cluster, judge=judge_cluster)
    lobby = Lobby(
        kept,
        links,
        world=known,
        clock=clock.clock(),
        rates=rates,
        audience=audience or Audience(0, inf),
        watch=watch,
        broker=broker,
    )
    lobby.listen()
    return Stage(clock, kept, lobby)


async def open_room(stage: Stage, pace: Pace = Pace.BALLOT) -> Room:
    """A new dinner's room."""
    dinner = await stage.lobby.open(Open("Cascina Olmo", Language.IT, pace))
    assert isinstance(dinner, Dinner)
    room = await stage.lobby.room(dinner.code)
    assert room is not None
    return room


async def lay_table(room: Room) -> None:
    """Anna and Bruno joined and sealed, Carla was added and sealed by the host."""
    for name, profession in (("Anna", "surgeon"), ("Bruno", "baker")):
        joined = await room.submit(Join(name, invited=True), DOOR)
        assert isinstance(joined, Accepted)
        seat = Actor(Role.GUEST, tuple(room.dinner.guests)[-1])
        await room.submit(Seal(profession, contact=f"{name}@example.org"), seat)
    await room.submit(AddGuest("Carla"), HOST)
    await room.submit(SealFor(GuestId("g3"), "judge"), HOST)


async def to_drumroll(room: Room) -> None:
    """From the laid table to Anna's drumroll, in rounds."""
    await room.submit(OpenGuessing(), HOST)
    for _ in range(4):
        await room.submit(Next(), HOST)


def shows(room: Room, stage: ShowStage) -> bool:
    """The spotlight stands at this stage. A call, so that the type checker does not think it stays there."""
    return room.dinner.stage is stage


class GatedLog(MemoryLog):
    """A disk that takes its time: an append waits until the test lets it through, or fails as told."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = asyncio.Event()
        self.gate.set()
        self.error: Exception | None = None

    async def append(
        self,
        dinner: DinnerCode,
        after: int,
        events: Sequence[Event],
        *,
        at: int,
        actor: str,
        command_id: str | None,
    ) -> Kept:
        await self.gate.wait()
        if self.error is not None:
            raise self.error
        return await super().append(dinner, after, events, at=at, actor=actor, command_id=command_id)

    async def append_all(self, dinner: DinnerCode, after: int, deeds: Sequence[Deed], *, at: int) -> Kept:
        await self.gate.wait()
        if self.error is not None:
            raise self.error
        return await super().append_all(dinner, after, deeds, at=at)
