"""What every database promises, whatever it is made of."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.store import Appended, Conflict, Deed, Duplicate, Entry, EventLog, MemoryLog, StorageFailed
from tests.store.conftest import Shelf
from tests.store.samples import AT, OLMO, PINO, append, code, fill, guess, opened


async def lives(shelf: Shelf) -> AsyncIterator[EventLog]:
    """The log as it is, and after a restart."""
    yield shelf.log
    yield await shelf.reopen()


async def test_events_are_appended_contiguously_and_read_back(log: EventLog) -> None:
    assert await append(log, OLMO, 0, opened(OLMO), actor="host", command_id="a") == Appended(1)
    assert await append(log, OLMO, 1, guess("baker"), guess("banker"), command_id="b") == Appended(3)
    assert await append(log, OLMO, 3, actor="alarm") == Appended(4)
    assert await log.read(OLMO) == [
        Entry(1, AT, opened(OLMO), "host", "a"),
        Entry(2, AT + 1, guess("baker"), "g1", None),
        Entry(3, AT + 1, guess("banker"), "g1", "b"),
        Entry(4, AT + 3, guess("guess 4"), "alarm", None),
    ]


async def test_reading_starts_after_a_version(log: EventLog) -> None:
    await fill(log, OLMO, 3)
    assert [entry.seq for entry in await log.read(OLMO, after=1)] == [2, 3]
    assert await log.read(OLMO, after=3) == []
    assert await log.read(PINO) == []


@pytest.mark.parametrize("after", [0, 1, 3, 9])
async def test_an_append_that_does_not_follow_the_newest_event_is_a_conflict(log: EventLog, after: int) -> None:
    await fill(log, OLMO, 2)
    assert await append(log, OLMO, after, guess("one"), guess("two"), command_id="new") == Conflict()
    assert len(await log.read(OLMO)) == 2
    assert ("g1", "new") not in await log.answers(OLMO)


async def test_a_dinner_that_does_not_exist_begins_with_its_first_event(log: EventLog) -> None:
    assert await append(log, OLMO, 4) == Conflict()
    assert await append(log, OLMO, 0) == Appended(1)


async def test_an_append_of_nothing_is_a_mistake_of_the_caller(log: EventLog) -> None:
    with pytest.raises(ValueError, match="at least one"):
        await log.append(OLMO, 0, (), at=AT, actor="host", command_id=None)


async def test_a_repeated_command_is_answered_the_same(shelf: Shelf) -> None:
    await append(shelf.log, OLMO, 0, opened(OLMO), guess("baker"), command_id="a")
    await append(shelf.log, OLMO, 2)
    async for log in lives(shelf):
        assert await append(log, OLMO, 3, command_id="a") == Duplicate(2)
        assert await append(log, OLMO, 0, command_id="a") == Duplicate(2), "a duplicate comes before a conflict"
        assert len(await log.read(OLMO)) == 3


async def test_a_repeated_refused_command_is_refused_the_same(shelf: Shelf) -> None:
    await append(shelf.log, OLMO, 0)
    assert await shelf.log.refuse(OLMO, at=AT, actor="g1", command_id="a", code="locked") == "locked"
    assert await shelf.log.refuse(OLMO, at=AT, actor="g1", command_id="a", code="paused") == "locked"
    async for log in lives(shelf):
        assert await log.refuse(OLMO, at=AT, actor="g1", command_id="a", code="sealed") == "locked"
        assert await append(log, OLMO, 1, command_id="a") == Duplicate("locked")
        assert await log.answers(OLMO) == {("g1", "a"): "locked"}


async def test_a_command_that_was_accepted_cannot_be_refused_later(log: EventLog) -> None:
    await append(log, OLMO, 0, command_id="a")
    assert await log.refuse(OLMO, at=AT, actor="g1", command_id="a", code="locked") == 1
    assert await log.answers(OLMO) == {("g1", "a"): 1}


async def test_one_command_id_belongs_to_one_sender_of_one_dinner(log: EventLog) -> None:
    assert await append(log, OLMO, 0, actor="g1", command_id="a") == Appended(1)
    assert await append(log, OLMO, 1, actor="g2", command_id="a") == Appended(2)
    assert await append(log, PINO, 0, actor="g1", command_id="a") == Appended(1)


async def test_commands_without_an_id_are_never_duplicates(log: EventLog) -> None:
    await append(log, OLMO, 0, actor="alarm")
    assert await append(log, OLMO, 1, actor="alarm") == Appended(2)
    assert await log.answers(OLMO) == {}


async def test_a_refusal_of_an_unknown_dinner_is_not_kept(log: EventLog) -> None:
    assert await log.refuse(OLMO, at=AT, actor="g1", command_id="a", code="locked") == "locked"
    assert await log.answers(OLMO) == {}
    assert await log.codes() == []
    assert await append(log, OLMO, 0, command_id="a") == Appended(1)


async def test_dinners_do_not_hear_each_other(log: EventLog) -> None:
    await fill(log, OLMO, 3)
    await fill(log, PINO, 1)
    await log.refuse(PINO, at=AT, actor="g2", command_id="x", code="paused")
    assert [entry.seq for entry in await log.read(PINO)] == [1]
    assert await log.answers(PINO) == {("g1", "c1"): 1, ("g2", "x"): "paused"}
    assert await log.answers(OLMO) == {("g1", f"c{n}"): n for n in (1, 2, 3)}
    assert await log.codes() == [OLMO, PINO]


async def test_versions_are_those_of_the_dinners_that_exist(shelf: Shelf) -> None:
    await fill(shelf.log, OLMO, 3)
    await fill(shelf.log, PINO, 1)
    async for log in lives(shelf):
        assert await log.versions([OLMO, PINO, code(1)]) == {OLMO: 3, PINO: 1}
        assert await log.versions([PINO]) == {PINO: 1}
        assert await log.versions([]) == {}
    await shelf.log.erase(OLMO)
    assert await shelf.log.versions([OLMO, PINO]) == {PINO: 1}


async def test_a_memory_says_itself_who_it_is(shelf: Shelf) -> None:
    async for log in lives(shelf):
        assert await log.identity() == log.epoch


async def test_more_rows_than_one_statement_takes(log: EventLog) -> None:
    assert await append(log, OLMO, 0, *(guess(str(n)) for n in range(2500)), command_id="a") == Appended(2500)
    assert [entry.seq for entry in await log.read(OLMO)] == list(range(1, 2501))


async def test_text_that_is_no_text_fails_alone(log: EventLog) -> None:
    if isinstance(log, MemoryLog):
        return
    broken = [
        append(log, OLMO, 0, guess("\ud800")),
        append(log, OLMO, 0, actor="\ud800"),
        append(log, OLMO, 0, actor="\0"),
    ]
    *refused, fine = await asyncio.gather(*broken, append(log, OLMO, 0), return_exceptions=True)
    assert all(isinstance(error, ValueError) for error in refused)
    assert fine == Appended(1)


async def test_closing_answers_what_was_asked_and_takes_nothing_more(shelf: Shelf) -> None:
    log = shelf.log
    if isinstance(log, MemoryLog):
        return
    asked = [asyncio.create_task(append(log, code(n), 0)) for n in range(20)]
    await asyncio.sleep(0)
    await log.close()
    assert await asyncio.gather(*asked) == [Appended(1)] * 20
    for ask in (append(log, OLMO, 0), log.read(OLMO), log.refuse(OLMO, at=AT, actor="g1", command_id="a", code="x")):
        with pytest.raises(StorageFailed, match="closed"):
            await ask
    await log.close()


async def test_everything_is_there_after_a_restart(shelf: Shelf) -> None:
    await fill(shelf.log, OLMO, 3)
    before = await shelf.log.read(OLMO), await shelf.log.answers(OLMO), shelf.log.epoch
    log = await shelf.reopen()
    assert (await log.read(OLMO), await log.answers(OLMO), log.epoch) == before
    assert await append(log, OLMO, 3) == Appended(4)


async def test_an_erased_dinner_is_forgotten_and_its_code_is_free(shelf: Shelf) -> None:
    await fill(shelf.log, OLMO, 2)
    await fill(shelf.log, PINO, 2)
    await shelf.log.refuse(OLMO, at=AT, actor="g1", command_id="x", code="paused")
    assert await shelf.log.erase(OLMO)
    assert not await shelf.log.erase(OLMO)
    async for log in lives(shelf):
        assert await log.codes() == [PINO]
        assert await log.read(OLMO) == []
        assert await log.answers(OLMO) == {}
    assert await append(shelf.log, OLMO, 2) == Conflict(), "nobody goes on with a dinner that is gone"
    assert await append(shelf.log, OLMO, 0, command_id="x") == Appended(1)


async def test_a_dinner_is_erased_only_at_the_version_that_was_meant(shelf: Shelf) -> None:
    log = shelf.log
    await fill(log, OLMO, 3)
    for version in (0, 2, 4):
        assert not await log.erase(OLMO, version)
        assert not await log.erase(PINO, version), "and none that does not exist"
    assert await log.versions([OLMO, PINO]) == {OLMO: 3}
    assert await log.erase(OLMO, 3)
    assert not await log.erase(OLMO, 3)
    async for kept in lives(shelf):
        assert await kept.codes() == []


async def test_what_is_appended_meanwhile_keeps_a_dinner_or_comes_too_late(log: EventLog) -> None:
    for number in range(8):
        dinner = code(number)
        await fill(log, dinner, 2)
        asked = [log.erase(dinner, 2), append(log, dinner, 2)]
        said = await asyncio.gather(*(reversed(asked) if number % 2 else asked))
        version = (await log.versions([dinner])).get(dinner)
        assert (version, set(map(str, said))) in ((3, {"Appended(version=3)", "False"}), (None, {"Conflict()", "True"}))


async def test_of_several_who_erase_a_dinner_one_has_done_it(log: EventLog) -> None:
    await fill(log, OLMO, 2)
    await fill(log, PINO, 2)
    stale, right, again, other = await asyncio.gather(
        log.erase(OLMO, 1), log.erase(OLMO, 2), log.erase(OLMO, 2), log.erase(PINO, 1)
    )
    assert (stale, other) == (False, False)
    assert sorted((right, again)) == [False, True]
    assert await log.codes() == [PINO]


async def test_of_many_appends_after_the_same_version_one_wins(log: EventLog) -> None:
    outcomes = await asyncio.gather(*(append(log, OLMO, 0, guess(str(n)), command_id=str(n)) for n in range(20)))
    assert outcomes.count(Appended(1)) == 1
    assert outcomes.count(Conflict()) == 19
    assert len(await log.read(OLMO)) == 1


async def test_of_many_equal_commands_one_has_its_effect(log: EventLog) -> None:
    outcomes = await asyncio.gather(*(append(log, OLMO, 0, command_id="a") for _ in range(20)))
    assert outcomes.count(Appended(1)) == 1
    assert outcomes.count(Duplicate(1)) == 19


async def test_a_cancelled_wait_does_not_take_the_append_back(log: EventLog) -> None:
    waiting = asyncio.create_task(append(log, OLMO, 0, command_id="a"))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert await append(log, OLMO, 0, command_id="a") == Duplicate(1)


async def test_commands_of_one_turn_are_kept_together_and_answered_each(shelf: Shelf) -> None:
    await append(shelf.log, OLMO, 0, opened(OLMO), command_id="a")
    deeds = (
        Deed((guess("one"), guess("two")), "g1", "b"),
        Deed((guess("three"),), "g2", "b"),
        Deed((guess("four"),), "alarm", None),
    )
    assert await shelf.log.append_all(OLMO, 1, deeds, at=AT) == Appended(5)
    async for log in lives(shelf):
        found = [(entry.seq, entry.actor, entry.command_id) for entry in await log.read(OLMO, after=1)]
        assert found == [(2, "g1", None), (3, "g1", "b"), (4, "g2", "b"), (5, "alarm", None)]
        answers = await log.answers(OLMO)
        assert (answers["g1", "b"], answers["g2", "b"]) == (3, 4)


async def test_of_commands_of_one_turn_all_are_kept_or_none(log: EventLog) -> None:
    await append(log, OLMO, 0, opened(OLMO))
    await append(log, OLMO, 1, guess("one"), command_id="b")
    answered = (Deed((guess("two"),), "g2", "a"), Deed((guess("three"),), "g1", "b"))
    assert await log.append_all(OLMO, 2, answered, at=AT) == Duplicate(2)
    behind = (Deed((guess("two"),), "g2", "a"), Deed((guess("three"),), "g1", "c"))
    assert await log.append_all(OLMO, 1, behind, at=AT) == Conflict()
    assert len(await log.read(OLMO)) == 2
    assert ("g2", "a") not in await log.answers(OLMO)


async def test_one_command_twice_in_a_turn_is_a_mistake_of_the_caller(log: EventLog) -> None:
    await append(log, OLMO, 0, opened(OLMO))
    twice = (Deed((guess("one"),), "g1", "a"), Deed((guess("two"),), "g1", "a"))
    with pytest.raises(ValueError, match="one effect"):
        await log.append_all(OLMO, 1, twice, at=AT)
    with pytest.raises(ValueError, match="at least one"):
        await log.append_all(OLMO, 1, (), at=AT)
