"""Whoever guesses, and whoever sends a lot, is slowed down; the restaurant around them is not (THREAT-5, THREAT-6)."""

import asyncio
import json
import time
from pathlib import Path
from typing import Any

import pytest

from app.archive import Unfit
from app.game.names import DinnerCode, GuestId
from app.protocol import CloseCode
from app.store import MemoryLog
from app.web import door
from app.web.body import MOST_LARGE
from app.web.keys import Keys
from app.web.limits import BRINGING
from tests.support.inside import until
from tests.support.raw import raw_socket
from tests.web.place import Place, bearer, running, settings_for


async def test_a_guessing_machine_is_looked_up_no_more_and_the_restaurant_around_it_plays_on(
    fresh: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over sockets as over HTTP: what is in memory costs nothing to find, and the file is not asked."""
    monkeypatch.setattr(fresh.house.sockets._door.limits.failures, "_now", lambda: 0.0)
    opened = await fresh.opened()
    anna = await fresh.join(opened, "Anna")
    asleep = await fresh.opened()
    lobby, reads = fresh.house.lobby, 0
    lobby._rooms.pop(DinnerCode(asleep["code"]))
    read = fresh.events.read

    async def counted(*given: Any, **more: Any) -> Any:
        nonlocal reads
        reads += 1
        return await read(*given, **more)

    monkeypatch.setattr(fresh.events, "read", counted)
    hello = json.dumps({"type": "hello", "token": f"g1-0.{'A' * 43}", "protocol": 1})
    ends = []
    for number in range(130):
        async with raw_socket(fresh.base, ("ZZZZZ", "YYYYY")[number % 2]) as socket:
            await socket.say(hello)
            ends.append(await socket.end())
    assert ends[:100] == [CloseCode.REFUSED] * 100
    assert ends[-1] == 1013, "come back later"
    assert reads == 100
    answer = await fresh.http.get(f"/api/dinners/{asleep['code']}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "too_fast")
    for path in ("links", "invitation", "export"):
        answer = await fresh.http.get(f"/api/dinners/XXXXX/{path}", headers=bearer("h0.x"))
        assert answer.status_code == 429
    async with raw_socket(fresh.base, opened["code"], anna["token"]) as socket:
        assert await socket.asked('{"type":"ping"}') == {"type": "pong"}
    await fresh.join(opened, "Bruno")
    page = fresh.house.sockets._door.meters.page().decode()
    for code, least in (("refused", 100), ("busy", 15), ("too_fast", 4)):
        told = next(
            line for line in page.splitlines() if line.startswith(f'coperto_turned_away_total{{code="{code}"}}')
        )
        assert float(told.split()[1]) >= least


async def test_a_token_of_a_dinner_finds_it_though_somebody_guesses_beside_it(
    fresh: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The house has just started anew, or everybody's phone was locked for a course: no dinner is in memory."""
    limits, lobby = fresh.house.sockets._door.limits, fresh.house.lobby
    monkeypatch.setattr(limits.failures, "_now", lambda: 0.0)
    opened = await fresh.opened()
    code, anna = DinnerCode(opened["code"]), await fresh.join(opened, "Anna")
    while not limits.failures.take("127.0.0.1"):
        pass

    for token in (anna["token"], opened["host_token"], opened["screen_token"]):
        assert fresh.keys.made(code, token)
        lobby._rooms.clear()
        async with raw_socket(fresh.base, code, token) as socket:
            assert await socket.asked('{"type":"ping"}') == {"type": "pong"}
    lobby._rooms.clear()
    assert (await fresh.http.get(f"/api/dinners/{code}", headers=bearer(opened["join_token"]))).status_code == 200
    others = Keys(bytes(32))
    for token in (
        "g1-0", anna["token"][:-1], "h0." + "A" * 43, others.host(code, 0), others.join(code), others.screen(code),
        fresh.keys.guest(DinnerCode("AAAAA"), GuestId("g1"), 0), anna["token"].replace("g1-0", "g1-1"),
    ):  # fmt: skip
        lobby._rooms.clear()
        assert not fresh.keys.made(code, token)
        async with raw_socket(fresh.base, code) as socket:
            await socket.hello(token)
            assert await socket.end() == 1013, token
    lobby._rooms.clear()
    old = fresh.keys.guest(code, GuestId("g1"), 7)
    async with raw_socket(fresh.base, code) as socket:
        await socket.hello(old)
        assert await socket.end() == CloseCode.REFUSED, "it was looked up, and opens nothing"


async def test_whoever_shows_no_token_of_a_dinner_costs_it_no_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a shared memory whoever comes in looks first. That is for people of the dinner: anybody may ask for it."""
    async with running(settings_for(tmp_path), MemoryLog(shared=True)) as place:
        opened = await place.opened()
        code, room, looks = opened["code"], await place.room(opened["code"]), 0
        look = room.look

        async def counted() -> None:
            nonlocal looks
            looks += 1
            await look()

        monkeypatch.setattr(room, "look", counted)
        for path in (f"/api/dinners/{code}", f"/{code}", f"/d/{code}", f"/d/{code}/screen"):
            assert (await place.http.get(path)).status_code in (200, 307)
        for path in ("", "/export", "/invitation"):
            await place.http.get(f"/api/dinners/{code}{path}", headers=bearer(f"h0.{'A' * 43}"))
        async with raw_socket(place.base, code) as socket:
            await socket.hello(f"g1-0.{'A' * 43}")
            assert await socket.end() == CloseCode.REFUSED
        assert looks == 0
        await place.http.get(f"/api/dinners/{code}", headers=bearer(opened["join_token"]))
        await place.http.get(f"/d/{code}/screen/lite/{opened['screen_token']}")
        assert looks == 2


async def test_whoever_asks_all_the_time_waits_for_every_answer_and_gets_it(
    fresh: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits, opened = fresh.house.sockets._door.limits, await fresh.opened()
    monkeypatch.setattr(limits.strangers, "_now", lambda: 0.0)
    monkeypatch.setattr(door, "SLOW_S", 0.3)
    while not limits.strangers.take("127.0.0.1"):
        pass
    path = f"/api/dinners/{opened['code']}"
    began = time.monotonic()
    answers = await asyncio.gather(*(fresh.http.get(path) for _ in range(5)))
    assert [answer.status_code for answer in answers] == [200] * 5
    assert time.monotonic() - began >= 0.3
    monkeypatch.setattr(door, "SLOW_S", 60.0)
    async with asyncio.timeout(5):
        assert (await fresh.http.get(path, headers=bearer(opened["join_token"]))).status_code == 200


async def test_too_fast_is_read_behind_a_large_file(fresh: Place) -> None:
    while not fresh.house.sockets._door.limits.bringing.take("127.0.0.1"):
        pass
    answer = await fresh.http.post("/api/dinners/import", content=b"[" + b" " * 7_000_000 + b"]")
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "too_fast")


async def test_of_large_files_the_house_takes_few(fresh: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two at once, whoever brings them; then as often as one address may. Everybody is told which it was."""
    go_on = asyncio.Event()

    async def slow(*_: Any) -> None:
        await go_on.wait()
        raise Unfit("no_dinner")

    monkeypatch.setattr(asyncio, "to_thread", slow)
    file = b"[" + b" " * 100_000 + b"]"

    async def bring() -> str:
        answer = await fresh.http.post("/api/dinners/import", content=file)
        return str(answer.json()["error"]["code"])

    going = [asyncio.create_task(bring()) for _ in range(MOST_LARGE)]
    await until(lambda: _large_room(fresh).locked())
    assert [await bring() for _ in range(BRINGING.burst - MOST_LARGE)] == ["busy"] * (BRINGING.burst - MOST_LARGE)
    assert await bring() == "too_fast"
    go_on.set()
    assert [await task for task in going] == ["no_dinner"] * MOST_LARGE


def _large_room(place: Place) -> asyncio.Semaphore:
    return place.house.app._app.default._room  # type: ignore[attr-defined, no-any-return]
