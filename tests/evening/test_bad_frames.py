"""Bad frames of every kind get their code, and nothing else happens: no version, no view, no other socket moves."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from app.rehearsal.server import ServerProcess
from tests.support.raw import raw_socket
from tests.support.table import Table, laid_table

NO_ID: dict[str, Any] = {"type": "no", "id": None, "code": "malformed", "retry": False}


@pytest.fixture
async def table(server: ServerProcess) -> AsyncIterator[Table]:
    """Three who have sealed, guessing open; whatever a test does, the table must look the same afterwards."""
    async with laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Lupo", "Jo")
        await table.step()
        await table.everybody_sees(table.view["version"])
        before = [_look(table.view), _look(table.players["g1"].wire.view)]
        yield table
        # A command that must succeed: when its view is here, so is that of anything that came before it.
        answer = await table.leads("rename", guest="g3", name="Joe")
        await table.everybody_sees(answer.version)
        assert answer.version == before[0]["version"] + 1
        again = await table.leads("rename", guest="g3", name="Jo")
        await table.everybody_sees(again.version)
        after = [_look(table.view), _look(table.players["g1"].wire.view)]
        assert [_still(view) for view in after] == [_still(view) for view in before]


def _look(view: Any) -> dict[str, Any]:
    """What is shown, but for the clock and for whose socket it was that a test ended."""
    guests = [{**guest, "here": None} for guest in view["table"]["guests"]]
    return {**view, "table": {**view["table"], "guests": guests, "now": 0}}


def _still(view: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in view.items() if key != "version"}


def _do(command: object, name: object = "x1", **more: object) -> str:
    return json.dumps({"type": "do", "id": name, "seen": None, "command": command, **more})


MEANINGLESS = {
    "nothing": "",
    "half an object": "{",
    "not JSON": "hello?",
    "null": "null",
    "a list": "[]",
    "a number": "42",
    "no type": "{}",
    "an unknown type": '{"type":"view"}',
    "type is no text": '{"type":[]}',
    "NaN": '{"type":"ping","x":NaN}',
    "more than a ping": '{"type":"ping","x":1}',
    "a second hello": '{"type":"hello","token":"x","protocol":1}',
    "deep nesting": "[" * 7000 + "]" * 7000,
    "a deep command": _do(None)[:-5] + '{"type":' + "[" * 7000 + "]" * 7000 + "}}",
    "no id": '{"type":"do","seen":null,"command":{"type":"next"}}',
    "an empty id": _do({"type": "next"}, ""),
    "a long id": _do({"type": "next"}, "x" * 65),
    "an id that is a number": _do({"type": "next"}, 7),
    "a control character in the id": _do({"type": "next"}, "a\u0000b"),
    "a lone surrogate in a guess": _do({"type": "guess", "about": "g3", "text": "?"}).replace("?", "\\ud800"),
    "a lone surrogate in the id": '{"type":"do","id":"\\ud800","seen":null,"command":{"type":"next"}}',
}

UNDERSTOOD_ENOUGH = {
    "no command": _do(None),
    "a list for a command": _do([]),
    "no type": _do({}),
    "a missing field": _do({"type": "guess", "about": "g2"}),
    "a field too many": _do({"type": "guess", "about": "g2", "text": "a", "loud": True}),
    "a number for text": _do({"type": "guess", "about": "g2", "text": 7}),
    "null for text": _do({"type": "guess", "about": "g2", "text": None}),
    "text for a truth value": _do({"type": "wish", "about": "g2", "on": "yes"}),
    "an unknown verdict": _do({"type": "rule", "cluster": "g2.1", "verdict": "perfect"}),
    "a negative version": _do({"type": "next"}, seen=-1),
    "a version beyond all integers": _do({"type": "next"}, seen=10**30),
    "a fraction of a version": _do({"type": "next"}, seen=1.5),
    "something beside": _do({"type": "next"}, admin=True),
}


async def test_what_means_nothing_is_malformed_and_the_socket_stays(table: Table) -> None:
    async with raw_socket(table.base, table.code, table.players["g2"].token) as socket:
        for why, frame in MEANINGLESS.items():
            assert await socket.asked(frame) == NO_ID, why
        assert await socket.asked('{"type":"ping"}') == {"type": "pong"}


async def test_what_carries_an_id_is_answered_under_it(table: Table) -> None:
    async with raw_socket(table.base, table.code, table.players["g2"].token) as socket:
        for why, frame in UNDERSTOOD_ENOUGH.items():
            assert await socket.asked(frame) == {**NO_ID, "id": "x1"}, why
        for kind in ("dance", "join", "open", "cut", "take_over", "GUESS", "guess ", ""):
            unknown = {**NO_ID, "id": "x1", "code": "unknown_command"}
            assert await socket.asked(_do({"type": kind})) == unknown, kind


async def test_a_malformed_frame_does_not_use_up_its_id(table: Table) -> None:
    async with raw_socket(table.base, table.code, table.players["g2"].token) as socket:
        assert (await socket.asked(_do({"type": "withdraw"}, "again")))["code"] == "malformed"
        assert (await socket.asked(_do({"type": "withdraw", "about": "g9"}, "again")))["code"] == "no_such_guest"


@pytest.mark.parametrize(
    ("bad", "code"),
    [("x" * 1_048_576, 1009), (json.dumps({"type": "ping", "x": "y" * 16_384}), 1009), (b'{"type":"ping"}', 1003)],
    ids=["one megabyte", "just over 16 KiB", "binary"],
)
async def test_what_is_no_small_text_ends_the_socket_only(table: Table, bad: str | bytes, code: int) -> None:
    for token in (table.players["g2"].token, table.opened.screen_token):
        async with raw_socket(table.base, table.code, token) as socket:
            await socket.say(bad)
            assert await socket.end() == code


async def test_16_kib_are_read(table: Table) -> None:
    frame = _do({"type": "guess", "about": "g2", "text": "x"})
    full = frame.replace('"x"', '"' + "x" * (16_384 - len(frame) + 1) + '"')
    assert len(full) == 16_384
    async with raw_socket(table.base, table.code, table.players["g1"].token) as socket:
        assert (await socket.asked(full))["code"] == "too_long"


async def test_a_bad_beginning_is_the_end(table: Table) -> None:
    async def begins(*, code: str = table.code, token: str | None = None, say: str | bytes = "") -> int | None:
        async with raw_socket(table.base, code) as socket:
            await (socket.say(say) if token is None else socket.hello(token))
            return await socket.end()

    async def old_protocol() -> int | None:
        async with raw_socket(table.base, table.code) as socket:
            await socket.hello(table.players["g2"].token, protocol=2)
            return await socket.end()

    async def silence() -> int | None:
        async with raw_socket(table.base, table.code) as socket:
            return await socket.end()

    strangers = ["nobody", "g2", "g2-0", "g2-0.", "host", "h0.", table.code, table.opened.join_token, "g99-0.xyz"]
    codes = await asyncio.gather(
        silence(),
        begins(say='{"type":"ping"}'),
        begins(say=_do({"type": "next"})),
        begins(say="{"),
        begins(say=b"{}"),
        old_protocol(),
        begins(code="ZZZZZ", token=table.opened.host_token),
        *(begins(token=stranger) for stranger in strangers),
    )
    assert codes == [4001, 4000, 4000, 4000, 1003, 4002, 4003, *[4003] * len(strangers)]


async def test_the_token_of_one_dinner_opens_no_other(table: Table, server: ServerProcess) -> None:
    async with laid_table(server.base) as other:
        guest = await other.seat("Anna")
        for token in (other.opened.host_token, other.opened.screen_token, guest.token):
            async with raw_socket(table.base, table.code) as socket:
                await socket.hello(token)
                assert await socket.end() == 4003


async def test_no_compression_is_negotiated(table: Table) -> None:
    async with raw_socket(table.base, table.code, table.opened.screen_token, compression="deflate") as socket:
        assert socket.extensions == []


async def test_other_sites_do_not_get_a_socket(table: Table) -> None:
    from websockets.exceptions import InvalidStatus

    for origin in ("https://evil.example", "null", f"{table.base}.evil.example", "http://127.0.0.1:1"):
        with pytest.raises(InvalidStatus) as refused:
            async with raw_socket(table.base, table.code, origin=origin):
                pass
        assert refused.value.response.status_code == 403
    async with raw_socket(table.base, table.code, table.opened.screen_token, origin=table.base):
        pass
