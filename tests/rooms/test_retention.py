import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from app.archive import Dates
from app.game.actors import HOST, Actor
from app.game.commands import AddGuest
from app.game.events import Forgotten
from app.game.names import DinnerCode, GuestId
from app.rooms import Room
from app.rooms.clock import Clock
from app.rooms.retention import AT_ONCE, ROUND_S, Retention, keep_promise
from app.store import MemoryLog, StorageBusy
from app.takehome.export import write
from tests.rooms.stage import ANNA, SCREEN, HandClock, Stage, open_room, set_stage
from tests.rooms.test_notices import Hub
from tests.web import evening
from tests.web.place import Place, running, settings_for

DAY_S = 86_400.0
IN_2020 = 1_577_836_800.0
YEARS_S = 6 * 365 * DAY_S


@dataclass
class Times(HandClock):
    """Wall time is ahead of our own by so many seconds: somebody may set it."""

    ahead: float = 1_795_000_000.0

    def clock(self) -> Clock:
        """The clock to hand to a lobby, and to whoever goes round."""
        return Clock(lambda: round((self.seconds + self.ahead) * 1000), lambda: self.seconds, self.later)


@pytest.fixture
def times() -> Times:
    return Times()


@pytest.fixture
async def stage(times: Times) -> AsyncIterator[Stage]:
    stage = set_stage(clock=times)
    yield stage
    await stage.strike()


def opened(stage: Stage, times: Times, days: int = 30) -> Retention:
    """A house that opens now."""
    return Retention(stage.log, stage.lobby, days, times.clock())


async def rounds(house: Retention, times: Times, hours: float) -> list[str]:
    """So many hours go by with their rounds; what was erased."""
    erased: list[str] = []
    for _ in range(round(hours * 3600 / ROUND_S)):
        await times.wind(ROUND_S)
        erased += await house.round()
    return erased


async def test_what_rested_too_long_is_erased_and_nothing_else(stage: Stage, times: Times) -> None:
    old, young = await open_room(stage), await open_room(stage)
    await times.wind(20 * DAY_S)
    await young.submit(AddGuest("Anna"), HOST)
    await times.wind(11 * DAY_S)
    house = opened(stage, times)
    assert await house.round() == [], "the first round only looks"
    assert await rounds(house, times, 1) == [old.dinner.code]
    assert await stage.log.codes() == [young.dinner.code]
    assert await stage.lobby.room(old.dinner.code) is None


async def test_a_house_that_opens_anew_every_day_keeps_its_promise_to_the_day(stage: Stage, times: Times) -> None:
    room = await open_room(stage)
    for day in range(31):
        house = opened(stage, times)
        assert await house.round() == []
        assert await rounds(house, times, 2) == ([] if day < 30 else [room.dinner.code])
        await times.wind(DAY_S - 2 * ROUND_S)


async def test_a_house_that_stays_open_keeps_its_promise_to_two_rounds(stage: Stage, times: Times) -> None:
    house = opened(stage, times, days=2)
    await house.round()
    room = await open_room(stage)
    assert await rounds(house, times, 48) == []
    assert await rounds(house, times, 2) == [room.dinner.code]


async def test_the_last_thing_that_happened_counts(stage: Stage, times: Times) -> None:
    room, house = await open_room(stage), opened(stage, times, days=1)
    await house.round()
    assert await rounds(house, times, 20) == []
    await room.submit(AddGuest("Anna"), HOST)
    assert await rounds(house, times, 24) == []
    assert await rounds(house, times, 2) == [room.dinner.code]


async def test_whoever_takes_their_words_back_keeps_nobody_elses_for_longer(stage: Stage, times: Times) -> None:
    room, house = await open_room(stage), opened(stage, times, days=1)
    await room.submit(AddGuest("Anna"), HOST)
    await house.round()
    assert await rounds(house, times, 20) == []
    code, version, at = room.dinner.code, room.dinner.version, times.clock().unix_ms()
    facts = (Forgotten(GuestId("g1")),)
    await stage.log.append(code, version, facts, at=at, actor="g1", command_id=None)
    assert await rounds(house, times, 5) == [code]


