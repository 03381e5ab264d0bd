"""Looks into the server's data folder from outside, with nothing of the application's own."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from app.rehearsal.server import ServerProcess
from tests.support.services import Postgres


@dataclass(frozen=True, slots=True)
class Remembered:
    """One row of the log."""

    seq: int
    actor: str
    command_id: str | None


Memory = Callable[[str], list[Remembered]]
"""From a dinner's code to its log."""


def remembered(server: ServerProcess, code: str) -> list[Remembered]:
    """The log of one dinner, in order, while the server may be running."""
    (file,) = [file for file in server.data.iterdir() if _is_sqlite(file.name)]
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as memory:
        rows = memory.execute("SELECT seq, actor, command_id FROM event WHERE dinner = ? ORDER BY seq", (code,))
        return [Remembered(*row) for row in rows]


def remembered_by(postgres: Postgres, url: str, code: str) -> list[Remembered]:
    """The log of one dinner, as the database at this URL of ours has it."""
    where = url.partition("search_path=")[2]
    said = postgres.ask(
        f"SELECT seq, actor, coalesce(command_id, '') FROM {where}.event WHERE dinner = '{code}' ORDER BY seq"  # noqa: S608
    )
    rows = [line.split("|") for line in said.splitlines()]
    return [Remembered(int(seq), actor, command_id or None) for seq, actor, command_id in rows]


def _is_sqlite(name: str) -> bool:
    return name.endswith((".db", ".sqlite", ".sqlite3"))
