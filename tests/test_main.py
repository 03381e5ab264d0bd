"""The house as a whole: it leaves rather than trust a disk that failed a sync (F3)."""

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


async def test_a_failed_sync_ends_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main, "open_log", lambda folder, url: BrokenLog())
    port = free_port()
    serving = asyncio.create_task(main.serve(Settings(host="127.0.0.1", port=port, data_dir=tmp_path)))
    async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as http:
        for _ in range(200):
            try:
                await http.get("/healthz")
                break
            except httpx2.ConnectError:
                await asyncio.sleep(0.02)
        answer = await http.post("/api/dinners", json={"title": "Olmo", "language": "it"})
        assert (answer.status_code, answer.json()["error"]["code"]) == (503, "storage")
    with pytest.raises(StorageFailed, match="coperto check"):
        await asyncio.wait_for(serving, 15)
