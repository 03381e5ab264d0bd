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
    "open_log",
]

FILE: Final = "coperto.sqlite3"


def open_log(data_dir: Path, database_url: str | None = None) -> EventLog:
    """The memory in `data_dir`, made if there is none. Blocks while an old file is brought up to date.

    Raises StorageUnusable with what to do: another process uses the folder, the file is from a newer version,
    `database_url` asks for a database that this version cannot use.
    """
    from app.store.sqlite import SqliteLog  # here: who only needs the names does not load SQLAlchemy

    return SqliteLog(_path(data_dir, database_url))


def _path(data_dir: Path, database_url: str | None) -> Path:
    if not database_url:
        return data_dir / FILE
    scheme, _, place = database_url.partition("://")
    if scheme != "sqlite" or not place.startswith("/") or place == "/":
        raise StorageUnusable(
            f"DATABASE_URL starts with {scheme}://, but this version keeps its dinners in SQLite only. "
            f"Leave DATABASE_URL empty to keep them in DATA_DIR/{FILE}, or give sqlite:////absolute/path/of/a/file"
        )
    return Path(place[1:])
