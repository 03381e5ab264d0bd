"""Lines to PostgreSQL: what each of them promises, and what is told of where they lead."""

from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

import asyncpg
from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

NAME: Final = "coperto"
"""As which we are listed among those who are connected."""

BUSY_S: Final = 2.0
"""How long anybody waits for a lock that is not ours, or for a database that does not answer (FAULT-5)."""

IDLE_MS: Final = 1_500
"""After so long without a word the server ends a transaction that is open. Ours take milliseconds: who is silent in
the middle of one is frozen, and whoever waits for its rows goes on before BUSY_S is over (FAULT-16)."""

READERS: Final = 4

_PROMISES: Final = {
    "application_name": NAME,
    "synchronous_commit": "on",  # a commit is on the disk before it is acknowledged
    "idle_in_transaction_session_timeout": str(IDLE_MS),
    "lock_timeout": str(round(BUSY_S * 1000)),
    # Whatever we ask goes by a key. Left to guess, a plan made while the table was empty reads it whole for ever after.
    "enable_seqscan": "off",
    "jit": "off",
}


async def connect(url: str, command_s: float | None = None) -> Connection:
    """One line. `command_s`: how long each statement may take. Raises OSError, TimeoutError, asyncpg's own errors."""
    line: Connection = await asyncpg.connect(
        _plain(url), timeout=BUSY_S, command_timeout=command_s, server_settings=_PROMISES
    )
    return line


def lines(url: str, command_s: float | None = BUSY_S, size: int = READERS) -> AsyncEngine:
    """A pool of lines, every statement a transaction of its own: whoever freezes between two of them holds nothing."""

    async def dial(*_: Any, **__: Any) -> Connection:
        return await connect(url, command_s)

    return create_async_engine(
        URL.create("postgresql+asyncpg"),
        async_creator=dial,
        isolation_level="AUTOCOMMIT",
        pool_size=size,
        max_overflow=0,
        pool_timeout=BUSY_S,
    )


def address(url: str) -> str:
    """Where this leads, for an operator to read: no password, and nothing else that may hold one."""
    parts = urlsplit(url)
    user = f"{parts.username}@" if parts.username else ""
    port = f":{parts.port}" if parts.port else ""
    return f"postgresql://{user}{parts.hostname or ''}{port}{parts.path}"


def _plain(url: str) -> str:
    """As the driver wants it: without the name of a driver."""
    scheme, _, rest = url.partition("://")
    return f"{scheme.partition('+')[0]}://{rest}"
