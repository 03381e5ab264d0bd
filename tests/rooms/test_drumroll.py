"""Three seconds from the touch to the cut: cancelled, paused, refused by the disk, and told to everybody as it is."""

from typing import Any

import pytest

from app.game.actors import ALARM, HOST
from app.game.commands import Back, Cut, Next, Pause
from app.game.names import Pace
from app.game.names import Stage as ShowStage
from app.game.projections import table
from app.game.views import TableView
from app.store import StorageFull
from tests.rooms.stage import (
    ANNA,
    BRUNO,
    SCREEN,
    GatedLog,
    Line,
    Stage,
    lay_table,
    open_room,
    set_stage,
    settle,
    shows,
    to_drumroll,
)


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
