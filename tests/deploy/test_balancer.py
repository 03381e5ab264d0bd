"""Two real nodes behind the real balancers, with the files that are laid out for them."""

import asyncio
import random
import re
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from typing import Final, NamedTuple

import asyncpg
import pytest

from app.protocol import CloseCode
from app.rehearsal.calls import Calls
from app.rehearsal.server import ServerProcess, free_port
from tests import browsers
from tests.chaos.evening import guessing_at
from tests.support.laid import DEPLOY, answers, haproxy, running
from tests.support.memory import remembered_by
from tests.support.raw import raw_socket
from tests.support.servers import asleep, wait_for
from tests.support.services import Postgres
from tests.support.table import laid_table

BALANCERS = ("haproxy", "nginx")
SEED = 1126


class Cluster(NamedTuple):
    """Two nodes on one memory. `base`: where people come in; `url`: the database."""

    base: str
    nodes: tuple[ServerProcess, ServerProcess]
    url: str


@pytest.fixture(scope="module")
def database(postgres: Postgres) -> str:
    return postgres.database()


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory, database: str) -> Iterator[tuple[ServerProcess, ServerProcess]]:
    settings = {"HOST": "127.0.0.1", "DATABASE_URL": database, "LIMITS": "off"}
    data = tmp_path_factory.mktemp("nodes") / "data"
    first, second = (ServerProcess(data, free_port(), settings) for _ in range(2))
    try:
        for node in (first, second):
            wait_for(node.start())
        yield first, second
    finally:
        for node in (first, second):
            node.stop()


@pytest.fixture(params=BALANCERS)
async def cluster(
    request: pytest.FixtureRequest, tmp_path: Path, database: str, nodes: tuple[ServerProcess, ServerProcess]
) -> AsyncIterator[Cluster]:
    port = free_port()
    begin = haproxy if request.param == "haproxy" else nginx
    with begin(tmp_path, port, [node.port for node in nodes]):
        cluster = Cluster(f"http://127.0.0.1:{port}", nodes, database)
        await answers(cluster.base)
        yield cluster


@contextmanager
def nginx(folder: Path, port: int, nodes: list[int]) -> Iterator[None]:
    """The site as it is laid out, in a server that is ours alone."""
    site = (DEPLOY / "nginx.conf").read_text(encoding="utf-8").replace("listen 8080", f"listen 127.0.0.1:{port}")
    for number, node in enumerate(nodes, 1):
        site = site.replace(f"node{number}:8000", f"127.0.0.1:{node}")
    paths = "\n".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = f"error_log stderr;\npid {folder}/pid;\ndaemon off;\nevents {{ }}\nhttp {{\n{paths}\n{site}\n}}\n"
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    with running(folder, [browsers.at_hand("nginx"), "-e", "stderr", "-c", str(folder / "nginx.conf")], {}):
        yield


async def connections(node: ServerProcess) -> int:
    """How many people this node holds."""
    page = (await Calls(node.base).send("GET", "/metrics")).text
    return round(sum(float(count) for count in re.findall(r"^coperto_connections\{.*\} (\S+)$", page, re.MULTILINE)))


async def dinners(node: ServerProcess) -> float:
    """How many dinners this node has in memory."""
    page = (await Calls(node.base).send("GET", "/metrics")).text
    return float(re.findall(r"^coperto_dinners (\S+)$", page, re.MULTILINE)[0])


async def test_a_dinner_comes_together_on_one_node(cluster: Cluster) -> None:
    for name in ("Anna", "Bruno", "Carla", "Dario"):
        async with laid_table(cluster.base) as table:
            await table.seat_sealed(name, "Ezio")
            assert sorted([await connections(node) for node in cluster.nodes]) == [0, 4]


async def test_both_nodes_have_dinners(cluster: Cluster) -> None:
    calls = Calls(cluster.base)
    for _ in range(12):
        opened = await calls.open_dinner("Cena", "it")
        assert (await calls.send("GET", f"/api/dinners/{opened.code}")).status == 200
    assert all([await dinners(node) for node in cluster.nodes])


async def test_who_goes_down_says_so_and_the_other_one_goes_on(cluster: Cluster) -> None:
    async with laid_table(cluster.base) as table:
        anna, _ = await table.seat_sealed("Anna", "Bruno")
        leaving, staying = await holding(cluster)
        async with raw_socket(cluster.base, table.code, table.opened.screen_token) as projector:
            ended = asyncio.create_task(projector.end())
            visits = anna.wire.connections
            await asyncio.to_thread(leaving.stop)
            assert await ended == CloseCode.RESTARTING, "through the balancer too"
        await anna.wire.until(lambda _: anna.wire.connections > visits)
        assert (await anna.does("seal", profession="pilota")).done
        await table.host.until(lambda view: view["table"]["guests"][1]["here"])
        assert await connections(staying) == 4
        await leaving.start()


async def test_f14_node_after_node_is_deployed_in_the_middle_of_the_guessing(
    cluster: Cluster, postgres: Postgres
) -> None:
    """As the runbook says: one goes and comes back well, then the other. Nothing that was acknowledged is lost."""
    memory = partial(remembered_by, postgres, cluster.url)
    async with guessing_at(cluster.base, memory, random.Random(SEED)) as evening:
        for node in cluster.nodes:
            await evening.ledger.grows(50)
            await asyncio.to_thread(node.stop)
            await evening.ledger.grows(50)
            await node.start()
            await answers(node.base)
            evening.check()
        await evening.ledger.grows(50)


async def holding(cluster: Cluster) -> tuple[ServerProcess, ServerProcess]:
    """The node that holds everybody, and the other one: which of them opened the dinner is all the same."""
    held = [await connections(node) for node in cluster.nodes]
    return cluster.nodes[held.index(4)], cluster.nodes[held.index(0)]


