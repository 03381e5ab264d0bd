"""A full disk, a held lock, a failing disk: who asked hears it, nobody is told a lie."""

import asyncio
import os
import resource
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from app.store import Appended, StorageBusy, StorageFailed, StorageFull, writer
from app.store.faults import understood
from app.store.jobs import Job
from app.store.sqlite import SqliteLog
from tests.store.samples import OLMO, PINO, append, code, fill, guess
from tests.store.tools import all_bytes, held, writing

BIG = guess("x" * 200_000)


@contextmanager
def no_space(log: SqliteLog) -> Iterator[None]:
    """The file may not grow."""
    pages = writing(log).execute("PRAGMA page_count").fetchone()[0]
    writing(log).execute(f"PRAGMA max_page_count = {pages}")
    yield
    writing(log).execute(f"PRAGMA max_page_count = {2**30}")


class Listening:
    """A connection that remembers what it is asked.

    SQLite's own trace would call us from the middle of a statement: with the writer tidying up in its thread and us
    asking from ours, each may wait for what the other holds.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.heard: list[str] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)

    def execute(self, statement: str, *parameters: Any) -> sqlite3.Cursor:
        self.heard.append(statement)
        return self._database.execute(statement, *parameters)


class Failing:
    """A connection whose disk gives up at one statement, and counts what it is asked afterwards."""

    def __init__(self, database: sqlite3.Connection, at: str, name: str = "SQLITE_IOERR_FSYNC") -> None:
        self._database = database
        self._at = at
        self._name = name
        self.asked_since: list[str] | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)

    def execute(self, statement: str, *parameters: Any) -> sqlite3.Cursor:
        if self.asked_since is not None:
            self.asked_since.append(statement)
        elif statement.startswith(self._at):
            self.asked_since = []
            raise broken(self._name)
        return self._database.execute(statement, *parameters)


def broken(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = name
    error.sqlite_errorcode = getattr(sqlite3, name)
    return error


async def test_a_full_disk_is_said_and_recovers_by_itself(file_log: SqliteLog) -> None:
    await fill(file_log, OLMO, 1)
    with no_space(file_log):
        with pytest.raises(StorageFull):
            await append(file_log, OLMO, 1, BIG, command_id="big")
        assert len(await file_log.read(OLMO)) == 1
        assert await file_log.answers(OLMO) == {("g1", "c1"): 1}
    assert await append(file_log, OLMO, 1, BIG, command_id="big") == Appended(2)


async def test_a_full_disk_fails_the_whole_batch_and_keeps_none_of_it(file_log: SqliteLog, path: Path) -> None:
    await fill(file_log, OLMO, 1)
    with no_space(file_log):
        outcomes = await asyncio.gather(*(append(file_log, code(n), 0, BIG) for n in range(10)), return_exceptions=True)
        assert all(isinstance(outcome, StorageFull) for outcome in outcomes)
    assert await file_log.codes() == [OLMO]
    assert await append(file_log, code(0), 0) == Appended(1)


async def test_a_full_disk_gets_back_what_the_log_can_spare(file_log: SqliteLog) -> None:
    await fill(file_log, OLMO, 1)
    listening = Listening(writing(file_log))
    file_log._writer._database = listening  # type: ignore[assignment]
    with no_space(file_log), pytest.raises(StorageFull):
        await append(file_log, OLMO, 1, BIG)
    await append(file_log, OLMO, 1)
    assert "PRAGMA wal_checkpoint(PASSIVE)" in listening.heard


async def test_a_held_lock_is_waited_for_and_then_said(file_log: SqliteLog, path: Path) -> None:
    await fill(file_log, OLMO, 1)
    with held(path):
        outcomes = await asyncio.gather(*(append(file_log, code(n), 0) for n in range(10)), return_exceptions=True)
        assert all(isinstance(outcome, StorageBusy) for outcome in outcomes)
        with pytest.raises(StorageBusy):
            await file_log.erase(OLMO)
        assert len(await file_log.read(OLMO)) == 1, "reading goes on"
    assert await append(file_log, OLMO, 1) == Appended(2)


async def test_nobody_waits_twice_for_a_lock(file_log: SqliteLog) -> None:
    everybody_asked = threading.Event()
    begun: list[str] = []

    class Held(Failing):
        def execute(self, statement: str, *parameters: Any) -> sqlite3.Cursor:
            begun.append(statement)
            everybody_asked.wait()
            raise broken("SQLITE_BUSY")

    database = writing(file_log)
    file_log._writer._database = Held(database, "")  # type: ignore[assignment]
    asked = [asyncio.create_task(append(file_log, code(n), 0)) for n in range(50)]
    await asyncio.sleep(0)
    everybody_asked.set()
    outcomes = await asyncio.gather(*asked, return_exceptions=True)
    file_log._writer._database = database
    assert all(isinstance(outcome, StorageBusy) for outcome in outcomes)
    assert begun == ["BEGIN IMMEDIATE"]


async def test_whoever_asks_again_on_hearing_of_a_lock_is_served(
    file_log: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However late the writer comes to those who were waiting meanwhile."""
    database, asked_again, real = writing(file_log), threading.Event(), writer._answer

    def answer(jobs: Sequence[Job], answers: Sequence[object]) -> None:
        real(jobs, answers)
        assert asked_again.wait(10)

    monkeypatch.setattr(writer, "_answer", answer)
    file_log._writer._database = Failing(database, "BEGIN", "SQLITE_BUSY")  # type: ignore[assignment]
    with pytest.raises(StorageBusy):
        await append(file_log, OLMO, 0)
    file_log._writer._database = database
    again = asyncio.create_task(append(file_log, OLMO, 0))
    await asyncio.sleep(0)
    asked_again.set()
    assert await again == Appended(1)


