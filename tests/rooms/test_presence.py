"""Who is here: the newest line of a seat, many screens, tablets by their device, and what the desk is told of it."""

from app.game.actors import HOST
from app.protocol import CloseCode
from tests.rooms.stage import (
    ANNA,
    SCREEN,
    Stage,
    lay_table,
    open_room,
    settle,
)


async def test_the_newest_socket_of_a_seat_wins(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    old = stage.sit(room, ANNA)
    new = stage.sit(room, ANNA)
    await settle()
    assert old.outlet.closed == CloseCode.OPENED_ELSEWHERE
    old.connection.detach()
    await settle()
    assert new.outlet.view["table"]["guests"][0]["here"] is True, "a late farewell must not evict its successor"
    new.connection.detach()
    await settle()
    assert room.viewers == 0


async def test_screens_are_many(stage: Stage) -> None:
    room = await open_room(stage)
    first, second = stage.sit(room, SCREEN), stage.sit(room, SCREEN)
    host = stage.sit(room, HOST)
    await settle()
    assert first.outlet.closed is None
    assert second.outlet.closed is None
    assert host.outlet.view["desk"]["screens"] == 2


async def test_two_tablets_look_at_one_dinner_and_the_desk_says_who_leads(stage: Stage) -> None:
    """K5: a tablet that names its device closes no other one, but its own older line."""
    room = await open_room(stage)
    first, second = stage.sit(room, HOST, device="a"), stage.sit(room, HOST, device="b")
    await first.say({"type": "lead", "device": "a"})
    await second.say({"type": "lead", "device": "b"}, "2")
    assert first.outlet.view["desk"]["lead"] == second.outlet.view["desk"]["lead"] == "b"
    again = stage.sit(room, HOST, device="a")
    await settle()
    assert (first.outlet.closed, second.outlet.closed) == (CloseCode.OPENED_ELSEWHERE, None)
    assert again.outlet.view["desk"]["lead"] == "b"


async def test_of_tablets_without_a_name_the_newest_wins(stage: Stage) -> None:
    room = await open_room(stage)
    old, named, new = stage.sit(room, HOST), stage.sit(room, HOST, device="a"), stage.sit(room, HOST)
    await settle()
    assert [line.outlet.closed for line in (old, named, new)] == [CloseCode.OPENED_ELSEWHERE, None, None]


async def test_a_phones_device_is_no_second_seat(stage: Stage) -> None:
    """The newest socket of a seat wins whatever it calls itself."""
    room = await open_room(stage)
    await lay_table(room)
    old = stage.sit(room, ANNA, device="a")
    stage.sit(room, ANNA, device="b")
    await settle()
    assert old.outlet.closed == CloseCode.OPENED_ELSEWHERE


async def test_the_desk_knows_whether_a_projector_can_be_heard(stage: Stage) -> None:
    room = await open_room(stage)
    host, screen, guest = stage.sit(room, HOST), stage.sit(room, SCREEN), stage.sit(room, SCREEN)
    await settle()
    heard = [host.outlet.view["desk"]["sound"]]
    screen.connection.hear('{"type":"ping","sound":true}')
    await settle()
    assert screen.outlet.answers() == [{"type": "pong"}]
    heard.append(host.outlet.view["desk"]["sound"])
    told = len(host.outlet.frames)
    guest.connection.hear('{"type":"ping","sound":false}')
    await settle()
    assert len(host.outlet.frames) == told, "what changes nothing wakes nobody"
    screen.connection.detach()
    await settle()
    assert [*heard, host.outlet.view["desk"]["sound"]] == [False, True, False]


async def test_the_desk_knows_whether_another_device_found_the_guests_page(stage: Stage) -> None:
    room = await open_room(stage)
    host = stage.sit(room, HOST)
    await settle()
    assert host.outlet.view["desk"]["reached"] is False
    room.attendance.network_proved()
    await settle()
    assert host.outlet.view["desk"]["reached"] is True


async def test_a_projector_without_a_script_counts_while_it_keeps_coming(stage: Stage) -> None:
    room = await open_room(stage)
    host = stage.sit(room, HOST)
    await settle()
    counted = [host.outlet.view["desk"]["screens"]]
    for pause in (4, 11, 13):
        room.attendance.lite_screen_seen()
        await settle()
        await stage.clock.wind(pause)
        counted.append(host.outlet.view["desk"]["screens"])
    assert counted == [0, 1, 1, 0]
    assert host.outlet.view["table"]["screens"] == 0


async def test_leaving_changes_presence_and_nothing_else(stage: Stage) -> None:
    room = await open_room(stage)
    await lay_table(room)
    anna, screen = stage.sit(room, ANNA), stage.sit(room, SCREEN)
    await settle()
    before = room.dinner
    anna.connection.detach()
    await settle()
    assert screen.outlet.view["table"]["guests"][0]["here"] is False
    assert room.dinner is before
