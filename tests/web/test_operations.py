import asyncio
import errno
import os
import shutil
from itertools import count
from pathlib import Path

import pytest

from app.game.actors import HOST
from app.game.commands import Close
from app.game.events import GuestAdded
from app.game.names import DinnerCode, GuestId
from app.store import Entry, MemoryLog, StorageBusy, StorageFailed, StorageFull, open_log
from app.web.readiness import Readiness
from tests.support.raw import raw_socket
from tests.web import evening
from tests.web.place import Place, running, settings_for


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
    assert figure(text, "coperto_commit_seconds_count") == figure(text, "coperto_turn_commands_count") > 5
    assert figure(text, "coperto_writes_waiting") == 0
    for private in (opened["code"], "Canarino", "Anna", "apicoltrice"):
        assert private not in text


def figure(page: str, name: str) -> float:
    return next(float(line.split()[1]) for line in page.splitlines() if line.startswith(f"{name} "))


async def test_how_long_a_projector_waits_is_counted(fresh: Place) -> None:
    opened = await fresh.opened()
    async with raw_socket(fresh.base, opened["code"], opened["screen_token"]) as screen:
        await fresh.join(opened, "Anna")
        await screen.view()
        page = (await fresh.http.get("/metrics")).text
    assert figure(page, "coperto_fan_out_seconds_count") >= 2


async def test_a_memory_that_takes_nothing_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    time, log = 0.0, MemoryLog()
    readiness = Readiness(log, tmp_path, lambda: time)
    assert await readiness.why_not() is None
    assert not os.listdir(tmp_path)
    for error, code in (
        (StorageFailed("no disk"), "storage"),
        (StorageFull("full"), "storage_full"),
        (StorageBusy("locked"), "busy"),
    ):

        async def fail(*_: object, error: Exception = error) -> None:
            raise error

        with monkeypatch.context() as broken:
            broken.setattr(log, "read", fail)
            assert await readiness.why_not() != code, "an answer holds for a second"
            time += 1.5
            assert await readiness.why_not() == code
        time += 1.5
        assert await readiness.why_not() is None, "and it is well again by itself"
    readiness.drain()
    assert await readiness.why_not() == "draining"


async def test_a_memory_that_says_nothing_is_busy_before_anybody_is_tired_of_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, answered, asked = MemoryLog(), asyncio.Event(), 0

    async def read(*_: object) -> list[Entry]:
        nonlocal asked
        asked += 1
        await answered.wait()
        return []

    monkeypatch.setattr(log, "read", read)
    monkeypatch.setattr("app.web.readiness.PATIENCE_S", 0.01)
    readiness = Readiness(log, None, lambda: 0.0)
    async with asyncio.timeout(10):
        assert [await readiness.why_not() for _ in range(3)] == ["busy"] * 3
        assert asked == 1, "and nobody adds to what it has to do"
        answered.set()
        monkeypatch.undo()
        assert await readiness.why_not() is None


async def test_a_folder_that_is_gone_or_full_is_not_ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await Readiness(MemoryLog(), tmp_path / "none").why_not() == "storage"

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr("app.web.readiness.tempfile.TemporaryFile", full)
    assert await Readiness(MemoryLog(), tmp_path).why_not() == "storage_full"


async def test_the_folder_that_has_to_have_room_is_that_of_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.readiness.HOLDS_S", -1.0)
    elsewhere = tmp_path / "elsewhere"
    settings = settings_for(tmp_path / "data", database_url=f"sqlite:///{elsewhere / 'dinners.sqlite3'}")
    elsewhere.mkdir()
    async with running(settings) as place:
        assert (await place.http.get("/readyz")).status_code == 200
        elsewhere.rmdir()
        answer = await place.http.get("/readyz")
        assert (answer.status_code, answer.json()["error"]["code"]) == (503, "storage")


async def test_a_memory_with_a_disk_of_its_own_needs_no_room_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.web.readiness.HOLDS_S", -1.0)
    settings = settings_for(tmp_path / "data", database_url="postgresql://coperto@127.0.0.1/coperto")
    async with running(settings) as place:
        shutil.rmtree(settings.data_dir)
        assert (await place.http.get("/readyz")).status_code == 200


async def test_no_node_waits_for_another_that_looks_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever refuses a command is alone with it: two nodes must not look with the same one."""
    log, asked = MemoryLog(), []

    async def refuse(dinner: DinnerCode, *, at: int, actor: str, command_id: str, code: str) -> str:
        asked.append((dinner, actor, command_id))
        return code

    monkeypatch.setattr(log, "refuse", refuse)
    for _ in range(2):
        assert await Readiness(log, tmp_path).why_not() is None
    assert len(set(asked)) == 2


async def test_whoever_looks_stores_nothing(tmp_path: Path) -> None:
    log = open_log(tmp_path)
    await log.append(DinnerCode("AAAAA"), 0, [GuestAdded(GuestId("g1"), "Anna")], at=1, actor="h", command_id=None)
    readiness = Readiness(log, tmp_path, count(step=2).__next__)
    assert await readiness.why_not() is None
    before = sizes(tmp_path)
    for _ in range(20):
        assert await readiness.why_not() is None
    assert sizes(tmp_path) == before
    await log.close()


def sizes(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in folder.iterdir()}


async def test_not_ready_has_a_code(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    async def unreadable(*_: object) -> None:
        raise StorageFailed("no disk")

    monkeypatch.setattr(place.events, "read", unreadable)
    monkeypatch.setattr("app.web.readiness.HOLDS_S", -1.0)
    answer = await place.http.get("/readyz")
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "storage")
    assert (await place.http.get("/healthz")).status_code == 200


async def test_who_goes_down_is_not_ready(fresh: Place) -> None:
    assert (await fresh.http.get("/readyz")).status_code == 200
    await fresh.house.farewell()
    answer = await fresh.http.get("/readyz")
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "draining")
