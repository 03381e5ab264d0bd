"""`make cluster WHAT=play` and compose.yaml start the same house."""

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml  # type: ignore[import-untyped]  # only read here, and only ours

from app.rehearsal.calls import Calls
from tests.cluster.laid import LEFT_OUT, laid
from tests.support.laid import DEPLOY
from tests.support.services import Postgres


async def both_seen(watching: str) -> list[dict[str, Any]]:
    """The targets of Prometheus once it has looked at all of them."""
    async with asyncio.timeout(20):
        while True:
            page = await Calls(watching).send("GET", "/api/v1/targets")
            targets: list[dict[str, Any]] = json.loads(page.text)["data"]["activeTargets"]
            if targets and all(target["health"] != "unknown" for target in targets):
                return targets
            await asyncio.sleep(0.1)


@pytest.mark.usefixtures("redis_program", "haproxy_program", "prometheus_program")
async def test_what_is_played_on_is_what_compose_starts(postgres: Postgres, tmp_path: Path) -> None:
    services: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]
    async with laid(tmp_path, postgres) as house:
        assert house.services.keys() | LEFT_OUT.keys() == services.keys()
        assert not house.services.keys() & LEFT_OUT.keys()
        assert house.environment.keys() == services["node1"]["environment"].keys()
        for where in house.services.values():
            _, writer = await asyncio.open_connection("127.0.0.1", urlsplit(where).port)
            writer.close()
        opened = await Calls(house.services["balancer"]).open_dinner("Cena", "it")
        for name in ("node1", "node2"):
            page = await Calls(house.services[name]).send("GET", f"/api/dinners/{opened.code}")
            assert page.status == 200, "one memory"
        seen = await both_seen(house.services["prometheus"])
        assert {target["health"] for target in seen} == {"up"}
        assert {f"http://{target['labels']['instance']}" for target in seen} == {
            house.services[name] for name in ("node1", "node2")
        }
        rules = json.loads((await Calls(house.services["prometheus"]).send("GET", "/api/v1/rules")).text)
        assert [group["name"] for group in rules["data"]["groups"]], "the alerts are watched too"
