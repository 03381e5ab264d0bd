"""Words taken out of a dinner's log: gone from every byte, and everything else is where it was."""

import sqlite3
from pathlib import Path

import pytest

from app.game import events as e
from app.store import Appended, Conflict, Duplicate, EventLog, Outcome, StorageBusy
from app.store.sqlite import SqliteLog
from tests.store.conftest import Shelf
from tests.store.samples import AT, G1, OLMO, PINO, append, guess, opened
from tests.store.test_contract import lives
from tests.store.tools import all_bytes, writing

CANARIES = ("zq-profession", "zq-also", 'zq-"story"', "zq-contàct", "zq-first")
FORGOTTEN = e.Forgotten(G1)


def sealed() -> e.Sealed:
    return e.Sealed(G1, 0, CANARIES[0], (CANARIES[1],), None, CANARIES[2], CANARIES[3])


def blank(event: e.Event) -> e.Event:
    return e.Sealed(G1, event.link, "") if isinstance(event, e.Sealed) and event.guest == G1 else event


async def evening(log: EventLog) -> None:
    await append(log, OLMO, 0, opened(OLMO), e.Sealed(G1, 0, CANARIES[4]), actor="host")
    await append(log, OLMO, 2, sealed(), command_id="sealed")
    await append(log, OLMO, 3, guess("baker"), command_id="guessed")
    await append(log, PINO, 0, opened(PINO), guess("stays as it is"))


async def forget(log: EventLog, after: int = 4, command_id: str = "forget") -> Outcome:
    return await log.blank(OLMO, after, (FORGOTTEN,), blank, at=AT + 9, actor="g1", command_id=command_id)


def traces(folder: Path) -> list[str]:
    """The canaries that are left in any file, as they are or as JSON writes them."""
    told = all_bytes(folder)
    spelled = {word: {word, word.replace('"', '\\"'), word.replace("à", "\\u00e0")} for word in CANARIES}
    return [word for word, forms in spelled.items() if any(form.encode() in told for form in forms)]


async def test_the_facts_stay_in_their_places_without_the_words(shelf: Shelf) -> None:
    await evening(shelf.log)
    before, other = await shelf.log.read(OLMO), await shelf.log.read(PINO)
    answers = await shelf.log.answers(OLMO)
    assert await forget(shelf.log) == Appended(5)
    async for log in lives(shelf):
        now = await log.read(OLMO)
        assert [entry.event for entry in now] == [
            opened(OLMO), e.Sealed(G1, 0, ""), e.Sealed(G1, 0, ""), guess("baker"), FORGOTTEN,
        ]  # fmt: skip
        kept = [(entry.seq, entry.at, entry.actor, entry.command_id) for entry in now[:4]]
        assert kept == [(entry.seq, entry.at, entry.actor, entry.command_id) for entry in before]
        assert await log.answers(OLMO) == {**answers, ("g1", "forget"): 5}
        assert await log.read(PINO) == other
        assert await append(log, OLMO, 4) == Conflict()


async def test_whoever_asks_again_is_answered_the_same(log: EventLog) -> None:
    await evening(log)
    assert await forget(log) == Appended(5)
    assert await forget(log) == Duplicate(5)
    assert await append(log, OLMO, 5) == Appended(6)


async def test_on_an_older_version_nothing_is_taken_out(log: EventLog) -> None:
    await evening(log)
    before = await log.read(OLMO)
    assert await forget(log, after=3) == Conflict()
    assert await log.read(OLMO) == before


async def test_no_byte_is_left_in_any_file(file_log: SqliteLog, tmp_path: Path) -> None:
    await evening(file_log)
    assert traces(tmp_path) == list(CANARIES)
    assert await forget(file_log) == Appended(5)
    assert traces(tmp_path) == []
    assert b"stays as it is" in all_bytes(tmp_path)


async def test_what_the_disk_moved_about_goes_too(file_log: SqliteLog, tmp_path: Path) -> None:
    await evening(file_log)
    for after in range(4, 204):
        await append(file_log, OLMO, after, sealed() if after % 3 else guess("x" * after))
    assert await forget(file_log, after=204) == Appended(205)
    assert traces(tmp_path) == []


async def test_a_row_that_nobody_can_read_is_emptied(file_log: SqliteLog, tmp_path: Path) -> None:
    await evening(file_log)
    writing(file_log).execute(
        'UPDATE event SET body = replace(body, \'"link":0\', \'"link":"0"\') WHERE dinner = ? AND seq = 3', (OLMO,)
    )
    assert (await file_log.read(OLMO))[2].event is None
    await forget(file_log)
    assert traces(tmp_path) == []
    assert (await file_log.read(OLMO))[2].event is None, "its place is kept"


async def test_a_row_that_holds_none_of_the_words_is_not_written_anew(file_log: SqliteLog) -> None:
    await evening(file_log)
    newer = '{"guest":"g1","about":"g2","answer":"guess","text":"baker","mood":"merry"}'
    writing(file_log).execute("UPDATE event SET body = ? WHERE dinner = ? AND seq = 4", (newer, OLMO))
    await forget(file_log)
    kept = writing(file_log).execute("SELECT body FROM event WHERE dinner = ? AND seq = 4", (OLMO,)).fetchone()
    assert kept == (newer,)


async def test_a_reader_in_the_way_is_said_and_asking_again_goes_on_from_there(
    file_log: SqliteLog, path: Path, tmp_path: Path
) -> None:
    await evening(file_log)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM event WHERE dinner = ?", (OLMO,)).fetchone() == (4,)
    with pytest.raises(StorageBusy):
        await forget(file_log)
    assert len(await file_log.read(OLMO)) == 5, "the words are gone for everybody who asks now"
    reader.close()
    assert await forget(file_log) == Duplicate(5)
    assert traces(tmp_path) == []


async def test_a_crash_before_the_file_was_written_anew_is_made_good_at_the_next_start(
    file_log: SqliteLog, path: Path, tmp_path: Path
) -> None:
    await evening(file_log)
    with_words = sqlite3.connect(path, isolation_level=None)
    with_words.execute("BEGIN")
    with_words.execute("SELECT count(*) FROM event").fetchone()
    with pytest.raises(StorageBusy):
        await forget(file_log)
    assert traces(tmp_path), "a copy is still there, and owed"
    with_words.close()
    await file_log.close()
    log = SqliteLog(path)
    assert traces(tmp_path) == []
    assert writing(log).execute("SELECT scrub FROM memory").fetchone() == (0,)
    await log.close()
