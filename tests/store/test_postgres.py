"""What only PostgreSQL promises: several nodes write the same dinners, and none of them is in the way when it dies."""

import asyncio
import signal
import time
from collections.abc import Sequence
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import Connection
from typer.testing import CliRunner

from app.cli import cli
from app.game import events as e
from app.game.names import DinnerCode
from app.rooms.clock import Clock
from app.rooms.retention import Retention
from app.store import (
    AnotherKey,
    Appended,
    Conflict,
    Duplicate,
    EventLog,
    StorageBusy,
    StorageUnusable,
    address,
    open_log,
    renew,
)
from app.store import schema as steps
from app.store.jobs import Erase
from app.store.postgres import PostgresLog, batch, connections, schema
from app.store.postgres.faults import ERRORS, understood
from tests.rooms.stage import set_stage
from tests.store.samples import AT, G1, OLMO, PINO, append, code, fill, guess, opened
from tests.support.services import Postgres

GONE = DinnerCode("ZQBYE")


async def test_what_one_node_appends_the_other_reads(nodes: tuple[PostgresLog, PostgresLog]) -> None:
    one, other = nodes
    assert one.shared
    assert one.epoch == other.epoch
    assert await append(one, OLMO, 0, opened(OLMO), command_id="a") == Appended(1)
    assert await append(other, OLMO, 1, command_id="b") == Appended(2)
    assert await one.read(OLMO) == await other.read(OLMO)
    assert await one.answers(OLMO) == {("g1", "a"): 1, ("g1", "b"): 2}
    assert await one.versions([OLMO]) == {OLMO: 2}


async def test_a_stale_append_is_refused_by_the_key(nodes: tuple[PostgresLog, PostgresLog]) -> None:
    one, other = nodes
    await append(one, OLMO, 0, opened(OLMO), command_id="a")
    assert await append(other, OLMO, 0, command_id="b") == Conflict()
    assert await append(other, OLMO, 0, command_id="a") == Duplicate(1)
    assert await append(other, OLMO, 2, command_id="b") == Conflict(), "no gaps either"
    await one.refuse(OLMO, at=AT, actor="g1", command_id="c", code="locked")
    assert await other.refuse(OLMO, at=AT, actor="g1", command_id="c", code="paused") == "locked"
    assert await append(other, OLMO, 1, command_id="c") == Duplicate("locked")


async def test_two_nodes_that_write_as_fast_as_they_can_tell_one_story(nodes: tuple[PostgresLog, PostgresLog]) -> None:
    dinners = [code(number) for number in range(6)]

    async def play(node: EventLog, name: str, dinner: int, commands: int) -> None:
        version, done = 0, 0
        while done < commands:
            outcome = await append(node, dinners[dinner], version, actor=name, command_id=f"c{done}")
            if isinstance(outcome, Appended):
                version, done = outcome.version, done + 1
            else:
                version = (await node.versions([dinners[dinner]])).get(dinners[dinner], 0)

    await asyncio.gather(*(play(node, str(n), dinner, 15) for n, node in enumerate(nodes) for dinner in range(6)))
    for dinner in dinners:
        entries = await nodes[0].read(dinner)
        assert [entry.seq for entry in entries] == list(range(1, 31))
        assert {(entry.actor, entry.command_id) for entry in entries} == {
            (str(n), f"c{done}") for n in range(2) for done in range(15)
        }


async def test_a_node_has_four_lines_to_read_and_one_to_write(url: str, postgres: Postgres) -> None:
    log = PostgresLog(url)
    ours = f"SELECT count(*) FROM pg_stat_activity WHERE application_name = '{connections.NAME}'"  # noqa: S608
    before = int(await asyncio.to_thread(postgres.ask, ours))
    await asyncio.gather(*(append(log, code(n), 0) for n in range(50)), *(log.read(code(n)) for n in range(50)))
    assert int(await asyncio.to_thread(postgres.ask, ours)) - before == connections.READERS + 1
    await log.close()


async def test_two_nodes_that_start_at_once_make_one_memory(url: str) -> None:
    logs = await asyncio.gather(*(asyncio.to_thread(PostgresLog, url) for _ in range(3)))
    assert len({log.epoch for log in logs}) == 1
    for log in logs:
        await log.close()


