"""Two nodes on one log: words and dinners that are gone on one of them are gone on the other, and stay gone."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest

from app.game import names
from app.game.actors import ALARM, HOST
from app.game.commands import (
    AddGuest,
    Cut,
    Forget,
    Guess,
    Next,
    Pause,
)
from app.game.names import Pace
from app.protocol import CloseCode
from app.rooms import Accepted, Refused
from app.rooms.lookout import LOOK_S
from app.store import Outcome as Kept
from app.store import StorageBusy
from tests.rooms.stage import ANNA, BRUNO, to_drumroll
from tests.rooms.test_nodes import G1, Counting, two_nodes


class Held(Counting):
    """Somebody holds the tables while words are taken back: `before` goes first, `kept` says if all but a byte is."""

    def __init__(self) -> None:
        super().__init__()
        self.before: Callable[[], Awaitable[object]] | None = None
        self.kept = False

    async def blank(self, *given: Any, **named: Any) -> Kept:
        """See EventLog."""
        if self.before is None:
            return await super().blank(*given, **named)
        go, self.before = self.before, None
        if self.kept:
            await super().blank(*given, **named)
        await go()
        raise StorageBusy("held by a dump")


@pytest.mark.parametrize("command_id", ["f1", None])
async def test_words_that_could_not_be_taken_back_stay_while_another_node_goes_on(command_id: str | None) -> None:
    log = Held()
    _, (_, room), (there, other) = await two_nodes(Pace.ROUNDS, log)
    log.before = lambda: to_drumroll(other)
    assert await room.submit(Forget(), ANNA, command_id) == Refused("busy", retry=True)
    assert room.dinner.stage is names.Stage.DRUMROLL
    for again in (command_id, "f2"):
        assert await room.submit(Forget(), ANNA, again) == Refused("not_now"), "she stands in the light"
    assert room.dinner.guests[G1].sealed
    await other.look()
    assert isinstance(await other.submit(Cut(), ALARM, "cut", other.dinner.stepped), Accepted)
    assert isinstance(await other.submit(Next(), HOST, "n1"), Accepted)
    await there.strike()


async def test_words_that_went_by_another_nodes_hand_are_not_taken_back_twice() -> None:
    log = Held()
    _, (_, room), (_, other) = await two_nodes(log=log)
    log.before = lambda: other.submit(Forget(), ANNA, "there")
    assert await room.submit(Forget(), ANNA, "here") == Refused("busy", retry=True)
    before = room.dinner.version
    assert await room.submit(Forget(), ANNA, "here") == Refused("nothing_to_undo")
    assert await room.submit(Forget(), ANNA, "there") == Accepted(before)
    assert room.dinner.version == before


@pytest.mark.parametrize("command_id", ["f1", None])
async def test_words_of_which_a_byte_is_left_are_taken_back_to_the_end(command_id: str | None) -> None:
    log = Held()
    _, (_, room), (_, other) = await two_nodes(log=log)
    log.kept, log.before = True, lambda: other.submit(Pause(on=True), HOST)
    assert await room.submit(Forget(), ANNA, command_id) == Refused("busy", retry=True)
    assert not room.dinner.guests[G1].sealed
    assert isinstance(await room.submit(Forget(), ANNA, command_id), Accepted)
    assert await room.submit(Forget(), ANNA, "f2") == Refused("nothing_to_undo")


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
