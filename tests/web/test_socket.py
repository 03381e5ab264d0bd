"""The socket endpoint on a real uvicorn, spoken to by a client without manners."""

import asyncio
import json
from typing import Any, cast

import pytest
from starlette.websockets import WebSocket, WebSocketDisconnect
from websockets.exceptions import InvalidStatus

from app.game import commands as c
from app.game.actors import HOST
from app.game.names import GuestId
from app.protocol import CloseCode
from app.store import StorageFull
from app.web import socket
from app.web.keys import Keys
from tests.support.raw import raw_socket
from tests.web import evening
from tests.web.place import ELSEWHERE, Place


async def said(place: Place, code: str, frame: str | bytes) -> int | None:
    """The code a socket is closed with after this first frame."""
    async with raw_socket(place.base, code) as socket:
        await socket.say(frame)
        return await socket.end()


async def refused(place: Place, code: str, **options: Any) -> int:
    """The status of a handshake that is not taken."""
    with pytest.raises(InvalidStatus) as answer:
        async with raw_socket(place.base, code, **options):
            pass
    return answer.value.response.status_code


def hello(token: object, protocol: object = 1, **more: object) -> str:
    return json.dumps({"type": "hello", "token": token, "protocol": protocol, **more})


async def test_a_seat_on_another_device_says_that_phones_find_us(place: Place) -> None:
    opened = await place.opened()
    anna = await place.join(opened, "Anna")
    room = await place.room(opened["code"])
    for headers, reached in (({}, False), (ELSEWHERE, True)):
        async with raw_socket(place.base, opened["code"], additional_headers=headers) as socket:
            await socket.hello(anna["token"])
            await socket.view()
            assert json.loads(room.view_for(HOST))["desk"]["reached"] is reached


async def test_every_viewer_gets_their_own_view(place: Place) -> None:
    opened = await place.opened()
    anna = await place.join(opened, "Anna")
    for token, has in ((opened["host_token"], "desk"), (opened["screen_token"], None), (anna["token"], "seat")):
        async with raw_socket(place.base, opened["code"].lower()) as socket:
            await socket.hello(token)
            view = await socket.view()
            assert [part for part in ("seat", "desk") if view[part] is not None] == ([has] if has else [])
            assert (await socket.asked('{"type":"ping"}')) == {"type": "pong"}


async def test_nothing_is_compressed(place: Place) -> None:
    opened = await place.opened()
    async with raw_socket(place.base, opened["code"], opened["host_token"], compression="deflate") as socket:
        assert socket.extensions == []


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (b"hello", 1003),
        (hello("h0.x").encode(), 1003),
        ("", 4000),
        ("hello", 4000),
        ("{", 4000),
        ("[" * 9000, 4000),
        ('{"type":"ping"}', 4000),
        ('{"type":"hello"}', 4000),
        (hello(7), 4000),
        (hello("h0.x", "1"), 4000),
        (hello("h0.x", True), 4000),
        (hello("h0.x", host=True), 4000),
        (hello("h0.x", 2), 4002),
        (hello("h0.x", 0), 4002),
        (hello("h0.x"), 4003),
        ("x" * 16_385, 1009),
        ("x" * 1_000_000, 1009),
    ],
    ids=lambda value: f"{str(value)[:60]}+{len(value)}" if isinstance(value, str | bytes) else str(value),
)
async def test_a_first_frame_that_is_no_hello(place: Place, frame: str | bytes, code: int) -> None:
    opened = await place.opened()
    assert await said(place, opened["code"], frame) == code


async def test_an_unknown_dinner_is_refused_like_a_wrong_token(place: Place) -> None:
    opened = await place.opened()
    for code in ("ZZZZZ", "nonsense", "x" * 300, "%00", "%F0%9F%95%AF"):
        assert await said(place, code, hello(opened["host_token"])) == 4003


async def test_no_public_thing_is_a_credential(place: Place) -> None:
    opened, other = await place.opened(), await place.opened()
    code = opened["code"]
    anna = await place.join(opened, "Anna")
    room = await place.room(code)
    await evening.do(room, c.Reissue(GuestId("g1")))
    version = room.dinner.version
    strangers = Keys(bytes(32))
    tokens = [
        *("g1", "Anna", code, "host", "screen", "1", str(version), place.events.epoch),
        *(opened["join_token"], other["host_token"], other["screen_token"], anna["token"]),
        *(place.keys.host(code, 1), place.keys.guest(code, GuestId("g2"), 0), place.keys.house()),
        *(strangers.host(code, 0), strangers.screen(code), strangers.guest(code, GuestId("g1"), 1)),
    ]
    for token in tokens:
        assert await said(place, code, hello(token)) == 4003, token
    assert room.dinner.version == version, "a failed hello changes nothing"
    assert room.viewers == 0


