"""The line after its hello is as strict as before it: text only, whole or in parts, in order, not too large."""

import asyncio
import gc
import json
from typing import Any

import pytest
from websockets.protocol import Protocol, Side

from app.protocol import CloseCode
from app.rooms.connection import MOST_ASKED
from app.web import line as line_module
from app.web.line import Line
from tests.support.inside import until
from tests.support.raw import masked, raw_socket
from tests.test_log import heard
from tests.web.place import Place

PING = '{"type":"ping"}'


async def test_texts_that_came_with_the_hello_are_heard_in_order(place: Place) -> None:
    opened = await place.opened()
    hello = json.dumps({"type": "hello", "token": opened["host_token"], "protocol": 1}).encode()
    said = [f'{{"type":"do","id":"{number}","command":{{"type":"sing"}}}}'.encode() for number in range(4)]
    async with raw_socket(place.base, opened["code"]) as socket:
        socket.put(b"".join(masked(1, text) for text in (hello, *said)))
        assert [(await socket.answer())["id"] for _ in said] == ["0", "1", "2", "3"]


async def test_a_text_in_parts_is_one_text(place: Place) -> None:
    opened = await place.opened()
    async with raw_socket(place.base, opened["code"], opened["host_token"]) as socket:
        socket.put(masked(1, PING[:5].encode(), fin=False) + masked(9, b"?") + masked(0, PING[5:].encode()))
        assert await socket.answer() == {"type": "pong"}


async def test_texts_in_any_pieces_are_heard_whole(place: Place) -> None:
    """Byte by byte, and in pieces that end in the middle of a head; a ping and a text of parts among them."""
    opened = await place.opened()
    long = json.dumps({"type": "do", "id": "long", "command": {"type": "sing", "song": "la" * 200}})
    said = masked(1, PING.encode()) + masked(9, b"?") + masked(1, long.encode())
    said += masked(1, PING[:3].encode(), fin=False) + masked(0, PING[3:].encode()) + masked(1, PING.encode())
    for size in (1, 3, 7):
        async with raw_socket(place.base, opened["code"], opened["host_token"]) as socket:
            for at in range(0, len(said), size):
                socket.put(said[at : at + size])
                await asyncio.sleep(0)
            told = [await socket.answer() for _ in range(4)]
            assert [answer["type"] for answer in told] == ["pong", "no", "pong", "pong"]
            assert told[1]["id"] == "long"


@pytest.mark.parametrize(
    ("frames", "code"),
    [
        (masked(2, b"binary"), 1003),
        (masked(2, b"bin", fin=False) + masked(0, b"ary"), 1003),
        (masked(1, b"\xff\xfe"), 1007),
        (masked(1, b'{"\xc3', fin=False) + masked(0, b"\xff"), 1007),
        (masked(1, b"x" * 16_385), 1009),
        (masked(1, b"x" * 9_000, fin=False) + masked(0, b"x" * 9_000), 1009),
        (masked(0, b"of nothing"), 1002),
        (masked(1, b"a", fin=False) + masked(1, b"b"), 1002),
        (b"\x81\x01x", 1002),
        (masked(3, b"?"), 1002),
    ],
    ids=[
        "binary",
        "binary parts",
        "no utf-8",
        "no utf-8 in parts",
        "large",
        "large parts",
        "part",
        "nested",
        "bare",
        "3",
    ],
)
async def test_what_is_no_text_ends_the_line(place: Place, frames: bytes, code: int) -> None:
    opened = await place.opened()
    room = await place.room(opened["code"])
    async with raw_socket(place.base, opened["code"], opened["host_token"]) as socket:
        socket.put(frames)
        assert await socket.end() == code
    await until(lambda: not room.viewers)


