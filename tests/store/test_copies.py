"""A copy made in the middle of an evening, and what comes of it."""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

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
    """As it stands in the file, before anybody opens it as a database."""
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


async def test_what_was_set_aside_is_never_replaced(tmp_path: Path) -> None:
    """The wrong copy, then the right one: tonight is what the first one set aside."""
    house, copy = tmp_path / "house" / FILE, tmp_path / "copy"
    log = SqliteLog(house)
    await say(log, 0)
    back_up(house, copy)
    await say(log, 1)
    await log.close()
    aside = [restore(copy, house) for _ in range(3)]
    assert [path and path.name for path in aside] == [f"{FILE}.before", f"{FILE}.before-2", f"{FILE}.before-3"]
    assert [newest_in(path) for path in aside if path] == [2, 1, 1]
    assert aside[0]
    aside[1] = restore(aside[0], house)
    assert aside[1]
    assert aside[1].name == f"{FILE}.before-4"
    assert [newest_in(house), newest_in(aside[0])] == [2, 2]


@pytest.mark.parametrize("politely", [False, True])
async def test_a_restore_cut_short_at_any_step_loses_nothing(tmp_path: Path, politely: bool) -> None:
    """Killed; or told to end, or refused by the disk, and then it tidies up."""
    for step in count():
        house, copy = tmp_path / str(step) / "house" / FILE, tmp_path / str(step) / "copy"
        await in_use(house, copy)
        done = not cut_short(house, copy, step, politely)
        assert 2 in all_in(house.parent), "tonight is in one of the files, with what stands in its log only"
        await starts_or_says_what_to_do(house, house.parent.with_name("started"))
        restore(copy, house)
        assert (newest_in(house), 2 in all_in(house.parent)) == (1, True)
        if done:
            break
    assert step > 10


def cut_short(house: Path, copy: Path, step: int, politely: bool) -> bool:
    """In a process that is gone before the change of a name with this number; False: there are no more of them."""
    child = os.fork()
    if child == 0:
        die_at(step, politely)
        with suppress(KeyboardInterrupt):
            restore(copy, house)
            os._exit(0)
        os._exit(9)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


async def starts_or_says_what_to_do(house: Path, elsewhere: Path) -> None:
    shutil.copytree(house.parent, elsewhere)
    with suppress(StorageUnusable):
        log = SqliteLog(elsewhere / FILE)
        assert await log.codes() == [OLMO]
        await log.close()
        return
    with pytest.raises(StorageUnusable, match="Do it again"):
        SqliteLog(elsewhere / FILE)


async def in_use(house: Path, copy: Path) -> None:
    """A database as a crash leaves it, its second event in its log only; a copy from before that."""
    log = SqliteLog(house.parent.with_name("running") / FILE)
    await say(log, 0)
    back_up(house.parent.with_name("running") / FILE, copy)
    await say(log, 1)
    shutil.copytree(house.parent.with_name("running"), house.parent)
    await log.close()
    assert newest_in(house) == 2
    without = shutil.copy(house, house.parent.parent / "without its log")
    assert newest_in(Path(without)) is None


def die_at(step: int, politely: bool) -> None:
    """Before the change of a name with this number, the process is gone, or hears that it should be."""
    left = count(step, -1)

    def dying(real: Callable[..., object]) -> Callable[..., object]:
        def change(*names: Any, **options: Any) -> object:
            if next(left) == 0:
                if politely:
                    raise KeyboardInterrupt
                os._exit(9)
            return real(*names, **options)

        return change

    for name in ("link", "rename", "replace", "unlink", "fsync"):
        setattr(os, name, dying(getattr(os, name)))


def all_in(folder: Path) -> set[int | None]:
    """The newest event of every database in the folder, aside or in place."""
    return {
        newest_in(file) for file in folder.glob(f"{FILE}*") if re.fullmatch(rf"{FILE}(\.before(-\d+)?)?", file.name)
    }


def newest_in(file: Path) -> int | None:
    """The number of the newest event, its log played in; the file stays as it is. None: there is no table."""
    with TemporaryDirectory() as folder:
        looked_at = Path(folder) / "looked at"
        for part in ("", "-wal"):
            if file.with_name(f"{file.name}{part}").exists():
                shutil.copy(file.with_name(f"{file.name}{part}"), f"{looked_at}{part}")
        with closing(sqlite3.connect(looked_at)) as database:
            newest: int | None = database.execute("SELECT max(seq) FROM event").fetchone()[0]
            return newest


def test_nobody_opens_an_empty_house_where_a_restore_was_cut_short(tmp_path: Path) -> None:
    for beside in ("-wal", ".restored"):
        path = tmp_path / f"{FILE}{beside}"
        path.write_bytes(b"of the database before")
        with pytest.raises(StorageUnusable, match="Do it again"):
            SqliteLog(tmp_path / FILE)
        assert path.read_bytes() == b"of the database before"
        path.unlink()


def test_what_is_no_copy_replaces_nothing(tmp_path: Path) -> None:
    house, copy = tmp_path / FILE, tmp_path / "copy"
    house.write_bytes(b"the database of tonight")
    with pytest.raises(StorageUnusable, match="there is no copy"):
        restore(copy, house)
    copy.write_text("a shopping list, long enough to be taken for something else than an empty file" * 20)
    with pytest.raises(StorageUnusable, match="no copy of our database"):
        restore(copy, house)
    assert house.read_bytes() == b"the database of tonight"
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE, f"{FILE}.lock", "copy"]


def test_a_copy_never_replaces_a_file(tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("photographs")
    with pytest.raises(FileExistsError):
        back_up(tmp_path / FILE, tmp_path / "copy")
    with pytest.raises(StorageUnusable, match="there is no database"):
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
    with pytest.raises(StorageUnusable, match="no database"):
        renew(tmp_path / "elsewhere")
