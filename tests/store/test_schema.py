"""The steps lead to the declared tables, and a file is made whole or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from app.store import Duplicate, StorageUnusable, schema
from app.store.postgres import PostgresLog
from app.store.postgres.connections import lines
from app.store.sqlite import SqliteLog
from app.store.tables import metadata
from tests.store.samples import OLMO, append
from tests.store.tools import steps_config
from tests.support.services import Postgres


def tables(path: Path) -> dict[str, str]:
    """The statements that make the tables of a file."""
    with closing(sqlite3.connect(path)) as database:
        found = database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        # A table that was made anew keeps the quotes around its name.
        return {name: " ".join(sql.replace('"', "").split()) for name, sql in found if name != "alembic_version"}


def test_the_steps_lead_to_the_declared_tables(path: Path, tmp_path: Path) -> None:
    schema.prepare(path)
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        assert _differences(connection) == []
    engine.dispose()
    declared = create_engine(f"sqlite:///{tmp_path / 'declared'}")
    metadata.create_all(declared)
    declared.dispose()
    assert tables(path) == tables(tmp_path / "declared")


async def test_the_steps_lead_to_the_declared_tables_in_postgresql(postgres: Postgres) -> None:
    url = postgres.database()
    await PostgresLog(url).close()
    engine = lines(url)
    async with engine.connect() as connection:
        assert await connection.run_sync(_differences) == []
        asked = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'event'::regclass"
        (key,) = (await connection.execute(text(f"{asked} AND contype = 'u'"))).scalars()
    await engine.dispose()
    assert key == "UNIQUE (dinner, actor, command_id)", "another order is worth no standstill (v0004)"


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return [*compare_metadata(context, metadata)]


def test_the_newest_step_is_the_one_we_name() -> None:
    assert ScriptDirectory.from_config(steps_config()).get_heads() == [schema.HEAD]


def test_a_file_is_made_once_and_left_alone_after(path: Path) -> None:
    schema.prepare(path)
    made = path.read_bytes()
    schema.prepare(path)
    assert path.read_bytes() == made
    assert schema.revision(path) == schema.HEAD


@pytest.mark.parametrize("step", ["0001", "0002", "0003"])
async def test_a_file_of_a_version_before_is_brought_up_to_date(path: Path, step: str) -> None:
    log = SqliteLog(path)
    await append(log, OLMO, 0, command_id="c1")
    await log.close()
    newest = tables(path)
    go_back(path, step)
    assert tables(path) != newest
    again = SqliteLog(path)
    assert (again.epoch, len(await again.read(OLMO))) == (log.epoch, 1)
    assert await append(again, OLMO, 1, command_id="c1") == Duplicate(1)
    await again.close()
    assert (tables(path), schema.revision(path)) == (newest, schema.HEAD)


async def test_a_step_that_finds_no_room_says_so_and_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = SqliteLog(path)
    await append(log, OLMO, 0, command_id="c1")
    await log.close()
    go_back(path, "0003")
    with closing(sqlite3.connect(path)) as database:
        database.execute("VACUUM")
    before = tables(path)

    def cramped(path: Path) -> sqlite3.Connection:
        database = sqlite3.connect(path, isolation_level=None)
        (pages,) = database.execute("PRAGMA page_count").fetchone()
        database.execute(f"PRAGMA max_page_count = {pages}")
        return database

    with monkeypatch.context() as patch:
        patch.setattr(schema, "_unmanaged", cramped)
        with pytest.raises(StorageUnusable, match="no space left"):
            SqliteLog(path)
    assert (tables(path), schema.revision(path)) == (before, "0003")
    again = SqliteLog(path)
    assert len(await again.read(OLMO)) == 1
    await again.close()


def go_back(path: Path, step: str) -> None:
    """Make it a file of the version that ended with this step."""
    config = steps_config()
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, step)
    engine.dispose()


def test_a_file_that_was_being_made_when_the_power_went_is_made_again(path: Path) -> None:
    path.with_name(path.name + ".new").write_bytes(b"half a database")
    schema.prepare(path)
    assert schema.revision(path) == schema.HEAD
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_empty_file_gets_its_tables(path: Path) -> None:
    path.touch()
    schema.prepare(path)
    assert schema.revision(path) == schema.HEAD


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE memory (id INTEGER)")  # the last of the tables is in the way
    before = tables(path)
    with pytest.raises(Exception, match="already exists"):
        schema.upgrade(path)
    assert tables(path) == before


@pytest.mark.parametrize("content", [b"not a database" * 500, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_refused_and_untouched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StorageUnusable, match="no database, or damaged"):
        SqliteLog(path)
    assert path.read_bytes() == content


async def test_a_file_of_a_newer_coperto_is_refused_and_untouched(path: Path) -> None:
    log = SqliteLog(path)
    await append(log, OLMO, 0)
    await log.close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.execute("UPDATE shape SET oldest = '9998'")
    with pytest.raises(StorageUnusable, match="newer Coperto"):
        SqliteLog(path)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT count(*) FROM event").fetchone() == (1,)
