"""What clients say: strict in, total out."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.protocol import Do, Hello, Malformed, Ping, parse
from app.protocol.client import COMMANDS
from tests.protocol.samples import EVERY_COMMAND


def do(command: object, **over: object) -> str:
    return json.dumps({"type": "do", "id": "a1", "seen": None, "command": command, **over})


def test_hello_names_a_token_and_a_version_of_the_wire() -> None:
    frame = parse('{"type":"hello","token":"h0.abc","protocol":1}')
    assert isinstance(frame, Hello)
    assert (frame.token, frame.protocol) == ("h0.abc", 1)


def test_another_version_of_the_wire_still_parses_so_that_it_can_be_refused_by_name() -> None:
    frame = parse('{"type":"hello","token":"h0.abc","protocol":2}')
    assert isinstance(frame, Hello)
    assert frame.protocol == 2


def test_ping() -> None:
    assert isinstance(parse('{"type":"ping"}'), Ping)


def test_the_samples_hold_every_command_once() -> None:
    assert [sample["type"] for sample in EVERY_COMMAND] == list(COMMANDS)


@pytest.mark.parametrize("sample", EVERY_COMMAND, ids=lambda sample: sample["type"])
def test_every_command_arrives_as_its_class_with_its_fields(sample: dict[str, Any]) -> None:
    frame = parse(do(sample, seen=7))
    assert isinstance(frame, Do)
    assert (frame.id, frame.seen) == ("a1", 7)
    assert type(frame.command) is COMMANDS[sample["type"]]
    for name in sample.keys() - {"type"}:
        value = getattr(frame.command, name)
        assert (list(value) if isinstance(value, tuple) else value) == sample[name]


def test_what_may_be_left_out_has_its_default() -> None:
    frame = parse('{"type":"do","id":"a1","command":{"type":"seal","profession":"sarta"}}')
    assert isinstance(frame, Do)
    assert frame.seen is None
    assert frame.command == COMMANDS["seal"]("sarta", (), None, None, None)


BROKEN_WITHOUT_ID = {
    "nothing": "",
    "no json": "{",
    "two values": "{}{}",
    "no object": "[]",
    "a number": "1",
    "null": "null",
    "no type": "{}",
    "unknown type": '{"type":"shout"}',
    "type is no text": '{"type":1}',
    "hello without token": '{"type":"hello","protocol":1}',
    "hello with empty token": '{"type":"hello","token":"","protocol":1}',
    "hello with endless token": json.dumps({"type": "hello", "token": "x" * 201, "protocol": 1}),
    "hello with text as version": '{"type":"hello","token":"t","protocol":"1"}',
    "hello with more": '{"type":"hello","token":"t","protocol":1,"role":"host"}',
    "ping with more": '{"type":"ping","id":"a1"}',
    "do without id": '{"type":"do","command":{"type":"next"}}',
    "empty id": do({"type": "next"}, id=""),
    "id too long": do({"type": "next"}, id="x" * 65),
    "id is a number": do({"type": "next"}, id=1),
    "id with a control character": do({"type": "next"}, id="a\n"),
    "lone surrogate escaped": '{"type":"do","id":"\\ud800","command":{"type":"next"}}',
    "lone surrogate raw": '{"type":"do","id":"\ud800","command":{"type":"next"}}',
    "byte order mark": '\ufeff{"type":"ping"}',
    "deep nesting": '{"type":"do","id":"a1","command":' + "[" * 5_000 + "]" * 5_000 + "}",
}


@pytest.mark.parametrize("text", BROKEN_WITHOUT_ID.values(), ids=BROKEN_WITHOUT_ID.keys())
def test_what_carries_no_usable_id_is_malformed_without_one(text: str) -> None:
    assert parse(text) == Malformed(None, "malformed")


BROKEN_COMMANDS: dict[str, object] = {
    "no object": [],
    "null": None,
    "no type": {},
    "field missing": {"type": "guess", "about": "g3"},
    "field of another type": {"type": "guess", "about": "g3", "text": 5},
    "field too many": {"type": "next", "stage": "scores"},
    "no boolean": {"type": "pause", "on": 1},
    "not in the vocabulary": {"type": "doors", "state": "ajar"},
    "verdict in capitals": {"type": "rule", "cluster": "g3.1", "verdict": "EXACT"},
    "list holds a number": {"type": "set_order", "guests": ["g1", 2]},
    "text instead of a list": {"type": "set_order", "guests": "g1"},
}


@pytest.mark.parametrize("command", BROKEN_COMMANDS.values(), ids=BROKEN_COMMANDS.keys())
def test_a_broken_command_is_malformed_under_its_id(command: object) -> None:
    assert parse(do(command)) == Malformed("a1", "malformed")


@pytest.mark.parametrize("seen", [-1, 1.5, "7", True, 2**53, 10**400])
def test_a_version_that_is_none_is_malformed(seen: object) -> None:
    assert parse(do({"type": "next"}, seen=seen)) == Malformed("a1", "malformed")


@pytest.mark.parametrize("kind", ["open", "join", "cut", "take_over", "Next", "", "fly"])
def test_what_is_no_command_of_the_socket_is_unknown(kind: str) -> None:
    """The door's and the alarm's commands too: nobody can say them from outside."""
    assert parse(do({"type": kind})) == Malformed("a1", "unknown_command")


@given(st.text())
def test_no_text_makes_parsing_raise(text: str) -> None:
    assert isinstance(parse(text), Malformed)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


@given(st.sampled_from(EVERY_COMMAND), st.data())
def test_no_change_of_a_frame_makes_parsing_raise(sample: dict[str, Any], data: st.DataObject) -> None:
    frame: dict[str, Any] = {"type": "do", "id": "a1", "seen": 1, "command": dict(sample)}
    place = data.draw(st.sampled_from([frame, frame["command"]]))
    place[data.draw(st.sampled_from([*place, "other"]))] = data.draw(_JSON)
    assert isinstance(parse(json.dumps(frame)), Do | Malformed)
