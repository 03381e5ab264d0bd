"""Memories to test: every kind of them for the contract, the file for what only a file can do."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Protocol

import pytest

from app.store import EventLog, MemoryLog, open_log
from app.store.postgres import PostgresLog
from app.store.sqlite import SqliteLog
from tests.support.services import Postgres, postgres

__all__ = ["postgres"]

KINDS = ("memory", "sqlite", "postgres")
"""Every kind of log there is: the contract is held against each."""


class Shelf(Protocol):
    """Where one database lies. `reopen` closes and opens it, as a restart does."""

    log: EventLog

    async def reopen(self) -> EventLog: ...


class MemoryShelf:
    def __init__(self) -> None:
        self.log: EventLog = MemoryLog()

    async def reopen(self) -> EventLog:
        await self.log.close()
        return self.log


class FileShelf:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.log = open_log(folder)

    async def reopen(self) -> EventLog:
        await self.log.close()
        self.log = open_log(self._folder)
        return self.log


class DatabaseShelf:
    def __init__(self, url: str) -> None:
        self.url = url
        self.log = open_log(Path("nowhere"), url)

    async def reopen(self) -> EventLog:
        await self.log.close()
        self.log = open_log(Path("nowhere"), self.url)
        return self.log


def new_shelf(kind: str, request: pytest.FixtureRequest, folder: Path) -> Shelf:
    """An empty database of this kind."""
    if kind == "memory":
        return MemoryShelf()
    if kind == "sqlite":
        return FileShelf(folder)
    server: Postgres = request.getfixturevalue("postgres")
    return DatabaseShelf(server.database())


@pytest.fixture(params=KINDS)
async def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Shelf]:
    made = new_shelf(request.param, request, tmp_path)
    yield made
    await made.log.close()


@pytest.fixture
def log(shelf: Shelf) -> EventLog:
    return shelf.log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "coperto.sqlite3"


@pytest.fixture
async def file_log(path: Path) -> AsyncIterator[SqliteLog]:
    """A database on disk that waits 20 ms for a lock, so that no test waits long."""
    made = SqliteLog(path, busy_s=0.02)
    yield made
    await made.close()


@pytest.fixture
def url(postgres: Postgres) -> str:
    return postgres.database()


@pytest.fixture
async def nodes(url: str) -> AsyncIterator[tuple[PostgresLog, PostgresLog]]:
    """Two nodes on one database."""
    pair = PostgresLog(url), PostgresLog(url)
    yield pair
    for node in pair:
        await node.close()
