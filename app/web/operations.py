"""For whoever runs the house: is it alive, does it take anything, what does it do."""

import asyncio
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.responses import JSONResponse, Response

from app.game.names import DinnerCode
from app.store import EventLog, StorageError
from app.web.door import Door
from app.web.errors import NO_STORE, Problem

PROBE_BYTES: Final = 4096
NOWHERE: Final = DinnerCode("-")
HOLDS_S: Final = 1.0
"""How long an answer about the memory holds: whoever asks more often must not wear out the disk."""


class Operations:
    """The calls of monitoring."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def routes(self) -> APIRouter:
        """All of them."""
        router = APIRouter()
        router.add_api_route("/healthz", self.health, methods=["GET", "HEAD"])
        router.add_api_route("/readyz", self.ready, methods=["GET", "HEAD"])
        router.add_api_route("/metrics", self.metrics)
        return router

    async def health(self) -> Response:
        """The process lives and its loop turns."""
        return JSONResponse({"status": "ok"}, headers=NO_STORE)

    async def ready(self) -> Response:
        """Send people here: the memory takes what they say."""
        if not await self._door.writable():
            raise Problem(503, "storage", {"Retry-After": "5"})
        return JSONResponse({"status": "ready"}, headers=NO_STORE)

    async def metrics(self) -> Response:
        """Prometheus text."""
        return Response(self._door.meters.page(), headers=NO_STORE, media_type=CONTENT_TYPE_LATEST)


def memory_probe(
    log: EventLog, folder: Path, now: Callable[[], float] = time.monotonic
) -> Callable[[], Awaitable[bool]]:
    """Ask whether the log takes and gives, and its disk has room; the answer holds for a second."""
    answer, asked_at = False, float("-inf")
    turn = asyncio.Lock()

    async def probe() -> bool:
        nonlocal answer, asked_at
        async with turn:
            if now() - asked_at > HOLDS_S:
                answer, asked_at = await _takes(log, folder), now()
            return answer

    return probe


async def _takes(log: EventLog, folder: Path) -> bool:
    try:
        await log.read(NOWHERE)
        # A refusal for a dinner that does not exist is not kept, but the writer has to be well to say so.
        await log.refuse(NOWHERE, at=0, actor="-", command_id="-", code="-")
        await asyncio.to_thread(_write, folder)
    except (StorageError, OSError):
        return False
    return True


def _write(folder: Path) -> None:
    with tempfile.TemporaryFile(dir=folder, prefix="probe.") as file:
        file.write(bytes(PROBE_BYTES))
        file.flush()
        os.fsync(file.fileno())
