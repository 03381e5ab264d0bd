"""Connections pull: at most one view is owed, everything is answered, who is stuck is let go."""

import asyncio
from typing import Any

import pytest

from app.game.actors import HOST
from app.game.commands import Guess, OpenGuessing
from app.game.names import GuestId
from app.protocol import CloseCode
from app.rooms import connection as module
from tests.rooms.stage import ANNA, BRUNO, CARLA, SCREEN, Stage, lay_table, open_room, set_stage, settle


async def test_the_first_frame_is_the_whole_view(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    anna, host, screen = (stage.sit(room, who) for who in (ANNA, HOST, SCREEN))
    await settle()
    assert anna.outlet.frames[0]["seat"]["secret"]["profession"] == "surgeon"
    assert anna.outlet.frames[0]["desk"] is None
    assert host.outlet.frames[0]["desk"]["links"]["join"] == "join"
    assert host.outlet.frames[0]["seat"] is None
    assert screen.outlet.frames[0]["seat"] is None
    assert screen.outlet.frames[0]["desk"] is None
    assert screen.outlet.frames[0]["epoch"] == stage.log.epoch


async def test_a_burst_collapses_into_one_view(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    screen = stage.sit(room, SCREEN)
    await settle()
    seen = len(screen.outlet.frames)
    for _ in range(20):
        room.attendance.sound_changed()
    await settle()
    assert len(screen.outlet.frames) == seen + 1


async def test_a_view_that_cannot_be_made_costs_nobody_else_theirs(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await open_room(stage)
    await lay_table(room)
    lines = [stage.sit(room, who) for who in (SCREEN, ANNA, BRUNO, CARLA, HOST)]
    await settle()
    make, heard = room.view_for, list[str]()
    monkeypatch.setattr(room, "view_for", lambda who: make(who) if who != ANNA else 1 / 0)
    asyncio.get_running_loop().set_exception_handler(lambda _, context: heard.append(context["message"]))
    await room.submit(OpenGuessing(), HOST)
    await settle()
    assert {line.outlet.view["version"] for line in lines if line.connection.who != ANNA} == {room.dinner.version}
    assert [line.outlet.closed for line in lines if line.connection.who == ANNA] == [module.OUR_MISTAKE]
    assert heard == ["a line stumbled"]


async def test_every_version_reaches_everybody(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    screen, anna = stage.sit(room, SCREEN), stage.sit(room, ANNA)
    await settle()
    answer = await anna.say({"type": "guess", "about": "g2", "text": "cook"})
    assert answer["type"] == "ack"
    assert screen.outlet.view["version"] >= answer["version"]


BAD = [
    ("{", {"type": "no", "id": None, "code": "malformed", "retry": False}),
    ("[]", {"type": "no", "id": None, "code": "malformed", "retry": False}),
    ('{"type":"hello","token":"x","protocol":1}', {"type": "no", "id": None, "code": "malformed", "retry": False}),
    (
        '{"type":"do","id":"x","command":{"type":"sing"}}',
        {"type": "no", "id": "x", "code": "unknown_command", "retry": False},
    ),
    (
        '{"type":"do","id":"x","command":{"type":"next","extra":1}}',
        {"type": "no", "id": "x", "code": "malformed", "retry": False},
    ),
    (
        '{"type":"do","id":"x","command":{"type":"next"}}',
        {"type": "no", "id": "x", "code": "not_yours", "retry": False},
    ),
]


@pytest.mark.parametrize(("frame", "answer"), BAD)
async def test_every_frame_is_answered(stage: Stage, frame: str, answer: dict[str, Any]) -> None:
    room = await open_room(stage)
    await lay_table(room)
    anna = stage.sit(room, ANNA)
    before = room.dinner
    anna.connection.hear(frame)
    await settle()
    assert anna.outlet.answers() == [answer]
    assert room.dinner is before


async def test_ping_pong(stage: Stage) -> None:
    room = await open_room(stage)
    screen = stage.sit(room, SCREEN)
    screen.connection.hear('{"type":"ping"}')
    await settle()
    assert screen.outlet.answers() == [{"type": "pong"}]


async def test_too_fast_is_told_and_passes() -> None:
    stage = set_stage(rates=True)
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    anna = stage.sit(room, ANNA)
    guess = {"type": "guess", "about": "g2", "text": "cook"}
    answers = [await anna.say(guess, str(number)) for number in range(21)]
    assert [answer["type"] for answer in answers] == ["ack"] * 20 + ["no"]
    assert answers[-1] == {"type": "no", "id": "20", "code": "too_fast", "retry": True}
    await stage.clock.wind(1)
    assert (await anna.say(guess, "20"))["type"] == "ack"
    await stage.strike()


async def test_a_flood_cuts_the_line() -> None:
    stage = set_stage(rates=True)
    room = await open_room(stage)
    await lay_table(room)
    anna = stage.sit(room, ANNA)
    for _ in range(module.MAX_TOO_FAST + 25):
        anna.connection.hear('{"type":"ping"}')
        await asyncio.sleep(0)
    await settle()
    assert anna.outlet.closed == CloseCode.FLOODING
    await stage.strike()


async def test_who_asks_and_never_reads_is_let_go(stage: Stage) -> None:
    room = await open_room(stage)
    deaf = stage.sit(room, SCREEN, stuck=True)
    await settle()
    for _ in range(module.MAX_REPLIES + 1):
        deaf.connection.hear('{"type":"ping"}')
    assert deaf.connection._ending is CloseCode.TOO_SLOW


async def test_a_stuck_socket_is_closed_and_nobody_else_feels_it(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    stuck, screen = stage.sit(room, SCREEN, stuck=True), stage.sit(room, SCREEN)
    await settle()
    await stage.clock.wind(module.STUCK_S)
    assert stuck.outlet.closed == CloseCode.TOO_SLOW
    await room.submit(Guess(GuestId("g2"), "cook"), ANNA)
    await settle()
    assert screen.outlet.closed is None
    assert screen.outlet.view["version"] == room.dinner.version


async def test_the_answer_and_the_view_leave_in_one_write(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    anna = stage.sit(room, ANNA)
    await settle()
    anna.outlet.writes.clear()
    await anna.say({"type": "guess", "about": "g2", "text": "cook"})
    assert anna.outlet.writes == [2]
    assert [frame["type"] for frame in anna.outlet.frames[-2:]] == ["ack", "view"]


async def test_who_takes_nothing_for_a_moment_is_owed_the_newest_view_only(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    slow = stage.sit(room, SCREEN, stuck=True)
    for number in range(5):
        await room.submit(Guess(GuestId("g2"), f"cook {number}"), ANNA)
    await settle()
    assert slow.outlet.frames == []
    slow.outlet.stuck = False
    slow.connection.flush()
    assert [frame["version"] for frame in slow.outlet.frames] == [room.dinner.version]
    await stage.clock.wind(module.STUCK_S)
    assert slow.outlet.closed is None


async def test_who_asks_faster_than_the_disk_is_not_read_from(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    anna = stage.sit(room, ANNA)

    def listening() -> bool:
        return anna.outlet.listening

    for number in range(module.MOST_ASKED):
        assert listening()
        anna.connection.hear(
            f'{{"type":"do","id":"{number}","command":{{"type":"guess","about":"g2","text":"cook {number}"}}}}'
        )
    assert not listening()
    await settle()
    assert listening()
    assert [answer["id"] for answer in anna.outlet.answers()] == [str(number) for number in range(module.MOST_ASKED)]


async def test_after_the_end_nothing_is_heard(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    anna = stage.sit(room, ANNA)
    await settle()
    anna.connection.end(CloseCode.RESTARTING)
    anna.connection.hear('{"type":"ping"}')
    await settle()
    assert anna.outlet.answers() == []
    assert anna.outlet.closed == CloseCode.RESTARTING
