"""The epoch: the same for as long as nothing acknowledged is forgotten, new when something is."""

import shutil
from pathlib import Path

import pytest

from app.store import Appended
from app.store.mark import Mark
from app.store.sqlite import SqliteLog
from tests.store.samples import OLMO, PINO, append, fill


async def restart(log: SqliteLog, path: Path) -> SqliteLog:
    await log.close()
    return SqliteLog(path)


@pytest.fixture
async def copy(path: Path, tmp_path: Path) -> Path:
    """A copy of a database with three events, which has acknowledged a fourth since."""
    log = SqliteLog(path)
    await fill(log, OLMO, 3)
    await log.close()
    backup = tmp_path / "backup"
    shutil.copy(path, backup)
    log = SqliteLog(path)
    await append(log, OLMO, 3)
    await log.close()
    return backup


async def test_every_memory_has_its_own(tmp_path: Path) -> None:
    logs = [SqliteLog(tmp_path / name / "coperto.sqlite3") for name in "ab"]
    assert logs[0].epoch != logs[1].epoch
    for log in logs:
        await log.close()


async def test_it_is_stable_over_restarts_and_erasures(path: Path) -> None:
    log = SqliteLog(path)
    epoch = log.epoch
    for dinners in ((), (OLMO,), (OLMO, PINO)):
        for dinner in dinners:
            await fill(log, dinner, 2)
        log = await restart(log, path)
        assert log.epoch == epoch
        for dinner in dinners:
            assert await log.erase(dinner)
            log = await restart(log, path)
            assert log.epoch == epoch
    await log.close()


async def test_a_restored_copy_that_lacks_something_has_a_new_one(path: Path, copy: Path) -> None:
    log = SqliteLog(path)
    epoch = log.epoch
    await log.close()
    shutil.copy(copy, path)
    log = SqliteLog(path)
    renewed = log.epoch
    assert renewed != epoch
    assert await append(log, OLMO, 3) == Appended(4)
    log = await restart(log, path)
    assert log.epoch == renewed
    await log.close()


async def test_a_memory_without_its_mark_has_a_new_one(path: Path) -> None:
    log = SqliteLog(path)
    epoch = log.epoch
    await fill(log, OLMO, 1)
    await log.close()
    path.with_name(path.name + ".mark").unlink()
    log = SqliteLog(path)
    assert log.epoch != epoch
    await log.close()


@pytest.mark.parametrize("content", [b"", b"\n", b"x\n", b"12\n", b"one OLMO7\n", b"\xff\xfe\x00\n", b"1 2 3\n"])
def test_a_mark_that_cannot_be_read_promises_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "mark"
    file.write_bytes(content)
    mark = Mark(file)
    assert mark.read() is None
    mark.write(("OLMO7" * 40, 7))
    mark.write(("OLMO7", 12))
    assert mark.read() == ("OLMO7", 12)
    mark.write(None)
    assert mark.read() is None
    mark.close()
