"""Two nodes on one log: each shows what the other wrote, none decides on what is no more (FAULT-16, FAULT-17)."""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import pytest

from app.game import names
from app.game.actors import ALARM, DOOR, HOST, Actor
from app.game.commands import (
    AddGuest,
    Guess,
    HandOver,
    Lock,
    OpenGuessing,
    Pause,
    Reissue,
    Remove,
    Rename,
    Seal,
    TakeOver,
)
from app.game.events import Unmasked
from app.game.evolve import replay
from app.game.names import DinnerCode, GuestId, Pace, Phase, Role
from app.protocol import CloseCode
from app.rooms import Accepted, Refused, Room
from app.rooms.lookout import LOOK_S
from app.rooms.parting import BATCH
from app.store import Answer, MemoryLog, StorageBusy
from tests.game.tries import KINDS, Tries
from tests.rooms.stage import BRUNO, SCREEN, Stage, lay_table, open_room, set_stage, settle, to_drumroll

G1, G2 = GuestId("g1"), GuestId("g2")


class Counting(MemoryLog):
    """A shared log that counts how often it was asked for versions, and may be away."""

    def __init__(self, *, shared: bool = True) -> None:
        super().__init__(shared=shared)
        self.asked = 0
        self.away = False

    async def versions(self, dinners: Sequence[DinnerCode]) -> dict[DinnerCode, int]:
        """See EventLog."""
        self.asked += 1
        if self.away:
            raise StorageBusy
        return await super().versions(dinners)


async def two_nodes(
    pace: Pace = Pace.BALLOT, log: Counting | None = None
) -> tuple[Counting, tuple[Stage, Room], tuple[Stage, Room]]:
    """A laid table, as two nodes have it."""
    log = log or Counting()
    here, there = set_stage(log), set_stage(log)
    room = await open_room(here, pace)
    await lay_table(room)
    other = await there.lobby.room(room.dinner.code)
    assert other is not None
    return log, (here, room), (there, other)


def phase(room: Room) -> Phase:
    """Where this node thinks that the evening stands."""
    return room.dinner.phase


async def test_what_one_node_writes_the_other_shows() -> None:
    _, (_, room), (there, other) = await two_nodes()
    bruno = there.sit(other, BRUNO)
    await settle()
    await room.submit(OpenGuessing(), HOST)
    assert phase(other) is Phase.ARRIVAL
    await there.clock.wind(LOOK_S)
    assert other.dinner == room.dinner
    assert bruno.outlet.view["version"] == room.dinner.version
    await room.submit(Pause(on=True), HOST)
    await there.clock.wind(LOOK_S)
    assert bruno.outlet.view["table"]["paused"]


async def test_whoever_comes_from_another_node_sees_no_less_than_there() -> None:
    _, (_, room), (there, other) = await two_nodes()
    await room.submit(OpenGuessing(), HOST)
    assert await there.lobby.room(room.dinner.code) is other
    assert other.dinner == room.dinner


async def test_nobody_is_refused_for_what_is_no_longer_so() -> None:
    _, (_, room), (_, other) = await two_nodes()
    await room.submit(OpenGuessing(), HOST)
    assert isinstance(await other.submit(Guess(G1, "baker"), BRUNO, "1"), Accepted)
    assert other.dinner.guests[G2].answers[G1].text == "baker"


class Distant(Counting):
    """A memory that takes some turns of the loop to say how far a dinner is."""

    async def versions(self, dinners: Sequence[DinnerCode]) -> dict[DinnerCode, int]:
        """See EventLog."""
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return await super().versions(dinners)


async def test_whoever_looks_all_the_time_keeps_nobody_waiting() -> None:
    """Somebody always waits for a look when one is over: a command's turn comes after one, a look's after a turn."""
    log = Distant()
    _, (_, room), _ = await two_nodes(log=log)

    async def look_on() -> None:
        while True:
            await room.look()

    async def say_on() -> None:
        for number in range(100):
            await room.submit(Pause(on=number % 2 == 0), HOST)

    lookers = []
    for _ in range(3):
        lookers.append(asyncio.create_task(look_on()))
        await asyncio.sleep(0)
    before = log.asked
    saying = [asyncio.create_task(say_on()) for _ in range(2)]
    try:
        async with asyncio.timeout(5):
            await room.submit(AddGuest("Dora"), HOST)
            assert log.asked - before <= 2
            version = room.dinner.version
            for _ in range(10):
                await room.look()
        assert room.dinner.version - version <= 40
    finally:
        for task in (*lookers, *saying):
            task.cancel()


async def test_looks_that_wait_are_one_look() -> None:
    log = Distant()
    _, (_, room), (_, other) = await two_nodes(log=log)
    first = asyncio.create_task(other.look())
    await asyncio.sleep(0)
    await room.submit(AddGuest("Dora"), HOST)
    before = log.asked
    await asyncio.gather(first, *(other.look() for _ in range(50)))
    assert log.asked <= before + 2, "one that had begun, and one for all who came later"
    assert other.dinner == room.dinner


