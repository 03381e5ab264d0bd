"""Thousands of phones do not come back as one, and one dinner does not wait."""

import asyncio
from collections.abc import Awaitable

import pytest

from app.game.actors import HOST
from app.game.commands import SetScreen
from app.game.names import DRUMROLL_MS, Pace
from app.protocol import CloseCode
from app.rooms import Room
from app.rooms.alarm import deadline
from app.rooms.lookout import LOOK_S
from app.rooms.parting import BATCH, MOST_S, PAUSE_S, batches, part
from app.store import MemoryLog
from tests.rooms.stage import SCREEN, Line, Stage, lay_table, open_room, set_stage, settle, to_drumroll
from tests.rooms.test_lobby import Held

SCREENS = 25


async def full(stage: Stage, rooms: int, screens: int = SCREENS) -> tuple[list[Room], list[Line]]:
    """Dinners with so many projectors each."""
    opened = [await open_room(stage) for _ in range(rooms)]
    lines = [stage.sit(room, SCREEN) for room in opened for _ in range(screens)]
    await settle()
    return opened, lines


def closed(lines: list[Line]) -> int:
    """How many were asked to come back."""
    return sum(line.outlet.closed == CloseCode.RESTARTING for line in lines)


async def parting(stage: Stage, rooms: list[Room], chance: float) -> asyncio.Task[None]:
    """It has begun, and waits for its first pause."""
    going: Awaitable[None] = part(rooms, stage.clock.clock(), lambda: chance)
    task = asyncio.ensure_future(going)
    await settle()
    return task


@pytest.mark.parametrize(("chance", "pause"), [(0.0, PAUSE_S / 2), (1.0, PAUSE_S * 1.5)])
async def test_lines_are_closed_a_hundred_at_a_time(stage: Stage, chance: float, pause: float) -> None:
    rooms, lines = await full(stage, 2 * BATCH // SCREENS + 1)
    going = await parting(stage, rooms, chance)
    assert closed(lines) == BATCH
    await stage.clock.wind(pause * 0.9)
    assert closed(lines) == BATCH, "not yet"
    await stage.clock.wind(pause * 0.2)
    assert closed(lines) == 2 * BATCH
    assert not going.done()
    await stage.clock.wind(pause * 1.1)
    assert closed(lines) == len(lines)
    await going


async def test_whoever_waits_plays_on(stage: Stage) -> None:
    rooms, _ = await full(stage, BATCH // SCREENS + 1)
    first, last = (stage.sit(room, HOST) for room in (rooms[0], rooms[-1]))
    await settle()
    going = await parting(stage, rooms, 0.5)
    assert first.outlet.closed == CloseCode.RESTARTING
    assert (await last.say({"type": "add_guest", "name": "Anna"}))["type"] == "ack"
    await stage.clock.wind(PAUSE_S)
    assert last.outlet.closed == CloseCode.RESTARTING
    assert len(rooms[-1].dinner.guests) == 1, "and what was said last is kept"
    await going


async def test_a_slow_disk_does_not_hold_the_next_batch_up() -> None:
    log = Held()
    log.go.set()
    stage = set_stage(log)
    rooms, lines = await full(stage, 2 * BATCH // SCREENS)
    host = stage.sit(rooms[0], HOST)
    log.go.clear()
    host.connection.hear('{"type":"do","id":"first","seen":null,"command":{"type":"add_guest","name":"Anna"}}')
    going = await parting(stage, rooms, 0.5)
    assert closed(lines) == BATCH - SCREENS, "the answer comes first"
    await stage.clock.wind(PAUSE_S)
    assert closed(lines) == 2 * BATCH - SCREENS
    log.go.set()
    await going
    await settle()
    assert closed(lines) == 2 * BATCH
    assert [answer["type"] for answer in host.outlet.answers()] == ["ack"]
    await stage.strike()


class Crowded(Room):
    """A room that only says how many are in it."""

    def __init__(self, lines: int) -> None:
        self._many = lines

    @property
    def viewers(self) -> int:
        """How many connections there are."""
        return self._many


@pytest.mark.parametrize("rooms", [1, 7, 8, 300, 2_000])
def test_a_full_house_is_down_in_time(rooms: int) -> None:
    sizes = [[room.viewers for room in batch] for batch in batches(tuple(Crowded(14) for _ in range(rooms)))]
    assert sum(map(len, sizes)) == rooms, "everybody, once"
    assert (len(sizes) - 1) * PAUSE_S <= MOST_S
    if rooms <= BATCH // 14:
        assert len(sizes) == 1, "no pause at all"


async def test_what_another_node_writes_winds_up_no_alarm_in_a_room_that_was_dismissed() -> None:
    """Others wait for their batch, and the lookout goes on: a drumroll that ended here would meet a closed log."""
    log = MemoryLog(shared=True)
    here, there = set_stage(log), set_stage(log)
    room = await open_room(here, Pace.ROUNDS)
    await lay_table(room)
    await to_drumroll(room)
    other = await there.lobby.room(room.dinner.code)
    assert other is not None
    assert deadline(other.dinner) is not None, "a drumroll"
    await other.part()
    await room.submit(SetScreen(125, sound=True), HOST)
    await there.clock.wind(LOOK_S)
    assert other.dinner == room.dinner, "it was looked at"
    assert other.idle
    before = await log.read(room.dinner.code)
    await there.clock.wind(DRUMROLL_MS / 1000)
    assert await log.read(room.dinner.code) == before
