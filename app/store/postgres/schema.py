"""A database of today's shape, and of a kind that keeps promises: seen to at every start of a node."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from threading import Thread
from typing import Any, Final, TypeVar

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from app.store import schema
from app.store.log import AnotherKey, StorageUnusable, new_epoch
from app.store.postgres.connections import NAME, address, lines
from app.store.postgres.faults import ERRORS, understood

OLDEST: Final = 140_000
"""PostgreSQL 14."""

_TURN: Final = (
    "SET LOCAL lock_timeout = '30s'",
    "SET LOCAL idle_in_transaction_session_timeout = '30s'",
    "SELECT pg_advisory_xact_lock(7265616)",
)
"""One node at a time, and the others wait for it. The number only has to be ours. Whoever is silent in the middle is
loading what takes the steps, which is seconds on a slow machine, and is not frozen."""

_PROMISES: Final = (
    (f"SELECT current_setting('server_version_num')::int >= {OLDEST}", "use PostgreSQL 14 or newer"),
    ("SELECT current_setting('fsync')::bool", "set fsync = on: what was confirmed must survive a power cut"),
    ("SELECT current_setting('server_encoding') = 'UTF8'", "create the database with ENCODING 'UTF8'"),
    ("SELECT NOT pg_is_in_recovery()", "this is a standby: name the server that takes writes"),
)
"""What has to be true, and what to do about it where it is not."""

_NODES: Final = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = :us "
    "AND pid <> pg_backend_pid()"
)

_OURS: Final = (
    "SELECT coalesce(bool_and(pg_has_role(relowner, 'USAGE')), true) FROM pg_class "
    "WHERE relname IN ('event', 'refusal') AND relnamespace = current_schema()::regnamespace"
)

_TOLD: Final = (("alembic_version", "version_num"), ("shape", "oldest"))
"""What says at which step the tables stand, and how old a version may be that uses them."""

_KEY: Final = "UPDATE memory SET fingerprint = :fingerprint"

Result = TypeVar("Result")


def prepare(url: str, fingerprint: str | None = None, *, claims: bool = False) -> str:
    """Bring the database up to date; its epoch. Blocks.

    The first `fingerprint` that `claims` it is kept. Raises StorageUnusable, AnotherKey where it was another one.
    """
    return _blocking(_work(url, partial(_open, fingerprint=fingerprint, claims=claims)))


def renew(url: str, fingerprint: str | None = None) -> str:
    """Give the database a new epoch, which is what a restored copy needs; no node may be connected. As `prepare`.

    A `fingerprint` takes the place of the one before.
    """
    return _blocking(_work(url, partial(_renew, fingerprint=fingerprint)))


async def _work(url: str, work: Callable[[AsyncConnection, str], Awaitable[Result]]) -> Result:
    engine = lines(url, command_s=None, size=1).execution_options(isolation_level="READ COMMITTED")
    try:
        async with engine.begin() as line:
            return await work(line, address(url))
    except ERRORS as error:
        why = understood(error)
        raise StorageUnusable(
            f"the database in {address(url)} cannot be opened: {why} ({_name(error)}). Start PostgreSQL, correct "
            f"DATABASE_URL (percent-encode the password in it), or leave it empty to keep dinners in DATA_DIR"
        ) from error
    finally:
        await engine.dispose()


async def _bring_up_to_date(line: AsyncConnection, where: str) -> str:
    for promise, advice in _PROMISES:
        if not await line.scalar(text(promise)):
            raise StorageUnusable(f"{where} cannot keep what dinners need: {advice}")
    for wait in _TURN:
        await line.execute(text(wait))
    if not await line.scalar(text(_OURS)):
        raise StorageUnusable(f"the tables in {where} belong to somebody else: use the role that made them")
    revision, oldest = [await _told(line, table, column) for table, column in _TOLD]
    if not schema.usable(revision, oldest):
        await line.run_sync(schema.take_steps, where)
    await line.execute(
        text("INSERT INTO memory (id, epoch, scrub) VALUES (1, :epoch, false) ON CONFLICT DO NOTHING"),
        {"epoch": new_epoch()},
    )
    return str(await line.scalar(text("SELECT epoch FROM memory")))


async def _open(line: AsyncConnection, where: str, fingerprint: str | None, *, claims: bool) -> str:
    epoch = await _bring_up_to_date(line, where)
    if fingerprint is not None:
        if claims:
            await line.execute(text(f"{_KEY} WHERE fingerprint IS NULL"), {"fingerprint": fingerprint})
        if await line.scalar(text("SELECT fingerprint FROM memory")) not in (fingerprint, None):
            raise AnotherKey(
                f"the key in DATA_DIR is not the one that the dinners in {where} are kept with: it would refuse "
                f"everybody's links. Put that one there, from your copy or from another node. If it is lost, stop all "
                f"nodes and say `coperto renew --new-key`: this one is taken, and all links until now are dead"
            )
    return epoch


async def _renew(line: AsyncConnection, where: str, fingerprint: str | None) -> str:
    await _bring_up_to_date(line, where)
    # A node keeps the epoch that it began with: it would go on telling phones that nothing was forgotten.
    if await line.scalar(text(_NODES), {"us": NAME}):
        raise StorageUnusable(f"a node is still connected to {where}: stop all of them first")
    if fingerprint is not None:
        await line.execute(text(_KEY), {"fingerprint": fingerprint})
    return str(await line.scalar(text("UPDATE memory SET epoch = :epoch RETURNING epoch"), {"epoch": new_epoch()}))


async def _told(line: AsyncConnection, table: str, column: str) -> str | None:
    if await line.scalar(text("SELECT to_regclass(:table)"), {"table": table}) is None:
        return None
    found = await line.scalar(text(f"SELECT {column} FROM {table}"))  # noqa: S608
    return None if found is None else str(found)


def _name(error: BaseException) -> str:
    return type(error.__cause__ or error).__name__


def _blocking(work: Coroutine[Any, Any, Result]) -> Result:
    """Run it to its end on a loop of its own, in a thread: the caller may be on one already."""
    done: list[Result] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(asyncio.run(work))
        except BaseException as error:
            failed.append(error)

    thread = Thread(target=run, name="coperto-schema")
    thread.start()
    thread.join()
    if failed:
        raise failed[0]
    return done[0]
