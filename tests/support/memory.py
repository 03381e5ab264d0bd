"""Looks into the server's data folder from outside, with nothing of the application's own."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from app.rehearsal.server import ServerProcess


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


def _is_sqlite(name: str) -> bool:
    return name.endswith((".db", ".sqlite", ".sqlite3"))
