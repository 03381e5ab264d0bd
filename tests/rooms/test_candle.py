"""The candle of a stage: what is left of it by the room's clock, and that nothing follows from it."""

from typing import Any

from app.game.actors import DOOR, HOST
from app.game.commands import Back, Join, MoreTime, Next, OpenGuessing, Pause
from app.game.names import Pace
from app.game.names import Stage as ShowStage
from app.rooms import Room
from tests.rooms.stage import SCREEN, Line, Stage, lay_table, open_room, set_stage, settle, to_drumroll


async def at_guessing(stage: Stage) -> tuple[Room, Line]:
    """Rounds: the table is asked about the first guest, and a projector looks on."""
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    screen = stage.sit(room, SCREEN)
    await room.submit(OpenGuessing(), HOST)
    await room.submit(Next(), HOST)
    await settle()
    assert room.dinner.stage is ShowStage.GUESSING
    return room, screen


def candle(line: Line) -> Any:
    """As the last view tells it: the whole, and what is left, in milliseconds."""
    told = line.outlet.view["table"]["spotlight"]["candle"]
    return told and (told["of_ms"], told["left_ms"])


async def test_l11_a_candle_burns_down(stage: Stage) -> None:
    room, screen = await at_guessing(stage)
    assert candle(screen) == (60_000, 60_000)
    await stage.clock.wind(41.5)
    assert candle(screen) == (60_000, 60_000), "nobody is woken for it: a page counts by itself"
    late = stage.sit(room, SCREEN)
    await settle()
    assert candle(late) == candle(screen) == (60_000, 18_500)


async def test_t12_when_it_is_down_nothing_happens(stage: Stage) -> None:
    room, screen = await at_guessing(stage)
    version, seen = room.dinner.version, len(screen.outlet.frames)
    await stage.clock.wind(3600)
    assert (room.dinner.version, len(screen.outlet.frames)) == (version, seen)
    late = stage.sit(room, SCREEN)
    await settle()
    assert candle(late) == (60_000, 0)


async def test_t12_half_a_minute_more_is_added_to_what_is_left(stage: Stage) -> None:
    room, screen = await at_guessing(stage)
    await stage.clock.wind(50)
    await room.submit(MoreTime(), HOST)
    await settle()
    assert candle(screen) == (90_000, 40_000)
    await stage.clock.wind(300)
    await room.submit(MoreTime(), HOST)
    await settle()
    assert candle(screen) == (120_000, 30_000), "a candle that was down burns again for all of it"


async def test_l11_a_candle_stands_still_while_the_dinner_is_paused(stage: Stage) -> None:
    room, screen = await at_guessing(stage)
    await stage.clock.wind(20)
    await room.submit(Pause(True), HOST)
    await stage.clock.wind(500)
    await room.submit(Pause(False), HOST)
    await stage.clock.wind(5)
    await room.submit(Join("Dora", invited=True), DOOR)
    await settle()
    assert candle(screen) == (60_000, 35_000)


async def test_l11_every_stage_lights_a_candle_of_its_own(stage: Stage) -> None:
    room, screen = await at_guessing(stage)
    await stage.clock.wind(50)
    await room.submit(Next(), HOST)
    await settle()
    assert candle(screen) is None
    await room.submit(Back(), HOST)
    await settle()
    assert candle(screen) == (60_000, 60_000)
    await to_drumroll(room)
    await stage.clock.wind(3)
    await room.submit(Next(), HOST)
    await settle()
    assert room.dinner.stage is ShowStage.VERDICTS
    assert candle(screen) == (30_000, 30_000)


async def test_l11_after_a_restart_it_is_whole_again(stage: Stage) -> None:
    room, _ = await at_guessing(stage)
    await room.submit(MoreTime(), HOST)
    await stage.clock.wind(70)
    after = set_stage(stage.log)
    again = await after.lobby.room(room.dinner.code)
    assert again is not None
    late = after.sit(again, SCREEN)
    await settle()
    assert candle(late) == (90_000, 90_000)
    await after.strike()
