"""Copies of the database: made while it is in use, and put back as another one.

A copy that comes back has forgotten whatever was said after it was made. So it always gets a new epoch: pages that were
ahead of it start over, and what their outboxes still hold comes again (FAULT-18).
"""

import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from app.store import schema, statements
from app.store.faults import understood
from app.store.lock import Lock
from app.store.log import StorageError, StorageUnusable, new_epoch
from app.store.sync import sync

PAGES: Final = 256
"""Pages of one step: 1 MB, some milliseconds, between which the writer has its turn."""

Progress = Callable[[int, int], None]
"""Hears how many pages are copied, of how many."""


def back_up(path: Path, copy: Path, told: Progress = lambda done, of: None) -> int:
    """Copy the database in `path` into the new file `copy`, whole or not at all; how many dinners it holds.

    Works beside a running server, and holds nobody up. Raises FileExistsError, OSError, StorageError.
    """
    if copy.exists():
        raise FileExistsError(f"{copy} is there already; a copy never replaces anything")
    if not path.exists():
        raise StorageUnusable(f"there is no database in {path}")
    draft = copy.with_name(f"{copy.name}.part")
    os.close(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
    try:
        with _opened(f"{path.absolute().as_uri()}?mode=ro") as source, _opened(draft.absolute().as_uri()) as goal:
            source.backup(goal, pages=PAGES, progress=lambda _, left, all_: told(all_ - left, all_), sleep=0.01)
            # One file that needs no other beside it.
            goal.execute("PRAGMA journal_mode = delete")
            dinners = _whole(goal, draft)
        sync(draft)
        draft.replace(copy)
        sync(copy.absolute().parent)
    except sqlite3.Error as error:
        raise understood(error) from error
    finally:
        draft.unlink(missing_ok=True)
    return dinners


def restore(copy: Path, path: Path) -> Path | None:
    """Put the copy in the place of the database in `path`, under a new epoch; where the database before it is kept now.

    No server may run. A copy from an older version is brought up to date. What was set aside is never replaced: it has
    a name of its own each time. Raises StorageError, OSError.
    """
    if not copy.exists():
        raise StorageUnusable(f"there is no copy in {copy}")
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = Lock(path.with_name(path.name + ".lock"))
    draft = path.with_name(path.name + ".restored")
    replacing = False
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600))
        with _opened(f"{copy.absolute().as_uri()}?mode=ro") as source, _opened(draft.absolute().as_uri()) as goal:
            source.backup(goal)
        schema.prepare(draft)
        with _opened(draft.absolute().as_uri()) as database:
            _whole(database, draft)
            database.execute(statements.NEW_EPOCH, (new_epoch(),))
        sync(draft)
        replacing = True
        return _replace(path, draft)
    except sqlite3.Error as error:
        raise _unusable(copy, error) from error
    finally:
        # Where it was cut short with nothing in the place, the draft stays: it keeps an empty house from opening there.
        if path.exists() or not replacing:
            draft.unlink(missing_ok=True)
        lock.release()


def renew(path: Path) -> None:
    """Give the database in `path`, which was put there by other means, a new epoch. No server may run. As `restore`."""
    if not path.exists():
        raise StorageUnusable(f"there is no database in {path}")
    lock = Lock(path.with_name(path.name + ".lock"))
    try:
        schema.prepare(path)
        with _opened(path.absolute().as_uri()) as database:
            database.execute(statements.NEW_EPOCH, (new_epoch(),))
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    finally:
        lock.release()


def _replace(path: Path, draft: Path) -> Path | None:
    """What was there before is set aside as it is, its log with it: it may be damaged, and somebody may want to look.

    Cut short at any step, the database before is whole in its place or aside, and nobody opens a house in between (see
    `schema.prepare`); done again, nothing that was set aside is touched.
    """
    before, log = _aside(path), path.with_name(f"{path.name}-wal")
    kept = path.exists()
    if log.exists():
        os.link(log, before.with_name(f"{before.name}-wal"))
        sync(path.parent)
    if kept:
        path.replace(before)
        sync(path.parent)
    # Gone before the copy is there: the log of another database would be played into it.
    for beside in ("-wal", "-shm", ".mark"):
        path.with_name(path.name + beside).unlink(missing_ok=True)
    sync(path.parent)
    draft.replace(path)
    sync(path.parent)
    return before if kept else None


def _aside(path: Path) -> Path:
    """Where to set this database aside: a name after all under which one ever was."""
    form = re.compile(rf"{re.escape(path.name)}\.before(?:-(\d+))?(?:-\D+)?")
    used = [int(found[1] or 1) for beside in path.parent.iterdir() if (found := form.fullmatch(beside.name))]
    number = max(used, default=0) + 1
    return path.with_name(f"{path.name}.before" + (f"-{number}" if number > 1 else ""))


def _opened(uri: str) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(uri, uri=True, isolation_level=None))


def _whole(database: sqlite3.Connection, path: Path) -> int:
    """How many dinners there are. Raises StorageUnusable for a damaged file."""
    (found,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise StorageUnusable(f"{path} is damaged: {found}")
    return int(database.execute("SELECT count(DISTINCT dinner) FROM event").fetchone()[0])


def _unusable(copy: Path, error: sqlite3.Error) -> StorageError:
    if getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return StorageUnusable(f"{copy} is no copy of our database, or damaged: {error}")
    return understood(error)
