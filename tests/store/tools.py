"""Looking at a database from outside, and standing in its way."""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.config import Config

from app.store import schema
from app.store.sqlite import SqliteLog


def writing(log: SqliteLog) -> sqlite3.Connection:
    """The connection of the writer. It is idle whenever nobody is waiting for an answer."""
    return log._writer._database


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Somebody else is writing."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def sizes(folder: Path) -> dict[str, int]:
    """The size in bytes of every file of a folder."""
    return {file.name: file.stat().st_size for file in folder.iterdir() if file.is_file()}


def all_bytes(folder: Path) -> bytes:
    """Every byte of every file of a folder."""
    # Read by another process: closing a file here would drop the locks that SQLite holds on it in this one.
    files = sorted(str(file) for file in folder.iterdir() if file.is_file())
    return subprocess.run(["cat", *files], check=True, capture_output=True).stdout


def steps_config() -> Config:
    """Where Alembic finds the steps of the tables."""
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    return config
