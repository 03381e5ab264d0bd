"""Whether a process may go on by what it holds in memory: all its rooms lose that together, once and for good."""

import structlog

from app.rooms.watch import Unwatched, Watch
from app.store import StorageFailed

_log = structlog.get_logger("coperto.rooms")


class Trust:
    """Lost when the database failed, or forgot what it had confirmed: a new process reads what is really there."""

    def __init__(self, watch: Watch | None = None) -> None:
        self._watch = watch or Unwatched()
        self.lost = False

    def lose(self, why: StorageFailed) -> None:
        """Accept nothing more in any room, and say so. The first reason is the reason."""
        if not self.lost:
            self.lost = True
            _log.critical("trust_lost", error=type(why).__name__)
            self._watch.broken(why)
