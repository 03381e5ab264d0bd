"""Tables that the type checker cannot count: every command and every event stands in each, or is named here as absent.

A new one turns these red until somebody has said where it belongs.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args

import pytest

from app.game import commands as c
from app.game import events as e
from app.game import legal, permits, taken
from app.store.codec import decode

COMMANDS = {command.kind for command in get_args(c.Command)}
EVENTS = {event.kind for event in get_args(e.Event)}

WITHOUT_PERMIT = {"open"}
"""Decided where there is no dinner yet."""

ALWAYS_POSSIBLE = {"set_order", "pause", "more_time", "doors", "hand_over", "lead", "set_screen", "close"}
"""Wherever the table of C1 allows these, some choice of their fields is accepted."""

UNLISTED = {"open", "join", "take_over", "cut"}
"""No client sends these, so no view lists them."""

NO_STEP = COMMANDS - {"open_guessing", "lock", "next", "back", "skip", "open_rest", "close", "cut"}
"""All but what B3 names."""

TAKES = {
    "sealed", "answered", "withdrawn", "wished", "guest_removed", "link_reissued", "cluster_hidden", "doors_set",
    "handed_over",
}  # fmt: skip
TAKES_NOTHING = {
    "dinner_opened", "guest_joined", "guest_added", "guest_admitted", "guest_renamed", "hand_over_offered",
    "lead_taken", "screen_set", "guessing_opened", "order_set", "ballot_locked", "spotlight_moved", "wall_shown",
    "unmasked", "ruled", "favourite_marked", "guest_skipped", "time_given", "pause_set", "went_back",
    "finale_reached", "awards_opened", "dinner_closed", "dinner_restored", "forgotten",
}  # fmt: skip
"""Events after whose loss nobody is shown more than they wanted (D8 to D13)."""

GOLDEN = json.loads((Path(__file__).parents[1] / "store/golden/v1.json").read_text(encoding="utf-8"))


def kinds(table: Any) -> set[str]:
    return {command.kind for command in table}


def test_every_command_has_its_permit() -> None:
    """C1."""
    assert kinds(permits.PERMITS) | WITHOUT_PERMIT == COMMANDS
    assert not kinds(permits.PERMITS) & WITHOUT_PERMIT


def test_of_every_command_it_is_said_when_it_is_possible() -> None:
    """L5."""
    told = kinds(legal._POSSIBLE)
    assert told | ALWAYS_POSSIBLE | UNLISTED == COMMANDS
    assert not told & (ALWAYS_POSSIBLE | UNLISTED)


def test_every_command_is_a_step_or_none() -> None:
    """B3."""
    assert kinds(permits.STEPS) | NO_STEP == COMMANDS
    assert not kinds(permits.STEPS) & NO_STEP


def test_of_every_event_it_is_said_what_its_loss_may_hide() -> None:
    """D13."""
    told = {kind for taking in taken._TAKING for kind in taking.kinds}
    assert told == TAKES
    assert TAKES | TAKES_NOTHING == EVENTS
    assert not TAKES & TAKES_NOTHING


@pytest.mark.parametrize("example", GOLDEN, ids=[f"{number}-{one['kind']}" for number, one in enumerate(GOLDEN)])
def test_d3_everybody_who_stands_in_an_event_is_spoken_of(example: dict[str, Any]) -> None:
    """But who came in with it, and whom an award merely mentions (H16): of them nothing has to be put back."""
    event = decode(example["kind"], json.dumps(example["body"]))
    assert event is not None
    there = set() if isinstance(event, e.GuestJoined | e.GuestAdded) else set(_guests(event))
    assert set(taken.spoken_of(taken.Row(event, None))) == there


def _guests(value: object) -> Iterator[str]:
    """Whatever looks like the identifier of a guest, at any depth."""
    if isinstance(value, str):
        yield from re.findall(r"^g\d+$", value)
    elif isinstance(value, tuple):
        for one in value:
            yield from _guests(one)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "mentions":
                yield from _guests(getattr(value, field.name))


def test_there_is_an_example_of_every_event() -> None:
    assert {example["kind"] for example in GOLDEN} >= EVENTS
