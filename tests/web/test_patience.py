import asyncio

import pytest

from app.web import patience
from app.web.server import allow_files
from tests.support.inside import until
from tests.support.raw import raw_socket
from tests.web.place import Place

SHORT_S = 0.1
HALF_OPEN = 1_000


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "HEAD_S", SHORT_S)


async def knock(place: Place) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", int(place.base.rpartition(":")[2]))


@pytest.mark.parametrize("said", [b"", b"GET / HT", b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: "])
async def test_who_says_nothing_or_half_of_it_is_let_go(place: Place, said: bytes) -> None:
    reader, writer = await knock(place)
    writer.write(said)
    async with asyncio.timeout(5):
        assert await reader.read() == b""
    writer.close()


async def test_half_a_second_request_is_let_go_too(place: Place) -> None:
    reader, writer = await knock(place)
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    answer = await reader.readuntil(b'{"status":"ok"}')
    writer.write(b"GET /heal")
    async with asyncio.timeout(5):
        assert await reader.read() == b""
    assert answer.startswith(b"HTTP/1.1 200")
    writer.close()


async def test_a_socket_may_rest_as_long_as_it_likes(place: Place) -> None:
    opened = await place.opened()
    async with raw_socket(place.base, opened["code"], opened["host_token"]) as socket:
        silent = await knock(place)
        async with asyncio.timeout(5):
            assert await silent[0].read() == b"", "by now the socket's time would be over as well"
        silent[1].close()
        assert await socket.asked('{"type":"ping"}') == {"type": "pong"}


@pytest.mark.parametrize(
    "said", [b"", b"GET /ws/ABCDE HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"], ids=["silent", "half"]
)
async def test_a_thousand_who_never_finish_keep_nobody_out(
    place: Place, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    monkeypatch.setattr(patience, "HEAD_S", 3_600)
    assert allow_files() > 2 * HALF_OPEN
    opened = await place.opened()
    waiting: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
    for _ in range(HALF_OPEN // 50):
        waiting += await asyncio.gather(*(knock(place) for _ in range(50)))
    for _, writer in waiting:
        writer.write(said)
    guest = await place.join(opened, "Anna")
    async with raw_socket(place.base, opened["code"], guest["token"]) as socket:
        assert await socket.asked('{"type":"ping"}') == {"type": "pong"}
    assert len(place.server.server_state.connections) >= HALF_OPEN, "they are all there still"
    assert not any(reader.at_eof() for reader, _ in waiting)
    for _, writer in waiting:
        writer.close()
    await until(lambda: len(place.server.server_state.connections) < HALF_OPEN)