async def test_a_hello_that_does_not_come_is_not_waited_for(fresh: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = await fresh.opened()
    monkeypatch.setattr(fresh.house.sockets, "_hello_s", 0.05)
    async with raw_socket(fresh.base, opened["code"]) as socket:
        assert await socket.end() == 4001


async def test_a_binary_frame_later_ends_the_line(place: Place) -> None:
    opened = await place.opened()
    async with raw_socket(place.base, opened["code"], opened["host_token"]) as socket:
        await socket.say(b"{}")
        assert await socket.end() == 1003


async def test_a_giant_frame_later_ends_the_line_and_nobody_elses(place: Place) -> None:
    opened = await place.opened()
    async with (
        raw_socket(place.base, opened["code"], opened["host_token"]) as host,
        raw_socket(place.base, opened["code"], opened["screen_token"]) as screen,
    ):
        await screen.say("x" * 1_000_000)
        assert await screen.end() == 1009
        assert (await host.asked('{"type":"ping"}')) == {"type": "pong"}


@pytest.mark.parametrize(
    ("origin", "taken"),
    [
        (None, True),
        ("{base}", True),
        ("https://{host}", True),
        ("null", False),
        ("http://evil.example", False),
        ("http://evil.{host}", False),
        ("http://127.0.0.1", False),
        ("http://127.0.0.1:1", False),
        ("http://127.0.0.1.:{port}", False),
        ("http://localhost:{port}", False),
    ],
)
async def test_only_our_own_pages_open_sockets(place: Place, origin: str | None, taken: bool) -> None:
    opened = await place.opened()
    host = place.base.removeprefix("http://")
    named = origin.format(base=place.base, host=host, port=host.partition(":")[2]) if origin is not None else None
    if taken:
        async with raw_socket(place.base, opened["code"], opened["host_token"], origin=named) as socket:
            assert (await socket.asked('{"type":"ping"}')) == {"type": "pong"}
    else:
        assert await refused(place, opened["code"], origin=named) == 403


async def test_the_offered_host_link_takes_over_when_it_is_first_used(place: Place) -> None:
    opened = await place.opened()
    code = opened["code"]
    room = await place.room(code)
    async with raw_socket(place.base, code, opened["host_token"]) as old:
        await evening.do(room, c.HandOver())
        heir = place.keys.host(room.dinner.code, 1)
        assert (await old.asked('{"type":"ping"}')) == {"type": "pong"}
        async with raw_socket(place.base, code, heir) as new:
            assert await old.end() == 4010
            assert (room.dinner.host_link, room.dinner.heir) == (1, False)
            assert (await new.asked('{"type":"ping"}')) == {"type": "pong"}
        async with raw_socket(place.base, code, heir) as again:
            assert (await again.asked('{"type":"ping"}')) == {"type": "pong"}
    assert await said(place, code, hello(opened["host_token"])) == 4003
    assert room.dinner.host_link == 1


async def test_two_tablets_with_the_offered_link_at_once(place: Place) -> None:
    opened = await place.opened()
    code = opened["code"]
    room = await place.room(code)
    await evening.do(room, c.HandOver())
    heir = place.keys.host(room.dinner.code, 1)
    async with raw_socket(place.base, code) as one, raw_socket(place.base, code) as two:
        await asyncio.gather(one.hello(heir), two.hello(heir))
        ends = [asyncio.create_task(socket.end()) for socket in (one, two)]
        done, open_still = await asyncio.wait(ends, timeout=10, return_when=asyncio.FIRST_COMPLETED)
        assert [end.result() for end in done] == [4004], "the newest of the two stays"
        assert room.dinner.host_link == 1
        for end in open_still:
            end.cancel()


async def test_a_take_over_that_cannot_be_kept_is_to_be_tried_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = await place.opened()
    room = await place.room(opened["code"])
    await evening.do(room, c.HandOver())

    async def full(*_: object, **__: object) -> None:
        raise StorageFull("no space")

    monkeypatch.setattr(place.events, "append", full)
    assert await said(place, opened["code"], hello(place.keys.host(room.dinner.code, 1))) == 1013
    assert room.dinner.heir


async def test_a_memory_that_cannot_be_read_is_to_be_tried_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    async def full(*_: object, **__: object) -> None:
        raise StorageFull("no space")

    monkeypatch.setattr(place.events, "read", full)
    assert await said(place, "ZZZZZ", hello("h0.x")) == 1013


async def test_a_removed_guest_is_out_at_once(place: Place) -> None:
    opened = await place.opened()
    anna = await place.join(opened, "Anna")
    async with raw_socket(place.base, opened["code"], anna["token"]) as phone:
        await evening.do(await place.room(opened["code"]), c.Remove(GuestId("g1")))
        assert await phone.end() == 4010


async def test_a_viewer_who_leaves_is_gone(place: Place) -> None:
    opened = await place.opened()
    anna = await place.join(opened, "Anna")
    async with raw_socket(place.base, opened["code"], opened["screen_token"]) as screen:
        async with raw_socket(place.base, opened["code"], anna["token"]):
            while not (await screen.view())["table"]["guests"][0]["here"]:
                pass
        while (await screen.view())["table"]["guests"][0]["here"]:
            pass


async def test_a_crowd_has_an_end(fresh: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = await fresh.opened()
    door = fresh.house.sockets._door
    monkeypatch.setattr(door.crowd, "_total", 2)
    async with raw_socket(fresh.base, opened["code"]), raw_socket(fresh.base, opened["code"]):
        assert await refused(fresh, opened["code"]) == 503
    await fresh.house.sockets.empty(10)
    async with raw_socket(fresh.base, opened["code"], opened["host_token"]):
        pass


async def test_another_path_is_no_socket(place: Place) -> None:
    assert await refused(place, "ZZZZZ/more") == 403


@pytest.mark.parametrize("over", [RuntimeError("after sending 'websocket.close'"), WebSocketDisconnect(1006)])
async def test_a_line_that_is_over_before_we_say_no_is_no_error(over: Exception) -> None:
    """`make fuzz` found it: a bad frame behind a hello that is refused, and a line of the log with places in it."""

    class Over:
        async def close(self, code: int) -> None:
            raise over

    await socket._close(cast(WebSocket, Over()), CloseCode.REFUSED)
