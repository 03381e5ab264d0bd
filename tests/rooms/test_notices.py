"""What nodes tell each other: changes and guests at once, and nothing worse than a delay without it (FAULT-17)."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field

import orjson
import pytest

from app.game.actors import HOST, Actor
from app.game.commands import OpenGuessing, Pause, Seal
from app.game.names import DinnerCode, GuestId, Role
from app.protocol import CloseCode
from app.rooms import Room, exchange
from app.rooms.lookout import LOOK_S
from app.rooms.notices import FORGET_S, NEWER_S, REPEAT_S, SILENCE_S, Notice, Post, decode_post, encode_post
from app.store import MemoryLog
from tests.rooms.stage import ANNA, BRUNO, HandClock, Stage, lay_table, open_room, set_stage, settle

SCREEN = Actor(Role.SCREEN)


@dataclass
class Hub:
    """A broker made of lists. It may be away, swallow what the test says, or take nothing for a while."""

    said: list[str] = field(default_factory=list)
    away: bool = False
    swallow: Callable[[], bool] = lambda: False
    takes: asyncio.Event = field(default_factory=asyncio.Event)
    ears: list[Callable[[str | bytes], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.takes.set()

    async def say(self, text: str) -> bool:
        """See Broker."""
        await self.takes.wait()
        if self.away:
            await asyncio.sleep(0)
            return False
        self.said.append(text)
        for heard in self.ears:
            if not self.swallow():
                heard(text)
        return True

    async def hear(self, heard: Callable[[str | bytes], None]) -> None:
        """See Broker."""
        self.ears.append(heard)
        await asyncio.Event().wait()

    async def close(self) -> None:
        """See Broker."""


@dataclass
class Nodes:
    """One log, one clock, one broker, and the same laid table on two nodes."""

    hub: Hub
    clock: HandClock
    log: MemoryLog
    here: Stage
    there: Stage
    room: Room
    other: Room


async def two_nodes() -> Nodes:
    """Both have heard of each other."""
    hub, clock, log = Hub(), HandClock(), MemoryLog(shared=True)
    here, there = (set_stage(log, broker=hub, clock=clock) for _ in range(2))
    room = await open_room(here)
    await lay_table(room)
    other = await there.lobby.room(room.dinner.code)
    assert other is not None
    await settle()
    return Nodes(hub, clock, log, here, there, room, other)


@pytest.fixture
async def nodes() -> AsyncIterator[Nodes]:
    laid = await two_nodes()
    yield laid
    for stage in (laid.here, laid.there):
        await stage.strike()
        await stage.lobby.aclose()


def here(line_view: dict[str, object]) -> list[str]:
    """Who is here, by a view."""
    table = line_view["table"]
    assert isinstance(table, dict)
    return [guest["id"] for guest in table["guests"] if guest["here"]]


async def test_the_other_node_shows_a_change_before_it_looks(nodes: Nodes) -> None:
    bruno = nodes.there.sit(nodes.other, BRUNO)
    await settle()
    await nodes.room.submit(OpenGuessing(), HOST)
    await settle()
    assert nodes.other.dinner == nodes.room.dinner
    assert bruno.outlet.view["version"] == nodes.room.dinner.version


async def test_who_is_here_is_who_is_on_any_node(nodes: Nodes) -> None:
    anna, bruno = nodes.here.sit(nodes.room, ANNA), nodes.there.sit(nodes.other, BRUNO)
    await settle()
    assert here(anna.outlet.view) == here(bruno.outlet.view) == ["g1", "g2"]
    anna.connection.detach()
    await settle()
    assert here(bruno.outlet.view) == ["g2"]


async def test_whoever_comes_late_is_told_who_is_here(nodes: Nodes) -> None:
    """A node that has just loaded the dinner hears from the others without waiting for their next round."""
    nodes.here.sit(nodes.room, ANNA)
    third = set_stage(nodes.log, broker=nodes.hub, clock=nodes.clock)
    loaded = await third.lobby.room(nodes.room.dinner.code)
    assert loaded is not None
    bruno = third.sit(loaded, BRUNO)
    await settle()
    assert here(bruno.outlet.view) == ["g1", "g2"]
    await third.strike()
    await third.lobby.aclose()


async def test_screens_and_their_sound_and_the_way_for_phones_are_those_of_all_nodes(nodes: Nodes) -> None:
    tablet = nodes.here.sit(nodes.room, HOST)
    nodes.here.sit(nodes.room, SCREEN)
    screen = nodes.there.sit(nodes.other, SCREEN)
    nodes.other.attendance.network_proved()
    screen.connection.hear('{"type":"ping","sound":true}')
    await settle()
    desk = tablet.outlet.view["desk"]
    assert (desk["screens"], desk["sound"], desk["reached"]) == (2, True, True)


async def test_the_newer_of_two_lines_of_a_seat_on_two_nodes_stays(nodes: Nodes) -> None:
    old = nodes.here.sit(nodes.room, BRUNO)
    await nodes.clock.wind(2 * NEWER_S)
    new = nodes.there.sit(nodes.other, BRUNO)
    for _ in range(3):
        await nodes.clock.wind(REPEAT_S)
    assert old.outlet.closed == CloseCode.OPENED_ELSEWHERE
    await nodes.clock.wind(REPEAT_S)
    assert new.outlet.closed is None


async def test_whoever_only_knocks_at_another_node_takes_nobodys_place(nodes: Nodes) -> None:
    """A frozen node reads on waking what knocked at it meanwhile; whose phone that was sits here by now."""
    phone = nodes.here.sit(nodes.room, BRUNO)
    await nodes.clock.wind(2 * NEWER_S)
    ghost = nodes.there.sit(nodes.other, BRUNO)
    await settle()
    ghost.connection.detach()
    for _ in range(3):
        await nodes.clock.wind(REPEAT_S)
    assert phone.outlet.closed is None


async def test_a_word_that_froze_with_its_node_takes_nobodys_place(nodes: Nodes) -> None:
    """Written when Bruno had just come there, sent when his phone had long been sitting here."""
    before = nodes.there.sit(nodes.other, BRUNO)
    await settle()
    exchange = nodes.there.lobby._exchange
    assert exchange is not None
    notice = nodes.other.attendance.notice(nodes.other.dinner.version)
    frozen = encode_post(Post(exchange._node, nodes.here.log.epoch, (notice,)))
    before.connection.detach()
    phone = nodes.here.sit(nodes.room, BRUNO)
    for _ in range(3):
        await nodes.clock.wind(REPEAT_S)
    await nodes.hub.say(frozen)
    for _ in range(3):
        await nodes.clock.wind(REPEAT_S)
    assert phone.outlet.closed is None


async def test_a_word_from_before_somebody_came_back_closes_nothing(nodes: Nodes) -> None:
    """From this node to the other and back at once: what the other one still says of the seat is older."""
    nodes.there.sit(nodes.other, BRUNO)
    await nodes.clock.wind(2 * NEWER_S)
    back = nodes.here.sit(nodes.room, BRUNO)
    await nodes.clock.wind(3 * REPEAT_S)
    assert back.outlet.closed is None


async def test_whom_only_a_silent_node_knew_is_not_here(nodes: Nodes) -> None:
    nodes.here.sit(nodes.room, ANNA)
    bruno = nodes.there.sit(nodes.other, BRUNO)
    await settle()
    assert here(bruno.outlet.view) == ["g1", "g2"]
    await nodes.here.lobby._exchange.stop()  # type: ignore[union-attr]
    for _ in range(round(FORGET_S / REPEAT_S)):
        await nodes.clock.wind(REPEAT_S)
    assert here(bruno.outlet.view) == ["g2"]


async def test_whoever_swallows_that_all_is_over_is_told_again(nodes: Nodes) -> None:
    """As asyncio.wait_for does up to Python 3.11, in which the client of the broker sends."""
    exchange = nodes.here.lobby._exchange
    assert exchange is not None

    async def deaf_once() -> None:
        for _ in range(2):
            with suppress(asyncio.CancelledError):
                await asyncio.Event().wait()

    exchange._spawn(deaf_once())
    await settle()
    async with asyncio.timeout(5):
        await exchange.stop()
    assert not exchange._tasks


async def test_without_the_broker_others_are_seen_by_looking(nodes: Nodes) -> None:
    nodes.hub.away = True
    await nodes.clock.wind(SILENCE_S)
    assert not nodes.there.lobby.told
    await nodes.room.submit(OpenGuessing(), HOST)
    await nodes.clock.wind(LOOK_S)
    assert nodes.other.dinner == nodes.room.dinner
    nodes.hub.away = False
    await nodes.clock.wind(REPEAT_S)
    assert nodes.there.lobby.told


async def test_a_notice_that_was_lost_is_made_good_by_a_look(nodes: Nodes) -> None:
    nodes.hub.swallow = lambda: True
    await nodes.room.submit(OpenGuessing(), HOST)
    await settle()
    assert nodes.other.dinner != nodes.room.dinner
    await nodes.clock.wind(LOOK_S)
    assert nodes.other.dinner == nodes.room.dinner


async def test_nobody_waits_for_the_broker(nodes: Nodes) -> None:
    """Answers and views come while it takes nothing, and what piles up meanwhile is one notice."""
    await nodes.room.submit(OpenGuessing(), HOST)
    nodes.hub.takes.clear()
    host = nodes.here.sit(nodes.room, HOST)
    for number in range(40):
        answer = await host.say({"type": "pause", "on": number % 2 == 0}, f"p{number}")
        assert answer["type"] == "ack", answer
    assert host.outlet.view["version"] == nodes.room.dinner.version
    nodes.hub.said.clear()
    nodes.hub.takes.set()
    await settle()
    assert 1 <= len(nodes.hub.said) <= 6
    assert nodes.other.dinner == nodes.room.dinner


async def test_nothing_is_said_but_codes_numbers_and_seats(nodes: Nodes) -> None:
    """Every secret of the table is a word that occurs nowhere else."""
    nodes.here.sit(nodes.room, ANNA)
    nodes.there.sit(nodes.other, BRUNO)
    await nodes.room.submit(Seal("canary-job", real_name="canary-name", contact="canary@example.org"), ANNA)
    await settle()
    allowed = {"dinner", "version", "here", "screens", "sound", "reached", "hosts"}
    assert nodes.hub.said
    for text in nodes.hub.said:
        assert not any(word in text for word in ("canary", "Anna", "Bruno", "Carla", "surgeon", "Cascina", "host-"))
        post = orjson.loads(text)
        assert post.keys() == {"node", "epoch", "notices"}
        for notice in post["notices"]:
            assert notice.keys() == allowed
            assert notice["here"].keys() <= {"g1", "g2", "g3"}


@pytest.mark.parametrize(
    "text", [b"", b"\xff", "{}", "[1]", '{"node":"x","epoch":"e","notices":[{"dinner":"A"}]}', "null" * 1000]
)
async def test_what_is_no_notice_is_passed_over(nodes: Nodes, text: str | bytes) -> None:
    bruno = nodes.there.sit(nodes.other, BRUNO)
    for heard in nodes.hub.ears:
        heard(text)
    await nodes.room.submit(OpenGuessing(), HOST)
    await settle()
    assert bruno.outlet.view["version"] == nodes.room.dinner.version


async def test_a_word_about_another_log_is_no_word(nodes: Nodes) -> None:
    bruno = nodes.there.sit(nodes.other, BRUNO)
    notice = Notice(nodes.room.dinner.code, 10**6, {GuestId("g1"): 0}, 3, sound=True, reached=True)
    await nodes.hub.say(encode_post(Post("stranger", "another-epoch", (notice,))))
    await settle()
    assert here(bruno.outlet.view) == ["g2"]
    await nodes.hub.say(encode_post(Post("stranger", nodes.log.epoch, (notice,))))
    await settle()
    assert here(bruno.outlet.view) == ["g1", "g2"]


def test_a_notice_of_a_version_that_did_not_count_the_tablets_is_understood() -> None:
    said = '{"dinner":"AAAAA","version":4,"here":{"g1":20},"screens":1,"sound":true,"reached":false}'
    post = decode_post(f'{{"node":"old","epoch":"e","notices":[{said}]}}')
    assert post == Post(
        "old", "e", (Notice(DinnerCode("AAAAA"), 4, {GuestId("g1"): 20}, 1, sound=True, reached=False),)
    )
    newer = decode_post(f'{{"node":"newer","epoch":"e","notices":[{said[:-1]},"hosts":2,"more":1}}]}}')
    assert newer is not None
    assert newer.notices[0].hosts == 2


async def test_that_somebody_is_elsewhere_is_remembered_for_a_while_and_not_of_everybody(
    nodes: Nodes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "MOST_REMEMBERED", 3)
    heard = nodes.there.lobby._exchange
    assert heard is not None
    codes = [DinnerCode(f"AAAA{letter}") for letter in "ABCDE"]
    for code in codes:
        notices = (Notice(code, 1, {}, 1, sound=False, reached=False),)
        await nodes.hub.say(encode_post(Post("stranger", nodes.log.epoch, notices)))
    empty = (Notice(codes[0], 1, {}, 0, sound=False, reached=False),)
    await nodes.hub.say(encode_post(Post("stranger", nodes.log.epoch, empty)))
    assert [heard.attended(code) for code in codes] == [False, False, True, True, True]
    await nodes.clock.wind(exchange.LATELY_S + 1)
    assert not any(map(heard.attended, codes))
    nodes.hub.away = True
    await nodes.clock.wind(SILENCE_S + 1)
    assert all(map(heard.attended, codes)), "nobody can say"


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_the_broker_loses_both_nodes_end_alike(seed: int) -> None:
    chance = random.Random(seed)
    nodes = await two_nodes()
    nodes.hub.swallow = lambda: chance.random() < 0.4
    seats: list[tuple[Stage, Room]] = [(nodes.here, nodes.room), (nodes.there, nodes.other)]
    lines = [stage.sit(room, who) for who in (ANNA, BRUNO) for stage, room in [chance.choice(seats)]]
    for number in range(60):
        _, room = chance.choice(seats)
        await room.submit(Pause(on=chance.random() < 0.5), HOST, f"c{number}")
        if chance.random() < 0.3:
            line = lines.pop(0)
            line.connection.detach()
            stage, room = chance.choice(seats)
            lines.append(stage.sit(room, line.connection.who))
        if chance.random() < 0.3:
            await nodes.clock.wind(REPEAT_S)
    nodes.hub.swallow = lambda: False
    for _ in range(3):
        await nodes.clock.wind(REPEAT_S)
    assert nodes.room.dinner == nodes.other.dinner
    assert [here(line.outlet.view) for line in lines if line.outlet.closed is None] == [["g1", "g2"]] * 2
    for stage, _ in seats:
        await stage.strike()
        await stage.lobby.aclose()
