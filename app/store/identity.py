"""Who this database is: its epoch, and whether it is still the database that gave its word."""

import sqlite3

from app.store import statements
from app.store.log import new_epoch
from app.store.mark import Mark, Promise


def epoch(database: sqlite3.Connection, mark: Mark) -> str:
    """The epoch of this database, a new one if it has none yet or has forgotten something it acknowledged."""
    found = database.execute(statements.EPOCH).fetchone()
    if found is not None and not _forgotten(database, mark):
        return str(found[0])
    fresh = new_epoch()
    database.execute(statements.NEW_EPOCH, (fresh,))
    renew(database, mark)
    return fresh


def renew(database: sqlite3.Connection, mark: Mark) -> None:
    """Promise the newest event there is."""
    mark.write(_newest(database))
    mark.sync()


def _newest(database: sqlite3.Connection) -> Promise | None:
    found = database.execute(statements.NEWEST).fetchone()
    return None if found is None else (str(found[0]), int(found[1]))


def _forgotten(database: sqlite3.Connection, mark: Mark) -> bool:
    promise = mark.read()
    if promise is None:
        return _newest(database) is not None
    return not database.execute(statements.EXISTS, promise).fetchone()[0]
