"""A copy made in the middle of an evening, and what comes of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.store import FILE, StorageUnusable, open_log, renew
from app.store.copies import back_up, restore
from app.store.sqlite import SqliteLog
from tests.store.samples import OLMO, append, guess, opened


async def say(log: SqliteLog, after: int) -> None:
    """One more event."""
    await append(log, OLMO, after, guess("baker") if after else opened(OLMO), command_id=f"c{after}")


async def test_a_copy_is_made_beside_a_running_server_and_comes_back_under_another_epoch(tmp_path: Path) -> None:
    house, copy = tmp_path / "house" / FILE, tmp_path / "copy.sqlite3"
    log = SqliteLog(house)
    for after in range(3):
        await say(log, after)
    pages: list[tuple[int, int]] = []
    assert back_up(house, copy, lambda done, of: pages.append((done, of))) == 1
    assert pages[-1][0] == pages[-1][1] > 0
    await say(log, 3)
    epoch = log.epoch
    with pytest.raises(StorageUnusable, match="another Coperto"):
        restore(copy, house)
    await log.close()
    before = restore(copy, house)
    again = SqliteLog(house)
    assert [entry.seq for entry in await again.read(OLMO)] == [1, 2, 3]
    assert again.epoch != epoch
    await say(again, 3)
    await again.close()
    assert before is not None
    kept = sqlite3.connect(before)
    assert kept.execute("SELECT max(seq) FROM event").fetchone() == (4,)
    kept.close()


async def test_a_copy_restored_twice_is_another_memory_each_time(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    log = SqliteLog(tmp_path / "house" / FILE)
    await say(log, 0)
    back_up(tmp_path / "house" / FILE, copy)
    await log.close()
    epochs = {epoch_in(copy)}
    for name in ("one", "two"):
        assert restore(copy, tmp_path / name / FILE) is None
        epochs.add(epoch_in(tmp_path / name / FILE))
        restored = open_log(tmp_path / name)
        assert await restored.codes() == [OLMO]
        await restored.close()
    assert len(epochs) == 3, "the copy's own, and one of its own for each"


def epoch_in(file: Path) -> str:
    """As it stands in the file, before anybody opens it as a memory."""
    with closing(sqlite3.connect(file)) as database:
        return str(database.execute("SELECT epoch FROM memory").fetchone()[0])


async def test_a_damaged_memory_is_put_aside_with_its_log(tmp_path: Path) -> None:
    house, copy = tmp_path / "house" / FILE, tmp_path / "copy"
    log = SqliteLog(house)
    await say(log, 0)
    back_up(house, copy)
    await log.close()
    house.write_bytes(b"damaged" * 999)
    house.with_name(f"{FILE}-wal").write_bytes(b"what was said last")
    before = restore(copy, house)
    assert before is not None
    assert before.read_bytes() == b"damaged" * 999
    assert before.with_name(f"{before.name}-wal").read_bytes() == b"what was said last"
    again = SqliteLog(house)
    assert len(await again.read(OLMO)) == 1
    await again.close()


def test_what_is_no_copy_replaces_nothing(tmp_path: Path) -> None:
    house, copy = tmp_path / FILE, tmp_path / "copy"
    house.write_bytes(b"the memory of tonight")
    with pytest.raises(StorageUnusable, match="there is no copy"):
        restore(copy, house)
    copy.write_text("a shopping list, long enough to be taken for something else than an empty file" * 20)
    with pytest.raises(StorageUnusable, match="no copy of a memory"):
        restore(copy, house)
    assert house.read_bytes() == b"the memory of tonight"
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, f"{FILE}.lock", "copy"]


def test_a_copy_never_replaces_a_file(tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("photographs")
    with pytest.raises(FileExistsError):
        back_up(tmp_path / FILE, tmp_path / "copy")
    with pytest.raises(StorageUnusable, match="there is no memory"):
        back_up(tmp_path / FILE, tmp_path / "other")
    assert (tmp_path / "copy").read_text() == "photographs"


async def test_a_file_put_back_by_hand_is_another_memory_once_that_is_said(tmp_path: Path) -> None:
    log = SqliteLog(tmp_path / FILE)
    await say(log, 0)
    with pytest.raises(StorageUnusable, match="another Coperto"):
        renew(tmp_path)
    await log.close()
    renew(tmp_path)
    again = open_log(tmp_path)
    assert again.epoch != log.epoch
    assert [entry.seq for entry in await again.read(OLMO)] == [1]
    await again.close()
    with pytest.raises(StorageUnusable, match="no memory"):
        renew(tmp_path / "elsewhere")
