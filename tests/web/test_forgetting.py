"""A guest takes their words back at a real table (E1, E6, E7, E9): no byte of them is left, and all else is."""

import sqlite3
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from app.archive import Dates
from app.game import commands as c
from app.game.actors import DOOR, HOST
from app.game.dinner import Secret
from app.game.names import Verdict
from app.game.scoring import standings
from app.game.world import Judged, World
from app.professions import cluster
from app.rooms import Accepted, Refused, Room
from app.store.sqlite import SqliteLog
from app.takehome import export, keepsake, story
from app.web.assets import Assets
from app.web.shells import Shells
from tests.rooms.stage import SCREEN, Stage, in_order, open_room, set_stage, settle
from tests.store.tools import all_bytes
from tests.support.canary import plant
from tests.web.evening import ANNA, BRUNO, do, guest, next_reveal

PROFESSION, ALSO, REAL, STORY, CONTACT, FIRST = map(plant, range(6))
WORDS = (PROFESSION, ALSO, REAL, STORY, CONTACT, FIRST)
DATES = Dates(opened=1, closed=2)
VIEWERS = (HOST, SCREEN, guest(ANNA), guest(BRUNO))


def blurt(secret: Secret, texts: Sequence[str]) -> Judged:
    """A reason that repeats the truth, as those about a profession the lexicon does not know may do."""
    return Judged(Verdict.CLOSE, "same_field", ({"und": secret.profession}, {"und": texts[0]}))


@pytest.fixture
async def log(tmp_path: Path) -> AsyncIterator[SqliteLog]:
    made = SqliteLog(tmp_path / "coperto.sqlite3", busy_s=0.02)
    yield made
    await made.close()


@pytest.fixture
def stage(log: SqliteLog) -> Stage:
    return set_stage(log, world=World(in_order, cluster, blurt))


async def played(stage: Stage) -> Room:
    """An evening to its end. Anna's secret is made of planted words, and she and Bruno found each other."""
    room = await open_room(stage)
    for name in ("Anna", "Bruno"):
        await do(room, c.Join(name, invited=True), DOOR)
    await do(room, c.Seal(FIRST), guest(ANNA))
    await do(room, c.Seal(PROFESSION, (ALSO,), REAL, STORY, CONTACT), guest(ANNA))
    await do(room, c.Seal("notaio", contact="bruno@example.org"), guest(BRUNO))
    await do(room, c.OpenGuessing())
    await do(room, c.Guess(ANNA, "pilota"), guest(BRUNO))
    await do(room, c.Guess(BRUNO, "notaia"), guest(ANNA))
    await do(room, c.Lock())
    for _ in range(2):
        await next_reveal(room)
        await do(room, c.Next())
    await do(room, c.Next())
    for one, other in ((ANNA, BRUNO), (BRUNO, ANNA)):
        await do(room, c.Wish(other, on=True), guest(one))
    for command in (c.OpenRest(), c.Close()):
        await do(room, command)
    return room


def left(told: bytes | str) -> list[str]:
    """The planted words in it, in UTF-8 or escaped as JSON does."""
    raw = told if isinstance(told, bytes) else told.encode()
    return [word for word in WORDS if word.encode() in raw or word.replace("ò", "\\u00f2").encode() in raw]


def shown(room: Room) -> str:
    """Every byte for everybody, with what they take home and what the host exports."""
    shells = Shells(Assets())
    kept = [keepsake.write(shells, room.dinner, one, "it", "1 gennaio") for one in (ANNA, BRUNO)]
    kept.append(story.write(shells, room.dinner, "it", "1 gennaio"))
    files = [export.write(room.dinner, DATES, "json")[0], export.write(room.dinner, DATES, "csv")[0]]
    return "\n".join([*map(room.view_for, VIEWERS), *kept, *files])


async def test_no_planted_word_is_left_and_the_scoreboard_stays(
    stage: Stage, log: SqliteLog, tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    room = await played(stage)
    assert left(all_bytes(tmp_path)) == list(WORDS)
    assert left(shown(room)) == [PROFESSION, ALSO, REAL, STORY, CONTACT]
    before = standings(room.dinner)
    outcome = await room.submit(c.Forget(), guest(ANNA), "forget")
    assert isinstance(outcome, Accepted)
    assert left(all_bytes(tmp_path)) == []
    assert left(shown(room)) == []
    assert standings(room.dinner) == before
    (tmp_path / "export.json").write_text(export.write(room.dinner, DATES, "json")[0], encoding="utf-8")
    again = set_stage(log)
    reloaded = await again.lobby.room(room.dinner.code)
    assert reloaded is not None
    assert reloaded.dinner == room.dinner
    assert await reloaded.submit(c.Forget(), guest(ANNA), "forget") == Accepted(room.dinner.version), "asked again"
    assert left(all_bytes(tmp_path)) == []
    assert left(caplog.text + "".join(capfd.readouterr())) == []


async def test_a_restart_shows_the_same(stage: Stage, log: SqliteLog, tmp_path: Path) -> None:
    room = await played(stage)
    await do(room, c.Forget(), guest(ANNA))
    await log.close()
    reopened = SqliteLog(tmp_path / "coperto.sqlite3")
    reloaded = await set_stage(reopened).lobby.room(room.dinner.code)
    assert reloaded is not None
    assert reloaded.dinner == room.dinner
    assert left(all_bytes(tmp_path)) == []
    await reopened.close()


async def test_the_guest_hears_of_it_when_no_byte_is_left(stage: Stage, tmp_path: Path) -> None:
    """While somebody reads the file nothing is acknowledged, but nobody is shown the words any more."""
    room = await played(stage)
    reader = sqlite3.connect(tmp_path / "coperto.sqlite3", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM event").fetchone()
    assert await room.submit(c.Forget(), guest(ANNA), "forget") == Refused("busy", retry=True)
    assert left(all_bytes(tmp_path))
    assert left(shown(room)) == []
    reader.close()
    assert isinstance(await room.submit(c.Forget(), guest(ANNA), "forget"), Accepted)
    assert left(all_bytes(tmp_path)) == []


async def test_everybody_who_looks_sees_it_at_once(stage: Stage) -> None:
    room = await played(stage)
    line = stage.sit(room, SCREEN)
    await settle()
    assert PROFESSION in str(line.outlet.view)
    await do(room, c.Forget(), guest(ANNA))
    await settle()
    assert left(str(line.outlet.view)) == []
    assert line.outlet.view["table"]["guests"][0]["revealed"] == {
        "profession": "…", "real_name": None, "story": None,
    }  # fmt: skip
    await stage.strike()
