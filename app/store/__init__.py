"""The store: the event log of every dinner, durable before anybody hears of it."""

from pathlib import Path
from typing import Final

from app.store.log import (
    AnotherKey,
    Answer,
    Appended,
    Confirmed,
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
    StorageForgot,
    StorageFull,
    StorageUnusable,
)

__all__ = [
    "AnotherKey",
    "Answer",
    "Appended",
    "Confirmed",
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
    "StorageForgot",
    "StorageFull",
    "StorageUnusable",
    "address",
    "engine",
    "folder",
    "in_postgres",
    "open_log",
    "place",
    "renew",
]

FILE: Final = "coperto.sqlite3"

_POSTGRES: Final = ("postgresql", "postgres", "postgresql+asyncpg")


def engine() -> str:
    """What the database is made with, and its version."""
    import sqlite3

    return f"SQLite {sqlite3.sqlite_version}"


def open_log(
    data_dir: Path, database_url: str | None = None, fingerprint: str | None = None, *, claims: bool = False
) -> EventLog:
    """The database in `data_dir`, made if there is none. Blocks while an old one is brought up to date.

    Raises StorageUnusable with what to do: another process uses the folder, the database is from a newer version,
    `database_url` asks for a database that this version cannot use, or that does not answer; AnotherKey where nodes
    share it and have a key of another `fingerprint`; whoever `claims` it leaves theirs where there is none yet.
    """
    if in_postgres(database_url):
        from app.store.postgres import PostgresLog  # here: an evening in a file loads neither driver nor greenlets

        return PostgresLog(str(database_url), fingerprint, claims=claims)
    from app.store.sqlite import SqliteLog  # here: who only needs the names does not load SQLAlchemy

    return SqliteLog(place(data_dir, database_url))


def renew(data_dir: Path, database_url: str | None = None, fingerprint: str | None = None) -> None:
    """Make a database that was put back by other means than ours another one: it takes a new epoch. No node may run.

    `fingerprint`: of the key that takes the place of a lost one. Raises StorageError.
    """
    if in_postgres(database_url):
        from app.store.postgres.schema import renew as renew_database

        renew_database(str(database_url), fingerprint)
        return
    from app.store.copies import renew as renew_file

    renew_file(place(data_dir, database_url))


def in_postgres(database_url: str | None) -> bool:
    """Whether dinners are kept in PostgreSQL, where several nodes may share them."""
    return (database_url or "").partition("://")[0] in _POSTGRES


def place(data_dir: Path, database_url: str | None = None) -> Path:
    """The file that is the database. Raises StorageUnusable for a `database_url` that is none."""
    if not database_url:
        return data_dir / FILE
    scheme, _, file = database_url.partition("://")
    if in_postgres(database_url):
        raise StorageUnusable(
            "dinners are kept in PostgreSQL, not in a file: use its own tools, pg_dump and pg_restore, and then "
            "`coperto renew`"
        )
    if scheme != "sqlite" or not file.startswith("/") or file == "/":
        raise StorageUnusable(
            f"DATABASE_URL starts with {scheme}://, and dinners are kept in SQLite or PostgreSQL. Leave DATABASE_URL "
            f"empty to keep them in DATA_DIR/{FILE}, or give sqlite:////absolute/path/of/a/file or "
            "postgresql://user:password@host/database"
        )
    return Path(file[1:])


def folder(data_dir: Path, database_url: str | None = None) -> Path | None:
    """Whose disk the database needs; None for PostgreSQL, whose disk is its own. Raises StorageUnusable."""
    return None if in_postgres(database_url) else place(data_dir, database_url).parent


def address(data_dir: Path, database_url: str | None = None) -> str:
    """Where the database is, for an operator to read: a file, or a database without its password."""
    if in_postgres(database_url):
        from app.store.postgres.connections import address as told

        return told(str(database_url))
    return str(place(data_dir, database_url))
