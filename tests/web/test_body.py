import asyncio
from collections.abc import AsyncIterator

import pytest

from app.web import body
from tests.web.place import Place


async def test_a_body_over_the_limit_is_not_read(place: Place) -> None:
    answer = await place.http.post("/api/dinners", content=b" " * 16_385)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


async def test_a_body_that_does_not_say_how_long_it_is_is_counted(place: Place) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 1024

    answer = await place.http.post("/api/dinners", content=endless())
    assert answer.status_code == 413


async def test_a_body_at_the_limit_is_read(place: Place) -> None:
    text = b'{"title":"Cena","language":"it"}'
    answer = await place.http.post("/api/dinners", content=text + b" " * (16_384 - len(text)), headers={"Content-Type": "application/json"})  # fmt: skip  # noqa: E501
    assert answer.status_code == 201


async def test_a_body_that_dawdles_is_not_waited_for(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "IN_TIME_S", 0.05)
    reader, writer = await asyncio.open_connection("127.0.0.1", int(place.base.rpartition(":")[2]))
    writer.write(b"POST /api/dinners HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"connection: close" in answer
    assert b'"too_slow"' in answer


@pytest.mark.parametrize("length", [b"-1", b"1e3", b"99999999999999999999"])
async def test_a_length_that_is_none_ends_there(place: Place, length: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(place.base.rpartition(":")[2]))
    writer.write(b"POST /api/dinners HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + b"\r\n\r\n{}")
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    assert answer.startswith((b"HTTP/1.1 413 ", b"HTTP/1.1 400 "))
