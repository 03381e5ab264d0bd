"""Limits of a dinner and of the house: who floods is stopped, and nobody else feels it (THREAT-6)."""

from typing import Final

import pytest

from app.game import commands as c
from app.game.actors import DOOR, HOST, Actor
from app.game.names import GuestId, Role
from app.protocol import CloseCode
from app.rooms import Accepted, Room, lobby
from app.rooms.connection import MAX_TOO_FAST
from app.rooms.presence import MOST_DEVICES
from app.rooms.rate import (
    BURST,
    COMING_BURST,
    COMING_PER_SECOND,
    DINNER_BURST,
    FORGETTING_BURST,
    HOUSE_FORGETTING_BURST,
)
from app.store import StorageBusy
from tests.rooms.stage import ANNA, SCREEN, Line, Stage, open_room, set_stage, settle

GUESTS: Final = 64
PASS: Final = {"type": "pass", "about": "g1"}


async def full_table(stage: Stage, guests: int = GUESTS) -> tuple[Room, list[Line]]:
    room = await open_room(stage)
    for number in range(1, guests + 1):
        assert isinstance(await room.submit(c.Join(f"Name{number}w", invited=True), DOOR), Accepted)
    return room, [stage.sit(room, Actor(Role.GUEST, GuestId(f"g{number}"))) for number in range(1, guests + 1)]


def pings(line: Line, count: int) -> None:
    for _ in range(count):
        line.connection.hear('{"type":"ping"}')


async def test_a_full_table_may_talk_all_at_once_and_then_no_faster_than_people() -> None:
    stage = set_stage(rates=True)
    room, guests = await full_table(stage)
    other = await open_room(stage)
    for guest in guests:
        pings(guest, int(BURST))
    await settle()
    assert DINNER_BURST == GUESTS * BURST
    await stage.clock.wind(1)
    spoken = [await guest.say(PASS, "1") for guest in guests for _ in range(3)]
    refused = sum(answer.get("code") == "too_fast" for answer in spoken)
    assert refused == 3 * GUESTS - 128
    host, quiet = stage.sit(room, HOST), stage.sit(other, HOST)
    for line in (host, quiet):
        assert (await line.say({"type": "pause", "on": True}))["type"] == "ack", "the button that ends it still works"
    await stage.strike()


async def test_a_guests_next_line_may_say_no_more_than_the_one_before() -> None:
    stage = set_stage(rates=True)
    room, _ = await full_table(stage)
    first = stage.sit(room, ANNA)
    pings(first, int(BURST))
    again = stage.sit(room, ANNA)
    assert (await again.say(PASS, "1"))["code"] == "too_fast"
    await stage.clock.wind(1)
    assert (await again.say(PASS, "2")).get("code") != "too_fast"


async def test_whoever_knocks_takes_nothing_from_those_who_sit() -> None:
    stage = set_stage(rates=True)
    room, guests = await full_table(stage, GUESTS - 4)
    strangers = []
    for number in range(4):
        outcome = await room.submit(c.Join(f"Stranger{number}", invited=False), DOOR)
        assert isinstance(outcome, Accepted)
        strangers.append(Actor(Role.GUEST, GuestId(f"g{GUESTS - 3 + number}")))
    for _ in range(int(COMING_BURST)):
        for stranger in strangers:
            pings(stage.sit(room, stranger), int(BURST))
    knocking = stage.sit(room, strangers[0])
    await stage.clock.wind(0.2)
    answers = [await guest.say(PASS, "1") for guest in guests]
    assert not any(answer.get("code") == "too_fast" for answer in answers)
    assert knocking.outlet.closed == CloseCode.FLOODING, "and comes in no more for now"


async def test_a_seat_comes_back_as_often_as_a_phone_does() -> None:
    stage = set_stage(rates=True)
    room, _ = await full_table(stage)
    lines = [stage.sit(room, ANNA) for _ in range(int(COMING_BURST))]
    await settle()
    assert lines[-1].outlet.closed == CloseCode.FLOODING, "its first line was one of them"
    assert lines[-2].outlet.closed is None, "the line that it has stays"
    await stage.clock.wind(1 / COMING_PER_SECOND)
    again = stage.sit(room, ANNA)
    await settle()
    assert again.outlet.closed is None


