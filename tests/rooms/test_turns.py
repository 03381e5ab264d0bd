"""Whoever waits comes into one turn: one append, one view, and everybody's own answer."""

import asyncio
from collections.abc import Sequence
from typing import Any, cast

import pytest

from app.game.actors import HOST, Actor
from app.game.commands import Back, Command, Forget, Guess, Next, OpenGuessing, Pass, Pause
from app.game.decide import decide
from app.game.dinner import Dinner
from app.game.events import Answered, Event, PauseSet
from app.game.names import DRUMROLL_MS, DinnerCode, GuestId, Pace
from app.game.names import Stage as ShowStage
from app.game.world import Events, Rejected
from app.rooms import Accepted, Refused, Room, turns
from app.rooms.outcome import Outcome
from app.store import Answer, Deed, StorageBusy, StorageFailed
from app.store import Outcome as Kept
from tests.rooms.stage import (
    ANNA,
    BRUNO,
    CARLA,
    SCREEN,
    GatedLog,
    Line,
    Outlet,
    Stage,
    lay_table,
    open_room,
    set_stage,
    settle,
    shows,
    to_drumroll,
)

G1, G2, G3 = map(GuestId, ("g1", "g2", "g3"))


class CountingLog(GatedLog):
    """Remembers how many commands came with every append."""

    def __init__(self) -> None:
        super().__init__()
        self.turns: list[int] = []

    async def append_all(self, dinner: DinnerCode, after: int, deeds: Sequence[Deed], *, at: int) -> Kept:
        self.turns.append(len(deeds))
        return await super().append_all(dinner, after, deeds, at=at)


async def behind_the_gate(log: GatedLog, room: Room, *said: tuple[Command, Actor, str]) -> list[Outcome]:
    """One command holds the disk, these come meanwhile; their answers."""
    log.gate.clear()
    first = asyncio.create_task(room.submit(Pause(True), HOST, "first"))
    await settle()
    waiting = [asyncio.create_task(room.submit(command, by, request)) for command, by, request in said]
    await settle()
    assert not any(task.done() for task in (first, *waiting))
    log.gate.set()
    await settle()
    return [task.result() for task in waiting]


async def seated(log: GatedLog) -> tuple[Stage, Room]:
    stage = set_stage(log)
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    return stage, room


async def test_whoever_waits_comes_into_one_turn_and_is_told_with_one_view() -> None:
    log = CountingLog()
    stage, room = await seated(log)
    screen = stage.sit(room, SCREEN)
    await settle()
    before, views = room.dinner.version, len(screen.outlet.frames)
    answers = await behind_the_gate(
        log, room, (Guess(G2, "cook"), ANNA, "a"), (Guess(G1, "vet"), BRUNO, "a"), (Guess(G2, "chef"), ANNA, "b")
    )
    assert [answer.version for answer in answers if isinstance(answer, Accepted)] == [
        before + 2,
        before + 3,
        before + 4,
    ]
    assert log.turns == [3]
    assert len(screen.outlet.frames) <= views + 2, "the one that held the disk, and the turn"
    assert screen.outlet.view["version"] == before + 4
    assert room.dinner.guests[G1].answers[G2].text == "chef", "in order"
    again = await set_stage(log).lobby.room(room.dinner.code)
    assert again is not None
    assert again.dinner == room.dinner
    assert await again.submit(Guess(G2, "cook"), ANNA, "a") == Accepted(before + 2)
    await stage.strike()


class SlowLog(CountingLog):
    """A disk that takes as long as many turns of the loop."""

    async def append(self, *args: Any, **kwargs: Any) -> Kept:
        self.turns.append(1)
        await settle()
        return await super().append(*args, **kwargs)

    async def append_all(self, *args: Any, **kwargs: Any) -> Kept:
        await settle()
        return await super().append_all(*args, **kwargs)


class Eager(Outlet):
    """Somebody who says the next thing as soon as the last is answered: it is there one turn of the loop later."""

    def __init__(self, room: Room, who: Actor, about: GuestId) -> None:
        super().__init__()
        self._line = Line(room.attach(who, self), self)
        self._about, self._said = about, 0

    def write(self, frames: list[str]) -> None:
        super().write(frames)
        if any(frame["type"] == "ack" for frame in self.frames[-len(frames) :]):
            asyncio.get_running_loop().call_soon(self.say)

    def say(self) -> None:
        self._said += 1
        self._line.send({"type": "guess", "about": self._about, "text": "cook"}, str(self._said))


