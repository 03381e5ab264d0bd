"""One transaction for everybody who is waiting, each decided as if alone.

Decisions are made from the file: who was answered, and how far each dinner is. The heads are kept between batches,
which is allowed because nobody else writes the file; the unique keys hold even if that were wrong.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Table

from app.store import statements
from app.store.jobs import Append, Refuse, Row, Write
from app.store.log import Answer, Appended, Conflict, Duplicate, Outcome
from app.store.tables import EVENT, REFUSAL

Heads = dict[str, int]
"""The newest sequence number by dinner; 0 for a dinner that does not exist."""


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """All or nothing, holding the write lock from the start: a commit then waits for nobody but the disk."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise


class Batch:
    """Decides writes in the order they came; `outcomes` are theirs. Use inside a transaction, and `settle` after it."""

    def __init__(self, database: sqlite3.Connection, known: Heads, writes: Sequence[Write]) -> None:
        self._database = database
        self._known = known
        self._heads = self._read_heads({write.dinner for write in writes})
        self._answers = self._read_answers(writes)
        self.events: list[Row] = []
        self.refusals: list[tuple[str, str, str, str, int]] = []
        self.outcomes = [self._decide(write) for write in writes]

    @property
    def rows(self) -> int:
        """How many rows were decided."""
        return len(self.events) + len(self.refusals)

    def store(self) -> None:
        """Insert what was decided. Raises sqlite3.IntegrityError if a unique key knows better."""
        self._insert(EVENT, self.events)
        self._insert(REFUSAL, self.refusals)

    def settle(self) -> None:
        """Remember the heads. Only after the commit: before it they may still turn out wrong."""
        self._known.update(self._heads)

    def _decide(self, write: Write) -> Outcome | None:
        if isinstance(write, Append):
            return self._append(write)
        self._refuse(write)
        return None

    def _append(self, write: Append) -> Outcome:
        for command in write.answers:
            if command in self._answers:
                return Duplicate(self._answers[command])
        if write.after != self._heads[write.dinner]:
            return Conflict()
        version = self._heads[write.dinner] = write.after + len(write.rows)
        self._answers.update(write.answers)
        self.events += write.rows
        return Appended(version)

    def _refuse(self, write: Refuse) -> None:
        command = (write.dinner, write.actor, write.command_id)
        if self._heads[write.dinner] and command not in self._answers:
            self._answers[command] = write.code
            self.refusals.append((*command, write.code, write.at))

    def _read_heads(self, dinners: set[str]) -> Heads:
        heads = {dinner: self._known.get(dinner, 0) for dinner in dinners}
        unknown = [dinner for dinner in dinners if dinner not in self._known]
        if unknown:
            heads.update(self._database.execute(statements.heads(len(unknown)), unknown).fetchall())
        return heads

    def _read_answers(self, writes: Sequence[Write]) -> dict[tuple[str, str, str], Answer]:
        asked = [command for write in writes for command in _commands(write)]
        if not asked:
            return {}
        found = self._database.execute(statements.answers(len(asked)), statements.flat(asked))
        # An event is read after a refusal of the same command, and stands.
        return {(dinner, actor, command_id): answer for dinner, actor, command_id, answer in found}

    def _insert(self, table: Table, rows: Sequence[tuple[object, ...]]) -> None:
        for start in range(0, len(rows), statements.ROWS):
            some = rows[start : start + statements.ROWS]
            self._database.execute(statements.insert(table, len(some)), statements.flat(some))


def _commands(write: Write) -> Iterable[tuple[str, str, str]]:
    return write.answers if isinstance(write, Append) else ((write.dinner, write.actor, write.command_id),)


def commit(database: sqlite3.Connection, known: Heads, writes: Sequence[Write]) -> Batch:
    """Decide and store the writes in one transaction, durable on return. Raises sqlite3.Error."""
    try:
        return _commit(database, known, writes)
    except sqlite3.IntegrityError:
        # Somebody else wrote the file after all. The keys have kept it whole; what we remember is worth nothing.
        known.clear()
        return _commit(database, known, writes)


def _commit(database: sqlite3.Connection, known: Heads, writes: Sequence[Write]) -> Batch:
    with transaction(database):
        batch = Batch(database, known, writes)
        batch.store()
    batch.settle()
    return batch
