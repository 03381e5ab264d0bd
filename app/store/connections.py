"""The two kinds of connection: one that writes, and those that only read."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, create_engine

from app.store.log import StorageUnusable

BUSY_S: Final = 2.0
"""How long a writer waits for a lock that is not ours (FAULT-5); then the caller is told to come back."""

READERS: Final = 4

_PROMISES: Final[dict[str, str | int]] = {
    "journal_mode": "wal",  # readers and the writer do not wait for each other
    "synchronous": 2,  # FULL: a commit is on the disk before it is acknowledged, also after a power cut
    "secure_delete": 1,  # deleted content is overwritten
    "foreign_keys": 1,
    "wal_autocheckpoint": 0,  # ours to do, after the acknowledgements: SQLite's own swallows a failing disk
}


def writing(path: Path, busy_s: float = BUSY_S) -> sqlite3.Connection:
    """The only connection that writes or checkpoints, its log folded into the file. Raises StorageUnusable."""
    database = sqlite3.connect(path, timeout=busy_s, isolation_level=None, check_same_thread=False)
    with closed_on_error(database):
        for pragma, wanted in _PROMISES.items():
            _promise(database, pragma, wanted)
        # What VACUUM copies must not land on another disk than the dinners are kept on.
        folder = str(path.parent.absolute()).replace("'", "''")
        database.execute(f"PRAGMA temp_store_directory = '{folder}'")
        checkpoint(database, "TRUNCATE")
    return database


@contextmanager
def closed_on_error(database: sqlite3.Connection) -> Iterator[None]:
    """Do not leave a half prepared connection behind."""
    try:
        yield
    except BaseException:
        database.close()
        raise


def reading(path: Path) -> Engine:
    """A pool of connections that cannot write, not even by mistake. They need the writing one to be open."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    return create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(uri, uri=True, timeout=BUSY_S, check_same_thread=False),
        pool_size=READERS,
    )


def _promise(database: sqlite3.Connection, pragma: str, wanted: str | int) -> None:
    database.execute(f"PRAGMA {pragma} = {wanted}")
    found = database.execute(f"PRAGMA {pragma}").fetchone()[0]
    if found != wanted:
        raise StorageUnusable(f"SQLite answers {pragma} = {found} instead of {wanted}. Use a local disk as DATA_DIR")


def checkpoint(database: sqlite3.Connection, how: str) -> bool:
    """Fold the log into the file: PASSIVE as far as nobody is in the way, TRUNCATE also empties the log.

    False if somebody was in the way.
    """
    busy, _, _ = database.execute(f"PRAGMA wal_checkpoint({how})").fetchone()
    return not busy