async def test_what_is_really_refused_is_refused_after_a_look() -> None:
    log, _, (_, other) = await two_nodes()
    before = log.asked
    assert await other.submit(Guess(G1, "baker"), BRUNO, "1") == Refused("not_now")
    assert log.asked == before + 1


async def test_a_node_that_is_behind_decides_anew() -> None:
    """Both give the next seat away, and each guest gets one of their own."""
    _, (_, room), (_, other) = await two_nodes()
    assert isinstance(await room.submit(AddGuest("Dora"), HOST), Accepted)
    assert isinstance(await other.submit(AddGuest("Elio"), HOST), Accepted)
    assert [guest.name for guest in other.dinner.guests.values()][-2:] == ["Dora", "Elio"]
    assert await other.submit(AddGuest("Dora"), HOST) == Refused("name_taken")


async def test_a_command_sent_again_to_the_other_node_is_answered_as_before() -> None:
    _, (_, room), (_, other) = await two_nodes()
    first = await room.submit(AddGuest("Dora"), HOST, "once")
    assert isinstance(first, Accepted)
    again = await other.submit(AddGuest("Dora"), HOST, "once")
    assert again == Accepted(first.version)
    assert len(other.dinner.guests) == 4
    await room.submit(AddGuest("Elio"), HOST, "twice")
    await other.look()
    assert await other.submit(Rename(G1, "Nobody"), HOST, "twice") == Accepted(room.dinner.version)


async def test_whose_id_was_refused_by_one_node_is_refused_the_same_by_the_other() -> None:
    _, (_, room), (_, other) = await two_nodes()
    taken = Rename(G1, "Bruno")
    assert await room.submit(taken, HOST, "r1") == Refused("name_taken")
    await room.submit(Remove(G1), HOST, "r2")
    assert await other.submit(taken, HOST, "r1") == Refused("name_taken"), "there is no such guest now"


async def test_whose_id_is_accepted_elsewhere_while_it_is_refused_here_is_told_so() -> None:
    class Late(Counting):
        meanwhile: Callable[[], Awaitable[object]] | None = None

        async def refuse(self, dinner: DinnerCode, **given: Any) -> Answer:
            if self.meanwhile is not None:
                go, self.meanwhile = self.meanwhile, None
                await go()
            return await super().refuse(dinner, **given)

    log = Late()
    _, (_, room), (_, other) = await two_nodes(log=log)

    async def open_and_guess() -> None:
        await room.submit(OpenGuessing(), HOST)
        assert isinstance(await room.submit(Guess(G1, "baker"), BRUNO, "1"), Accepted)

    log.meanwhile = open_and_guess
    assert await other.submit(Guess(G1, "baker"), BRUNO, "1") == Accepted(room.dinner.version)
    assert other.dinner == room.dinner


async def test_the_link_of_a_host_who_handed_over_commands_on_no_node() -> None:
    _, (_, room), (there, other) = await two_nodes()
    old = there.sit(other, HOST)
    await room.submit(HandOver(), HOST)
    await other.look()
    assert isinstance(await room.submit(TakeOver(), DOOR), Accepted)
    for number in range(16):
        command = {"type": "remove", "guest": f"g{number % 3 + 1}"}
        frame = {"type": "do", "id": f"q{number}", "seen": None, "command": command}
        old.connection.hear(json.dumps(frame))
    await settle()
    await there.clock.wind(LOOK_S)
    assert old.outlet.closed == CloseCode.REVOKED
    assert not any(answer["type"] == "ack" for answer in old.outlet.answers())
    assert list(other.dinner.guests) == list(room.dinner.guests) == ["g1", "g2", "g3"]
    assert isinstance(await other.submit(Remove(GuestId("g3")), HOST, "n"), Accepted), "the new one does"


async def test_the_link_of_a_seat_that_was_issued_anew_commands_on_no_node() -> None:
    _, (_, room), (there, other) = await two_nodes()
    before = room.dinner.guests[G2].secret
    old = there.sit(other, BRUNO)
    await settle()
    assert isinstance(await room.submit(Reissue(G2), HOST), Accepted)
    assert await other.submit(Seal("thief"), BRUNO, "door") == Refused("not_yours"), "through the letterbox"
    assert other.dinner.guests[G2].secret == before
    await settle()
    assert old.outlet.closed == CloseCode.REVOKED
    assert isinstance(await other.submit(Seal("thief"), BRUNO, "2"), Accepted), "by the new link"


async def test_whoever_takes_over_late_takes_nothing_from_the_next_heir() -> None:
    _, (_, room), (_, other) = await two_nodes()
    await room.submit(HandOver(), HOST)
    await other.look()
    await room.submit(TakeOver(), DOOR)
    await room.submit(HandOver(), HOST)
    assert await other.submit(TakeOver(), DOOR) == Refused("not_yours")
    assert (other.dinner.heir, other.dinner.host_link) == (True, 1)
    assert isinstance(await other.submit(TakeOver(), DOOR), Accepted), "whoever saw the newer offer may take it"


