"""However a line ends, it ends once and is counted once; whoever takes nothing keeps nobody waiting."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest

from app.protocol import CloseCode
from app.rooms import Room
from app.web import line as line_module
from app.web.line import Line
from tests.support.inside import until
from tests.support.raw import RawSocket, masked, raw_socket
from tests.test_log import heard
from tests.web.place import Place

PING = '{"type":"ping"}'


def closed_by_both(socket: RawSocket, room: Room) -> None:
    """At one moment, and neither knows of the other."""
    room.dismiss(CloseCode.ERASED)
    socket.put(masked(8, b""))


ENDS: dict[str, Callable[[RawSocket, Room], object]] = {
    "said goodbye": lambda socket, room: socket.put(masked(8, b"\x03\xe8")),
    "torn off": lambda socket, room: socket.tear(),
    "no text": lambda socket, room: socket.put(masked(2, b"?")),
    "no frame": lambda socket, room: socket.put(b"\xff\xff" * 8),
    "closed by us": lambda socket, room: room.dismiss(CloseCode.ERASED),
    "closed by both": closed_by_both,
}


@pytest.mark.parametrize("how", ENDS)
async def test_however_it_ends_it_is_counted_once(fresh: Place, how: str) -> None:
    opened = await fresh.opened()
    room, door = await fresh.room(opened["code"]), fresh.house.sockets._door
    async with raw_socket(fresh.base, opened["code"], opened["host_token"]) as socket:
        assert (room.viewers, door.crowd.size) == (1, 1)
        ENDS[how](socket, room)
        async with asyncio.timeout(10):
            await fresh.house.sockets.empty(10)
            await until(lambda: not any(isinstance(one, Line) for one in fresh.server.server_state.connections))
    assert (room.viewers, door.crowd.size, door.crowd._counts) == (0, 0, {})
    assert b'coperto_connections{viewer="host"} 0.0' in door.meters.page()


GOODBYES: dict[str, tuple[Callable[[RawSocket, Line], object], int]] = {
    "they": (lambda socket, line: socket.put(masked(8, b"\x03\xe8")), 1000),
    "we": (lambda socket, line: line.close(CloseCode.RESTARTING), CloseCode.RESTARTING),
    "nobody": (lambda socket, line: None, 1012),
}


@asynccontextmanager
async def reading_nothing(place: Place, who: str) -> AsyncIterator[tuple[RawSocket, Line]]:
    """A socket that takes no more, on a line to which goodbye was said: its last bytes are still with us."""
    opened = await place.opened()
    room = await place.room(opened["code"])
    async with raw_socket(place.base, opened["code"], opened["screen_token"]) as socket:
        (line,) = (one for one in place.server.server_state.connections if isinstance(one, Line))
        socket.stop_reading()
        line.write(["x" * 1_000_000] * 32)  # more than the system takes from us for somebody who reads nothing
        GOODBYES[who][0](socket, line)
        if who != "nobody":
            await until(lambda: not room.viewers)
        yield socket, line
        socket.tear()


@pytest.mark.parametrize("who", GOODBYES)
async def test_a_server_that_goes_lets_a_line_say_its_goodbye_once_and_to_the_end(fresh: Place, who: str) -> None:
    async with reading_nothing(fresh, who) as (socket, line):
        line.shutdown()
        assert line in fresh.server.server_state.connections
        socket.read_on()
        assert await socket.end() == GOODBYES[who][1]
    await until(lambda: line not in fresh.server.server_state.connections)


@pytest.mark.parametrize("who", GOODBYES)
async def test_a_server_that_goes_waits_for_nobody_who_takes_nothing(
    fresh: Place, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_module, "FAREWELL_S", 0.2)
    async with reading_nothing(fresh, who) as (_, line):
        line.shutdown()
        async with asyncio.timeout(5):
            await until(lambda: line not in fresh.server.server_state.connections)
        assert line.ping_timer is line.pong_timer is line.close_timer is None


@pytest.mark.parametrize(
    "worse", [masked(1, b"\xff"), b"\x81\x01x", masked(8, b"")], ids=["no utf-8", "bare", "goodbye"]
)
async def test_whoever_is_gone_before_they_are_let_in_is_counted_once(
    fresh: Place, worse: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A good hello with worse behind it, while the room is still being looked for."""
    opened = await fresh.opened()
    room, door = await fresh.room(opened["code"]), fresh.house.sockets._door
    asked, found = asyncio.Event(), asyncio.Event()

    async def slow(_: str) -> Room:
        asked.set()
        await found.wait()
        return room

    monkeypatch.setattr(door.lobby, "room", slow)
    hello = json.dumps({"type": "hello", "token": opened["host_token"], "protocol": 1}).encode()
    async with raw_socket(fresh.base, opened["code"]) as socket:
        socket.put(masked(1, hello) + worse)
        await asked.wait()
        await socket.end()
    await until(lambda: not any(isinstance(one, Line) for one in fresh.server.server_state.connections))
    found.set()
    async with asyncio.timeout(10):
        await fresh.house.sockets.empty(10)
        await until(lambda: not room.viewers)
    assert (door.crowd.size, door.crowd._counts) == (0, {})


@pytest.mark.parametrize("where", ["app.web.keys.Keys.verify", "app.rooms.connection.Connection.hear"])
async def test_a_mistake_of_ours_ends_the_line_and_is_told_to_the_log(
    fresh: Place, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anybody listens, and in the first text that is heard."""

    def mistaken(*_: object) -> None:
        raise ZeroDivisionError("of ours")

    opened = await fresh.opened()
    room, door = await fresh.room(opened["code"]), fresh.house.sockets._door
    hello = json.dumps({"type": "hello", "token": opened["host_token"], "protocol": 1}).encode()
    monkeypatch.setattr(where, mistaken)
    with heard() as lines:
        async with raw_socket(fresh.base, opened["code"]) as socket:
            socket.put(masked(1, hello) + masked(1, PING.encode()))
            assert await socket.end() == 1006
            await fresh.house.sockets.empty(10)
    assert "the application failed on a socket" in lines.getvalue()
    assert (room.viewers, door.crowd.size) == (0, 0)
