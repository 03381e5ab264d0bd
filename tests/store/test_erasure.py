"""Erased is erased: no byte of it in any file of the folder, and everything else untouched."""

import asyncio
import random
import sqlite3
from pathlib import Path

import pytest

from app.game.names import DinnerCode
from app.store import StorageBusy
from app.store.sqlite import SqliteLog
from tests.store.samples import AT, OLMO, PINO, append, code, fill, guess
from tests.store.tools import all_bytes, writing


async def whisper(log: SqliteLog, dinner: DinnerCode, after: int, length: int = 50) -> None:
    """Append a guess that can be recognised."""
    await append(
        log, dinner, after, guess(f"canary-of-{dinner}-" + "x" * length), command_id=f"command-{dinner}-{after}"
    )


def traces(folder: Path, dinner: DinnerCode) -> int:
    return all_bytes(folder).count(dinner.encode())


async def test_nothing_is_left_in_any_file(file_log: SqliteLog, tmp_path: Path) -> None:
    for after in range(30):
        await whisper(file_log, OLMO, after)
        await whisper(file_log, PINO, after)
    await file_log.refuse(OLMO, at=AT, actor="g1", command_id="refused", code="locked")
    kept = await file_log.read(PINO)
    assert traces(tmp_path, OLMO)
    assert await file_log.erase(OLMO)
    assert not traces(tmp_path, OLMO)
    assert traces(tmp_path, PINO)
    assert await file_log.read(PINO) == kept


async def test_nothing_is_left_of_rows_that_the_database_moved_about(path: Path, tmp_path: Path) -> None:
    # SQLite leaves copies behind where it balances its pages: DELETE with secure_delete alone fails this test.
    log = SqliteLog(path)
    chance = random.Random(0)
    dinners = [code(number) for number in range(20)]
    for after in range(80):
        await asyncio.gather(*(whisper(log, dinner, after, chance.randint(0, 300)) for dinner in dinners))
    while dinners:
        gone = [dinners.pop(chance.randrange(len(dinners))) for _ in range(2)]
        assert await asyncio.gather(*map(log.erase, gone)) == [True, True]
        assert not [dinner for dinner in gone if traces(tmp_path, dinner)]
    await log.close()


async def test_a_reader_in_the_way_is_said_and_the_rest_is_done_when_asked_again(
    file_log: SqliteLog, path: Path, tmp_path: Path
) -> None:
    await whisper(file_log, OLMO, 0)
    await whisper(file_log, PINO, 0)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM event").fetchone() == (2,)
    with pytest.raises(StorageBusy):
        await file_log.erase(OLMO)
    assert await file_log.codes() == [PINO], "it is gone for everybody who asks now"
    reader.close()
    assert await file_log.erase(OLMO), "and this call finishes what was begun"
    assert not traces(tmp_path, OLMO)
    assert not await file_log.erase(OLMO)


async def test_a_scrub_that_a_crash_cut_short_is_done_at_the_next_start(path: Path, tmp_path: Path) -> None:
    log = SqliteLog(path)
    await fill(log, PINO, 3)
    writing(log).execute("UPDATE memory SET scrub = 1")
    await log.close()
    log = SqliteLog(path)
    assert writing(log).execute("SELECT scrub FROM memory").fetchone() == (0,)
    assert len(await log.read(PINO)) == 3
    await log.close()
