"""The memory: the event log of every dinner, durable before anybody hears of it."""

from pathlib import Path
from typing import Final

from app.store.log import (
    Answer,
    Appended,
    Conflict,
    Deed,
    Duplicate,
    Entry,
    EventLog,
    MemoryLog,
    Outcome,
    StorageBusy,
    StorageError,
    StorageFailed,
    StorageFull,
    StorageUnusable,
)

__all__ = [
    "Answer",
    "Appended",
    "Conflict",
    "Deed",
    "Duplicate",
    "Entry",
    "EventLog",
    "MemoryLog",
    "Outcome",
    "StorageBusy",
    "StorageError",
    "StorageFailed",
    "StorageFull",
    "StorageUnusable",
    "engine",
    "open_log",
    "place",
]

FILE: Final = "coperto.sqlite3"


def engine() -> str:
    """What keeps the memory, with its version."""
    import sqlite3

    return f"SQLite {sqlite3.sqlite_version}"


def open_log(data_dir: Path, database_url: str | None = None) -> EventLog:
    """The memory in `data_dir`, made if there is none. Blocks while an old file is brought up to date.

    Raises StorageUnusable with what to do: another process uses the folder, the file is from a newer version,
    `database_url` asks for a database that this version cannot use.
    """
    from app.store.sqlite import SqliteLog  # here: who only needs the names does not load SQLAlchemy

    return SqliteLog(place(data_dir, database_url))


def place(data_dir: Path, database_url: str | None = None) -> Path:
    """The file of the memory. Raises StorageUnusable for a `database_url` that is none."""
    if not database_url:
        return data_dir / FILE
    scheme, _, file = database_url.partition("://")
    if scheme != "sqlite" or not file.startswith("/") or file == "/":
        raise StorageUnusable(
            f"DATABASE_URL starts with {scheme}://, but this version keeps its dinners in SQLite only. "
            f"Leave DATABASE_URL empty to keep them in DATA_DIR/{FILE}, or give sqlite:////absolute/path/of/a/file"
        )
    return Path(file[1:])
