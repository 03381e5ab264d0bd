"""THREAT-6 in a few seconds, always from the same seeds: what `make fuzz` does a million times from others."""

import asyncio
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.frames import Storm
from tests.fuzz.messages import Fuzz
from tests.fuzz.mutator import Mutator
from tests.protocol.samples import EVERY_COMMAND
from tests.support.servers import StartServer

SEEDS = (1, 2)
MESSAGES = 4_000
FRAMES = 2_500

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["g1", "g2", "g1.1"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@st.composite
def frames(draw: st.DrawFn) -> dict[str, Any]:
    """A command with one or two of its fields replaced by anything, under any id."""
    command = dict(draw(st.sampled_from(EVERY_COMMAND)))
    for key in draw(st.sets(st.sampled_from([*command, "more"]), max_size=2)):
        command[key] = draw(ANYTHING)
    return {"type": "do", "id": draw(st.text(max_size=70)), "seen": draw(st.none() | st.integers()), "command": command}


@pytest.mark.parametrize("seed", SEEDS)
def test_no_message_breaks_a_room(seed: int) -> None:
    told = asyncio.run(Fuzz(seed).run(MESSAGES))
    assert told.failures == [], f"python -m tests.fuzz --seed {seed}"
    assert told.messages == MESSAGES
    assert told.log_bytes == 0
    assert told.answers["malformed"] < MESSAGES * 0.7, "messages that go no deeper prove little"
    assert told.answers["ack"] > 20
    assert len(told.answers) > 12


@settings(max_examples=30)
@given(st.lists(frames(), max_size=12), st.integers(0, 1_000))
def test_no_structure_breaks_a_room(said: list[dict[str, Any]], moment: int) -> None:
    waiting = [json.dumps(frame) for frame in said]
    told = asyncio.run(Fuzz(moment, waiting.pop).run(len(said)))
    assert told.failures == []


@pytest.mark.parametrize("seed", SEEDS[:1])
def test_no_frame_breaks_the_server(seed: int, start_server: StartServer) -> None:
    met = asyncio.run(Storm(start_server(), seed).run(FRAMES))
    assert met.failures == [], f"python -m tests.fuzz --seed {seed} --messages 0"
    assert met.tracebacks == 0
    assert 0 < met.most_logged <= 200
    assert met.log.count(b"\n") <= met.bad
    assert len({ending.partition(":")[0] for ending in met.endings}) == 18, "every way to break a frame was tried"


def test_the_same_seed_is_the_same_run() -> None:
    one, other = Mutator(7), Mutator(7)
    assert [one.message() for _ in range(500)] == [other.message() for _ in range(500)]
    one.learn('{"new": 1}', "an answer")
    assert [one.message() for _ in range(500)] != [other.message() for _ in range(500)]
