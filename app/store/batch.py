"""One transaction for everybody who is waiting, each decided as if alone.

Decisions are made from the file: who was answered, and how far each dinner is. The heads are kept between batches,
which is allowed because nobody else writes the file; the unique keys hold even if that were wrong.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Table

from app.store import statements
from app.store.decision import Command, Decision, Heads, commands, dinners
from app.store.jobs import Write
from app.store.log import Answer
from app.store.tables import EVENT, REFUSAL


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


class Batch(Decision):
    """A decision from what the file says. Use inside a transaction, and `settle` after it."""

    def __init__(self, database: sqlite3.Connection, known: Heads, writes: Sequence[Write]) -> None:
        self._database = database
        self._known = known
        super().__init__(self._read_heads(dinners(writes)), self._read_answers(commands(writes)), writes)

    def store(self) -> None:
        """Insert what was decided. Raises sqlite3.IntegrityError if a unique key knows better."""
        self._insert(EVENT, self.events)
        self._insert(REFUSAL, self.refusals)

    def settle(self) -> None:
        """Remember the heads. Only after the commit: before it they may still turn out wrong."""
        self._known.update(self.heads)

    def _read_heads(self, dinners: set[str]) -> Heads:
        heads = {dinner: self._known.get(dinner, 0) for dinner in dinners}
        unknown = [dinner for dinner in dinners if dinner not in self._known]
        if unknown:
            heads.update(self._database.execute(statements.heads(len(unknown)), unknown).fetchall())
        return heads

    def _read_answers(self, asked: Sequence[Command]) -> dict[Command, Answer]:
        answers: dict[Command, Answer] = {}
        for some in statements.slices(asked):
            found = self._database.execute(statements.answers(len(some)), statements.flat(some))
            # An event is read after a refusal of the same command, and stands.
            answers |= {(dinner, actor, command_id): answer for dinner, actor, command_id, answer in found}
        return answers

    def _insert(self, table: Table, rows: Sequence[tuple[object, ...]]) -> None:
        for some in statements.slices(rows):
            self._database.execute(statements.insert(table, len(some)), statements.flat(some))


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
