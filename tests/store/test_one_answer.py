"""One command, decided by two nodes at once in two ways: one answer stands, and both nodes give it."""

import asyncio
from collections.abc import Callable, Coroutine

import pytest

from app.store import Answer, Appended, Duplicate, EventLog
from app.store.decision import Decision
from app.store.jobs import Append, Refuse
from app.store.postgres import PostgresLog, batch, connections
from app.store.postgres.batch import SLOTS, slots
from tests.store.samples import AT, OLMO, append, code, fill


async def accept(node: EventLog) -> Answer:
    outcome = await append(node, OLMO, 1, command_id="c")
    assert isinstance(outcome, Appended | Duplicate)
    return outcome.version if isinstance(outcome, Appended) else outcome.answer


async def refuse(node: EventLog) -> Answer:
    return await node.refuse(OLMO, at=AT, actor="g1", command_id="c", code="not_now")


Way = Callable[[EventLog], Coroutine[None, None, Answer]]


@pytest.mark.parametrize(("first", "second", "stands"), [(accept, refuse, 2), (refuse, accept, "not_now")])
async def test_a_command_is_not_both_accepted_and_refused(
    first: Way, second: Way, stands: Answer, nodes: tuple[PostgresLog, PostgresLog], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second node comes between the insert and the commit of the first."""
    stored, go_on = asyncio.Event(), asyncio.Event()

    async def held(line: connections.Connection, decision: Decision) -> bool:
        kept = await really(line, decision)
        if not stored.is_set():
            stored.set()
            await go_on.wait()
        return kept

    await fill(nodes[0], OLMO, 1)
    really = batch._stored
    monkeypatch.setattr(batch, "_stored", held)
    before = asyncio.create_task(first(nodes[0]))
    await stored.wait()
    behind = asyncio.create_task(second(nodes[1]))
    await asyncio.wait({behind}, timeout=0.3)
    go_on.set()
    assert [await before, await behind] == [stands, stands]
    for node in nodes:
        assert (await node.answers(OLMO))["g1", "c"] == stands


def test_only_who_refuses_is_alone_and_a_server_has_room_for_all_locks() -> None:
    async def asked() -> list[Append | Refuse]:
        future = asyncio.get_running_loop().create_future
        rows = [(code(number), "g1", str(number)) for number in range(20 * SLOTS)]
        return [
            *(Append(future(), row[0], 0, (), {row: 1}) for row in rows[2:]),
            *(Refuse(future(), *row, "not_now", AT) for row in rows[:2]),
        ]

    with asyncio.Runner() as loop:
        found = slots(loop.run(asked()))
    assert len(found) == SLOTS
    assert sum(found.values()) == 2
