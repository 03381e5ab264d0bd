"""What is kept of dinners: one append-only list of events per dinner, and what was answered to whom.

Order is only ever the sequence number within a dinner: the first event has 1, and there are no gaps.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from app.game.events import Event
from app.game.names import DinnerCode

Answer = int | str
"""What a command was answered: the version it led to, or the code of its refusal."""


Blank = Callable[[Event], Event]
"""Takes words out of an event. What holds none of them comes back equal."""


class StorageError(Exception):
    """The store could not do what was asked. Nothing of it was acknowledged."""


class StorageFull(StorageError):  # noqa: N818  what happened is in the name
    """No room left on the disk. Recovers by itself when space returns; asking again is safe."""


class StorageBusy(StorageError):  # noqa: N818  what happened is in the name
    """Somebody else held the database longer than we wait. Asking again is safe."""


class StorageFailed(StorageError):  # noqa: N818  what happened is in the name
    """The disk failed under us: whether the last events are kept is unknown, and nothing more is accepted.

    The way out is a new process: it reads from the file what is really there.
    """


class StorageForgot(StorageFailed):
    """The database is behind what it once confirmed, or another is in its place: what we hold is no longer so.

    `confirmed`: what it is said to lack; None where another one is in its place.
    """

    def __init__(self, why: str, confirmed: "Confirmed | None" = None) -> None:
        super().__init__(why)
        self.confirmed = confirmed


class StorageUnusable(StorageError):  # noqa: N818  what happened is in the name
    """The database cannot be opened; the message tells the operator what to do."""


class AnotherKey(StorageUnusable):
    """The key at hand is not the one that this database is kept with."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One stored event. `at`: Unix ms. `event` is None for a row that cannot be read: its place is kept.

    `unread`: what such a row says that its kind is, which may be damaged too.
    """

    seq: int
    at: int
    event: Event | None
    actor: str
    command_id: str | None
    unread: str | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """What one command led to: its events (at least one), who sent it, and under which id."""

    events: tuple[Event, ...]
    actor: str
    command_id: str | None


@dataclass(frozen=True, slots=True)
class Appended:
    """The events are durable; `version` is the sequence number of the last one."""

    version: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody else appended first, or there would be a gap: read again and decide again."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The command was answered before, and this was the answer."""

    answer: Answer


Outcome = Appended | Conflict | Duplicate

Confirmed = tuple[DinnerCode, int]
"""A dinner, and a sequence number of it that was committed."""


class EventLog(Protocol):
    """What every store can do, with a disk and without; one suite tests them all.

    `epoch` is the identity of this database: random at creation, stable over restarts, new when it has forgotten
    something it once acknowledged (a restored backup).
    """

    epoch: str

    @property
    def shared(self) -> bool:
        """Whether other nodes write the same dinners: what was read may be old, and only the unique keys know."""

    @property
    def waiting(self) -> int:
        """Writes that were asked for and are not answered."""

    async def append(
        self,
        dinner: DinnerCode,
        after: int,
        events: Sequence[Event],
        *,
        at: int,
        actor: str,
        command_id: str | None,
    ) -> Outcome:
        """Commit all `events` (at least one) at `after`+1 and up, or none of them. `at`: Unix ms.

        `Duplicate` comes before `Conflict`. The command id is kept on the last event. Cancelling the wait does not
        take the append back. Raises StorageError when nothing could be decided.
        """

    async def append_all(self, dinner: DinnerCode, after: int, deeds: Sequence[Deed], *, at: int) -> Outcome:
        """As `append` for several commands at once, one behind the other: all of them, or none of anybody's.

        `Duplicate` where any of them was answered before. No two may have the same sender and id: ValueError.
        """

    async def blank(
        self,
        dinner: DinnerCode,
        after: int,
        events: Sequence[Event],
        blank: Blank,
        *,
        at: int,
        actor: str,
        command_id: str | None,
    ) -> Outcome:
        """Append, and put `blank` of every event before in its place; number, time and sender stay.

        No byte of what was taken out remains. A row that cannot be read is emptied: nobody can say whose words it
        holds. Where the outcome is a Duplicate or a Conflict nothing is rewritten. Raises StorageError also where all
        is committed but a byte may be left; asking again goes on from there.
        """

    async def refuse(self, dinner: DinnerCode, *, at: int, actor: str, command_id: str, code: str) -> Answer:
        """Remember that a command was refused; the answer that stands, which is the first that anybody gave.

        An unknown dinner remembers nothing.
        """

    async def read(self, dinner: DinnerCode, after: int = 0) -> list[Entry]:
        """The entries of a dinner with a sequence number over `after`, in order; none for an unknown dinner."""

    async def answers(self, dinner: DinnerCode) -> dict[tuple[str, str], Answer]:
        """What was answered in this dinner, by (actor, command id)."""

    async def versions(self, dinners: Sequence[DinnerCode]) -> dict[DinnerCode, int]:
        """The newest sequence number of those of these dinners that exist."""

    async def erase(self, dinner: DinnerCode, version: int | None = None) -> bool:
        """Forget a dinner: no byte of it remains. False if there was nothing to forget.

        `version`: only while this is its newest sequence number; else it stays, and that is False as well.
        """

    async def codes(self) -> list[DinnerCode]:
        """The dinners this database holds, in order of their codes."""

    async def identity(self) -> str:
        """The epoch as the database itself has it now: not `epoch` where another one was put in its place."""

    async def now(self) -> int | None:
        """Unix ms by a clock of the database's own; None where it has none but ours."""

    async def renew(self, confirmed: Confirmed | None = None) -> bool:
        """Give the database, which went back, another epoch if `epoch` is still its own: nothing more is kept under it.

        Whoever opens it again does so in the new one: no number is given out twice under one epoch. False, and the
        epoch stays, where the database that is written lacks nothing of `confirmed`: then whoever said so had read
        another. Raises StorageError where that could not be found out or written.
        """

    async def close(self) -> None:
        """Finish what was accepted and let go. Nothing may be asked afterwards."""