async def test_a_lock_that_is_let_go_in_time_is_no_trouble(path: Path) -> None:
    log = SqliteLog(path)
    with held(path):
        waiting = asyncio.create_task(append(log, OLMO, 0))
        await asyncio.sleep(0)
        assert not waiting.done()
    assert await waiting == Appended(1)
    await log.close()


@pytest.mark.parametrize("at", ["BEGIN", "INSERT", "COMMIT"])
async def test_a_failing_disk_ends_all_acknowledging(path: Path, at: str) -> None:
    log = SqliteLog(path)
    await fill(log, OLMO, 1)
    failing = Failing(writing(log), at)
    log._writer._database = failing  # type: ignore[assignment]
    outcomes = await asyncio.gather(append(log, OLMO, 1), append(log, PINO, 0), log.erase(OLMO), return_exceptions=True)
    assert all(isinstance(outcome, StorageFailed) for outcome in outcomes)
    with pytest.raises(StorageFailed, match="FSYNC"):
        await append(log, OLMO, 1)
    assert len(await log.read(OLMO)) == 1
    await log.close()
    assert failing.asked_since in ([], ["ROLLBACK"]), "nothing is synced again on a descriptor that failed"
    failing._database.close()
    log = SqliteLog(path)
    assert await append(log, OLMO, 1) == Appended(2)
    await log.close()


async def test_a_disk_that_fails_while_tidying_ends_all_acknowledging(path: Path) -> None:
    log = SqliteLog(path)
    failing = Failing(writing(log), "PRAGMA wal_checkpoint")
    log._writer._database = failing  # type: ignore[assignment]
    assert await append(log, OLMO, 0, *(guess("x") for _ in range(1000))) == Appended(1000)
    with pytest.raises(StorageFailed):
        await append(log, OLMO, 1000)
    await log.close()
    failing._database.close()


async def test_no_descriptors_left_passes(file_log: SqliteLog, path: Path) -> None:
    """Writing needs no new file, but an erasure does, and so does the first reader of several."""
    await append(file_log, OLMO, 0, guess("x"), *(BIG for _ in range(30)))
    await fill(file_log, PINO, 1)
    with no_more_files():
        with pytest.raises(StorageBusy):
            await file_log.erase(PINO)
        with pytest.raises(StorageBusy):
            await file_log.read(OLMO)
        assert await append(file_log, OLMO, 31) == Appended(32)
    assert len(await file_log.read(OLMO)) == 32
    assert await file_log.erase(PINO)
    assert not all_bytes(path.parent).count(PINO.encode()), "what was begun is finished"


@contextmanager
def no_more_files() -> Iterator[None]:
    """This process may open none."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    held: list[int] = []
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, 512), hard))
    try:
        with suppress(OSError):
            while True:
                held.append(os.open(os.devnull, os.O_RDONLY))
        yield
    finally:
        for descriptor in held:
            os.close(descriptor)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def test_an_unexpected_fault_is_answered_and_the_writer_lives(file_log: SqliteLog) -> None:
    with pytest.raises(OverflowError):
        await file_log.append(OLMO, 0, [guess("x")], at=2**70, actor="g1", command_id=None)
    assert await append(file_log, OLMO, 0) == Appended(1)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", StorageFull),
        ("SQLITE_IOERR_SHMSIZE", StorageFull),
        ("SQLITE_BUSY", StorageBusy),
        ("SQLITE_BUSY_SNAPSHOT", StorageBusy),
        ("SQLITE_LOCKED", StorageBusy),
        ("SQLITE_CANTOPEN", StorageBusy),
        ("SQLITE_CANTOPEN_NOTEMPDIR", StorageBusy),
        ("SQLITE_NOMEM", StorageBusy),
        ("SQLITE_IOERR_NOMEM", StorageBusy),
        ("SQLITE_IOERR", StorageFailed),
        ("SQLITE_IOERR_WRITE", StorageFailed),
        ("SQLITE_IOERR_FSYNC", StorageFailed),
        ("SQLITE_IOERR_READ", StorageFailed),
        ("SQLITE_CORRUPT", StorageFailed),
        ("SQLITE_READONLY", StorageFailed),
    ],
)
def test_what_a_database_error_means(name: str, kind: type[Exception]) -> None:
    assert type(understood(broken(name))) is kind
