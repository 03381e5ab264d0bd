"""The house as a whole: it leaves rather than trust a disk that failed a sync (FAULT-3), or a database that forgot."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app import main
from app.game.events import Event
from app.game.names import DinnerCode
from app.rehearsal.server import free_port
from app.settings import Settings
from app.store import Confirmed, MemoryLog, Outcome, StorageBusy, StorageFailed
from app.web import leaving
from app.web.server import Server


class BrokenLog(MemoryLog):
    """A disk that fails every sync."""

    async def append(
        self, dinner: DinnerCode, after: int, events: Sequence[Event], *, at: int, actor: str, command_id: str | None
    ) -> Outcome:
        """Fail."""
        raise StorageFailed("EIO")


class OtherLog(MemoryLog):
    """A database that was exchanged under the node, and takes another epoch at the try after so many in vain."""

    def __init__(self, in_vain: int = 0, trouble: type[Exception] = StorageBusy) -> None:
        super().__init__(shared=True)
        self.trouble = trouble
        self.in_vain, self.tries, self.thrice = in_vain, 0, asyncio.Event()

    async def identity(self) -> str:
        """Somebody else's."""
        return "another"

    async def renew(self, confirmed: Confirmed | None = None) -> bool:
        """See EventLog."""
        self.tries += 1
        if self.tries == 3:
            self.thrice.set()
        if self.tries <= self.in_vain:
            raise self.trouble("not yet")
        return True


class StrayLog(MemoryLog):
    """A node whose reads lead to a copy that is behind."""

    def __init__(self) -> None:
        super().__init__(shared=True)
        self.confirmed: list[Confirmed | None] = []

    async def versions(self, dinners: Sequence[DinnerCode]) -> dict[DinnerCode, int]:
        """One less than there is."""
        return {dinner: version - 1 for dinner, version in (await super().versions(dinners)).items()}

    async def renew(self, confirmed: Confirmed | None = None) -> bool:
        """See EventLog."""
        self.confirmed.append(confirmed)
        return await super().renew(confirmed)


async def opened(
    log: MemoryLog, folder: Path, patch: pytest.MonkeyPatch, port: int
) -> tuple[httpx2.Response, asyncio.Task[None]]:
    """The answer to whoever opens a dinner in a house on this log; and the house, which may be leaving."""
    patch.setattr(main, "open_log", lambda folder, url, fingerprint, *, claims: log)
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
    answer, serving = await opened(BrokenLog(), tmp_path, monkeypatch, free_port())
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "storage")
    with pytest.raises(StorageFailed, match="coperto check"):
        await asyncio.wait_for(serving, 15)


@pytest.mark.parametrize("trouble", [StorageBusy, RuntimeError])
@pytest.mark.parametrize("in_vain", [0, 2])
async def test_a_database_that_forgot_has_another_epoch_before_the_process_ends(
    in_vain: int, trouble: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever starts it again finds that one: no number is given out twice under one. Whatever a try raises."""
    monkeypatch.setattr(leaving, "RENEW_S", 0.02)
    log = OtherLog(in_vain, trouble)
    answer, serving = await opened(log, tmp_path, monkeypatch, free_port())
    assert answer.status_code == 201
    with pytest.raises(StorageFailed, match="It has another epoch now") as left:
        await asyncio.wait_for(serving, 15)
    assert "coperto renew" not in str(left.value)
    assert log.tries == in_vain + 1


async def test_a_node_that_reads_elsewhere_leaves_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others go on: nothing is lost where it is written, and another epoch would make all of them leave."""
    log = StrayLog()
    answer, serving = await opened(log, tmp_path, monkeypatch, free_port())
    assert answer.status_code == 201
    with pytest.raises(StorageFailed, match="every line leads to the primary"):
        await asyncio.wait_for(serving, 15)
    ((dinner, entries),) = log._entries.items()
    assert log.confirmed == [(dinner, len(entries))]
    assert await log.identity() == log.epoch


async def test_an_epoch_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is sent there, nothing is taken, and it stays: its next start would be in the old one."""
    servers: list[Server] = []

    def made(*parts: Any) -> Server:
        servers.append(Server(*parts))
        return servers[-1]

    monkeypatch.setattr(main, "Server", made)
    monkeypatch.setattr(leaving, "RENEW_S", 0.02)
    log, port = OtherLog(10**9), free_port()
    _, serving = await opened(log, tmp_path, monkeypatch, port)
    async with asyncio.timeout(15):
        await log.thrice.wait()
    assert not serving.done()
    async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as http:
        assert (await http.get("/readyz")).json()["error"]["code"] == "draining"
        assert (await http.post("/api/dinners", json={"title": "Olmo", "language": "it"})).status_code == 503
        assert "\ncoperto_epoch_lost 1.0\n" in (await http.get("/metrics")).text, "and somebody is woken"
    servers[0].should_exit = True
    with pytest.raises(StorageFailed, match="coperto renew"):
        await asyncio.wait_for(serving, 15)
