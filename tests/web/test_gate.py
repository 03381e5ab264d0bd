"""Who connects and says nothing fills no house: so many connections, and so fast, from one address (THREAT-12)."""

import asyncio
from collections import Counter

import pytest

from app.web import patience
from app.web.gate import COMING, PER_ADDRESS, Gate
from app.web.limits import Crowd
from tests.support.inside import until
from tests.support.raw import raw_socket
from tests.web.place import Place

PROXY = "127.0.0.1"
MOST = 4 * PER_ADDRESS


class Time:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def is_proxy(host: str) -> bool:
    return host == PROXY


@pytest.mark.parametrize("most", [COMING.burst, 100])
def test_one_address_fills_at_most_half_of_the_house(most: int) -> None:
    told = Counter[str]()
    gate = Gate(most, is_proxy, lambda code: told.update([code]))
    entered = [gate.enter("10.0.0.1") for _ in range(most - 1)]
    assert entered.count(True) == min(PER_ADDRESS, most // 2) <= most // 2
    assert told == {"busy": entered.count(False)}
    assert gate.enter("10.0.0.2"), "somebody else comes in"
    gate.leave("10.0.0.1")
    assert gate.enter("10.0.0.1"), "and one of them when another has gone"


def test_an_address_has_the_whole_of_an_ipv6_household() -> None:
    gate = Gate(MOST, is_proxy)
    entered = [gate.enter(f"2001:db8:1:2::{n:x}") for n in range(1, PER_ADDRESS + 100)]
    assert entered.count(True) == PER_ADDRESS


def test_whoever_hangs_up_and_calls_again_is_slowed_down() -> None:
    now = Time()
    gate = Gate(MOST, is_proxy, now=now)

    def called() -> bool:
        entered = gate.enter("10.0.0.1")
        if entered:
            gate.leave("10.0.0.1")
        return entered

    assert [called() for _ in range(COMING.burst + 500)].count(True) == COMING.burst
    now.now = 1.0
    assert [called() for _ in range(500)].count(True) == COMING.per_second
    assert gate.size == 0


@pytest.mark.parametrize(("host", "limited"), [(PROXY, True), ("10.0.0.1", False)])
def test_behind_a_proxy_or_without_limits_only_the_number_in_all_counts(host: str, limited: bool) -> None:
    gate = Gate(MOST, is_proxy, limited=limited)
    assert all(gate.enter(host) for _ in range(MOST))
    assert not gate.enter(host)
    for _ in range(MOST):
        gate.leave(host)
    assert gate.size == 0


async def connected(place: Place) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    return await asyncio.open_connection("127.0.0.1", int(place.base.rpartition(":")[2]))


@pytest.mark.parametrize("proxy", [False, True])
async def test_an_answered_connection_rests_a_moment_and_a_proxys_longer(
    fresh: Place, proxy: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "IDLE_S", 0)
    monkeypatch.setattr(fresh.house.gate, "is_proxy", lambda host: proxy)
    reader, writer = await connected(fresh)
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    await reader.readuntil(b'{"status":"ok"}')
    if proxy:
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        await reader.readuntil(b'{"status":"ok"}')
    else:
        async with asyncio.timeout(5):
            assert await reader.read() == b""
    writer.close()


async def test_idle_connections_keep_nobody_out_and_are_counted_to_their_end(
    fresh: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where this machine is no proxy: too many are told so, a socket is counted elsewhere, and nothing is left."""
    monkeypatch.setattr(fresh.house.gate, "is_proxy", lambda host: False)
    monkeypatch.setattr(fresh.house.gate, "_strangers", Crowd(MOST, 8))
    opened = await fresh.opened()
    async with raw_socket(fresh.base, opened["code"], opened["host_token"]) as socket:
        await until(lambda: fresh.house.gate.size == 1)  # the client's own, kept alive
        idle = [await connected(fresh) for _ in range(12)]
        refused = 0
        for reader, _ in idle[7:]:
            async with asyncio.timeout(5):
                refused += (await reader.read()).startswith(b"HTTP/1.1 503 ")
        assert refused == 5
        assert await socket.asked('{"type":"ping"}') == {"type": "pong"}
        assert b'coperto_turned_away_total{code="busy"} 5.0' in fresh.house.sockets._door.meters.page()
        for _, writer in idle:
            writer.close()
        await until(lambda: fresh.house.gate.size == 1)
