"""A log that went back, or that is another one now: the process leaves, and adds nothing to what it does not know."""

import pytest

from app.game.actors import HOST
from app.game.commands import AddGuest, OpenGuessing, Pause
from app.rooms import Accepted, Refused, Room
from app.rooms.lookout import LOOK_S
from app.rooms.watch import Unwatched
from app.store import MemoryLog, StorageFailed, StorageForgot
from tests.rooms.stage import Stage, lay_table, open_room, set_stage

STORAGE = Refused("storage", retry=True)


class Told(Unwatched):
    """Hears why nothing can be trusted any more."""

    def __init__(self) -> None:
        self.why: list[StorageFailed] = []

    def broken(self, why: StorageFailed) -> None:
        """See Watch."""
        self.why.append(why)


class Snapshots(MemoryLog):
    """A log that can go back to what it was."""

    def __init__(self, *, shared: bool = True) -> None:
        super().__init__(shared=shared)
        self.now_is: str | None = None
        self.asked = 0

    def go_back(self, room: Room, version: int) -> None:
        """As a standby that was behind, or an old copy put back."""
        code = room.dinner.code
        del self._entries[code][version:]
        answers = self._answers[code]
        self._answers[code] = {key: at for key, at in answers.items() if isinstance(at, str) or at <= version}

    async def identity(self) -> str:
        """See EventLog."""
        self.asked += 1
        return self.now_is or self.epoch


async def ahead() -> tuple[Snapshots, Told, Stage, Room, Room]:
    """Two dinners on one node, and the log of the first went back by four entries."""
    log, told = Snapshots(), Told()
    stage = set_stage(log, watch=told)
    room, beside = await open_room(stage), await open_room(stage)
    await lay_table(room)
    before = room.dinner.version
    for number in range(4):
        await room.submit(Pause(on=number % 2 == 0), HOST)
    log.go_back(room, before)
    return log, told, stage, room, beside


async def test_whoever_meets_a_log_that_went_back_is_asked_to_come_again() -> None:
    _, told, _, room, beside = await ahead()
    assert await room.submit(OpenGuessing(), HOST, "1") == STORAGE
    assert [type(why) for why in told.why] == [StorageForgot]
    assert await room.submit(OpenGuessing(), HOST, "1") == STORAGE
    assert await beside.submit(AddGuest("Dora"), HOST, "1") == STORAGE, "nor is anything else here to be trusted"
    assert len(told.why) == 1


async def test_a_log_that_went_back_is_seen_before_anybody_asks() -> None:
    _, told, stage, room, _ = await ahead()
    await stage.clock.wind(LOOK_S)
    (why,) = told.why
    assert isinstance(why, StorageForgot)
    assert why.confirmed == (room.dinner.code, room.dinner.version)


async def test_nothing_is_added_once_another_node_has_gone_past() -> None:
    log, _, stage, room, _ = await ahead()
    await stage.clock.wind(LOOK_S)
    node = set_stage(log)
    other = await node.lobby.room(room.dinner.code)
    assert other is not None
    for number in range(room.dinner.version - other.dinner.version):
        assert isinstance(await other.submit(AddGuest(f"Zoe {'abcd'[number]}"), HOST), Accepted)
    assert isinstance(await other.submit(AddGuest("Zoe"), HOST), Accepted)
    held = room.dinner
    await stage.clock.wind(LOOK_S)
    with pytest.raises(StorageFailed):
        await stage.lobby.room(held.code)
    assert room.dinner is held, "nothing is read on behind what nobody else has"
    assert await room.submit(AddGuest("Fork"), HOST) == STORAGE
    assert len(await log.read(room.dinner.code)) == other.dinner.version


async def test_another_memory_in_the_place_of_ours_is_noticed() -> None:
    log, told = Snapshots(), Told()
    stage = set_stage(log, watch=told)
    room = await open_room(stage)
    await stage.clock.wind(LOOK_S)
    assert told.why == []
    log.now_is = "another"
    await stage.clock.wind(LOOK_S)
    assert [type(why) for why in told.why] == [StorageForgot]
    assert await room.submit(Pause(on=True), HOST) == STORAGE


async def test_a_log_of_ones_own_is_never_asked_who_it_is() -> None:
    log = Snapshots(shared=False)
    stage = set_stage(log)
    await open_room(stage)
    await stage.clock.wind(10 * LOOK_S)
    assert log.asked == 0
