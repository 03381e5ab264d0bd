"""Two versions on one database: the one before goes on beside steps that it does not know, where they only add."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from app.game import events as e
from app.store import Appended, Duplicate, EventLog, StorageUnusable, open_log, schema
from tests.store.samples import AT, G1, OLMO, PINO, append, fill
from tests.store.tools import steps_config
from tests.support.services import Postgres

STEP = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "9001", "{head}", None, None
additive = {additive}


def upgrade() -> None:
    op.create_table("menu", sa.Column("dish", sa.String(), primary_key=True))
    for table in ("event", "refusal", "memory"):
        op.add_column(table, sa.Column("mood", sa.String(), nullable=True))
"""

NEWER = "was written by a newer Coperto .*Start that one"


@contextmanager
def next_version(folder: Path, *, additive: bool) -> Iterator[None]:
    """The version after this one, which has one step more."""
    steps = folder / "migrations"
    shutil.copytree(schema.MIGRATIONS, steps, ignore=shutil.ignore_patterns("__pycache__"))
    (steps / "versions" / "v9001_more.py").write_text(STEP.format(head=schema.HEAD, additive=additive))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", steps)
        patch.setattr(schema, "HEAD", "9001")
        yield


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{path}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.database()


async def play(log: EventLog, after: int) -> None:
    """Everything that is ever asked of a log."""
    assert await append(log, OLMO, after, command_id=f"c{after}") == Appended(after + 1)
    assert await append(log, OLMO, after, command_id=f"c{after}") == Duplicate(after + 1)
    assert await log.refuse(OLMO, at=AT, actor="g1", command_id=f"r{after}", code="locked") == "locked"
    taken_back = (e.Forgotten(G1),)
    outcome = await log.blank(
        OLMO, after + 1, taken_back, lambda event: event, at=AT, actor="g1", command_id=f"f{after}"
    )
    assert outcome == Appended(after + 2)
    await fill(log, PINO, 2)
    assert await log.erase(PINO)
    assert [entry.seq for entry in await log.read(OLMO)] == [*range(1, after + 3)]


async def test_the_version_before_plays_on_where_the_next_only_added(database_url: str, tmp_path: Path) -> None:
    first = open_log(tmp_path, database_url)
    await play(first, 0)
    if first.shared:
        with next_version(tmp_path, additive=True):
            second = open_log(tmp_path, database_url)
            await play(second, 2)
            await play(first, 4)  # a deploy, node after node: the old one was not asked
            await second.close()
        await first.close()
    else:
        await first.close()
        with next_version(tmp_path, additive=True):
            second = open_log(tmp_path, database_url)
            await play(second, 2)
            await play(second, 4)
            await second.close()
    again = open_log(tmp_path, database_url)
    assert again.epoch == first.epoch
    await play(again, 6)
    await again.close()
    with next_version(tmp_path / "again", additive=True):
        second = open_log(tmp_path, database_url)
        await play(second, 8)
        await second.close()


async def test_the_version_before_is_refused_where_the_next_did_more(database_url: str, tmp_path: Path) -> None:
    first = open_log(tmp_path, database_url)
    await fill(first, OLMO, 2)
    await first.close()
    with next_version(tmp_path, additive=False):
        await open_log(tmp_path, database_url).close()
    with pytest.raises(StorageUnusable, match=NEWER):
        open_log(tmp_path, database_url)
    with next_version(tmp_path / "again", additive=False):
        second = open_log(tmp_path, database_url)
        assert len(await second.read(OLMO)) == 2
        await second.close()


async def test_steps_that_nobody_says_anything_of_are_refused(path: Path) -> None:
    await open_log(path.parent).close()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9001'")
        database.execute("DELETE FROM shape")
    with pytest.raises(StorageUnusable, match=NEWER):
        open_log(path.parent)


def test_every_step_says_whether_it_only_adds() -> None:
    taken = list(ScriptDirectory.from_config(steps_config()).walk_revisions())
    assert {type(step.module.additive) for step in taken} == {bool}
    assert [step.revision for step in taken] == [f"{number:04d}" for number in range(len(taken), 0, -1)]