async def test_those_of_one_turn_and_those_of_the_next_meet_in_the_third() -> None:
    log = SlowLog()
    _, room = await seated(log)
    anna, bruno, carla = (Eager(room, *who) for who in ((ANNA, G2), (BRUNO, G1), (CARLA, G1)))
    await settle()
    log.turns.clear()
    anna.say()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    bruno.say()
    carla.say()
    for _ in range(20):
        await settle()
    assert log.turns[:6] == [1, 3, 3, 3, 3, 3]
    await room.part()


async def test_in_a_turn_each_is_decided_on_what_the_one_before_led_to() -> None:
    log = CountingLog()
    _, room = await seated(log)
    told = await behind_the_gate(
        log, room, (Pause(False), HOST, "1"), (Pass(GuestId("g9")), ANNA, "2"), (Pass(G2), ANNA, "3")
    )
    assert told == [Accepted(room.dinner.version - 1, told[0].events), Refused("no_such_guest"), told[2]]  # type: ignore[union-attr]
    assert not room.dinner.paused
    assert await room.submit(Pass(G2), ANNA, "2") == Refused("no_such_guest"), "remembered"


class RefusingLog(GatedLog):
    """Keeps a refusal when its id is let through, or fails it as told."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.let = {str(number): asyncio.Event() for number in range(4)}
        self.errors: dict[str, Exception] = {}

    async def refuse(self, dinner: DinnerCode, *, at: int, actor: str, command_id: str, code: str) -> Answer:
        self.asked.append(command_id)
        await self.let[command_id].wait()
        if command_id in self.errors:
            raise self.errors[command_id]
        return await super().refuse(dinner, at=at, actor=actor, command_id=command_id, code=code)


def ask_for_nobody(room: Room) -> list[tuple[str, Outcome | Exception]]:
    """Four of one turn that have to be refused; what they are told, in the order they are told it."""
    told: list[tuple[str, Outcome | Exception]] = []

    def ask(number: str, by: Actor) -> None:
        room.ask(Pass(GuestId("g9")), by, number, None, lambda outcome: told.append((number, outcome)))

    for number, by in zip("0123", (ANNA, BRUNO, ANNA, CARLA), strict=True):
        ask(number, by)
    return told


async def test_the_refusals_of_a_turn_share_a_write_and_are_told_in_order_when_they_are_kept() -> None:
    log = RefusingLog()
    _, room = await seated(log)
    told = ask_for_nobody(room)
    await settle()
    assert log.asked == ["0", "1", "2", "3"], "nobody waits for another's write"
    for number in "321":
        log.let[number].set()
        await settle()
        assert told == [], "neither before it is kept, nor before those who asked first"
    log.let["0"].set()
    await settle()
    assert told == [(number, Refused("no_such_guest")) for number in "0123"]
    assert len(await log.answers(room.dinner.code)) == 4


@pytest.mark.parametrize(
    ("error", "another", "code"),
    [
        (StorageBusy("locked"), StorageBusy("locked"), "busy"),
        (StorageFailed("EIO"), StorageBusy("locked"), "storage"),
        (StorageBusy("locked"), StorageFailed("EIO"), "storage"),
    ],
)
async def test_whose_refusal_could_not_be_kept_is_asked_to_come_again_and_nobody_else(
    error: Exception, another: Exception, code: str
) -> None:
    """FAULT-3, FAULT-5: of two troubles the worse one counts."""
    log = RefusingLog()
    _, room = await seated(log)
    log.errors |= {"1": error, "2": another}
    for let in log.let.values():
        let.set()
    told = ask_for_nobody(room)
    await settle()
    kept = [(number, Refused("no_such_guest")) for number in "03"]
    assert told == [*kept, *((number, Refused(code, retry=True)) for number in "12")]
    log.errors.clear()
    again = await room.submit(Pass(GuestId("g9")), BRUNO, "1")
    assert again == (Refused("no_such_guest") if code == "busy" else Refused("storage", retry=True))


async def test_two_copies_of_one_command_have_one_effect_and_one_answer() -> None:
    log = CountingLog()
    _, room = await seated(log)
    guess = (Guess(G2, "cook"), ANNA, "a")
    before = room.dinner.version
    first, second, third = await behind_the_gate(log, room, guess, guess, (Guess(G1, "vet"), BRUNO, "b"))
    assert isinstance(first, Accepted)
    assert second == Accepted(first.version)
    assert isinstance(third, Accepted)
    assert room.dinner.version == before + 3


async def test_a_turn_that_another_node_overtook_is_decided_anew_one_by_one() -> None:
    log = CountingLog()
    _, here = await seated(log)
    there = await set_stage(log).lobby.room(here.dinner.code)
    assert there is not None
    await there.submit(Guess(G2, "cook"), ANNA, "a")
    guesses = (Guess(G2, "cook"), ANNA, "a"), (Guess(G1, "vet"), BRUNO, "b"), (Guess(G3, "pilot"), ANNA, "c")
    told = await asyncio.gather(*(here.submit(command, by, request) for command, by, request in guesses))
    assert told[0] == await there.submit(*guesses[0])
    assert all(isinstance(outcome, Accepted) for outcome in told)
    assert log.turns == [3], "and then alone"
    last = await there.submit(Pause(True), HOST)
    assert isinstance(last, Accepted)
    assert here.dinner.version == last.version - 1


async def test_where_the_memory_is_busy_nobody_waits_twice() -> None:
    log = CountingLog()
    _, room = await seated(log)
    log.error = StorageBusy("locked")
    told = await behind_the_gate(log, room, (Guess(G2, "cook"), ANNA, "a"), (Guess(G1, "vet"), BRUNO, "a"))
    assert told == [Refused("busy", retry=True)] * 2
    assert log.turns == [], "they were never tried"
    log.error = None
    assert isinstance(await room.submit(Guess(G2, "cook"), ANNA, "a"), Accepted)


async def test_who_takes_words_back_has_a_turn_alone() -> None:
    log = CountingLog()
    _, room = await seated(log)
    told = await behind_the_gate(
        log, room, (Guess(G2, "cook"), ANNA, "1"), (Pass(G1), BRUNO, "1"), (Forget(), BRUNO, "2"), (Pass(G3), ANNA, "2")
    )
    assert all(isinstance(outcome, Accepted) for outcome in told)
    assert log.turns == [2]
    assert room.dinner.guests[G2].secret is None


async def test_a_mistake_in_one_command_is_its_senders_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    log = CountingLog()
    _, room = await seated(log)

    def stumble(dinner: object, command: object, *rest: object) -> object:
        if isinstance(command, Pass):
            raise RuntimeError("a mistake of ours")  # noqa: TRY004  any mistake
        return decide(dinner, command, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(turns, "decide", stumble)
    guess, passed = await asyncio.gather(
        room.submit(Guess(G2, "cook"), ANNA, "1"), room.submit(Pass(G1), BRUNO, "1"), return_exceptions=True
    )
    assert isinstance(guess, Accepted)
    assert isinstance(passed, RuntimeError)
    assert isinstance(await room.submit(Guess(G1, "vet"), BRUNO, "2"), Accepted)


async def test_a_turn_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "MOST_TOGETHER", 2)
    log = CountingLog()
    _, room = await seated(log)
    said = [(Guess(G2, f"guess {number}"), ANNA, str(number)) for number in range(5)]
    told = await behind_the_gate(log, room, *said)
    assert all(isinstance(outcome, Accepted) for outcome in told)
    assert log.turns == [2, 2]


async def test_an_alarm_that_comes_late_cuts_no_other_drumroll() -> None:
    """It rang for the first drumroll while the disk worked; by its turn the host has gone back and begun another."""
    log = CountingLog()
    stage = set_stage(log)
    room = await open_room(stage, Pace.ROUNDS)
    await lay_table(room)
    await to_drumroll(room)
    log.gate.clear()
    going = [asyncio.create_task(room.submit(command, HOST)) for command in (Back(), Next())]
    await settle()
    await stage.clock.wind(DRUMROLL_MS / 1000)
    log.gate.set()
    await asyncio.gather(*going)
    await settle()
    assert shows(room, ShowStage.DRUMROLL), "the second one runs"
    await stage.clock.wind(DRUMROLL_MS / 1000)
    await settle()
    assert shows(room, ShowStage.UNMASKED), "to its own end"


async def test_a_command_of_ours_that_breaks_halfway_leaves_the_rest_of_its_turn_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    log = CountingLog()
    _, room = await seated(log)
    before = room.dinner.version

    def breaking(dinner: Dinner, command: Command, *given: Any) -> Events | Rejected:
        decided = decide(dinner, command, *given)
        if isinstance(decided, tuple) and command == Guess(G2, "odd"):
            return (*decided, cast(Event, "no fact at all"))
        return decided

    monkeypatch.setattr(turns, "decide", breaking)
    said: list[tuple[Command, Actor]] = [(Pause(True), HOST), (Guess(G2, "odd"), ANNA), (Guess(G1, "vet"), BRUNO)]
    asked = [asyncio.create_task(room.submit(command, by, str(n))) for n, (command, by) in enumerate(said)]
    paused, odd, vet = await asyncio.gather(*asked, return_exceptions=True)
    assert log.turns == [2]
    assert isinstance(odd, AssertionError)
    assert [one.version for one in (paused, vet) if isinstance(one, Accepted)] == [before + 1, before + 2]
    written = await log.read(room.dinner.code, after=before)
    assert [(entry.seq, type(entry.event)) for entry in written] == [(before + 1, PauseSet), (before + 2, Answered)]
    assert room.dinner.version == before + 2
