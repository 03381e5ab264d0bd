"""What an error of PostgreSQL, or of the way to it, means for who asked."""

from typing import Final

import asyncpg
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.store.log import StorageBusy, StorageError, StorageFailed, StorageFull

# The last one: the line was closed from the other side, and the driver has not noticed yet.
_DRIVER: Final = (asyncpg.InterfaceError, asyncpg.InternalClientError)

ERRORS: Final = (asyncpg.PostgresError, *_DRIVER, SQLAlchemyError, OSError, TimeoutError)
"""Everything that a line to PostgreSQL raises."""

_FULL: Final = "53100"
_LOST: Final = ("08", "57P", "25P03")
"""The line is gone: broken, the server going down, or a transaction of ours that was silent for too long."""
_PASSING: Final = (*_LOST, "25006", "28", "40", "53", "55", "57")
"""States that pass: a standby being promoted, a password being changed, a deadlock, no memory, a lock, a stop."""


_WAY: Final = (*_DRIVER, OSError, TimeoutError, PoolTimeout)
"""What happens on the way there, before PostgreSQL has a say."""


def understood(error: BaseException) -> StorageError:
    """The storage error to answer with. Never what the server said: it may quote a row."""
    state = _state(error)
    if state == _FULL:
        return StorageFull("no space left for the database")
    if state.startswith(_PASSING) or (not state and isinstance(_origin(error), _WAY)):
        return StorageBusy("the database cannot be reached, or is held by somebody else")
    return StorageFailed(f"the database failed: {state or type(_origin(error)).__name__}")


def lost(error: BaseException) -> bool:
    """Whether it was the line that broke, so that on a new one the same may work."""
    state, origin = _state(error), _origin(error)
    # Whoever waited until it was too much does not wait as long again.
    slow = isinstance(origin, TimeoutError | PoolTimeout)
    return state.startswith(_LOST) or (not state and isinstance(origin, _WAY) and not slow)


def _state(error: BaseException) -> str:
    """The five characters by which PostgreSQL names what happened; none where it was not asked."""
    return getattr(_origin(error), "sqlstate", None) or ""


def _origin(error: BaseException) -> BaseException:
    """What the driver raised, under what SQLAlchemy made of it."""
    found: BaseException | None = error
    while found is not None and not isinstance(found, (asyncpg.PostgresError, *_WAY)):
        found = found.__cause__
    return found or error
