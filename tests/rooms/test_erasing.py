"""While the log is asked to forget a dinner: nobody hears of it or does anything, and where it refuses all goes on."""

import asyncio

import pytest

from app.game.actors import HOST
from app.game.commands import OpenGuessing
from app.game.names import DRUMROLL_MS, DinnerCode, Pace
from app.game.names import Stage as Step
from app.protocol import CloseCode
from app.rooms import Refused, Room
from app.rooms.alarm import AGAIN_S
from app.store import MemoryLog, StorageBusy, StorageError, StorageForgot, StorageFull
from tests.rooms.stage import BRUNO, SCREEN, Line, Stage, lay_table, open_room, set_stage, settle, to_drumroll


class Asked(MemoryLog):
    """Takes its time to erase; then it does, or says `trouble`. `late`: after the dinner is gone."""

    def __init__(self, *, shared: bool = False) -> None:
        super().__init__(shared=shared)
        self.go = asyncio.Event()
        self.trouble: StorageError | None = None
        self.late = False

    async def erase(self, dinner: DinnerCode, version: int | None = None) -> bool:
        """See EventLog."""
        await self.go.wait()
        if self.trouble is not None and not self.late:
            raise self.trouble
        gone = await super().erase(dinner, version)
        if self.trouble is not None:
            raise self.trouble
        return gone


SCALE = {"type": "set_screen", "scale": 125, "sound": True}


def rolls(room: Room) -> bool:
    """A drumroll is going on."""
    return room.dinner.stage is Step.DRUMROLL


async def being_erased(log: Asked) -> tuple[Stage, Room, list[Line], asyncio.Task[bool]]:
    """A drumroll, a host, Bruno and a screen, while the log is asked to forget it all."""
    stage = set_stage(log)
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    await to_drumroll(room)
    assert rolls(room)
    lines = [stage.sit(room, who) for who in (HOST, BRUNO, SCREEN)]
    await settle()
    erasing = asyncio.create_task(stage.lobby.erase(room.dinner.code))
    await settle()
    return stage, room, lines, erasing


@pytest.mark.parametrize("shared", [False, True])
async def test_nobody_hears_of_an_erasure_or_does_anything_before_the_log_has_answered(*, shared: bool) -> None:
    log = Asked(shared=shared)
    stage, room, lines, erasing = await being_erased(log)
    before = await log.read(room.dinner.code)
    assert [line.outlet.closed for line in lines] == [None, None, None]
    no = await lines[0].say(SCALE)
    assert (no["code"], no["retry"]) == ("busy", True)
    await stage.clock.wind(DRUMROLL_MS / 1000)
    assert await log.read(room.dinner.code) == before, "no drumroll ends in a dinner that goes"
    assert stage.lobby.known(room.dinner.code) is None
    newcomer = asyncio.create_task(stage.lobby.room(room.dinner.code))
    await settle()
    assert not newcomer.done(), "whoever comes waits"
    log.go.set()
    assert await erasing
    await settle()
    assert [line.outlet.closed for line in lines] == [CloseCode.ERASED] * 3
    assert await newcomer is None
    assert await room.submit(OpenGuessing(), HOST) == Refused("no_such_dinner")
    assert stage.lobby.rooms == ()


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("trouble", [StorageBusy("a dump"), StorageFull("no room"), StorageForgot("it went back")])
async def test_where_the_log_refuses_to_erase_the_evening_goes_on(trouble: StorageError, *, shared: bool) -> None:
    """Guests' pages forget all they hold at `erased`: it is not said of what was kept."""
    log = Asked(shared=shared)
    stage, room, lines, erasing = await being_erased(log)
    log.trouble = trouble
    await lines[1].say({"type": "guess", "about": "g1", "text": "baker"})
    await stage.clock.wind(DRUMROLL_MS / 1000)
    newcomer = asyncio.create_task(stage.lobby.room(room.dinner.code))
    log.go.set()
    with pytest.raises(type(trouble)):
        await erasing
    await settle()
    assert [line.outlet.closed for line in lines] == [None, None, None]
    assert await newcomer is room
    assert stage.lobby.rooms == (room,)
    assert (await lines[0].say(SCALE, "2"))["type"] == "ack"
    assert rolls(room)
    await stage.clock.wind(AGAIN_S)
    assert not rolls(room), "what rang meanwhile rings again"
    log.trouble = None
    assert await stage.lobby.erase(room.dinner.code)
    await settle()
    assert lines[1].outlet.closed == CloseCode.ERASED


async def test_what_is_gone_is_said_to_be_gone_where_the_file_failed_after_that() -> None:
    """A file whose rows are deleted and whose bytes are not overwritten yet: whoever erases has to ask again."""
    log = Asked()
    stage, _, lines, erasing = await being_erased(log)
    log.trouble, log.late = StorageBusy("somebody reads the file"), True
    log.go.set()
    with pytest.raises(StorageBusy):
        await erasing
    await settle()
    assert [line.outlet.closed for line in lines] == [CloseCode.ERASED] * 3
    assert stage.lobby.rooms == ()


async def test_a_house_that_goes_down_while_it_erases_waits_for_neither() -> None:
    log = Asked()
    stage, room, lines, erasing = await being_erased(log)
    await stage.lobby.aclose()
    await settle()
    assert [line.outlet.closed for line in lines] == [CloseCode.RESTARTING] * 3
    log.go.set()
    assert await erasing
    assert await stage.lobby.room(room.dinner.code) is None