def check(deeds: Sequence[Deed]) -> None:
    """Raises ValueError for deeds that no log takes: nothing happened, or one command twice."""
    if not deeds or not all(deed.events for deed in deeds):
        raise ValueError("an append needs at least one event")
    ids = [(deed.actor, deed.command_id) for deed in deeds if deed.command_id is not None]
    if len(set(ids)) < len(ids):
        raise ValueError("one command has one effect")


def new_epoch() -> str:
    """An identity no other database has."""
    return secrets.token_hex(8)


class MemoryLog:
    """The log without a disk, for tests and measurements."""

    waiting = 0

    def __init__(self, *, shared: bool = False, epoch: str | None = None) -> None:
        self.epoch = self._epoch = epoch or new_epoch()
        self.shared = shared
        self._entries: dict[DinnerCode, list[Entry]] = {}
        self._answers: dict[DinnerCode, dict[tuple[str, str], Answer]] = {}

    async def append(
        self,
        dinner: DinnerCode,
        after: int,
        events: Sequence[Event],
        *,
        at: int,
        actor: str,
        command_id: str | None,
    ) -> Outcome:
        """See EventLog."""
        return self._append(dinner, after, (Deed(tuple(events), actor, command_id),), at)

    async def append_all(self, dinner: DinnerCode, after: int, deeds: Sequence[Deed], *, at: int) -> Outcome:
        """See EventLog."""
        return self._append(dinner, after, deeds, at)

    def _append(self, dinner: DinnerCode, after: int, deeds: Sequence[Deed], at: int) -> Outcome:
        check(deeds)
        answered = self._answers.get(dinner, {})
        for deed in deeds:
            if deed.command_id is not None and (deed.actor, deed.command_id) in answered:
                return Duplicate(answered[deed.actor, deed.command_id])
        if after != len(self._entries.get(dinner, ())):
            return Conflict()
        entries, answered = self._entries.setdefault(dinner, []), self._answers.setdefault(dinner, {})
        for deed in deeds:
            version = len(entries) + len(deed.events)
            for seq, event in enumerate(deed.events, len(entries) + 1):
                entries.append(Entry(seq, at, event, deed.actor, deed.command_id if seq == version else None))
            if deed.command_id is not None:
                answered[deed.actor, deed.command_id] = version
        return Appended(len(entries))

    async def blank(
        self,
        dinner: DinnerCode,
        after: int,
        events: Sequence[Event],
        blank: Blank,
        *,
        at: int,
        actor: str,
        command_id: str | None,
    ) -> Outcome:
        """See EventLog."""
        outcome = await self.append(dinner, after, events, at=at, actor=actor, command_id=command_id)
        if isinstance(outcome, Appended):
            entries = self._entries[dinner]
            entries[:after] = [replace(entry, event=entry.event and blank(entry.event)) for entry in entries[:after]]
        return outcome

    async def refuse(self, dinner: DinnerCode, *, at: int, actor: str, command_id: str, code: str) -> Answer:
        """See EventLog."""
        if dinner not in self._entries:
            return code
        return self._answers.setdefault(dinner, {}).setdefault((actor, command_id), code)

    async def read(self, dinner: DinnerCode, after: int = 0) -> list[Entry]:
        """See EventLog."""
        return self._entries.get(dinner, [])[max(after, 0) :]

    async def answers(self, dinner: DinnerCode) -> dict[tuple[str, str], Answer]:
        """See EventLog."""
        return dict(self._answers.get(dinner, {}))

    async def versions(self, dinners: Sequence[DinnerCode]) -> dict[DinnerCode, int]:
        """See EventLog."""
        return {dinner: len(self._entries[dinner]) for dinner in dinners if dinner in self._entries}

    async def erase(self, dinner: DinnerCode, version: int | None = None) -> bool:
        """See EventLog."""
        if version is not None and version != len(self._entries.get(dinner, ())):
            return False
        self._answers.pop(dinner, None)
        return self._entries.pop(dinner, None) is not None

    async def codes(self) -> list[DinnerCode]:
        """See EventLog."""
        return sorted(self._entries)

    async def identity(self) -> str:
        """See EventLog."""
        return self._epoch

    async def renew(self, confirmed: Confirmed | None = None) -> bool:
        """See EventLog."""
        if self._epoch == self.epoch and not (confirmed and len(self._entries.get(confirmed[0], ())) >= confirmed[1]):
            self._epoch = new_epoch()
        return self._epoch != self.epoch

    async def now(self) -> int | None:
        """See EventLog."""
        return None

    async def close(self) -> None:
        """See EventLog."""
