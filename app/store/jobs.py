"""What the writer is asked for: plain values, made on the event loop and answered there."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.store.log import Answer, Blank, Outcome, StorageError

Row = tuple[str, int, int, str, str, str, str | None]
"""One row of the table `event`, in the order of its columns."""


@dataclass(frozen=True, slots=True)
class Append:
    """Rows that follow `after`, all or none.

    `answers`: by (dinner, actor, command id) the version it led to; the last row of a command carries its id.
    """

    answer: asyncio.Future[Outcome]
    dinner: str
    after: int
    rows: tuple[Row, ...]
    answers: Mapping[tuple[str, str, str], int]


@dataclass(frozen=True, slots=True)
class Refuse:
    """A refusal to remember; the answer says what stands. `at`: Unix ms."""

    answer: asyncio.Future[Answer]
    dinner: str
    actor: str
    command_id: str
    code: str
    at: int


@dataclass(frozen=True, slots=True)
class Erase:
    """A dinner to forget; the answer says whether there was one. `version`: only while this is its newest number."""

    answer: asyncio.Future[bool]
    dinner: str
    version: int | None = None

    def meant(self, newest: int | None) -> bool:
        """Whether a dinner with this newest number, None for one that does not exist, is to go."""
        return self.version is None or self.version == newest


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Rows to append and, if they could be, words to take out of all before them. Answered when no byte is left."""

    answer: asyncio.Future[Outcome]
    append: Append
    blank: Blank


@dataclass(frozen=True, slots=True)
class Disown:
    """Take back what the mark promises, and take nothing on after it."""

    answer: asyncio.Future[None]


Write = Append | Refuse
Job = Write | Erase | Rewrite | Disown


def tell(jobs: Sequence[Job], answers: Sequence[object]) -> None:
    """Answer each, on the event loop. What went wrong for all is raised for each as an error of its own."""
    for job, answer in zip(jobs, answers, strict=True):
        future: asyncio.Future[Any] = job.answer
        if future.done():
            continue  # cancelled: whoever asked went away
        if isinstance(answer, StorageError):
            future.set_exception(type(answer)(*answer.args))
        elif isinstance(answer, Exception):
            future.set_exception(answer)
        else:
            future.set_result(answer)
