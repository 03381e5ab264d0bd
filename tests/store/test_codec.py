"""Events to text and back, for ever: tests/store/golden holds what was ever written."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.game import events as e
from app.game.names import GuestId
from app.store.codec import KINDS, decode, encode

GOLDEN = [
    pytest.param(example, id=f"{file.stem}-{number}-{example['kind']}")
    for file in sorted((Path(__file__).parent / "golden").glob("*.json"))
    for number, example in enumerate(json.loads(file.read_text(encoding="utf-8")))
]
EVENTS = st.one_of([st.from_type(kind) for kind in KINDS.values()])


@given(EVENTS)
def test_every_event_reads_back_as_itself(event: e.Event) -> None:
    kind, body = encode(event)
    assert decode(kind, body) == event
    assert body.isprintable() or "\n" not in body


@pytest.mark.parametrize("example", GOLDEN)
def test_what_was_written_once_can_be_read_for_ever(example: dict[str, Any]) -> None:
    event = decode(example["kind"], json.dumps(example["body"]))
    assert event is not None
    kind, body = encode(event)
    today = example.get("today", example)
    assert kind == today["kind"]
    assert today["body"].items() <= json.loads(body).items(), "a field was lost or reads differently"


def test_every_kind_has_an_example_for_ever() -> None:
    assert {example.values[0]["kind"] for example in GOLDEN} >= set(KINDS)  # type: ignore[index]


def test_every_event_has_a_kind_of_its_own() -> None:
    events = [found for found in vars(e).values() if isinstance(found, type) and hasattr(found, "kind")]
    assert len(KINDS) == len(events)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("from_the_future", "{}"),
        ("guest_admitted", ""),
        ("guest_admitted", "{"),
        ("guest_admitted", "null"),
        ("guest_admitted", "[]"),
        ("guest_admitted", "{}"),
        ("guest_admitted", '{"guest": 1}'),
        ("guest_admitted", '{"guest": "\\ud800"}'),
        ("doors_set", '{"state": "ajar"}'),
        ("guest_joined", '{"guest": "g1", "name": "Anna", "waiting": "false"}'),
        ("unmasked", '{"guest": "g1", "proposals": [{}]}'),
        ("unmasked", "[" * 100_000),
    ],
)
def test_what_cannot_be_read_is_none_and_no_error(kind: str, body: str) -> None:
    assert decode(kind, body) is None


def test_where_a_kind_has_no_fields_no_body_can_be_broken() -> None:
    assert decode("handed_over", "[") == e.HandedOver()
    assert decode("handed_under", "{}") is None


@given(st.sampled_from(sorted(KINDS)), st.text())
def test_no_body_is_an_error(kind: str, body: str) -> None:
    decode(kind, body)


def test_a_field_of_a_newer_version_is_passed_over() -> None:
    assert decode("guest_admitted", '{"guest": "g1", "mood": "merry"}') == e.GuestAdmitted(GuestId("g1"))


def test_an_upcaster_turns_an_old_shape_into_one_of_today() -> None:
    old = {"let_in": lambda shape: ("guest_admitted", {"guest": shape["who"]})}
    assert decode("let_in", '{"who": "g1"}', old) == e.GuestAdmitted(GuestId("g1"))
    assert decode("let_in", '{"whom": "g1"}', old) is None
    assert decode("let_in", '["who"]', old) is None
    assert decode("let_in", "{", old) is None
