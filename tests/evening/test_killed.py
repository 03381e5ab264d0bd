"""SIGKILL at any moment: what was acknowledged is there exactly once, and everybody comes back to the same stage."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import Answer, View, Wire
from tests.support.memory import remembered
from tests.support.servers import StartServer
from tests.support.table import Table, back_again, laid_table

SEED = 2017


@pytest.fixture
def fragile(start_server: StartServer) -> ServerProcess:
    """A server that no other test needs."""
    return start_server()


@pytest.fixture
async def table(fragile: ServerProcess) -> AsyncIterator[Table]:
    """Three who have sealed. In rounds, for they have every stage."""
    async with laid_table(fragile.base, options={"pace": "rounds"}) as table:
        await table.seat_sealed("Anna", "Lupo", "Jo")
        yield table


def _lines(table: Table) -> dict[str, Wire]:
    return {"host": table.host, "screen": table.screen} | {
        guest: player.wire for guest, player in table.players.items()
    }


def _shown(wire: Wire) -> dict[str, Any]:
    """What is on a screen, but for what may differ after a restart: clocks, and who is back already."""
    assert wire.view is not None
    table = dict(wire.view["table"])
    table["guests"] = [{**guest, "here": None} for guest in table["guests"]]
    if table["spotlight"] is not None:
        table["spotlight"] = {**table["spotlight"], "cut_in_ms": None, "candle": None}
    presence = {"screens": None}
    desk = wire.view["desk"] and {**wire.view["desk"], **presence, "sound": None, "reached": None}
    return {**wire.view, "table": {**table, **presence, "now": 0}, "desk": desk}


async def _power_cut(server: ServerProcess, table: Table) -> None:
    """Kill, start again, and wait until every line is back by itself."""
    lines = _lines(table)
    visits = {principal: line.connections for principal, line in lines.items()}
    server.kill()
    await server.start()
    await asyncio.gather(*(line.until(back_again(line, visits[who])) for who, line in lines.items()))


async def test_killed_at_every_stage(fragile: ServerProcess, table: Table) -> None:
    acked: dict[tuple[str, str], tuple[dict[str, Any], Answer]] = {}
    visited = []
    while True:
        visited.append(table.stage)
        await table.everybody_sees(table.view["version"])
        await _say_something(table, acked)
        await table.everybody_sees(max(answer.version or 0 for _, answer in acked.values()))
        before = {principal: _shown(line) for principal, line in _lines(table).items()}
        await _power_cut(fragile, table)
        assert {principal: _shown(line) for principal, line in _lines(table).items()} == before, table.stage
        for (principal, name), (command, answer) in acked.items():
            assert await _lines(table)[principal].do(command, again=name) == answer
        if table.stage == "closed":
            break
        if table.stage == "scores":
            await _send_home(table)
        await (table.cut() if table.stage == "drumroll" else table.step())
    show = ["guessing", "spotlight", "wall", "drumroll", "unmasked", "verdicts", "scores"]
    finale = ["finale"] * (2 + len(table.view["table"]["awards"]))
    assert visited == ["arrival", "seated", *show, *finale, "closed"]
    log = remembered(fragile, table.code)
    assert [row.seq for row in log] == list(range(1, len(log) + 1))
    for (principal, name), (_, answer) in acked.items():
        rows = [row.seq for row in log if (row.actor, row.command_id) == (principal, name)]
        assert rows == [answer.version]


async def _send_home(table: Table) -> None:
    """One reveal has every stage: the others leave early."""
    for guest in table.players.keys() - {table.star}:
        assert (await table.leads("skip", guest=guest, on=True)).done


async def _say_something(table: Table, acked: dict[tuple[str, str], tuple[dict[str, Any], Answer]]) -> None:
    """One command from whoever may say anything at this stage, and its acknowledgement."""
    said: dict[str, dict[str, Any]] = {"host": {"type": "rename", "guest": "g3", "name": f"Jo {len(acked)}"}}
    for guest, player in table.players.items():
        assert player.wire.view is not None
        seat = player.wire.view["seat"]
        about = next(iter(seat["open"]), None)
        if "guess" in seat["can"] and about is not None:
            said[guest] = {"type": "guess", "about": about, "text": f"forse {len(acked)}"}
        elif "wish" in seat["can"]:
            said[guest] = {"type": "wish", "about": "g1" if guest != "g1" else "g2", "on": True}
    if table.stage == "closed":
        return
    for principal, command in said.items():
        name = f"{table.stage} {len(acked)}"
        answer = await _lines(table)[principal].do(command, again=name)
        assert answer.done, (principal, command, answer.code)
        acked[principal, name] = (command, answer)


async def test_killed_in_the_middle_of_guessing(start_server: StartServer) -> None:
    """Guesses keep coming while the server dies again and again: each has its effect once, in nobody's absence."""
    server, chance = start_server(), random.Random(SEED)
    async with laid_table(server.base) as table:
        players = await table.seat_sealed(*(f"Ospite {letter}" for letter in "ABCDEF"))
        await table.step()
        opened = table.view["version"]
        every = 4 * 6 * 5
        answers: list[Answer] = []

        async def guess_them_all(guest: str) -> None:
            for round_, about in [(round_, other.id) for round_ in range(4) for other in players]:
                if about != guest:
                    command = {"type": "guess", "about": about, "text": f"mestiere {round_} {guest}"}
                    answers.append(await table.players[guest].wire.do(command))

        everybody = asyncio.gather(*(guess_them_all(player.id) for player in players))
        for _ in range(4):
            # A busy machine may have let them finish while this was waiting for the server.
            await table.host.until(_has_grown(answers, min(every, len(answers) + chance.randint(5, 15))))
            server.kill()
            await server.start()
        await everybody
        log = remembered(server, table.code)
        versions = sorted(answer.version or 0 for answer in answers)
        assert versions == list(range(opened + 1, opened + 1 + every)), f"seed {SEED}"
        assert [row.seq for row in log] == list(range(1, versions[-1] + 1))
        for player in players:
            view = await player.wire.until(lambda view: view["version"] == versions[-1])
            last = {other.id: f"mestiere 3 {player.id}" for other in players if other is not player}
            assert {about: guess["text"] for about, guess in view["seat"]["guesses"].items()} == last


def _has_grown(answers: list[Answer], size: int) -> Callable[[View], bool]:
    return lambda view: len(answers) >= size


async def test_stopped_politely_everybody_is_asked_to_come_back(start_server: StartServer) -> None:
    server = start_server()
    async with laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Lupo")
        await table.step()
        visits = [line.connections for line in _lines(table).values()]
        await asyncio.to_thread(server.stop)
        await server.start()
        for line, before in zip(_lines(table).values(), visits, strict=True):
            await line.until(back_again(line, before))
        assert (await table.leads("lock")).done
