"""One turn at a time, disk before word, one answer per id, and who is let go."""

import asyncio
from typing import Any

import pytest

from app.game.actors import DOOR, HOST, Actor
from app.game.commands import (
    Admit,
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
from app.game.names import GuestId, Pace
from app.game.world import World
from app.protocol import CloseCode
from app.rooms import Accepted, Refused
from app.rooms.watch import Unwatched
from app.store import StorageBusy, StorageFailed, StorageFull
from tests.rooms.stage import (
    ANNA,
    BRUNO,
    CARLA,
    SCREEN,
    GatedLog,
    Stage,
    lay_table,
    open_room,
    set_stage,
    settle,
)


def ask_nobody(*question: object) -> Any:
    """A world without a matcher and without chance."""
    raise AssertionError(question)


NO_WORLD = World(draw=ask_nobody, cluster=ask_nobody, judge=ask_nobody)


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
