"""The few statements of the writer. Those for a whole batch are one call, however many rows.

Between two calls the writer may have to win the interpreter back from a busy event loop, 5 ms each time: row by row,
a batch of a hundred took 210 ms beside such a loop, and 23 ms as one statement.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeVar

from sqlalchemy import Table

from app.store.tables import names

ROWS: Final = 1_000
"""Most rows of one statement: SQLite takes 32,766 parameters."""

CACHED: Final = 64

Some = TypeVar("Some")

FORGET: Final = ("DELETE FROM refusal WHERE dinner = ?", "DELETE FROM event WHERE dinner = ?")
BEFORE: Final = "SELECT seq, kind, body FROM event WHERE dinner = ? AND seq <= ?"
REPLACE: Final = "UPDATE event SET kind = ?, body = ? WHERE dinner = ? AND seq = ?"
EXISTS: Final = "SELECT count(*) FROM event WHERE dinner = ? AND seq = ?"
NEWEST: Final = "SELECT dinner, seq FROM event ORDER BY at DESC, dinner, seq DESC LIMIT 1"
EPOCH: Final = "SELECT epoch FROM memory"
NEW_EPOCH: Final = (
    "INSERT INTO memory (id, epoch, scrub) VALUES (1, ?, 0) ON CONFLICT DO UPDATE SET epoch = excluded.epoch"
)
SCRUB_OWED: Final = "SELECT scrub FROM memory"
OWE_SCRUB: Final = "UPDATE memory SET scrub = ?"


@lru_cache(CACHED)
def insert(table: Table, rows: int) -> str:
    """Insert that many rows, all columns in order. A row that breaks a key ends the transaction."""
    columns = names(table)
    # Or SQLite would keep a journal for taking back this statement alone: a third of its time, for nothing.
    return f"INSERT OR ROLLBACK INTO {table.name} ({', '.join(columns)}) VALUES {_values(len(columns), rows)}"  # noqa: S608


@lru_cache(CACHED)
def heads(dinners: int) -> str:
    """(dinner, newest sequence number) of those of the given dinners that exist."""
    return f"SELECT dinner, max(seq) FROM event WHERE dinner IN {_values(dinners, 1)} GROUP BY dinner"  # noqa: S608


@lru_cache(CACHED)
def answers(commands: int) -> str:
    """(dinner, actor, command id, answer) of those of the given (dinner, actor, command id) that were answered.

    Events come last.
    """
    asked = _values(3, commands)
    return f"""
        WITH asked (dinner, actor, command_id) AS (VALUES {asked})
        SELECT dinner, actor, command_id, code FROM asked JOIN refusal USING (dinner, actor, command_id)
        UNION ALL
        SELECT dinner, actor, command_id, seq FROM asked JOIN event USING (dinner, actor, command_id)"""  # noqa: S608


def slices(rows: Sequence[Some]) -> Iterator[Sequence[Some]]:
    """As many as one statement takes, in order, until none are left."""
    return (rows[start : start + ROWS] for start in range(0, len(rows), ROWS))


def flat(rows: Iterable[Iterable[object]]) -> list[object]:
    """The values of all rows, one after another, as parameters."""
    return [value for row in rows for value in row]


def _values(columns: int, rows: int) -> str:
    row = f"({', '.join('?' * columns)})"
    return ", ".join([row] * rows)
