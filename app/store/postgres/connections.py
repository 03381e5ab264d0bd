"""Lines to PostgreSQL: what each of them promises, and what is told of where they lead."""

import re
from contextlib import suppress
from typing import Any, Final, TypeAlias

import asyncpg
from asyncpg.connect_utils import SessionAttribute
from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from app.store.postgres.faults import ERRORS

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

NAME: Final = "coperto"
"""As which we are listed among those who are connected."""

BUSY_S: Final = 2.0
"""How long anybody waits for a lock that is not ours, or for a database that does not answer (FAULT-5)."""

IDLE_MS: Final = 1_500
"""After so long without a word the server ends a transaction that is open. Ours take milliseconds: who is silent in
the middle of one is frozen, and whoever waits for its rows goes on before BUSY_S is over (FAULT-16)."""

READERS: Final = 4

_SERVER: Final = r"(?:[\w.\-%]*|\[[\w.:%]+\])(?::\d+)?"
_SERVERS: Final = re.compile(f"{_SERVER}(?:,{_SERVER})*")

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
    """One line, to the first of the servers that `url` names that answers; of several, to one that takes writes.

    `command_s`: how long each statement may take. Raises OSError, TimeoutError, asyncpg's own errors.
    """
    *others, last = each = _each(url)
    # The driver takes them all, but gives the first all the time there is, and goes on past few errors.
    for one in others:
        with suppress(*ERRORS):
            return await _dialled(one, command_s, len(each))
    return await _dialled(last, command_s, len(each))


async def _dialled(url: str, command_s: float | None, servers: int) -> Connection:
    try:
        line: Connection = await asyncpg.connect(
            url,
            timeout=BUSY_S / servers,
            command_timeout=command_s,
            server_settings=_PROMISES,
            # Whoever follows shows less than was confirmed, whatever the URL would be content with.
            target_session_attrs=SessionAttribute.read_write if servers > 1 else None,
        )
    except ValueError as error:  # a port that is no number
        raise asyncpg.ClientConfigurationError(str(error)) from error
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
    """Where this leads, for an operator to read: no password, and nothing else that may hold one.

    Where a bare / ? or # in the password cuts it off from its @, nobody can say what is the server: nothing is shown.
    """
    user, servers, rest = _parts(url)
    if "@" in rest or not _SERVERS.fullmatch(servers):
        return "postgresql://…"
    name = user.partition(":")[0]
    return f"postgresql://{name}{'@' if name else ''}{servers}{re.split('[?#]', rest)[0]}"


def _each(url: str) -> list[str]:
    """A URL for each server named, as the driver wants it: without the name of a driver."""
    user, servers, rest = _parts(url)
    return [f"postgresql://{user}{'@' if user else ''}{server}{rest}" for server in servers.split(",")]


def _parts(url: str) -> tuple[str, str, str]:
    """Name and password, servers with their ports, and what follows. Python's own takes no port of several servers."""
    behind = url.partition("://")[2]
    where = re.split("[/?#]", behind)[0]
    user, _, servers = where.rpartition("@")
    return user, servers, behind.removeprefix(where)
