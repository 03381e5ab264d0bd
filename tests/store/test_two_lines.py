"""Erasing takes as long as the tables are large: nobody waits behind what their own node erases."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import pytest

from app.game import events as e
from app.game.names import DinnerCode
from app.store import Appended, Conflict, StorageBusy
from app.store.decision import Decision
from app.store.jobs import Erase, Rewrite, Write
from app.store.log import Outcome
from app.store.postgres import PostgresLog, batch, connections, statements
from tests.store.samples import AT, G1, OLMO, PINO, append, code, fill, opened
from tests.support.services import Postgres

TAKES_S = 5.0
SAID_S = connections.BUSY_S + 1.0


async def large(line: connections.Connection) -> None:
    """A table that takes long."""
    await line.execute(statements.BEGIN_ERASING)
    await line.execute(f"SELECT pg_sleep({TAKES_S})")
    await line.execute("ROLLBACK")


async def forgets(node: PostgresLog, dinner: DinnerCode = PINO) -> Outcome:
    return await node.blank(dinner, 2, (e.Forgotten(G1),), lambda event: event, at=AT, actor="g1", command_id="forget")


async def erases(node: PostgresLog) -> bool:
    return await node.erase(PINO)


either = pytest.mark.parametrize(("takes_away", "outcome"), [(forgets, Appended(3)), (erases, True)])


@either
async def test_nobody_waits_behind_what_their_own_node_erases(
    takes_away: Callable[[PostgresLog], Awaitable[object]],
    outcome: object,
    nodes: tuple[PostgresLog, PostgresLog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def erase(line: connections.Connection, erasures: Sequence[Erase], epoch: str) -> list[bool]:
        await large(line)
        return await erase_really(line, erasures, epoch)

    async def rewrite(line: connections.Connection, job: Rewrite, epoch: str) -> Outcome:
        await large(line)
        return await rewrite_really(line, job, epoch)

    erase_really, rewrite_really = batch.erase, batch.rewrite
    monkeypatch.setattr(batch, "erase", erase)
    monkeypatch.setattr(batch, "rewrite", rewrite)
    for dinner in (OLMO, PINO):
        await fill(nodes[0], dinner, 2)
    loop = asyncio.get_running_loop()
    taking_away = asyncio.ensure_future(takes_away(nodes[0]))
    await asyncio.sleep(0.2)
    began = loop.time()
    for node in nodes:
        asked = [append(node, OLMO, 2), *(append(node, code(number), 0) for number in range(20))]
        asking = asyncio.gather(*asked, return_exceptions=True)
        await asyncio.sleep(0.1)
        said = [*await asyncio.gather(append(node, OLMO, 2), return_exceptions=True), *await asking]
        assert [type(answer) for answer in said] == [StorageBusy] * 22
        assert loop.time() - began < SAID_S, "and whoever asks in their middle waits no longer"
        assert [entry.seq for entry in await node.read(OLMO)] == [1, 2]
        began = loop.time()
    assert not taking_away.done()
    assert await taking_away == outcome
    assert await append(nodes[0], OLMO, 2) == Appended(3)


@either
async def test_what_is_to_go_while_we_erase_has_its_turn_behind_that(
    takes_away: Callable[[PostgresLog], Awaitable[object]],
    outcome: object,
    nodes: tuple[PostgresLog, PostgresLog],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also behind a write that is busy meanwhile: that waited for a lock of ours, not for a stranger's."""

    async def erase(line: connections.Connection, erasures: Sequence[Erase], epoch: str) -> list[bool]:
        if OLMO in [erasure.dinner for erasure in erasures]:
            await line.execute(statements.BEGIN_ERASING)
            holds.set()
            await goes_on.wait()
            await line.execute("ROLLBACK")
        return await erase_really(line, erasures, epoch)

    async def commit(line: connections.Connection, writes: Sequence[Write], epoch: str) -> Decision:
        waits.set()
        return await commit_really(line, writes, epoch)

    holds, waits, goes_on = asyncio.Event(), asyncio.Event(), asyncio.Event()
    for dinner in (OLMO, PINO):
        await fill(nodes[0], dinner, 2)
    erase_really, commit_really = batch.erase, batch.commit
    monkeypatch.setattr(batch, "erase", erase)
    monkeypatch.setattr(batch, "commit", commit)
    monkeypatch.setitem(connections._PROMISES, "idle_in_transaction_session_timeout", "0")
    erasing = asyncio.ensure_future(nodes[0].erase(OLMO))
    await holds.wait()
    asking = asyncio.ensure_future(append(nodes[0], code(1), 0))
    await waits.wait()
    taking_away = asyncio.ensure_future(takes_away(nodes[0]))
    with pytest.raises(StorageBusy):
        await asking
    goes_on.set()
    assert await erasing
    assert await taking_away == outcome


async def test_what_was_asked_before_an_erasure_is_erased_by_it(nodes: tuple[PostgresLog, PostgresLog]) -> None:
    for number in range(20):
        asked = [append(nodes[0], code(number), 0, opened(code(number))), nodes[0].erase(code(number))]
        assert await asyncio.gather(*asked) == [Appended(1), True]
    assert await nodes[1].codes() == []


async def test_whoever_goes_on_while_a_dinner_is_erased_has_no_dinner(nodes: tuple[PostgresLog, PostgresLog]) -> None:
    for _ in range(5):
        await fill(nodes[0], OLMO, 3)
        erasing = asyncio.create_task(nodes[0].erase(OLMO))
        await asyncio.gather(*(append(nodes[0], OLMO, 3 + n, command_id=f"late{n}") for n in range(3)))
        assert await erasing
        assert await append(nodes[0], OLMO, 3) == Conflict()
        assert await nodes[0].codes() == []


async def test_the_line_that_erases_is_there_only_while_it_does(url: str, postgres: Postgres) -> None:
    ours = f"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{connections.NAME}'"  # noqa: S608
    log = PostgresLog(url)
    await fill(log, OLMO, 1)
    before = await asyncio.to_thread(postgres.ask, ours)
    assert await log.erase(OLMO)
    async with asyncio.timeout(5):
        while await asyncio.to_thread(postgres.ask, ours) != before:
            pass
    await log.close()


async def test_whoever_closes_waits_for_what_was_to_be_erased(url: str) -> None:
    log = PostgresLog(url)
    await fill(log, OLMO, 1)
    erasing = asyncio.create_task(log.erase(OLMO))
    await asyncio.sleep(0)
    await log.close()
    assert await erasing


async def test_whoever_takes_words_back_together_waits_once(nodes: tuple[PostgresLog, PostgresLog], url: str) -> None:
    for number in range(6):
        await fill(nodes[0], code(number), 2)
    holder = await connections.connect(url)
    async with holder.transaction():
        await holder.execute("SET LOCAL idle_in_transaction_session_timeout = 0; LOCK TABLE event")
        began = asyncio.get_running_loop().time()
        asked = [*(forgets(nodes[0], code(number)) for number in range(5)), nodes[0].erase(code(5))]
        said = await asyncio.gather(*asked, return_exceptions=True)
        assert asyncio.get_running_loop().time() - began < SAID_S
    assert [type(answer) for answer in said] == [StorageBusy] * 6
    await holder.close()