@pytest.mark.parametrize("first", [True, False], ids=["instead of a hello", "later"])
async def test_no_utf_8_is_not_worth_a_line_of_the_log(place: Place, first: bool) -> None:
    opened = await place.opened()
    with heard() as lines:
        for broken in (masked(1, b'{"\xff'), masked(1, b"{", fin=False) + masked(0, b"\xed\xa0\x80")):
            async with raw_socket(place.base, opened["code"], None if first else opened["host_token"]) as socket:
                socket.put(broken)
                assert await socket.end() == 1007
    assert "uvicorn" not in lines.getvalue(), "whoever likes could fill it"


@pytest.mark.parametrize(
    "first", ['{"type":"hello"', '{"type":"hello","token":"h0.x","protocol":1}'], ids=["none", "wrong"]
)
async def test_a_bad_hello_with_worse_behind_it_is_no_error(place: Place, first: str) -> None:
    opened = await place.opened()
    with heard() as lines:
        async with raw_socket(place.base, opened["code"]) as socket:
            socket.put(masked(1, first.encode()) + masked(1, b"\xff"))
            assert await socket.end() in (1007, 4000, 4003)
        await place.house.sockets.empty(10)
    assert "uvicorn" not in lines.getvalue()


async def test_who_reads_nothing_is_owed_one_view_and_let_go(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.rooms.connection.STUCK_S", 0.2)
    opened = await place.opened()
    room = await place.room(opened["code"])
    async with raw_socket(place.base, opened["code"], opened["screen_token"]) as socket:
        socket.stop_reading()
        (connection,) = room.attendance.lines
        async with asyncio.timeout(20):
            while not connection._closed:
                room.attendance.sound_changed()
                await asyncio.sleep(0)
                line = connection._outlet
                assert line.transport.get_write_buffer_size() <= 256 * 1024  # type: ignore[attr-defined]
        socket.tear()


async def test_a_line_that_is_listened_to_needs_no_task(fresh: Place) -> None:
    opened = await fresh.opened()
    async with raw_socket(fresh.base, opened["code"], opened["host_token"]) as socket:
        await until(lambda: not fresh.server.server_state.tasks)
        assert await socket.asked(PING) == {"type": "pong"}


def servers_protocols() -> list[Protocol]:
    """The library's sides of lines that are held in memory."""
    return [one for one in gc.get_objects() if isinstance(one, Protocol) and one.side is Side.SERVER]


async def test_of_the_handshake_nothing_stays_and_the_library_lies_still(fresh: Place) -> None:
    """With no help of the collector: else it would lie in memory until that comes."""
    opened = await fresh.opened()
    gc.collect()
    gc.disable()
    try:
        async with raw_socket(fresh.base, opened["code"], opened["host_token"]) as socket:
            assert await socket.asked(PING) == {"type": "pong"}
            (line,) = (one for one in fresh.server.server_state.connections if isinstance(one, Line))
            assert not servers_protocols()
            socket.put(masked(9, b"?") + masked(10, b"!") + masked(1, PING.encode()))
            assert await socket.answer() == {"type": "pong"}
            assert not servers_protocols()
            line.send_keepalive_ping()
            assert line.pending_ping_payload is not None
            assert not servers_protocols()
            await until(lambda: line.pending_ping_payload is None)
            assert not servers_protocols()
            socket.put(masked(1, PING[:3].encode(), fin=False))
            await until(lambda: len(servers_protocols()) == 1)
            socket.put(masked(0, PING[3:].encode()))
            assert await socket.answer() == {"type": "pong"}
            assert not servers_protocols()
    finally:
        gc.enable()


async def test_a_text_whose_first_part_came_with_the_hello_is_one_text(place: Place) -> None:
    """The library is in the middle of it, and stays as it is."""
    opened = await place.opened()
    hello = json.dumps({"type": "hello", "token": opened["host_token"], "protocol": 1}).encode()
    async with raw_socket(place.base, opened["code"]) as socket:
        socket.put(masked(1, hello) + masked(1, PING[:3].encode(), fin=False))
        await socket.view()
        socket.put(masked(0, PING[3:].encode()))
        assert await socket.answer() == {"type": "pong"}


async def test_empty_parts_are_counted(place: Place) -> None:
    opened = await place.opened()
    async with raw_socket(place.base, opened["code"], opened["host_token"]) as socket:
        socket.put(masked(1, b"{", fin=False) + masked(0, b"", fin=False) * 100)
        assert await socket.end() == 1009


async def test_whoever_pings_and_never_reads_is_owed_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_module, "ODD_BURST", 1e9)
    opened = await place.opened()
    room = await place.room(opened["code"])
    async with raw_socket(place.base, opened["code"], opened["screen_token"]) as socket:
        socket.stop_reading()
        (connection,) = room.attendance.lines
        transport = connection._outlet.transport  # type: ignore[attr-defined]
        for _ in range(40):
            socket.put(masked(9, b"x" * 125) * 500)
            await asyncio.sleep(0)
        await until(lambda: connection._outlet.full)
        for _ in range(40):
            socket.put(masked(9, b"x" * 125) * 500)
            await asyncio.sleep(0)
        assert transport.get_write_buffer_size() <= 256 * 1024
        socket.tear()


