"""A database file of today's shape: made whole or not at all, or brought up to date in one transaction."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, create_engine, event, pool
from sqlalchemy.exc import DBAPIError

from app.store.faults import understood
from app.store.log import StorageUnusable
from app.store.sync import sync
from app.store.tables import SHAPE

HEAD: Final = "0004"
"""The newest step in migrations/versions. Named here because loading Alembic costs 0.3 s of every start."""

MIGRATIONS: Final = Path(__file__).parent / "migrations"


def prepare(path: Path) -> None:
    """Make `path` a database of today's shape, whatever is there now. Raises StorageUnusable."""
    if not path.exists():
        _refuse_where_a_restore_was_cut_short(path)
        _create(path)
    elif not usable(revision(path), oldest(path)):
        upgrade(path)


def usable(found: str | None, oldest: str | None) -> bool:
    """Whether this version may use tables that stand at step `found` as they are; `oldest`: what they say of it."""
    # Steps are numbers of the same length. Those of a newer version nobody knows here, only that they add to ours.
    return found == HEAD or (found is not None and oldest is not None and oldest <= HEAD < found)


def revision(path: Path) -> str | None:
    """The step a database file stands at; None for a file without tables. Raises StorageUnusable."""
    return _told(path, "SELECT version_num FROM alembic_version")


def oldest(path: Path) -> str | None:
    """The oldest step whose version may use a database file; None where nobody has said so. Raises StorageUnusable."""
    return _told(path, "SELECT oldest FROM shape")


def _told(path: Path, ask: str) -> str | None:
    with closing(sqlite3.connect(path)) as database:
        try:
            found = database.execute(ask).fetchone()
            return None if found is None else str(found[0])
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # no such table
                return None
            raise StorageUnusable(f"{path} cannot be read: {understood(error)}") from error
        except sqlite3.DatabaseError as error:
            raise StorageUnusable(f"{path} is no database, or damaged: {error}. Restore it from a copy") from error


def upgrade(path: Path) -> None:
    """Run the missing steps in one transaction.

    Raises StorageUnusable for a file from a newer Coperto, and sqlite3.Error where there is no room.
    """
    engine = create_engine("sqlite://", poolclass=pool.NullPool, creator=lambda: _unmanaged(path))
    event.listen(engine, "begin", _begin)
    try:
        with engine.begin() as connection:
            take_steps(connection, str(path))
    except DBAPIError as error:
        raise error.orig or error from error


def take_steps(connection: Connection, where: str) -> None:
    """Run the missing steps in the transaction of this connection, to any engine. As `upgrade`."""
    from alembic import command, util  # here: slow to load, and seldom needed
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except util.CommandError as error:
        raise StorageUnusable(f"{where} was written by a newer Coperto ({error}). Start that one") from error
    steps = ScriptDirectory.from_config(config).walk_revisions()  # the newest first
    oldest = next(step.revision for step in steps if not step.module.additive)
    connection.execute(SHAPE.delete())
    connection.execute(SHAPE.insert(), {"oldest": oldest})


def _refuse_where_a_restore_was_cut_short(path: Path) -> None:
    """An empty house would hide that; and an old log beside a new file would be played into it."""
    for beside in (path.with_name(f"{path.name}{part}") for part in ("-wal", ".restored")):
        if beside.exists():
            raise StorageUnusable(
                f"there is no database in {path}, but {beside.name} is there: `coperto restore` was cut short. Do it "
                f"again: what was there before it is kept as {path.name}.before, the highest number the newest. To "
                f"begin with an empty house, move {beside.name} away"
            )


def _create(path: Path) -> None:
    draft = path.with_name(path.name + ".new")
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    upgrade(draft)
    sync(draft)
    draft.replace(path)
    sync(path.parent)


def _unmanaged(path: Path) -> sqlite3.Connection:
    # Left to itself, Python's driver opens no transaction for CREATE TABLE: a step that fails would stay half done.
    return sqlite3.connect(path, isolation_level=None)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
