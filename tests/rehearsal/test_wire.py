"""The rehearsal's line to the server: what it remembers, what it ignores, when it gives up."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve

from app.rehearsal.wire import HungUpError, Wire

Script = Callable[[ServerConnection, list[dict[str, Any]]], Awaitable[None]]


@asynccontextmanager
async def stage(*scripts: Script) -> AsyncIterator[tuple[Wire, list[dict[str, Any]]]]:
    """A server that plays one script a connection, and what it heard. The last script is played again and again."""
    heard: list[dict[str, Any]] = []
    visits = iter(scripts)
    latest = scripts[-1]

    async def play(socket: ServerConnection) -> None:
        heard.append(json.loads(await socket.recv()))
        await next(visits, latest)(socket, heard)

    async def at_once(seconds: float) -> None:
        await asyncio.sleep(0)

    async with serve(play, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with Wire(f"http://127.0.0.1:{port}", "ABCDE", "token", sleep=at_once) as wire:
            yield wire, heard


def _view(version: int, epoch: str = "e") -> str:
    return json.dumps({"type": "view", "epoch": epoch, "version": version, "table": {}, "seat": None, "desk": None})


async def _answer(socket: ServerConnection, heard: list[dict[str, Any]], **answer: Any) -> None:
    heard.append(json.loads(await socket.recv()))
    await socket.send(json.dumps({"id": heard[-1]["id"], **answer}))


async def test_keeps_the_newest_view_of_an_epoch_and_starts_over_in_another() -> None:
    async def script(socket: ServerConnection, heard: list[dict[str, Any]]) -> None:
        for version, epoch in ((5, "e"), (4, "e"), (7, "e"), (2, "f")):
            await socket.send(_view(version, epoch))
        await socket.wait_closed()

    async with stage(script) as (wire, heard):
        seen = []
        view = await wire.until(bool)
        while view["epoch"] == "e":
            seen.append(view["version"])
            await wire.news(view)
            view = await wire.until(bool)
        assert 4 not in seen
        assert (view["epoch"], view["version"]) == ("f", 2)
        assert heard[0] == {"type": "hello", "token": "token", "protocol": 1}


async def test_sends_again_under_the_same_id_what_was_not_answered() -> None:
    async def hangs_up(socket: ServerConnection, heard: list[dict[str, Any]]) -> None:
        await socket.send(_view(1))
        heard.append(json.loads(await socket.recv()))
        await socket.close(1012)

    async def answers(socket: ServerConnection, heard: list[dict[str, Any]]) -> None:
        await socket.send(_view(1))
        await _answer(socket, heard, type="ack", version=2)
        await socket.wait_closed()

    async with stage(hangs_up, answers) as (wire, heard):
        answer = await wire.do({"type": "next"}, seen=1)
        assert (answer.version, answer.code) == (2, None)
        assert [frame["type"] for frame in heard] == ["hello", "do", "hello", "do"]
        assert heard[1] == heard[3]


async def test_a_refusal_that_passes_is_tried_again_with_the_same_id() -> None:
    async def script(socket: ServerConnection, heard: list[dict[str, Any]]) -> None:
        await _answer(socket, heard, type="no", code="busy", retry=True)
        await _answer(socket, heard, type="no", code="stale", retry=False)
        await socket.wait_closed()

    async with stage(script) as (wire, heard):
        answer = await wire.do({"type": "next"}, seen=1)
        assert (answer.done, answer.code) == (False, "stale")
        assert heard[1] == heard[2]


@pytest.mark.parametrize("code", [4000, 4002, 4003, 4004, 4010, 4013])
async def test_after_a_final_close_it_stays_away(code: int) -> None:
    async def script(socket: ServerConnection, heard: list[dict[str, Any]]) -> None:
        await socket.close(code)

    async with stage(script) as (wire, heard):
        assert await wire.ended() == code
        with pytest.raises(HungUpError):
            await wire.do({"type": "next"})
        assert len(heard) == 1


@pytest.mark.parametrize("code", [1001, 1011, 1012, 1013, 4001, 4008, 4011, 4012])
async def test_after_any_other_close_it_comes_back(code: int) -> None:
    async def closes(socket: ServerConnection, heard: list[dict[str, Any]]) -> None:
        await socket.close(code)

    async def stays(socket: ServerConnection, heard: list[dict[str, Any]]) -> None:
        await socket.send(_view(1))
        await socket.wait_closed()

    async with stage(closes, closes, stays) as (wire, heard):
        await wire.until(bool)
        assert len(heard) == 3
