"""What only the file promises: durable before acknowledged, one writer, shared commits."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from app.store import Appended, Conflict, Deed, Duplicate, StorageUnusable, connections
from app.store.sqlite import SqliteLog
from app.store.writer import FOLD_ROWS
from tests.store.samples import AT, OLMO, append, code, fill, guess
from tests.store.tools import held, sizes, writing
from tests.support.inside import until


@pytest.mark.parametrize(
    ("pragma", "wanted"),
    [("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1), ("wal_autocheckpoint", 0)],
)
async def test_the_writing_connection_keeps_its_promises(file_log: SqliteLog, pragma: str, wanted: object) -> None:
    await fill(file_log, OLMO, 2)
    assert writing(file_log).execute(f"PRAGMA {pragma}").fetchone()[0] == wanted


async def test_what_is_copied_while_scrubbing_stays_in_the_folder(file_log: SqliteLog, tmp_path: Path) -> None:
    options = {option for (option,) in writing(file_log).execute("PRAGMA compile_options")}
    if "OMIT_DEPRECATED" not in options:
        assert writing(file_log).execute("PRAGMA temp_store_directory").fetchone() == (str(tmp_path),)


async def test_a_promise_that_cannot_be_kept_stops_the_start(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connections._PROMISES, "journal_mode", "wal2")
    with pytest.raises(StorageUnusable, match="journal_mode"):
        SqliteLog(path)
    monkeypatch.undo()
    await SqliteLog(path).close()


async def test_readers_cannot_write(file_log: SqliteLog) -> None:
    await fill(file_log, OLMO, 1)
    with file_log._pool.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.exec_driver_sql("DELETE FROM event")


async def test_only_one_process_may_hold_the_memory(path: Path) -> None:
    first = SqliteLog(path)
    with pytest.raises(StorageUnusable, match="another Coperto"):
        SqliteLog(path)
    await first.close()
    await SqliteLog(path).close()


async def test_waiting_appends_share_one_commit_and_are_decided_each_alone(path: Path) -> None:
    log = SqliteLog(path)
    await asyncio.gather(*(append(log, code(n), 0, command_id="first") for n in range(100)))
    statements: list[str] = []
    writing(log).set_trace_callback(statements.append)
    with held(path):  # the writer waits with the first it took, and the rest gather behind it
        following = [asyncio.create_task(append(log, code(n), n % 2, command_id="next")) for n in range(100)]
        repeated = [asyncio.create_task(append(log, code(n), 1, command_id="first")) for n in range(10)]
        await asyncio.sleep(0)
    assert await asyncio.gather(*following) == [Appended(2) if n % 2 else Conflict() for n in range(100)]
    assert await asyncio.gather(*repeated) == [Duplicate(1)] * 10
    assert statements.count("COMMIT") <= 2
    await log.close()


async def test_more_commands_than_one_statement_takes_are_looked_up(file_log: SqliteLog) -> None:
    """On an SQLite of any build: 32,766 parameters are what it takes unless whoever built it said otherwise."""
    writing(file_log).setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 32_766)
    deeds = [Deed((guess("x"),), "g1", str(number)) for number in range(11_000)]
    assert await file_log.append_all(OLMO, 0, deeds, at=AT) == Appended(len(deeds))
    for known in (0, len(deeds) - 1):
        others = [Deed((guess("x"),), "g2", str(number)) for number in range(len(deeds))]
        others[known] = deeds[known]
        assert await file_log.append_all(OLMO, len(deeds), others, at=AT) == Duplicate(known + 1)


async def test_a_unique_key_stands_even_if_somebody_else_writes(file_log: SqliteLog, path: Path) -> None:
    await fill(file_log, OLMO, 1)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("INSERT INTO event VALUES (?, 2, 0, 'x', '{}', 'g9', 'c')", (OLMO,))
    other.close()
    assert await append(file_log, OLMO, 1, command_id="late") == Conflict()
    assert await append(file_log, OLMO, 2, command_id="late") == Appended(3)


async def test_a_row_that_cannot_be_read_keeps_its_place(file_log: SqliteLog) -> None:
    await fill(file_log, OLMO, 3)
    writing(file_log).execute("UPDATE event SET kind = 'from_the_future' WHERE seq = 1")
    writing(file_log).execute("UPDATE event SET body = '{' WHERE seq = 2")
    entries = await file_log.read(OLMO)
    assert [(entry.seq, entry.event is None, entry.command_id) for entry in entries] == [
        (1, True, "c1"),
        (2, True, "c2"),
        (3, False, "c3"),
    ]
    assert await append(file_log, OLMO, 3) == Appended(4)


async def test_a_long_log_is_folded_into_the_file(file_log: SqliteLog, tmp_path: Path) -> None:
    await append(file_log, OLMO, 0, *(guess("x" * 1000) for _ in range(1000)))
    await append(file_log, OLMO, 1000)  # the file is tidied after an answer, so before the next one
    assert sizes(tmp_path)["coperto.sqlite3"] > 1_000_000


async def test_a_log_of_a_quiet_evening_is_folded_when_nobody_asks(file_log: SqliteLog, tmp_path: Path) -> None:
    await append(file_log, OLMO, 0, *(guess("x" * 1000) for _ in range(FOLD_ROWS)))
    await until(lambda: sizes(tmp_path)["coperto.sqlite3"] > 1000 * FOLD_ROWS)


async def test_the_files_are_for_nobody_else(file_log: SqliteLog, tmp_path: Path) -> None:
    await fill(file_log, OLMO, 1)
    assert set(sizes(tmp_path)) > {"coperto.sqlite3", "coperto.sqlite3-wal"}
    assert not [file.name for file in tmp_path.iterdir() if file.stat().st_mode & 0o077]  # noqa: ASYNC240
