"""One process per database file.

SQLite before 3.51.3 can damage a write-ahead log that two connections write or checkpoint, and two servers on one
dinner would tell two stories.
"""

import fcntl
import os
from pathlib import Path

from app.store.log import StorageUnusable


class Lock:
    """Held from creation to `release`, or to the end of the process however it ends. Raises StorageUnusable."""

    def __init__(self, path: Path) -> None:
        # A file of its own: closing any descriptor of the database would drop SQLite's own locks on it.
        self._descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._descriptor)
            raise StorageUnusable(
                f"another Coperto is using {path.parent}. Stop it, or give this one its own DATA_DIR"
            ) from error

    def release(self) -> None:
        """Let another process have the file."""
        os.close(self._descriptor)
