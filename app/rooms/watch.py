"""What a table tells of itself to whoever counts: figures and codes, never a name or a word."""

from typing import Protocol

from app.store import StorageFailed


class Watch(Protocol):
    """Hears of everything that took time or was refused. Called on the hot path: it only counts."""

    def answered(self, kind: str, result: str) -> None:
        """A command of this kind was answered `ack`, or refused with this code."""

    def kept(self, commands: int, seconds: float) -> None:
        """A turn of so many commands was on the disk so long after it was handed over."""

    def fanned_out(self, seconds: float) -> None:
        """A projector's line took a view so long after one was due: a figure that only counts has had its breath."""

    def broken(self, why: StorageFailed) -> None:
        """The database failed for good: only a new process can trust it again (FAULT-3). Told once."""

    def noticed(self, what: str) -> None:
        """A text between nodes was `said` or `lost`, `heard`, or `odd`: of another version, or of nobody we know."""


class Unwatched:
    """Nobody counts."""

    def answered(self, kind: str, result: str) -> None:
        """See Watch."""

    def kept(self, commands: int, seconds: float) -> None:
        """See Watch."""

    def fanned_out(self, seconds: float) -> None:
        """See Watch."""

    def broken(self, why: StorageFailed) -> None:
        """See Watch."""

    def noticed(self, what: str) -> None:
        """See Watch."""
