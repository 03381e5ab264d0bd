"""Two nodes on one log: each shows what the other wrote, and neither decides on what is no longer so (F16, F17)."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.game import names
from app.game.commands import AddGuest, Forget, Guess, Lock, OpenGuessing, Pause, Remove, Rename
from app.game.events import Unmasked
from app.game.evolve import replay
from app.game.legal import ALARM, DOOR, HOST, Actor
from app.game.names import DinnerCode, GuestId, Pace, Phase, Role
from app.protocol import CloseCode
from app.rooms import Accepted, Refused, Room
from app.rooms.lookout import LOOK_S
from app.store import MemoryLog, StorageBusy
from tests.game.tries import KINDS, Tries
from tests.rooms.stage import ANNA, BRUNO, Stage, lay_table, open_room, set_stage, settle, to_drumroll

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


async def two_nodes(pace: Pace = Pace.BALLOT) -> tuple[Counting, tuple[Stage, Room], tuple[Stage, Room]]:
    """A laid table, as two nodes have it."""
    log = Counting()
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


async def test_whoever_loses_their_seat_on_one_node_leaves_the_other() -> None:
    _, (_, room), (there, other) = await two_nodes()
    bruno = there.sit(other, BRUNO)
    await room.submit(Remove(G2), HOST)
    await there.clock.wind(LOOK_S)
    assert bruno.outlet.closed == CloseCode.REVOKED


async def test_a_dinner_that_is_erased_on_one_node_is_gone_on_the_other() -> None:
    _, (here, room), (there, other) = await two_nodes()
    bruno = there.sit(other, BRUNO)
    await here.lobby.erase(room.dinner.code)
    await there.clock.wind(LOOK_S)
    assert bruno.outlet.closed == CloseCode.ERASED
    assert there.lobby.rooms == ()
    assert await there.lobby.room(room.dinner.code) is None


async def test_nobody_speaks_to_a_dinner_that_was_erased_elsewhere() -> None:
    for command in (AddGuest("Dora"), Guess(G1, "baker")):
        _, (here, room), (there, other) = await two_nodes()
        await here.lobby.erase(room.dinner.code)
        by = HOST if isinstance(command, AddGuest) else BRUNO
        assert await other.submit(command, by) == Refused("no_such_dinner")
        assert await there.lobby.room(room.dinner.code) is None


async def test_words_taken_back_on_one_node_are_gone_from_the_other() -> None:
    _, (_, room), (there, other) = await two_nodes()
    assert isinstance(await room.submit(Forget(), ANNA), Accepted)
    await there.clock.wind(LOOK_S)
    assert not other.dinner.guests[G1].sealed
    assert other.dinner == room.dinner


async def test_words_taken_back_leave_a_node_that_cannot_read_who_took_them_back() -> None:
    """D6: the lost row would not say so, and the words were already here; on disk they are gone (D8)."""
    log, (_, room), (_, other) = await two_nodes()
    assert isinstance(await room.submit(Forget(), ANNA), Accepted)
    told = log._entries[room.dinner.code]
    told[-1] = replace(told[-1], event=None, unread="forgotten")
    assert other.dinner.guests[G1].sealed
    await other.look()
    assert other.set_aside == (room.dinner.version,)
    assert not other.dinner.guests[G1].sealed


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
