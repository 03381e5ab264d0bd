"""Restaurant Wi-Fi: silences, resets and delays between a phone and the server."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import Wire
from tests.support.flaky import FlakyLink
from tests.support.table import Player, Table, at_least, laid_table


@pytest.fixture
async def table(server: ServerProcess) -> AsyncIterator[Table]:
    """Two who have sealed, guessing open, and good lines."""
    async with laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Lupo")
        await table.step()
        yield table


@pytest.fixture
async def link(server: ServerProcess) -> AsyncIterator[FlakyLink]:
    """A line that can be spoilt."""
    async with FlakyLink(server.port) as link:
        yield link


async def _anna_through(link: FlakyLink, table: Table) -> Player:
    anna = table.players["g1"]
    wire = await table.stack.enter_async_context(Wire(link.base, table.code, anna.token))
    await wire.until(bool)
    return Player(anna.id, anna.name, anna.token, wire)


async def test_an_answer_that_was_lost_is_given_again(table: Table, link: FlakyLink) -> None:
    anna = await _anna_through(link, table)
    link.swallow_answers()
    guess = asyncio.create_task(anna.does("guess", about="g2", text="cuoco"))
    view = await table.host.until(lambda view: view["table"]["guests"][0]["made"] == 1)
    link.reset()
    assert not guess.done()
    link.let_pass()
    assert (await guess).version == view["version"]
    assert (await table.players["g2"].does("pass", about="g1")).version == view["version"] + 1


async def test_a_command_given_in_a_dead_spot_arrives_later(table: Table, link: FlakyLink) -> None:
    anna = await _anna_through(link, table)
    link.swallow()
    guess = asyncio.create_task(anna.does("guess", about="g2", text="cuoco"))
    assert (await table.leads("doors", state="knock")).done
    link.let_pass()
    assert (await guess).done
    await anna.wire.until(lambda view: view["table"]["doors"] == "knock" and "g2" in view["seat"]["guesses"])


async def test_what_comes_in_drips_is_whole(table: Table, link: FlakyLink) -> None:
    link.drip()
    anna = await _anna_through(link, table)
    answer = await anna.does("guess", about="g2", text="cuoca di bordo " * 4)
    view = await anna.wire.until(at_least(answer.version))
    assert view["seat"]["guesses"]["g2"]["text"] == ("cuoca di bordo " * 4).strip()


async def test_a_line_that_was_reset_comes_back_to_the_present(table: Table, link: FlakyLink) -> None:
    anna = await _anna_through(link, table)
    for _ in range(5):
        visits = anna.wire.connections
        link.reset()
        await table.host.until(lambda view: not view["table"]["guests"][0]["here"])
        answer = await table.leads("doors", state="closed")
        link.let_pass()
        await anna.wire.until(at_least(answer.version))
        assert anna.wire.connections == visits + 1
    await table.host.until(lambda view: view["table"]["guests"][0]["here"])


async def test_a_slow_phone_sees_the_newest_and_delays_nobody(table: Table, link: FlakyLink) -> None:
    anna = await _anna_through(link, table)
    link.drag(0.2)
    versions = [(await table.leads("rename", guest="g2", name=f"Lupo {turn}")).version or 0 for turn in range(20)]
    view = await anna.wire.until(at_least(versions[-1]))
    assert view["table"]["guests"][1]["name"] == "Lupo 19"
