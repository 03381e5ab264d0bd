"""A DATABASE_URL that names several servers, of which one takes writes: the ordinary way to have another take over."""

import asyncio
import shutil
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from app.rehearsal.server import free_port
from app.store import Appended, StorageBusy, StorageUnusable, address
from app.store.postgres import PostgresLog
from tests.store.samples import OLMO, append, fill
from tests.support.services import Postgres, postgres_server

TAKEN_OVER_S = 10.0


def several(url: str, *ports: int) -> str:
    """This URL, with these addresses in the place of its own."""
    before, _, after = url.partition("@")
    named = ",".join(f"127.0.0.1:{port}" for port in ports)
    return f"{before}@{named}/{after.partition('/')[2]}"


@contextmanager
def silent() -> Iterator[int]:
    """An address that takes what is said and answers nothing, as a machine does that was cut off."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@contextmanager
def standby_of(primary: Postgres) -> Iterator[Postgres]:
    """A server that follows this one."""
    standby = Postgres(str(primary.program))
    try:
        shutil.rmtree(standby.data)
        primary.tool("pg_basebackup", "-D", str(standby.data), "--write-recovery-conf", "--checkpoint", "fast")
        standby.start()
        yield standby
    finally:
        standby.remove()


@pytest.mark.parametrize("first", ["dead", "silent", "real"])
async def test_the_address_that_answers_is_taken(first: str, url: str, postgres: Postgres) -> None:
    with silent() as mute:
        ports = {"dead": (free_port(), postgres.port), "silent": (mute, postgres.port)}
        log = PostgresLog(several(url, *ports.get(first, (postgres.port, free_port()))))
        await fill(log, OLMO, 2)
        assert len(await log.read(OLMO)) == 2
        assert await log.erase(OLMO)
        await log.close()


async def test_where_no_address_answers_the_operator_reads_all_of_them() -> None:
    url = several("postgresql://anna:zq-secret@/dinners", 1, 2)
    with pytest.raises(StorageUnusable, match=r"postgresql://anna@127\.0\.0\.1:1,127\.0\.0\.1:2/dinners") as told:
        PostgresLog(url)
    assert "zq-secret" not in str(told.value)


@pytest.mark.parametrize("wish", ["", "&target_session_attrs=any"])
async def test_when_a_standby_takes_over_the_node_goes_on_there(wish: str) -> None:
    """No line ever leads to one that only follows: it shows less than was confirmed."""
    with postgres_server() as primary, standby_of(primary) as standby:
        log = PostgresLog(several(primary.database(), standby.port, primary.port) + wish)
        await fill(log, OLMO, 2)
        assert len(await log.read(OLMO)) == 2
        await asyncio.to_thread(primary.stop, signal.SIGINT)  # which waits until the other one has everything
        with pytest.raises(StorageBusy):
            await append(log, OLMO, 2, command_id="c3")
        await asyncio.to_thread(standby.ask, "SELECT pg_promote()")
        async with asyncio.timeout(TAKEN_OVER_S):
            while True:
                with suppress(StorageBusy):
                    assert await append(log, OLMO, 2, command_id="c3") == Appended(3)
                    break
        assert [entry.seq for entry in await log.read(OLMO)] == [1, 2, 3]
        assert await log.identity() == log.epoch
        await log.close()


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql://anna:zq@one:5432,two:5433/d?target_session_attrs=read-write", "anna@one:5432,two:5433/d"),
        ("postgresql+asyncpg://anna:zq@[::1]:5432,[fe80::1]/d#zq", "anna@[::1]:5432,[fe80::1]/d"),
        ("postgres://anna:z@q@one,two", "anna@one,two"),
        ("postgres:///d?host=/run/postgresql&password=zq", "/d"),
        *((f"postgresql://anna:{password}@one:5432/d", "…") for password in ("zq/s", "zq?s", "zq#s", "1/s@q?", "/zq")),
        ("postgresql://an@na:1/zq@one/d", "…"),
        ("postgresql://anna:zq", "…"),
        ("postgresql://one/d?password=zq@s", "…"),
    ],
)
def test_addresses_are_told_without_what_is_secret(url: str, told: str, tmp_path: Path) -> None:
    assert address(tmp_path, url) == f"postgresql://{told}"


@pytest.mark.parametrize("bare", "/?#")
def test_a_password_that_is_not_encoded_is_not_told(bare: str) -> None:
    with pytest.raises(StorageUnusable, match="percent-encode the password") as told:
        PostgresLog(f"postgresql://anna:zq{bare}secret@127.0.0.1:1/d")
    assert "zq" not in str(told.value)
    assert "secret" not in str(told.value)


async def test_a_port_that_is_none_is_told(url: str) -> None:
    with pytest.raises(StorageUnusable, match="correct DATABASE_URL"):
        PostgresLog(url.replace("127.0.0.1:", "127.0.0.1:x"))
