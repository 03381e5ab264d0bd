"""A database that lost what it had confirmed takes another epoch: no number is given out twice under one."""

import asyncio
from pathlib import Path

import pytest

from app.game import events as e
from app.store import Appended, EventLog, MemoryLog, StorageBusy, StorageForgot
from app.store.postgres import PostgresLog, connections
from app.store.sqlite import SqliteLog
from tests.store.samples import AT, G1, OLMO, append, code, fill


async def test_whoever_starts_again_starts_in_another_epoch(nodes: tuple[PostgresLog, PostgresLog], url: str) -> None:
    one, other = nodes
    await fill(one, OLMO, 2)
    await one.renew()
    now = await one.identity()
    assert now not in ("", one.epoch)
    for node in nodes:  # each of them finds the same, some later than others
        await node.renew()
    again = PostgresLog(url)
    assert again.epoch == now == await other.identity()
    assert await append(again, OLMO, 2) == Appended(3)
    await again.close()


async def test_nobody_writes_on_in_an_epoch_that_is_over(nodes: tuple[PostgresLog, PostgresLog], url: str) -> None:
    """Not for the half second in which they have not seen it either."""
    await fill(nodes[1], OLMO, 2)
    await nodes[0].renew()
    for asked in (
        append(nodes[1], OLMO, 2),
        nodes[1].refuse(OLMO, at=AT, actor="g1", command_id="c", code="not_now"),
        nodes[1].erase(OLMO),
        nodes[1].blank(OLMO, 2, (e.Forgotten(G1),), lambda event: event, at=AT, actor="g1", command_id="f"),
    ):
        with pytest.raises(StorageForgot):
            await asked
    assert [entry.seq for entry in await nodes[1].read(OLMO)] == [1, 2]


async def test_what_is_being_written_is_written_before_or_not_at_all(nodes: tuple[PostgresLog, PostgresLog]) -> None:
    writing = [append(nodes[n % 2], code(n), 0) for n in range(20)]
    said = await asyncio.gather(*writing, nodes[0].renew(), return_exceptions=True)
    assert {type(answer) for answer in said[:-1]} <= {Appended, StorageForgot}
    assert said[-1] is True
    written = [code(n) for n, answer in enumerate(said) if isinstance(answer, Appended)]
    assert await nodes[0].codes() == sorted(written)


async def test_an_epoch_that_cannot_be_written_is_said(nodes: tuple[PostgresLog, PostgresLog], url: str) -> None:
    holder = await connections.connect(url)
    async with holder.transaction():
        await holder.execute("SET LOCAL idle_in_transaction_session_timeout = 0; LOCK TABLE event")
        with pytest.raises(StorageBusy):
            await nodes[0].renew()
    assert await nodes[0].identity() == nodes[0].epoch
    await holder.close()


async def test_where_a_copy_is_only_being_put_in_place_it_is_not_done(
    nodes: tuple[PostgresLog, PostgresLog], url: str
) -> None:
    """In the middle of a restore the database says nothing of itself, and then what the old one said."""
    line = await connections.connect(url)
    (row,) = await line.fetch("DELETE FROM memory RETURNING id, epoch, scrub")
    assert await nodes[0].identity() == ""
    with pytest.raises(StorageBusy):
        await nodes[0].renew()
    await line.execute("INSERT INTO memory (id, epoch, scrub) VALUES ($1, $2, $3)", *row)
    await nodes[0].renew()
    assert await nodes[1].identity() not in ("", nodes[0].epoch)
    await line.close()


async def test_a_database_that_lacks_nothing_keeps_its_epoch(nodes: tuple[PostgresLog, PostgresLog], url: str) -> None:
    """One witness may have been sent elsewhere to read: the line that writes is asked."""
    one, other = nodes
    await fill(one, OLMO, 3)
    assert not await one.renew((OLMO, 3))
    assert await other.identity() == one.epoch
    assert await append(other, OLMO, 3) == Appended(4)
    assert not await one.renew((OLMO, 3)), "nor one that went on"
    assert await one.renew((OLMO, 5))
    assert await other.renew((OLMO, 3)), "it has another one already"
    assert await other.identity() != one.epoch


async def test_a_dinner_that_is_gone_altogether_is_lacking(nodes: tuple[PostgresLog, PostgresLog]) -> None:
    assert await nodes[0].renew((OLMO, 3))
    assert await nodes[1].identity() != nodes[0].epoch


async def test_a_file_has_another_one_when_it_is_opened_again(path: Path) -> None:
    log = SqliteLog(path)
    await fill(log, OLMO, 2)
    await log.renew()
    await log.close()
    again = SqliteLog(path)
    assert again.epoch != log.epoch
    assert await append(again, OLMO, 2) == Appended(3)
    await again.close()


async def test_no_batch_in_flight_makes_a_file_the_old_one_again(path: Path) -> None:
    log = SqliteLog(path)
    await fill(log, OLMO, 2)
    writing = [asyncio.ensure_future(append(log, code(number), 0)) for number in range(20)]
    await asyncio.sleep(0)
    await log.renew()
    await asyncio.gather(*writing)
    for asked in (append(log, OLMO, 2), log.erase(OLMO)):
        with pytest.raises(StorageForgot):
            await asked
    await log.close()
    again = SqliteLog(path)
    assert again.epoch != log.epoch
    assert len(await again.codes()) == 21
    await again.close()


async def test_without_a_disk_it_is_another_one_too() -> None:
    log: EventLog = MemoryLog(shared=True)
    await fill(log, OLMO, 2)
    assert not await log.renew((OLMO, 2))
    assert await log.renew((OLMO, 3))
    await log.renew()
    now = await log.identity()
    assert now != log.epoch
    assert await log.renew((OLMO, 0))
    assert await log.identity() == now
