"""The log loses what was acknowledged, as when a standby takes over that was behind: nodes leave, and come back."""

import asyncio
from pathlib import Path

import pytest

from app.rehearsal.wire import Wire
from tests.cluster.nodes import Cluster, cluster
from tests.support.services import Postgres
from tests.support.table import laid_table

LEAVES_S = 10.0


def told(house: Cluster, statement: str) -> str:
    """What the database answers."""
    where = house.url.partition("search_path=")[2]
    return house.postgres.ask(f"SET search_path = {where}; {statement}")


@pytest.mark.parametrize("idle", [False, True])
async def test_a_number_is_given_out_once_in_an_epoch(idle: bool, postgres: Postgres, tmp_path: Path) -> None:
    """Whatever starts the nodes again; and one where nobody is finds out when somebody looks whether it is well."""
    async with cluster(tmp_path, postgres) as house, laid_table(house.nodes[0].base) as table:
        (anna,) = await table.seat_sealed("Anna")
        said = await table.leads("rename", guest=anna.id, name="Anna B")
        lost, before = said.version, table.view["epoch"]
        assert lost is not None
        if not idle:
            async with Wire(house.nodes[1].base, table.code, table.opened.screen_token) as line:
                await line.until(lambda view: view["version"] >= lost)
        told(house, f"DELETE FROM event WHERE dinner = '{table.code}' AND seq = {lost}")  # noqa: S608
        for node in house.nodes:
            assert await asyncio.to_thread(node.gone, LEAVES_S) == 1
            assert "It has another epoch now" in node.log.read_text()
        now = told(house, "SELECT epoch FROM memory")
        assert now != before
        for node in house.nodes:
            await node.start()
        await table.host.until(lambda view: view["epoch"] == now and view["version"] == lost - 1)
        again = await table.leads("rename", guest=anna.id, name="Anna C")
        assert again.version == lost
        assert table.view["epoch"] == now == told(house, "SELECT epoch FROM memory"), "exchanged once"
