"""Random stories: the memory on disk says what the memory without a disk says, word for word."""

import asyncio
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.game.names import DinnerCode
from app.store import EventLog, MemoryLog, open_log
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
    """What the memory said to a story, and what it remembers of it."""
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
        said += [await log.read(dinner), await log.answers(dinner)]
    return [*said, await log.codes()]


def test_both_memories_tell_the_same_story(tmp_path: Path) -> None:
    log = open_log(tmp_path)

    async def begin_anew() -> None:
        await asyncio.gather(log.erase(OLMO), log.erase(PINO))

    @settings(max_examples=40, deadline=None)
    @given(st.lists(STEPS, max_size=25))
    def agree(story: list[tuple[object, ...]]) -> None:
        asyncio.run(begin_anew())
        assert asyncio.run(tell(log, story)) == asyncio.run(tell(MemoryLog(), story))

    agree()
    asyncio.run(log.close())
