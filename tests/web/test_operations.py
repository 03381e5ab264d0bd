import os
from pathlib import Path

import pytest

from app.game.commands import Close
from app.game.legal import HOST
from app.store import MemoryLog, StorageFailed
from app.web.operations import memory_probe
from tests.support.raw import raw_socket
from tests.web import evening
from tests.web.place import Place


async def test_alive_and_ready(place: Place) -> None:
    for path in ("/healthz", "/readyz"):
        assert (await place.http.get(path)).status_code == 200
        assert (await place.http.head(path)).status_code == 200


async def test_what_is_counted(fresh: Place) -> None:
    opened = await fresh.opened(title="Canarino")
    room = await fresh.room(opened["code"])
    async with raw_socket(fresh.base, opened["code"], opened["host_token"]):
        await evening.seated(room)
        await room.submit(Close(), HOST)
        answer = await fresh.http.get("/metrics")
    text = answer.text
    assert answer.headers["content-type"].startswith("text/plain; version=")
    assert "coperto_dinners 1.0" in text
    assert 'coperto_connections{viewer="host"} 1.0' in text
    assert 'coperto_connections{viewer="screen"} 0.0' in text
    assert 'coperto_commands_total{kind="seal",result="ack"} 3.0' in text
    assert 'coperto_commands_total{kind="close",result="not_now"} 1.0' in text
    for private in (opened["code"], "Canarino", "Anna", "apicoltrice"):
        assert private not in text


async def test_a_memory_that_takes_nothing_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    time, log = 0.0, MemoryLog()
    probe = memory_probe(log, tmp_path, lambda: time)
    assert await probe()
    assert not os.listdir(tmp_path)

    async def fail(*_: object) -> None:
        raise StorageFailed("no disk")

    monkeypatch.setattr(log, "read", fail)
    assert await probe(), "an answer holds for a second"
    time = 1.5
    assert not await probe()


async def test_a_folder_that_is_gone_is_not_ready(tmp_path: Path) -> None:
    assert not await memory_probe(MemoryLog(), tmp_path / "none")()


async def test_not_ready_has_a_code(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    async def unreadable(*_: object) -> None:
        raise StorageFailed("no disk")

    monkeypatch.setattr(place.events, "read", unreadable)
    probe = place.house.sockets._door.writable
    monkeypatch.setattr("app.web.operations.HOLDS_S", -1.0)
    assert not await probe()
    answer = await place.http.get("/readyz")
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "storage")
    assert (await place.http.get("/healthz")).status_code == 200
