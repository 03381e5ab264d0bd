"""What a database error means for who asked."""

import sqlite3

from app.store.log import StorageBusy, StorageError, StorageFailed, StorageFull

_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_PRIMARY = 0xFF
"""Extended result codes carry the primary one in their low byte."""


def understood(error: sqlite3.Error) -> StorageError:
    """The storage error to answer with; everything but "full" and "busy" means that the disk cannot be trusted."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code in _FULL or code & _PRIMARY in _FULL:
        return StorageFull("no space left for the database")
    if code & _PRIMARY in _BUSY:
        return StorageBusy("the database is locked by somebody else")
    return StorageFailed(f"the database failed: {getattr(error, 'sqlite_errorname', type(error).__name__)}")
