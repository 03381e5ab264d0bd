"""What a database error means for who asked."""

import sqlite3

from app.store.log import StorageBusy, StorageError, StorageFailed, StorageFull

_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_SHORT = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_IOERR_NOMEM}
"""No descriptor or no memory left for one more file. What is open was neither written nor synced in vain."""
_PRIMARY = 0xFF
"""Extended result codes carry the primary one in their low byte."""


def understood(error: sqlite3.Error) -> StorageError:
    """The storage error to answer with; everything but "full" and what passes means that the disk cannot be trusted."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code in _FULL or code & _PRIMARY in _FULL:
        return StorageFull("no space left for the database")
    if code & _PRIMARY in _BUSY:
        return StorageBusy("the database is locked by somebody else")
    if code in _SHORT or code & _PRIMARY in _SHORT:
        return StorageBusy(f"a file could not be opened (its rights, its folder, or too many are open): {_name(error)}")
    return StorageFailed(f"the database failed: {_name(error)}")


def _name(error: sqlite3.Error) -> str:
    return str(getattr(error, "sqlite_errorname", type(error).__name__))
