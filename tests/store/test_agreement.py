"""Random stories: every log with a disk says what the log without one says, word for word."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.game.names import DinnerCode
from app.store import EventLog, MemoryLog
from tests.store.conftest import KINDS, Shelf, new_shelf
from tests.store.samples import AT, OLMO, PINO, append, guess

DINNERS = st.sampled_from([OLMO, PINO])
ACTORS = st.sampled_from(["host", "g1", "alarm"])
COMMANDS = st.sampled_from(["a", "b", "c"])
STEPS = st.one_of(
    st.tuples(st.just("append"), DINNERS, st.integers(0, 6), st.integers(1, 3), ACTORS, st.one_of(st.none(), COMMANDS)),
    st.tuples(st.just("refuse"), DINNERS, ACTORS, COMMANDS, st.sampled_from(["locked", "paused"])),
    st.tuples(st.just("erase"), DINNERS),
)


async def tell(log: EventLog, story: list[tuple[object, ...]]) -> list[object]:
    """What the log said to a story, and what it remembers of it."""
    said: list[object] = []
    for step in story:
        match step:
            case ("append", str(dinner), int(after), int(count), str(actor), None | str() as command_id):
                events = [guess(f"{after}.{n}") for n in range(count)]
                said.append(await append(log, DinnerCode(dinner), after, *events, actor=actor, command_id=command_id))
            case ("refuse", str(dinner), str(actor), str(command_id), str(code)):
                await log.refuse(DinnerCode(dinner), at=AT, actor=actor, command_id=command_id, code=code)
            case (_, str(dinner)):
                said.append(await log.erase(DinnerCode(dinner)))
    for dinner in (OLMO, PINO):
        said += [await log.read(dinner), await log.answers(dinner), await log.versions([dinner])]
    return [*said, await log.codes()]


@pytest.mark.parametrize("shelf", [kind for kind in KINDS if kind != "memory"])
def test_every_memory_tells_the_same_story(shelf: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    with asyncio.Runner() as loop:

        async def lay() -> Shelf:
            return new_shelf(shelf, request, tmp_path)

        log = loop.run(lay()).log

        async def begin_anew() -> None:
            await asyncio.gather(log.erase(OLMO), log.erase(PINO))

        @settings(max_examples=40, deadline=None)
        @given(st.lists(STEPS, max_size=25))
        def agree(story: list[tuple[object, ...]]) -> None:
            loop.run(begin_anew())
            assert loop.run(tell(log, story)) == loop.run(tell(MemoryLog(), story))

        agree()
        loop.run(log.close())
