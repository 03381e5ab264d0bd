"""The house as a whole: it leaves rather than trust a disk that failed a sync (FAULT-3), or a memory that forgot."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import httpx2
import pytest

from app import main
from app.game.events import Event
from app.game.names import DinnerCode
from app.rehearsal.server import free_port
from app.settings import Settings
from app.store import MemoryLog, Outcome, StorageFailed


class BrokenLog(MemoryLog):
    """A disk that fails every sync."""

    async def append(
        self, dinner: DinnerCode, after: int, events: Sequence[Event], *, at: int, actor: str, command_id: str | None
    ) -> Outcome:
        """Fail."""
        raise StorageFailed("EIO")


class OtherLog(MemoryLog):
    """A database that was exchanged under the node."""

    async def identity(self) -> str:
        """Somebody else's."""
        return "another"


async def opened(log: MemoryLog, folder: Path, patch: pytest.MonkeyPatch) -> tuple[httpx2.Response, asyncio.Task[None]]:
    """The answer to whoever opens a dinner in a house on this log; and the house, which may be leaving."""
    patch.setattr(main, "open_log", lambda folder, url, fingerprint, *, claims: log)
    port = free_port()
    serving = asyncio.create_task(main.serve(Settings(host="127.0.0.1", port=port, data_dir=folder)))
    async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as http:
        for _ in range(200):
            try:
                await http.get("/healthz")
                break
            except httpx2.ConnectError:
                await asyncio.sleep(0.02)
        return await http.post("/api/dinners", json={"title": "Olmo", "language": "it"}), serving


async def test_a_failed_sync_ends_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer, serving = await opened(BrokenLog(), tmp_path, monkeypatch)
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "storage")
    with pytest.raises(StorageFailed, match="coperto check"):
        await asyncio.wait_for(serving, 15)


async def test_a_memory_that_forgot_ends_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer, serving = await opened(OtherLog(shared=True), tmp_path, monkeypatch)
    assert answer.status_code == 201
    with pytest.raises(StorageFailed, match="coperto renew"):
        await asyncio.wait_for(serving, 15)