async def test_on_one_node_too_a_link_dies_within_its_turn() -> None:
    stage = set_stage(Counting(shared=False))
    room = await open_room(stage)
    await lay_table(room)
    issued, sealed = await asyncio.gather(room.submit(Reissue(G2), HOST, "1"), room.submit(Seal("thief"), BRUNO, "1"))
    assert isinstance(issued, Accepted)
    assert sealed == Refused("not_yours")
    assert isinstance(await room.submit(Seal("herself"), BRUNO, "1"), Accepted), "by the new link it may be said again"


async def test_whoever_loses_their_seat_on_one_node_leaves_the_other() -> None:
    _, (_, room), (there, other) = await two_nodes()
    bruno = there.sit(other, BRUNO)
    await room.submit(Remove(G2), HOST)
    await there.clock.wind(LOOK_S)
    assert bruno.outlet.closed == CloseCode.REVOKED


async def test_two_nodes_ring_and_one_lid_is_lifted() -> None:
    log, (here, room), (there, other) = await two_nodes(Pace.ROUNDS)
    await to_drumroll(room)
    await other.look()
    assert other.dinner.stage is names.Stage.DRUMROLL
    for _ in range(30):
        await here.clock.wind(0.2)
        await there.clock.wind(0.2)
    assert (room.dinner.stage, other.dinner.stage) == (names.Stage.UNMASKED, names.Stage.UNMASKED)
    assert sum(isinstance(entry.event, Unmasked) for entry in await log.read(room.dinner.code)) == 1


async def test_a_memory_that_is_away_is_looked_at_again() -> None:
    log, (_, room), (there, other) = await two_nodes()
    await room.submit(OpenGuessing(), HOST)
    log.away = True
    await there.clock.wind(LOOK_S)
    with pytest.raises(StorageBusy):
        await there.lobby.room(room.dinner.code)
    assert phase(other) is Phase.ARRIVAL
    log.away = False
    await there.clock.wind(LOOK_S)
    assert phase(other) is Phase.SEATED


async def test_a_log_of_ones_own_is_never_looked_at() -> None:
    log = Counting(shared=False)
    stage = set_stage(log)
    room = await open_room(stage)
    await lay_table(room)
    assert await room.submit(Lock(), HOST) == Refused("not_now")
    await stage.lobby.room(room.dinner.code)
    await stage.clock.wind(10 * LOOK_S)
    assert log.asked == 0


async def test_a_house_that_closes_looks_no_more() -> None:
    log, _, (there, _) = await two_nodes()
    await there.lobby.aclose()
    before = log.asked
    await there.clock.wind(10 * LOOK_S)
    assert log.asked == before


async def test_a_house_that_closes_goes_on_looking_for_those_who_wait() -> None:
    """Their batch comes last, and no broker tells them anything."""
    log = Counting()
    here, there = set_stage(log), set_stage(log)
    for _ in range(2 * BATCH // 25):
        room = await open_room(there)
        for _ in range(25):
            there.sit(room, SCREEN)
    room = await open_room(here)
    other = await there.lobby.room(room.dinner.code)
    assert other is not None
    waiting = there.sit(other, SCREEN)
    going = asyncio.ensure_future(there.lobby.aclose())
    await settle()
    await room.submit(AddGuest("Dora"), HOST)
    await there.clock.wind(LOOK_S)
    assert not going.done(), "their turn has not come"
    assert waiting.outlet.view["version"] == room.dinner.version
    await there.clock.wind(LOOK_S)
    assert waiting.outlet.closed == CloseCode.RESTARTING
    await going
    before = log.asked
    await there.clock.wind(10 * LOOK_S)
    assert log.asked == before, "and then no more"


@pytest.mark.parametrize("seed", range(6))
async def test_an_evening_on_two_nodes_is_one_evening(seed: int) -> None:
    """By chance: whoever says whatever, to whichever node; some of it twice, to both, under one id."""
    chance, tries = random.Random(seed), Tries()
    log, (_, room), (_, other) = await two_nodes(chance.choice(list(Pace)))
    said = 0
    for number in range(220):
        one, two = chance.sample((room, other), 2)
        by = chance.choice([HOST, HOST, ALARM, DOOR, *(Actor(Role.GUEST, guest) for guest in one.dinner.guests)])
        kind = "cut" if one.dinner.stage is names.Stage.DRUMROLL else chance.choice(KINDS[by.role])
        by = ALARM if kind == "cut" else by
        if chance.random() < 0.3:
            by, kind = HOST, chance.choice(("open_guessing", "lock", "next"))
        candidates = list(tries.of(one.dinner, by, kind))
        if not candidates:
            continue
        command = chance.choice(candidates)
        outcome = await one.submit(command, by, f"c{number}")
        if isinstance(outcome, Accepted):
            said += 1
            if chance.random() < 0.3:
                assert await two.submit(command, by, f"c{number}") == Accepted(outcome.version)
    await room.look()
    await other.look()
    entries = await log.read(room.dinner.code)
    assert said > 20
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert room.dinner == other.dinner == replay(entry.event for entry in entries if entry.event is not None)
    assert room.set_aside == other.set_aside == ()
