"""One turn at a time, disk before word, one answer per id."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from app.game.actors import ALARM, DOOR, HOST, Actor
from app.game.commands import (
    Admit,
    Back,
    Cut,
    Guess,
    HandOver,
    Join,
    Next,
    OpenGuessing,
    Pause,
    Reissue,
    Remove,
    TakeOver,
)
from app.game.dinner import Dinner
from app.game.events import Event
from app.game.names import DinnerCode, GuestId, Pace
from app.game.names import Stage as ShowStage
from app.game.projections import table
from app.game.views import TableView
from app.game.world import World
from app.protocol import CloseCode
from app.rooms import Accepted, Refused, Room
from app.rooms.watch import Unwatched
from app.store import Deed, MemoryLog, StorageBusy, StorageFailed, StorageFull
from app.store import Outcome as Kept
from tests.rooms.stage import (
    ANNA,
    BRUNO,
    CARLA,
    SCREEN,
    Line,
    Stage,
    lay_table,
    open_room,
    set_stage,
    settle,
    to_drumroll,
)


def shows(room: Room, stage: ShowStage) -> bool:
    """The spotlight stands at this stage. A call, so that the type checker does not think it stays there."""
    return room.dinner.stage is stage


def ask_nobody(*question: object) -> Any:
    """A world without a matcher and without chance."""
    raise AssertionError(question)


NO_WORLD = World(draw=ask_nobody, cluster=ask_nobody, judge=ask_nobody)


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


async def test_nothing_is_told_before_it_is_on_disk() -> None:
    log = GatedLog()
    stage = set_stage(log)
    room = await open_room(stage)
    await lay_table(room)
    host, screen = stage.sit(room, HOST), stage.sit(room, SCREEN)
    await settle()
    before = room.dinner.version
    log.gate.clear()
    host.connection.hear('{"type":"do","id":"1","command":{"type":"open_guessing"}}')
    await settle()
    assert host.outlet.answers() == []
    assert screen.outlet.view["version"] == before
    assert room.dinner.phase == "arrival"
    log.gate.set()
    await settle()
    assert host.outlet.answers() == [{"type": "ack", "id": "1", "version": before + 1}]
    assert screen.outlet.view["version"] == before + 1
    await stage.strike()


async def test_a_command_whose_sender_left_is_finished() -> None:
    log = GatedLog()
    stage = set_stage(log)
    room = await open_room(stage)
    await lay_table(room)
    log.gate.clear()
    leaving = asyncio.create_task(room.submit(OpenGuessing(), HOST, "1"))
    await settle()
    leaving.cancel()
    await settle()
    log.gate.set()
    await settle()
    assert room.dinner.phase == "seated"
    again = await room.submit(OpenGuessing(), HOST, "1")
    assert again == Accepted(room.dinner.version)


async def test_one_id_has_one_effect_and_one_answer(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    first = await room.submit(OpenGuessing(), HOST, "a")
    assert isinstance(first, Accepted)
    assert await room.submit(OpenGuessing(), HOST, "a") == Accepted(first.version)
    refused = await room.submit(OpenGuessing(), HOST, "b")
    assert refused == Refused("not_now")
    guess = Guess(GuestId("g2"), "cook")
    assert isinstance(await room.submit(guess, ANNA, "a"), Accepted), "ids are per sender"


async def test_answers_outlive_the_room(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST, "yes")
    await room.submit(OpenGuessing(), HOST, "no")
    version = room.dinner.version
    reopened = set_stage(stage.log)
    again = await reopened.lobby.room(room.dinner.code)
    assert again is not None
    assert again.dinner == room.dinner
    assert await again.submit(OpenGuessing(), HOST, "yes") == Accepted(version)
    assert await again.submit(Next(), HOST, "no") == Refused("not_now")


async def test_recorded_verdicts_survive_a_changed_lexicon(stage: Stage) -> None:
    """Folding the log again asks no matcher: what was proposed and ruled that evening stands."""
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    await room.submit(Guess(GuestId("g1"), "surgery"), BRUNO)
    for _ in range(4):
        await room.submit(Next(), HOST)
    await stage.clock.wind(3)
    proposed = room.dinner.moment.rulings[GuestId("g1")]
    assert [ruling.reason for ruling in proposed.values()] == ["field_of"]
    again = await set_stage(stage.log, world=NO_WORLD).lobby.room(room.dinner.code)
    assert again is not None
    assert again.dinner.moment.rulings[GuestId("g1")] == proposed


async def test_who_was_quicker_elsewhere_is_caught_up_with(stage: Stage) -> None:
    """Two nodes, one log: the slower one decides anew on what the quicker one wrote."""
    here = await open_room(stage)
    await lay_table(here)
    there = await set_stage(stage.log).lobby.room(here.dinner.code)
    assert there is not None
    await here.submit(OpenGuessing(), HOST)
    assert await there.submit(OpenGuessing(), HOST) == Refused("not_now")
    assert isinstance(await there.submit(Guess(GuestId("g2"), "cook"), ANNA), Accepted)
    assert there.dinner.guests[GuestId("g1")].answers


async def test_the_same_id_on_two_nodes_has_one_effect(stage: Stage) -> None:
    here = await open_room(stage)
    await lay_table(here)
    there = await set_stage(stage.log).lobby.room(here.dinner.code)
    assert there is not None
    first = await here.submit(Pause(True), HOST, "p")
    assert isinstance(first, Accepted)
    assert await there.submit(Pause(True), HOST, "p") == Accepted(first.version)
    assert there.dinner == here.dinner


@pytest.mark.parametrize(("error", "code"), [(StorageFull("full"), "storage_full"), (StorageBusy("locked"), "busy")])
async def test_storage_that_cannot_asks_to_retry_and_forgets(error: Exception, code: str) -> None:
    log = GatedLog()
    stage = set_stage(log)
    room = await open_room(stage)
    await lay_table(room)
    log.error = error
    assert await room.submit(OpenGuessing(), HOST, "1") == Refused(code, retry=True)
    assert room.dinner.phase == "arrival"
    log.error = None
    assert isinstance(await room.submit(OpenGuessing(), HOST, "1"), Accepted)


async def test_a_memory_that_failed_for_good_is_reported() -> None:
    """FAULT-3: nobody acknowledges anything after a failed sync; the process is to go."""

    class Told(Unwatched):
        def broken(self, why: StorageFailed) -> None:
            told.append(str(why))

    log, told = GatedLog(), list[str]()
    stage = set_stage(log, watch=Told())
    room = await open_room(stage)
    log.error = StorageBusy("locked")
    await room.submit(Pause(True), HOST)
    assert told == []
    log.error = StorageFailed("EIO")
    assert await room.submit(Pause(True), HOST) == Refused("storage", retry=True)
    assert told == ["EIO"]


async def test_a_removed_or_reissued_link_ends_at_once(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    anna, carla = stage.sit(room, ANNA), stage.sit(room, CARLA)
    await settle()
    await room.submit(Remove(GuestId("g3")), HOST)
    await room.submit(Reissue(GuestId("g1")), HOST)
    await settle()
    assert carla.outlet.closed == CloseCode.REVOKED
    assert anna.outlet.closed == CloseCode.REVOKED
    late = stage.sit(room, CARLA)
    await settle()
    assert late.outlet.closed == CloseCode.REVOKED
    assert late.outlet.frames == []


async def test_the_old_host_rules_until_the_new_one_comes(stage: Stage) -> None:
    room = await open_room(stage)
    host = stage.sit(room, HOST)
    await settle()
    await room.submit(HandOver(), HOST)
    await settle()
    assert host.outlet.view["desk"]["links"]["host"] == "host-1"
    assert host.outlet.closed is None
    await room.submit(TakeOver(), DOOR)
    await settle()
    assert host.outlet.closed == CloseCode.REVOKED


async def test_whoever_knocks_sees_the_doorstep(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(Join("Dora", invited=False), DOOR)
    dora = stage.sit(room, Actor(ANNA.role, GuestId("g4")))
    await settle()
    assert [guest["name"] for guest in dora.outlet.view["table"]["guests"]] == ["Dora"]
    await room.submit(Admit(GuestId("g4")), HOST)
    await settle()
    assert len(dora.outlet.view["table"]["guests"]) == 4


async def test_the_cut_comes_three_seconds_after_the_drumroll_began(stage: Stage) -> None:
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    screen = stage.sit(room, SCREEN)
    await to_drumroll(room)
    await settle()
    assert screen.outlet.view["table"]["spotlight"]["cut_in_ms"] == 3000
    await stage.clock.wind(2.0)
    late = stage.sit(room, SCREEN)
    await settle()
    assert late.outlet.view["table"]["spotlight"]["cut_in_ms"] == 1000
    assert not screen.outlet.view["table"]["guests"][0]["revealed"]
    await stage.clock.wind(1.0)
    assert screen.outlet.view["table"]["guests"][0]["revealed"]["profession"] == "surgeon"


async def test_a_cancelled_drumroll_never_cuts(stage: Stage) -> None:
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    await to_drumroll(room)
    await room.submit(Back(), HOST)
    await stage.clock.wind(10)
    assert shows(room, ShowStage.WALL)
    await room.submit(Next(), HOST)
    await stage.clock.wind(2.9)
    assert shows(room, ShowStage.DRUMROLL)
    await stage.clock.wind(0.2)
    assert shows(room, ShowStage.UNMASKED)


async def test_a_pause_stops_the_drumroll_which_begins_anew(stage: Stage) -> None:
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    screen = stage.sit(room, SCREEN)
    await to_drumroll(room)
    await stage.clock.wind(2.9)
    await room.submit(Pause(True), HOST)
    await stage.clock.wind(60)
    assert shows(room, ShowStage.DRUMROLL)
    assert screen.outlet.view["table"]["spotlight"]["cut_in_ms"] is None
    await room.submit(Pause(False), HOST)
    await stage.clock.wind(2.9)
    assert shows(room, ShowStage.DRUMROLL)
    await stage.clock.wind(0.2)
    assert shows(room, ShowStage.UNMASKED)


async def test_a_cut_that_storage_could_not_take_comes_again() -> None:
    log = GatedLog()
    stage = set_stage(log)
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    await to_drumroll(room)
    log.error = StorageFull("full")
    await stage.clock.wind(3)
    assert shows(room, ShowStage.DRUMROLL)
    log.error = None
    await stage.clock.wind(1)
    assert shows(room, ShowStage.UNMASKED)


def cut_in_ms(line: Line) -> int | None:
    """What is left of the drumroll, as the newest view of this line tells it."""
    left: int | None = line.outlet.view["table"]["spotlight"]["cut_in_ms"]
    return left


async def test_in_a_drumroll_the_table_is_made_once_for_everybody(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    lines = [stage.sit(room, who) for who in (ANNA, BRUNO, HOST, SCREEN)]
    await to_drumroll(room)
    await stage.clock.wind(1.0)
    made = 0

    def counted(*given: Any) -> TableView:
        nonlocal made
        made += 1
        return table(*given)

    monkeypatch.setattr("app.rooms.room.table", counted)
    room.attendance.sound_changed()
    await settle()
    assert made == 1
    assert [cut_in_ms(line) for line in lines] == [2000] * len(lines)


async def test_in_a_drumroll_nobody_is_told_what_was_left_of_it_before() -> None:
    """Neither whoever comes, nor a socket that takes more again, nor while it ends, nor when the end comes again."""
    log = GatedLog()
    stage = set_stage(log)
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)

    def takes_more(line: Line) -> int | None:
        line.outlet.stuck = False
        line.connection.flush()
        return cut_in_ms(line)

    first, second, third, fourth = (stage.sit(room, SCREEN, stuck=True) for _ in range(4))
    await to_drumroll(room)
    await stage.clock.wind(1.0)
    late = stage.sit(room, SCREEN)
    await settle()
    assert cut_in_ms(late) == 2000
    await stage.clock.wind(0.5)
    assert takes_more(first) == 1500
    await stage.clock.wind(0.5)
    assert takes_more(second) == 1000
    log.gate.clear()
    await stage.clock.wind(1.0)
    assert takes_more(third) is None, "it is over, and that is not on disk"
    log.error = StorageFull("full")
    log.gate.set()
    await settle()
    assert takes_more(fourth) == 1000
    await stage.strike()


async def test_a_drumroll_survives_the_death_of_the_server(stage: Stage) -> None:
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    await to_drumroll(room)
    after = set_stage(stage.log)
    again = await after.lobby.room(room.dinner.code)
    assert again is not None
    await after.clock.wind(3)
    assert shows(again, ShowStage.UNMASKED)


async def test_two_alarms_for_one_drumroll_unmask_once(stage: Stage) -> None:
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    await to_drumroll(room)
    step = room.dinner.stepped
    await room.submit(Cut(), ALARM, f"cut:{step}", step)
    version = room.dinner.version
    await stage.clock.wind(3)
    assert room.dinner.version == version


async def test_an_unreturned_guess_reaches_only_its_author(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    viewers = [stage.sit(room, who) for who in (HOST, SCREEN, BRUNO, CARLA)]
    anna = stage.sit(room, ANNA)
    await room.submit(Guess(GuestId("g2"), "xylophonist"), ANNA)
    await settle()
    assert "xylophonist" in str(anna.outlet.frames)
    assert not any("xylophonist" in str(viewer.outlet.frames) for viewer in viewers)
    assert isinstance(room.dinner, Dinner)
