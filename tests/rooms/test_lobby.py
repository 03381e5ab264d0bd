"""From a code to its room, and back to its log."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

from app.game.actors import HOST
from app.game.commands import Open, OpenGuessing
from app.game.dinner import Dinner
from app.game.names import Language
from app.protocol import CloseCode
from app.rooms import Refused, Room
from app.rooms.lobby import CODE_LENGTH, CODE_LETTERS, PUT_AWAY_S, draw_code
from app.store import MemoryLog, open_log
from tests.rooms.stage import SCREEN, Stage, lay_table, open_room, set_stage, settle


def in_memory(stage: Stage) -> list[Room]:
    """The rooms that are in memory now."""
    return list(stage.lobby.rooms)


def test_codes_are_short_and_unmistakable() -> None:
    code = draw_code()
    assert len(code) == CODE_LENGTH
    assert set(code) <= set(CODE_LETTERS)
    assert not set("01ILO") & set(CODE_LETTERS)


async def test_opening_a_dinner(stage: Stage) -> None:
    dinner = await stage.lobby.open(Open("  Cascina   Olmo ", Language.IT))
    assert isinstance(dinner, Dinner)
    assert dinner.title == "Cascina Olmo"
    assert await stage.lobby.open(Open("", Language.IT)) == Refused("empty")
    room = await stage.lobby.room(dinner.code.lower())
    assert room is not None
    assert room.dinner == dinner


async def test_an_unknown_code_has_no_room(stage: Stage) -> None:
    for code in ("AAAAA", "", "A", "A" * 10_000, "aaaa0", "../..", "ÀÀÀÀÀ"):
        assert await stage.lobby.room(code) is None
    assert in_memory(stage) == []


async def test_a_room_nobody_looks_at_is_put_away_and_found_again(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    screen = stage.sit(room, SCREEN)
    await stage.clock.wind(PUT_AWAY_S)
    await stage.clock.wind(PUT_AWAY_S)
    assert in_memory(stage) == [room]
    screen.connection.detach()
    await stage.clock.wind(PUT_AWAY_S)
    assert in_memory(stage) == [room], "somebody may just be between two awaits"
    await stage.clock.wind(PUT_AWAY_S)
    assert in_memory(stage) == []
    again = await stage.lobby.room(room.dinner.code)
    assert again is not None
    assert again.dinner == room.dinner


async def test_erasing_forgets_and_closes(stage: Stage) -> None:
    room = await open_room(stage)
    screen = stage.sit(room, SCREEN)
    await settle()
    assert await stage.lobby.erase(room.dinner.code)
    await settle()
    assert screen.outlet.closed == CloseCode.ERASED
    assert await stage.lobby.room(room.dinner.code) is None
    assert await room.submit(OpenGuessing(), HOST) == Refused("no_such_dinner")
    assert not await stage.lobby.erase(room.dinner.code)


async def test_going_down_asks_everybody_to_come_back(stage: Stage) -> None:
    room = await open_room(stage)
    screen = stage.sit(room, SCREEN)
    await settle()
    await stage.lobby.aclose()
    await settle()
    assert screen.outlet.closed == CloseCode.RESTARTING
    assert stage.clock.timers == [], "one dinner waits for nothing"
    late = stage.sit(room, HOST)
    await settle()
    assert late.outlet.closed == CloseCode.RESTARTING, "whoever came in before the door closed is told as well"


async def test_a_dinner_opened_while_going_down_is_kept_and_found_after_it(stage: Stage) -> None:
    await stage.lobby.aclose()
    room = await open_room(stage)
    host = stage.sit(room, HOST)
    await settle()
    assert host.outlet.closed == CloseCode.RESTARTING
    assert await stage.log.codes() == [room.dinner.code]


class Held(MemoryLog):
    """A disk that keeps everybody waiting until `go`; `asked` counts the turns that reached it."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()
        self.asked = 0

    async def append(self, *args: Any, **named: Any) -> Any:
        """Wait, then as ever."""
        self.asked += 1
        await self.go.wait()
        return await super().append(*args, **named)


async def test_going_down_every_dinner_is_deaf_at_once() -> None:
    """A slow disk is waited for once, not once a dinner."""
    log = Held()
    log.go.set()
    stage = set_stage(log)
    hosts = [stage.sit(await open_room(stage), HOST) for _ in range(3)]
    await settle()
    log.go.clear()
    before = log.asked
    for host in hosts:
        host.connection.hear('{"type":"do","id":"first","seen":null,"command":{"type":"add_guest","name":"Anna"}}')
    await settle()
    assert log.asked == before + len(hosts)
    going = asyncio.create_task(stage.lobby.aclose())
    await settle()
    for host in hosts:
        host.connection.hear('{"type":"do","id":"late","seen":null,"command":{"type":"add_guest","name":"Bruno"}}')
    log.go.set()
    await going
    await settle()
    assert log.asked == before + len(hosts), "whoever speaks after the bell is not heard, in whichever room"
    assert [[answer["id"] for answer in host.outlet.answers()] for host in hosts] == [["first"]] * len(hosts)
    assert [host.outlet.closed for host in hosts] == [CloseCode.RESTARTING] * len(hosts)


async def test_the_host_of_a_damaged_dinner_is_told_how_much_is_lost(tmp_path: Path) -> None:
    """FAULT-15, in a file: the guest whose row is lost sits at the table, and the host reads how many rows are."""
    log = open_log(tmp_path, None)
    stage = set_stage(log)
    room = await open_room(stage)
    await lay_table(room)
    whole = stage.sit(room, HOST)
    await settle()
    assert whole.outlet.view["desk"]["lost"] == 0
    names = [guest.name for guest in room.dinner.guests.values()]
    await log.close()
    with sqlite3.connect(tmp_path / "coperto.sqlite3") as file:
        assert file.execute("UPDATE event SET body = '{' WHERE kind = 'guest_joined' AND seq = 2").rowcount == 1
    log = open_log(tmp_path, None)
    again = set_stage(log)
    damaged = await again.lobby.room(room.dinner.code)
    assert damaged is not None
    host = again.sit(damaged, HOST)
    await settle()
    assert host.outlet.view["desk"]["lost"] == 1
    assert [guest["name"] for guest in host.outlet.view["table"]["guests"]] == ["?1", *names[1:]]
    await log.close()