async def test_f11_a_clock_years_behind_that_is_set_costs_no_evening(stage: Stage, times: Times) -> None:
    """Opened in "2020", on a machine without a battery that then learns what year it is."""
    times.ahead = IN_2020
    house = opened(stage, times)
    await house.round()
    room = await open_room(stage)
    await rounds(house, times, 1)
    times.ahead += YEARS_S
    with capture_logs() as logs:
        assert await rounds(house, times, 29 * 24) == []
    assert logs == [{"event": "retention_skipped_clock_jumped", "seconds": YEARS_S, "log_level": "warning"}]
    assert await rounds(house, times, 48) == [room.dinner.code], "thirty days by the time that nobody sets"


async def test_f11_a_clock_months_ahead_at_the_start_costs_no_evening_at_which_somebody_looks(
    stage: Stage, times: Times
) -> None:
    room = await open_room(stage)
    times.ahead += 90 * DAY_S
    house = opened(stage, times)
    assert await house.round() == [], "nobody is back yet"
    screen = stage.sit(room, SCREEN)
    assert await rounds(house, times, 12) == []
    assert screen.outlet.closed is None
    screen.connection.detach()
    assert await rounds(house, times, 1) == [room.dinner.code], "nobody looks, and nobody corrected the clock"


async def test_f11_a_clock_months_ahead_is_not_believed_before_it_stands(stage: Stage, times: Times) -> None:
    room, house = await open_room(stage), opened(stage, times)
    await house.round()
    for jump in (90 * DAY_S, -90 * DAY_S, 90 * DAY_S, -90 * DAY_S):
        times.ahead += jump
        assert await rounds(house, times, 1) == []
    assert await stage.log.codes() == [room.dinner.code]


async def test_f11_a_clock_that_is_corrected_by_seconds_keeps_nothing_for_longer(stage: Stage, times: Times) -> None:
    room: Room = await open_room(stage)
    await times.wind(31 * DAY_S)
    house = opened(stage, times)
    await house.round()
    times.ahead -= 90
    assert await rounds(house, times, 1) == [room.dinner.code]


class Timed(MemoryLog):
    """A database with a clock of its own, which is right; and something may happen just before it erases."""

    def __init__(self, times: Times) -> None:
        super().__init__(shared=True)
        self._times, self._ahead = times, times.ahead
        self.meanwhile: Callable[[], Awaitable[object]] | None = None

    async def now(self) -> int | None:
        """See EventLog."""
        return round((self._times.seconds + self._ahead) * 1000)

    async def erase(self, dinner: DinnerCode, version: int | None = None) -> bool:
        """See EventLog."""
        if self.meanwhile is not None:
            go, self.meanwhile = self.meanwhile, None
            await go()
        return await super().erase(dinner, version)


async def test_f11_one_node_with_a_clock_months_ahead_costs_the_others_nothing(times: Times) -> None:
    """Anna has been silent for an hour, at a node whose clock is right like the database's."""
    log = Timed(times)
    here, there = set_stage(log, clock=times), set_stage(log, clock=times)
    room = await open_room(here)
    screen = here.sit(room, SCREEN)
    times.ahead += 31 * DAY_S
    house = opened(there, times)
    await house.round()
    assert await rounds(house, times, 12) == []
    assert screen.outlet.closed is None
    times.ahead -= 31 * DAY_S
    await times.wind(31 * DAY_S)
    assert await rounds(house, times, 1) == [room.dinner.code]


async def test_what_happens_at_another_node_while_a_dinner_is_being_erased_keeps_it(times: Times) -> None:
    log = Timed(times)
    here, there = set_stage(log, clock=times), set_stage(log, clock=times)
    room = await open_room(here)
    code = room.dinner.code
    await times.wind(31 * DAY_S)
    house = opened(there, times)
    await house.round()
    before = await there.lobby.room(code)
    log.meanwhile = lambda: room.submit(AddGuest("Anna"), HOST)
    assert await rounds(house, times, 1) == []
    other = await there.lobby.room(code)
    assert other is not None
    assert other is before, "whoever was on their way in has not been sent away"
    assert [guest.name for guest in other.dinner.guests.values()] == ["Anna"]
    screen = there.sit(other, SCREEN)
    assert screen.outlet.closed is None
    screen.connection.detach()
    assert await rounds(house, times, 1) == []
    await times.wind(31 * DAY_S)
    other = await there.lobby.room(code)
    assert other is not None
    assert await rounds(house, times, 1) == [code]
    assert other.erased
    assert await there.lobby.room(code) is None


