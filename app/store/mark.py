"""The last thing the store acknowledged, kept outside the database.

A restored copy of the database does not know about it: that is how we notice that the database has forgotten
something, and give it a new epoch. Written without syncing: after a power cut it may be old, which is harmless.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

Promise = tuple[str, int]
"""A dinner's code and a sequence number that was committed."""

_ROOM: Final = 64
"""Bytes of one line; the same length each time, so that a line replaces the one before in a single write."""


class Mark:
    """The file with the newest promise."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)

    def read(self) -> Promise | None:
        """The newest promise; None if there is none, or none that can be read."""
        try:
            seq, dinner = os.pread(self._descriptor, 4096, 0).decode().splitlines()[0].split()
            return dinner, int(seq)
        except (ValueError, IndexError):
            return None

    def write(self, promise: Promise | None) -> None:
        """Replace the promise. Never fails: without a mark the next start merely gets a new epoch."""
        line = f"{promise[1]} {promise[0]}" if promise else ""
        with suppress(OSError):
            os.pwrite(self._descriptor, line.ljust(_ROOM).encode() + b"\n", 0)

    def sync(self) -> None:
        """Make the present promise survive a power cut."""
        with suppress(OSError):
            os.fsync(self._descriptor)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._descriptor)
