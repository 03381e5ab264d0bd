"""What becomes of writes that came together, each decided as if alone: the same on every engine.

Decided from what is stored: how far each dinner is, and who was answered. Nothing here touches a database.
"""

from collections.abc import Iterable, Sequence

from app.store.jobs import Append, Refuse, Row, Write
from app.store.log import Answer, Appended, Conflict, Duplicate, Outcome

Heads = dict[str, int]
"""The newest sequence number by dinner; 0 for a dinner that does not exist."""

Command = tuple[str, str, str]
"""Dinner, sender, id."""

Refusal = tuple[str, str, str, str, int]
"""One row of the table `refusal`, in the order of its columns."""


class Decision:
    """Decides writes in the order they came; `outcomes` are theirs, `events` and `refusals` the rows to be stored.

    `heads` has every dinner of the writes, `answers` what was answered to those of their commands that were.
    """

    def __init__(self, heads: Heads, answers: dict[Command, Answer], writes: Sequence[Write]) -> None:
        self.heads = heads
        self._answers = answers
        self.events: list[Row] = []
        self.refusals: list[Refusal] = []
        self.outcomes = [self._decide(write) for write in writes]

    @property
    def rows(self) -> int:
        """How many rows were decided."""
        return len(self.events) + len(self.refusals)

    def _decide(self, write: Write) -> Outcome | Answer:
        return self._append(write) if isinstance(write, Append) else self._refuse(write)

    def _append(self, write: Append) -> Outcome:
        for command in write.answers:
            if command in self._answers:
                return Duplicate(self._answers[command])
        if write.after != self.heads[write.dinner]:
            return Conflict()
        version = self.heads[write.dinner] = write.after + len(write.rows)
        self._answers.update(write.answers)
        self.events += write.rows
        return Appended(version)

    def _refuse(self, write: Refuse) -> Answer:
        command = (write.dinner, write.actor, write.command_id)
        if self.heads[write.dinner] and command not in self._answers:
            self._answers[command] = write.code
            self.refusals.append((*command, write.code, write.at))
        return self._answers.get(command, write.code)


def dinners(writes: Sequence[Write]) -> set[str]:
    """The dinners that these writes are about."""
    return {write.dinner for write in writes}


def commands(writes: Sequence[Write]) -> list[Command]:
    """The commands that these writes are about."""
    return [command for write in writes for command in _commands(write)]


def _commands(write: Write) -> Iterable[Command]:
    return write.answers if isinstance(write, Append) else ((write.dinner, write.actor, write.command_id),)