@pytest.mark.parametrize("odd", [masked(9, b""), masked(10, b""), masked(1, b"{", fin=False) + masked(0, b"}")])
@pytest.mark.parametrize("known", [True, False])
async def test_who_says_what_no_phone_says_is_cut_off(
    fresh: Place, known: bool, odd: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the hello as after it, and the library sees no more of them than it has to."""
    seen = 0
    takes_in = Line.handle_events

    def counted(self: Line) -> None:
        nonlocal seen
        seen += 1
        takes_in(self)

    opened = await fresh.opened()
    async with raw_socket(fresh.base, opened["code"], opened["host_token"] if known else None) as socket:
        monkeypatch.setattr(Line, "handle_events", counted)
        socket.put(odd * 10_000)
        # Whose hello is none has heard so before.
        assert await socket.end() == (CloseCode.MALFORMED if not known and odd.startswith(b"\x01") else 1006)
    await until(lambda: not any(isinstance(one, Line) for one in fresh.server.server_state.connections))
    assert 0 < seen <= line_module.ODD_BURST + 1
    assert fresh.house.sockets._door.crowd.size == 0


async def test_the_longest_text_in_the_longest_form_is_a_text_like_any_other(fresh: Place) -> None:
    """It must not hand the line over to the library, which counts nothing."""
    opened = await fresh.opened()
    size = fresh.server.config.ws_max_size
    longest = b"\x81\xff" + size.to_bytes(8) + bytes(4) + b"x" * size
    async with raw_socket(fresh.base, opened["code"], opened["host_token"]) as socket:
        socket.put(longest)
        assert (await socket.answer())["code"] == "malformed"
        socket.put(masked(9, b"") * 10_000)
        assert await socket.end() == 1006


async def test_who_pings_and_tears_the_line_fills_no_log(fresh: Place) -> None:
    opened = await fresh.opened()
    with heard() as log:
        for _ in range(5):
            async with raw_socket(fresh.base, opened["code"]) as socket:
                socket.put(masked(9, b"") * 100)
                socket.tear()
        await until(lambda: not any(isinstance(one, Line) for one in fresh.server.server_state.connections))
    assert log.getvalue() == ""


async def test_what_came_together_is_heard_as_far_as_the_line_reads(
    fresh: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of one read is heard beyond the commands that may wait; the rest comes when some are answered."""
    opened = await fresh.opened()
    room = await fresh.room(opened["code"])
    said = b"".join(masked(1, f'{{"type":"do","id":"{n}","command":{{"type":"next"}}}}'.encode()) for n in range(20))
    most = 0
    asks = room.ask

    def counted(*given: Any) -> None:
        nonlocal most
        asks(*given)
        (connection,) = room.attendance.lines
        most = max(most, connection._asked)

    async with raw_socket(fresh.base, opened["code"], opened["host_token"]) as socket:
        monkeypatch.setattr(room, "ask", counted)
        socket.put(said)
        answers = [await socket.answer() for _ in range(20)]
    assert [answer.get("id") for answer in answers] == [str(n) for n in range(20)]
    assert most == MOST_ASKED
