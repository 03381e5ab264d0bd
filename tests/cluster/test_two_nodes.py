"""One dinner on two nodes: its guests here and there, the host wherever. `make cluster` is the long run."""

import asyncio
import json
from functools import partial
from pathlib import Path

import pytest
from websockets.frames import Frame, Opcode

from app.protocol import CloseCode
from app.protocol.client import PROTOCOL
from app.rehearsal.calls import Calls
from app.rehearsal.server import ServerFailedError, ServerProcess, free_port
from app.rehearsal.wire import HungUpError, Wire
from app.rooms.notices import NEWER_S
from tests.cluster import trials
from tests.cluster.nodes import cluster
from tests.support.services import Postgres, Redis, postgres_server
from tests.support.table import laid_table

SEED = 1126
WITHIN_S = 10.0


async def test_a_guest_moves_to_the_other_node_and_sees_no_less(postgres: Postgres, tmp_path: Path) -> None:
    async with cluster(tmp_path, postgres) as house, laid_table(house.nodes[0].base) as table:
        (anna, bruno) = await table.seat_sealed("Anna", "Bruno")
        other = house.nodes[1].base
        for number in range(5):
            renamed = await table.leads("rename", guest=bruno.id, name=f"Bruno {number}")
            assert renamed.version is not None
            async with Wire(other, table.code, anna.token) as line:
                view = await line.until(bool)
                assert view["version"] >= renamed.version
                said = await line.do({"type": "seal", "profession": f"mestiere {number}"})
                assert said.done
        await table.host.until(lambda view: view["version"] >= (said.version or 0))
        assert anna.wire.closed is None or anna.wire.closed == 4001


async def test_nodes_with_a_broker_know_who_is_at_the_other(postgres: Postgres, redis: Redis, tmp_path: Path) -> None:
    """The tablet at one, a phone at the other: it is here, and gone when it is gone; and its seat has one line."""
    async with cluster(tmp_path, postgres, NOTIFY_URL=redis.url) as house, laid_table(house.nodes[0].base) as table:
        (anna, _) = await table.seat_sealed("Anna", "Bruno")
        await table.host.until(lambda view: view["table"]["guests"][0]["here"])
        await asyncio.sleep(NEWER_S)
        async with Wire(house.nodes[1].base, table.code, anna.token) as line:
            await line.until(lambda view: all(guest["here"] for guest in view["table"]["guests"]))
            with pytest.raises(HungUpError):
                await anna.wire.until(lambda _: False)
            assert anna.wire.closed == CloseCode.OPENED_ELSEWHERE
            await table.host.until(lambda view: view["table"]["guests"][0]["here"])
        await table.host.until(lambda view: not view["table"]["guests"][0]["here"])
        figures = await Calls(house.nodes[1].base).send("GET", "/metrics")
        assert "coperto_broker_works 1.0" in figures.text


async def test_a_node_where_nobody_is_hears_of_the_broker(postgres: Postgres, redis: Redis, tmp_path: Path) -> None:
    """Or whoever watches the house would be woken for nothing after each start."""
    async with cluster(tmp_path, postgres, nodes=1, NOTIFY_URL=redis.url) as house, asyncio.timeout(WITHIN_S):
        figures = partial(Calls(house.nodes[0].base).send, "GET", "/metrics")
        while "coperto_broker_works 1.0" not in (await figures()).text:  # noqa: ASYNC110 - nobody tells us
            await asyncio.sleep(0.05)


async def test_a_node_with_another_key_does_not_start(postgres: Postgres, tmp_path: Path) -> None:
    """It would tell the phones of everybody that their links are dead (4003), which they believe."""
    async with cluster(tmp_path, postgres, nodes=1) as house:
        environment = {"HOST": "127.0.0.1", "DATABASE_URL": house.url}
        stranger = ServerProcess(tmp_path / "elsewhere", free_port(), environment)
        with pytest.raises(ServerFailedError, match="the key in DATA_DIR is not the one"):
            await stranger.start()


async def test_what_knocked_at_a_frozen_node_takes_nobodys_seat(
    postgres: Postgres, redis: Redis, tmp_path: Path
) -> None:
    """A phone gave up on it and sits at the other; on waking the node reads what had been said to it (FAULT-16)."""
    async with cluster(tmp_path, postgres, NOTIFY_URL=redis.url) as house, laid_table(house.nodes[0].base) as table:
        (anna,) = await table.seat_sealed("Anna")
        await asyncio.sleep(2 * NEWER_S)
        house.freeze(1)
        try:
            for _ in range(5):
                await knock(house.nodes[1].port, table.code, anna.token)
        finally:
            house.thaw(1)
        async with Wire(house.nodes[1].base, table.code, table.opened.screen_token) as line:
            await line.until(bool)
            await asyncio.sleep(2 * NEWER_S)
        assert anna.wire.closed is None
        assert (await anna.does("seal", profession="pilota")).done


async def knock(port: int, code: str, token: str) -> None:
    """Say what a phone says first, all at once, and go away again."""
    hello = Frame(Opcode.TEXT, json.dumps({"type": "hello", "token": token, "protocol": PROTOCOL}).encode())
    upgrade = f"GET /ws/{code} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    key = "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write((upgrade + key).encode() + hello.serialize(mask=True))
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def test_f16_a_node_that_dies_or_freezes_loses_nothing(postgres: Postgres, tmp_path: Path) -> None:
    held = await trials.lost_nodes(tmp_path, postgres, SEED, 4)
    assert held.acks > 40


async def test_f14_nodes_restart_one_after_the_other(postgres: Postgres, tmp_path: Path) -> None:
    held = await trials.rolling_restarts(tmp_path, postgres, SEED, 2)
    assert held.acks > 20


async def test_a_database_that_restarts_is_waited_for(tmp_path: Path) -> None:
    with postgres_server() as server:
        held = await trials.restarted_database(tmp_path, server, SEED)
    assert held.acks > 60