@pytest.mark.parametrize("who", [HOST, ANNA, SCREEN], ids=lambda who: who.role.value)
async def test_a_dinner_at_which_somebody_looks_at_another_node_is_kept(who: Actor, times: Times) -> None:
    """Silent for a month, an old evening lies open on a tablet, a phone, a wall. A broker says so."""
    log, hub = MemoryLog(shared=True), Hub()
    here, there = (set_stage(log, broker=hub, clock=times) for _ in range(2))
    room = await open_room(here)
    await room.submit(AddGuest("Anna"), HOST)
    code, line = room.dinner.code, here.sit(room, who)
    await times.wind(31 * DAY_S)
    house = opened(there, times)
    await house.round()
    assert await rounds(house, times, 3) == []
    assert line.outlet.closed is None
    hub.away = True
    assert await rounds(house, times, 3) == [], "nobody can say who is there"
    hub.away = False
    line.connection.detach()
    assert await rounds(house, times, 3) == [code]
    for stage in (here, there):
        await stage.lobby.aclose()


class Slow(MemoryLog):
    """Erases together what comes in one turn of the loop, and cannot erase what somebody reads."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: list[set[str]] = []
        self.read_by_somebody: set[DinnerCode] = set()
        self._turn = False

    async def erase(self, dinner: DinnerCode, version: int | None = None) -> bool:
        """See EventLog."""
        if not self._turn:
            self._turn = True
            self.groups.append(set())
            asyncio.get_running_loop().call_soon(setattr, self, "_turn", False)
        self.groups[-1].add(dinner)
        await asyncio.sleep(0)
        if dinner in self.read_by_somebody:
            raise StorageBusy("somebody is reading it")
        return await super().erase(dinner, version)


async def all_due(times: Times, dinners: int) -> tuple[Slow, Stage, list[Room], Retention]:
    """So many dinners, old enough, and a house that has looked once. Their rooms were put away."""
    memory = Slow()
    stage = set_stage(memory, clock=times)
    rooms = [await open_room(stage) for _ in range(dinners)]
    for _ in range(2):
        await times.wind(31 * DAY_S)
    house = opened(stage, times)
    await house.round()
    return memory, stage, rooms, house


async def test_what_is_due_together_is_erased_together_a_few_dozen_at_a_time(times: Times) -> None:
    memory, _, rooms, house = await all_due(times, AT_ONCE + 2)
    assert sorted(await rounds(house, times, 1)) == sorted(room.dinner.code for room in rooms)
    assert [len(group) for group in memory.groups] == [AT_ONCE, 2]


async def test_one_that_cannot_be_erased_keeps_no_other(times: Times) -> None:
    memory, _, _, house = await all_due(times, 3)
    kept = (await memory.codes())[0]
    memory.read_by_somebody = {kept}
    with pytest.raises(StorageBusy):
        await rounds(house, times, 1)
    assert await memory.codes() == [kept]
    memory.read_by_somebody = set()
    assert await rounds(house, times, 1) == [kept], "due again in the next round"


async def test_whoever_comes_back_in_time_keeps_their_evening_and_no_other(times: Times) -> None:
    memory, stage, (live, old), house = await all_due(times, 2)
    room = await stage.lobby.room(live.dinner.code)
    assert room is not None
    screen = stage.sit(room, SCREEN)
    assert await rounds(house, times, 1) == [old.dinner.code]
    assert await memory.codes() == [live.dinner.code]
    assert screen.outlet.closed is None


async def test_no_days_means_for_ever(stage: Stage) -> None:
    room = await open_room(stage)
    await keep_promise(stage.log, stage.lobby, 0)
    assert await stage.log.codes() == [room.dinner.code]


async def test_an_evening_brought_from_a_file_is_kept_from_then_on(tmp_path: Path, times: Times) -> None:
    """However long ago it was: its dates are in the file, not in the log."""
    async with running(settings_for(tmp_path), clock=Clock(unix_ms=times.clock().unix_ms)) as place:
        code = await brought(place)
        house = Retention(place.events, place.house.lobby, 1, times.clock())
        await house.round()
        await times.wind(ROUND_S)
        assert await house.round() == []
        listed = {one.code: one.opened for one in await place.house.lobby.register()}
        assert listed[code] == 1
        await times.wind(DAY_S)
        assert code in await house.round()


async def brought(place: Place) -> DinnerCode:
    """A dinner of 1970, as a file, taken back; its new code."""
    room = await place.room((await place.opened())["code"])
    await evening.closed(room)
    file, _ = write(room.dinner, Dates(opened=1, closed=2), "json")
    return DinnerCode((await place.http.post("/api/dinners/import", content=file)).json()["code"])