@pytest.mark.parametrize("balancer", BALANCERS)
def test_rates_count_people_and_nobody_chooses_who_they_are(balancer: str, tmp_path: Path) -> None:
    """Without the balancer's word everybody would be one person; with a guest's own they would be nobody."""
    node, port = ServerProcess(tmp_path / "data", free_port(), {"HOST": "127.0.0.1"}), free_port()
    begin = haproxy if balancer == "haproxy" else nginx

    def ask(number: int, port: int) -> int:
        call = HTTPConnection("127.0.0.1", port, timeout=10)
        call.request("GET", "/api/dinners/ZZZZZ", headers={"X-Forwarded-For": f"192.0.2.{number}"})
        status = call.getresponse().status
        call.close()
        return status

    try:
        wait_for(node.start())
        with begin(tmp_path, port, [node.port, node.port]):
            wait_for(answers(f"http://127.0.0.1:{port}"))
            assert [ask(number, port) for number in range(120)][-1] == 429, "one person, whatever they say"
            assert ask(1, node.port) == 404, "and a balancer is believed when it names another"
    finally:
        node.stop()


@pytest.mark.parametrize("path", ["/metrics", "/%6detrics", "/metrics?", "//metrics", "/./metrics", "/metrics/"])
async def test_figures_stay_inside(cluster: Cluster, path: str) -> None:
    answer = await Calls(cluster.base).send("GET", path)
    assert answer.status != 200
    assert "coperto_" not in answer.text


@pytest.fixture
async def proxied(tmp_path: Path, database: str, nodes: tuple[ServerProcess, ServerProcess]) -> AsyncIterator[Cluster]:
    """Behind HAProxy, which looks at nodes by itself; both are well."""
    port = free_port()
    with haproxy(tmp_path, port, [node.port for node in nodes]):
        cluster = Cluster(f"http://127.0.0.1:{port}", nodes, database)
        for node in nodes:
            await answers(node.base)
        await answers(cluster.base)
        yield cluster


async def test_whoever_sits_at_a_frozen_node_is_let_go(proxied: Cluster) -> None:
    async with laid_table(proxied.base) as table:
        anna, _ = await table.seat_sealed("Anna", "Bruno")
        frozen, _ = await holding(proxied)
        async with raw_socket(proxied.base, table.code, table.opened.screen_token) as projector:
            began, ended = time.monotonic(), asyncio.create_task(projector.end())
            visits = anna.wire.connections
            with asleep(frozen):
                assert await ended == 1006
                assert time.monotonic() - began < LET_GO_S
                await anna.wire.until(lambda _: anna.wire.connections > visits)
                assert (await anna.does("seal", profession="pilota")).done


async def test_whoever_goes_down_closes_lines_itself(proxied: Cluster) -> None:
    """However long that takes: here a command waits for the database, which is held."""
    async with laid_table(proxied.base) as table:
        anna, _ = await table.seat_sealed("Anna", "Bruno")
        leaving, _ = await holding(proxied)
        async with raw_socket(proxied.base, table.code, table.opened.screen_token) as projector:
            ended = asyncio.create_task(projector.end())
            async with held(proxied.url):
                sealing = asyncio.create_task(anna.does("seal", profession="pilota"))
                began = time.monotonic()
                await asyncio.to_thread(leaving.stop)
                assert await ended == CloseCode.RESTARTING
                assert time.monotonic() - began > 2 * CHECKS_S, "or nothing was shown"
            assert (await sealing).done, "at the other node"
        await leaving.start()


async def test_a_balancer_that_is_full_shuts_nobodys_line(
    tmp_path: Path, nodes: tuple[ServerProcess, ServerProcess]
) -> None:
    """Whoever comes and says nothing takes the places of the door, and none of those by which nodes are looked at."""
    port = free_port()
    with haproxy(tmp_path, port, [node.port for node in nodes], lines=FULL, files=PLACES):
        base = f"http://127.0.0.1:{port}"
        await answers(base)
        async with laid_table(base) as table:
            anna, _ = await table.seat_sealed("Anna", "Bruno")
            visits = anna.wire.connections
            silent = [await asyncio.open_connection("127.0.0.1", port) for _ in range(MANY)]
            await asyncio.sleep(6 * CHECKS_S)
            assert (await anna.does("seal", profession="pilota")).done
            assert anna.wire.connections == visits
            for _, writer in silent:
                writer.transport.abort()


async def test_lines_to_a_busy_node_stay(proxied: Cluster) -> None:
    async with laid_table(proxied.base) as table:
        anna, _ = await table.seat_sealed("Anna", "Bruno")
        visits = anna.wire.connections
        async with raw_socket(proxied.base, table.code, table.opened.screen_token) as projector:
            ended = asyncio.create_task(projector.end())
            async with held(proxied.url):
                _, waiting = await asyncio.wait({ended}, timeout=LET_GO_S)
            assert waiting
            await answers(proxied.base)
            assert (await anna.does("seal", profession="pilota")).done
            assert anna.wire.connections == visits
            ended.cancel()


CHECKS_S: Final = 1.0
"""How often HAProxy looks at a node."""

FULL, PLACES, MANY = 100, 360, 180
"""Lines of a small balancer, the files that it may open, and more callers than it has places: two files each."""

LET_GO_S: Final = 6.0
"""Three and a half with a machine of its own."""


@asynccontextmanager
async def held(url: str) -> AsyncIterator[None]:
    """Somebody else holds the tables."""
    line = await asyncpg.connect(url)
    try:
        async with line.transaction():
            await line.execute("LOCK TABLE event, refusal")
            yield
    finally:
        await line.close()