async def test_whoever_starts_slowly_is_not_taken_for_frozen(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    patience: list[str] = []

    def take_steps(line: Connection, where: str) -> None:
        patience.append(line.exec_driver_sql("SHOW idle_in_transaction_session_timeout").scalar_one())
        really(line, where)

    really = steps.take_steps
    monkeypatch.setattr(steps, "take_steps", take_steps)
    await PostgresLog(url).close()
    assert patience == ["30s"]


async def test_whoever_freezes_in_the_middle_holds_nobody_up_for_long(
    nodes: tuple[PostgresLog, PostgresLog], url: str
) -> None:
    await append(nodes[0], OLMO, 0, opened(OLMO))
    frozen = await connections.connect(url)
    await frozen.execute("BEGIN")
    await frozen.execute("INSERT INTO event VALUES ($1, 2, 0, 'x', '{}', 'g9', 'c')", OLMO)
    assert await append(nodes[1], OLMO, 1) == Appended(2)
    with pytest.raises(ERRORS):
        await frozen.execute("COMMIT")
    assert [entry.actor for entry in await nodes[0].read(OLMO)] == ["g1", "g1"]


async def test_a_line_that_was_cut_is_dialled_again_and_nothing_is_doubled(
    nodes: tuple[PostgresLog, PostgresLog], postgres: Postgres
) -> None:
    node = nodes[0]
    await fill(node, OLMO, 2)
    cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'coperto'"
    await asyncio.to_thread(postgres.ask, cut)
    assert await append(node, OLMO, 2, command_id="c2") == Duplicate(2)
    await asyncio.to_thread(postgres.ask, cut)
    assert [entry.seq for entry in await node.read(OLMO)] == [1, 2]
    await asyncio.to_thread(postgres.ask, cut)
    assert await append(node, OLMO, 2, command_id="c3") == Appended(3)


async def test_a_database_that_is_held_is_said_after_two_seconds_to_everybody_who_waits(url: str) -> None:
    log = PostgresLog(url)
    await fill(log, OLMO, 1)
    holder = await connections.connect(url)
    async with holder.transaction():
        await holder.execute("SET LOCAL idle_in_transaction_session_timeout = 0; LOCK TABLE event")
        began = asyncio.get_running_loop().time()
        waiting = [asyncio.create_task(append(log, code(n), 0)) for n in range(20)]
        outcomes = await asyncio.gather(*waiting, log.read(OLMO), return_exceptions=True)
        assert asyncio.get_running_loop().time() - began < 3.5
    assert [type(outcome) for outcome in outcomes] == [StorageBusy] * 21
    assert await append(log, OLMO, 1) == Appended(2)
    await holder.close()
    await log.close()


async def test_a_server_that_is_gone_is_busy_and_is_found_when_it_is_back(
    url: str, postgres: Postgres, caplog: pytest.LogCaptureFixture
) -> None:
    log = PostgresLog(url)
    await fill(log, OLMO, 2)
    await asyncio.to_thread(postgres.stop, signal.SIGQUIT)
    try:
        for ask in (append(log, OLMO, 2, guess("zq-word"), command_id="c3"), log.read(OLMO), log.erase(OLMO)):
            with pytest.raises(StorageBusy):
                await ask
        with pytest.raises(StorageUnusable, match="Start PostgreSQL"):
            PostgresLog(url)
    finally:
        postgres.start()  # not in a thread: with whoever starts it, it ends
    assert await append(log, OLMO, 2, command_id="c3") == Appended(3)
    assert await log.answers(OLMO) == {("g1", f"c{n}"): n for n in (1, 2, 3)}
    await log.close()
    assert "zq-word" not in caplog.text


def erased(server: Postgres, word: str) -> bool:
    """Whether no file of the tables holds this word. The journal is the operator's: see DECISIONS."""
    server.ask("CHECKPOINT")
    files = [file for file in server.data.rglob("*") if file.is_file() and "pg_wal" not in file.parts]
    return not any(word.encode() in file.read_bytes() for file in files)


async def test_no_byte_of_an_erased_dinner_is_left_in_the_tables(
    nodes: tuple[PostgresLog, PostgresLog], postgres: Postgres, url: str
) -> None:
    for after in range(30):
        await append(nodes[0], GONE, after, guess(f"zq-canary {'x' * after * 40}"), command_id=f"zq-command-{after}")
        await append(nodes[0], PINO, after, guess("zq-stays"))
    await nodes[0].refuse(GONE, at=AT, actor="g1", command_id="zq-command-refused", code="locked")
    kept = await nodes[1].read(PINO)
    await asyncio.to_thread(
        postgres.ask, f"SET search_path = {url.partition('search_path=')[2]}; ANALYZE event, refusal"
    )
    assert not await asyncio.to_thread(erased, postgres, "zq-canary")
    # Somebody still has a snapshot from before: what a VACUUM would have to leave.
    old = await connections.connect(url)
    await old.execute("BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1 FROM memory")
    assert [*await asyncio.gather(nodes[1].erase(GONE), nodes[1].erase(GONE))] == [True, False]
    for word in ("zq-canary", "zq-command", GONE):
        assert await asyncio.to_thread(erased, postgres, word), word
    assert not await asyncio.to_thread(erased, postgres, "zq-stays")
    assert await nodes[0].read(PINO) == kept
    assert await append(nodes[0], GONE, 30) == Conflict()
    await old.close()


async def test_what_is_old_enough_goes_in_one_rewrite(
    nodes: tuple[PostgresLog, PostgresLog], monkeypatch: pytest.MonkeyPatch
) -> None:
    rewrites: list[Sequence[Erase]] = []

    async def erase(line: connections.Connection, erasures: Sequence[Erase], epoch: str) -> list[bool]:
        rewrites.append(erasures)
        return await really(line, erasures, epoch)

    async def now() -> int:
        return years_later * 1000

    really = batch.erase
    years_later = 10**11
    monkeypatch.setattr(batch, "erase", erase)
    monkeypatch.setattr(nodes[0], "now", now)
    for number in range(3):
        await fill(nodes[0], code(number), 1)
    stage = set_stage(nodes[0])
    house = Retention(nodes[0], stage.lobby, 30, Clock(lambda: years_later * 1000, lambda: years_later))
    assert await house.round() == [], "the first only looks"
    assert sorted(await house.round()) == sorted(code(number) for number in range(3))
    assert [len(erasures) for erasures in rewrites] == [3]
    assert await nodes[1].codes() == []


async def test_a_database_has_a_clock_of_its_own(nodes: tuple[PostgresLog, PostgresLog]) -> None:
    before = time.time()
    now = await nodes[0].now()
    assert now is not None
    assert before - 1 < now / 1000 < time.time() + 1
    await fill(nodes[0], OLMO, 1)
    stage = set_stage(nodes[0])
    years_later = 10**11
    house = Retention(nodes[0], stage.lobby, 30_000, Clock(lambda: years_later * 1000, lambda: years_later))
    for _ in range(3):
        assert await house.round() == [], "eighty years are not over by the database's clock"


async def test_no_byte_of_words_taken_back_is_left_in_the_tables(
    nodes: tuple[PostgresLog, PostgresLog], postgres: Postgres
) -> None:
    await append(nodes[0], OLMO, 0, opened(OLMO), e.Sealed(G1, 0, "zq-one"))
    await append(nodes[0], OLMO, 2, e.Sealed(G1, 0, "zq-two"), guess("zq-guess"))
    without = await nodes[1].blank(
        OLMO,
        4,
        (e.Forgotten(G1),),
        lambda event: e.Sealed(G1, event.link, "") if isinstance(event, e.Sealed) else event,
        at=AT,
        actor="g1",
        command_id="forget",
    )
    assert without == Appended(5)
    for word in ("zq-one", "zq-two"):
        assert await asyncio.to_thread(erased, postgres, word)
    assert not await asyncio.to_thread(erased, postgres, "zq-guess")
    assert [entry.event for entry in await nodes[0].read(OLMO)][1] == e.Sealed(G1, 0, "")


async def test_nobody_goes_on_with_a_dinner_that_is_being_erased(nodes: tuple[PostgresLog, PostgresLog]) -> None:
    for _ in range(5):
        await fill(nodes[0], OLMO, 3)
        erasing = asyncio.create_task(nodes[0].erase(OLMO))
        going_on = [asyncio.create_task(append(nodes[1], OLMO, 3 + n, command_id=f"late{n}")) for n in range(3)]
        await asyncio.gather(erasing, *going_on)
        assert await nodes[1].read(OLMO) == []
        assert await nodes[1].answers(OLMO) == {}


async def test_statistics_hold_no_words(nodes: tuple[PostgresLog, PostgresLog], postgres: Postgres, url: str) -> None:
    await asyncio.gather(*(append(nodes[0], code(n), 0, guess("zq-often"), command_id="zq-id") for n in range(50)))
    await nodes[0].erase(code(0))
    where = url.partition("search_path=")[2]
    await asyncio.to_thread(postgres.ask, f"SET search_path = {where}; ANALYZE event")
    kept = await asyncio.to_thread(
        postgres.ask,
        f"SELECT attname FROM pg_stats WHERE schemaname = '{where}' AND tablename = 'event' ORDER BY 1",  # noqa: S608
    )
    assert kept.split() == ["at", "seq"]


async def test_restoring_is_told_by_a_new_epoch(url: str, postgres: Postgres, tmp_path: Path) -> None:
    """The operator's own tools, then one word of ours; and no node may go on telling the old epoch meanwhile."""
    log, where, copy = PostgresLog(url), url.partition("search_path=")[2], str(postgres.folder / "copy")
    await fill(log, OLMO, 2)
    await asyncio.to_thread(postgres.tool, "pg_dump", "-Fc", "-n", where, "-f", copy, "postgres")
    await append(log, OLMO, 2, guess("baker"))
    epoch = log.epoch
    with pytest.raises(StorageUnusable, match="a node is still connected to postgresql://coperto@"):
        renew(tmp_path, url)
    await log.close()
    while (
        await asyncio.to_thread(
            postgres.ask, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'coperto'"
        )
        != "0"
    ):
        pass
    await asyncio.to_thread(postgres.tool, "pg_restore", "--clean", "--if-exists", "-d", "postgres", copy)
    said = await asyncio.to_thread(CliRunner().invoke, cli, ["renew"], env={"DATABASE_URL": url, "LC_ALL": "en_GB"})
    assert said.output == "From now on this is another database. Phones and tablets start from there.\n"
    log = PostgresLog(url)
    assert log.epoch != epoch
    assert [entry.seq for entry in await log.read(OLMO)] == [1, 2]
    await append(log, OLMO, 2, guess("pilot"))
    await log.close()


async def test_a_memory_that_is_exchanged_under_a_node_says_so(
    nodes: tuple[PostgresLog, PostgresLog], url: str
) -> None:
    operator = await connections.connect(url)
    await operator.execute("UPDATE memory SET epoch = 'another'")
    assert [await node.identity() for node in nodes] == ["another", "another"]
    await operator.execute("DELETE FROM memory")
    assert await nodes[0].identity() == "", "in the middle of a restore nobody is there yet"
    await operator.close()


async def test_a_memory_opens_for_the_key_that_came_first(url: str, tmp_path: Path) -> None:
    await PostgresLog(url).close()
    await PostgresLog(url, "only looks").close()
    await PostgresLog(url, "first", claims=True).close()
    renew(tmp_path, url)
    await PostgresLog(url, "first").close()
    for claims in (True, False):
        with pytest.raises(AnotherKey, match=r"renew --new-key"):
            PostgresLog(url, "second", claims=claims)
    await PostgresLog(url).close()


async def test_a_key_that_is_lost_is_replaced_by_a_word_of_its_own(url: str, tmp_path: Path) -> None:
    await PostgresLog(url, "lost", claims=True).close()
    environment = {"DATABASE_URL": url, "DATA_DIR": str(tmp_path), "LC_ALL": "en_GB"}
    for words, fits in ((["renew"], False), (["renew", "--new-key"], True)):
        said = await asyncio.to_thread(CliRunner().invoke, cli, words, env=environment)
        assert said.exit_code == 0, said.output
        said = await asyncio.to_thread(CliRunner().invoke, cli, ["dinners"], env=environment)
        assert (said.exit_code == 0) == fits, said.output
        assert ("renew --new-key" in said.output) != fits


async def test_a_memory_from_before_there_were_fingerprints_takes_the_first(url: str, postgres: Postgres) -> None:
    await PostgresLog(url).close()
    where = url.partition("search_path=")[2]
    older = (
        "DROP TABLE shape; ALTER TABLE memory DROP COLUMN fingerprint; UPDATE alembic_version SET version_num = '0001'"
    )
    await asyncio.to_thread(postgres.ask, f"SET search_path = {where}; {older}")
    await PostgresLog(url, "first", claims=True).close()
    with pytest.raises(AnotherKey):
        PostgresLog(url, "second")


async def test_a_memory_of_a_newer_coperto_is_refused(url: str, postgres: Postgres) -> None:
    await PostgresLog(url).close()
    where = url.partition("search_path=")[2]
    newer = "UPDATE alembic_version SET version_num = '9999'; UPDATE shape SET oldest = '9998'"
    await asyncio.to_thread(postgres.ask, f"SET search_path = {where}; {newer}")
    with pytest.raises(StorageUnusable, match="newer Coperto"):
        PostgresLog(url)


async def test_a_promise_that_cannot_be_kept_stops_the_start(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "_PROMISES", (("SELECT false", "do this"),))
    with pytest.raises(StorageUnusable, match="do this"):
        PostgresLog(url)


def test_no_password_is_told(tmp_path: Path) -> None:
    url = "postgres://anna:zq-secret@127.0.0.1:1/dinners?password=zq-secret&sslmode=disable"
    assert address(tmp_path, url) == "postgresql://anna@127.0.0.1:1/dinners"
    with pytest.raises(StorageUnusable, match=r"postgresql://anna@127\.0\.0\.1:1/dinners") as told:
        open_log(tmp_path, url)
    assert "zq-secret" not in str(told.value)


def test_what_the_server_says_is_told_to_nobody() -> None:
    error = asyncpg.UniqueViolationError("zq-row")
    assert "zq-row" not in str(understood(error))