async def test_words_are_taken_out_of_the_memory_only_so_often() -> None:
    """Each time it is written anew, and nobody else's word is kept meanwhile."""
    stage = set_stage(rates=True)
    _, guests = await full_table(stage)

    async def forgets(line: Line, request: str) -> str:
        await line.say({"type": "seal", "profession": "cook"}, f"seal {request}")
        answer = await line.say({"type": "forget"}, request)
        return str(answer.get("code", answer["type"]))

    burst = int(FORGETTING_BURST)
    answers = [await forgets(guests[0], f"{number}") for number in range(burst + 1)]
    assert answers == ["ack"] * burst + ["too_fast"]
    assert (await guests[0].say({"type": "forget"}, "9"))["retry"] is True, "the phone keeps it and asks again"
    assert (await guests[0].say({"type": "forget"}, "0"))["type"] == "ack", "what was let in once may be asked again"
    others = [await forgets(guest, "1") for guest in guests[1:]]
    left = int(HOUSE_FORGETTING_BURST) - burst
    assert others == ["ack"] * left + ["too_fast"] * (GUESTS - 1 - left)
    await stage.clock.wind(60)
    assert await forgets(guests[0], "later") == "ack"


async def test_what_the_rules_refuse_and_what_comes_again_takes_no_turn_from_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage = set_stage(rates=True)
    _, guests = await full_table(stage, 2)
    for number in range(100):
        answer = await guests[0].say({"type": "forget"}, f"{number}")
        assert answer["code"] == "nothing_to_undo"
        if number % 15 == 14:
            await stage.clock.wind(2)
    await guests[1].say({"type": "seal", "profession": "cook"}, "seal")
    blank = stage.log.blank

    async def busy(*given: object, **more: object) -> None:
        raise StorageBusy("a backup")

    monkeypatch.setattr(stage.log, "blank", busy)
    for _ in range(10):
        assert (await guests[1].say({"type": "forget"}, "mine"))["code"] == "busy"
    monkeypatch.setattr(stage.log, "blank", blank)
    assert (await guests[1].say({"type": "forget"}, "mine"))["type"] == "ack"


async def test_quiet_moments_make_up_for_hasty_ones() -> None:
    """Somebody who is a little too fast now and then all evening long is never cut off."""
    stage = set_stage(rates=True)
    _, guests = await full_table(stage)
    for _ in range(40):
        pings(guests[0], int(BURST) + 10)
        await settle()
        await stage.clock.wind(3)
    assert guests[0].outlet.closed is None
    for _ in range(MAX_TOO_FAST // 10):
        pings(guests[0], int(BURST) + 10)
        await settle()
    assert guests[0].outlet.closed == CloseCode.FLOODING


async def test_so_many_tablets_and_projectors_and_no_more(stage: Stage) -> None:
    room = await open_room(stage)
    screens = [stage.sit(room, SCREEN) for _ in range(MOST_DEVICES + 2)]
    await settle()
    closed = [screen.outlet.closed for screen in screens]
    assert closed == [None] * MOST_DEVICES + [CloseCode.FLOODING] * 2
    screens[0].connection.detach()
    again = stage.sit(room, SCREEN)
    await settle()
    assert again.outlet.closed is None


async def test_so_many_dinners_at_once_and_those_nobody_looks_at_make_room(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lobby, "MOST_ROOMS", 3)
    rooms = [await open_room(stage) for _ in range(3)]
    for room in rooms[:2]:
        stage.sit(room, SCREEN)
    third = await open_room(stage)
    assert len(stage.lobby.rooms) == 3, "the one that nobody looked at was put away"
    stage.sit(third, SCREEN)
    with pytest.raises(StorageBusy):
        await stage.lobby.room(rooms[2].dinner.code)
    assert await stage.lobby.room(rooms[0].dinner.code) is rooms[0], "who is there stays there"
