import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from app.archive import Unfit
from app.game.names import DinnerCode, Phase
from app.operator.office import Alone, Beside, NoSuchDinnerError, Office, TooEarlyError, open_office
from app.settings import Settings
from app.store import EventLog, open_log
from tests.web import evening
from tests.web.place import Place, running, settings_for


@pytest.fixture(params=["alone", "beside"])
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


async def prepared(settings: Settings, events: EventLog) -> tuple[str, str]:
    """One dinner at its finale and one that has just begun."""
    async with running(settings, events) as place:
        ended, begun = (await place.opened())["code"], (await place.opened())["code"]
        await evening.finale(await place.room(ended))
    return ended, begun


@pytest_asyncio.fixture(loop_scope="session")
async def office(tmp_path: Path, way: str) -> AsyncIterator[tuple[Office, str, str]]:
    settings = settings_for(tmp_path, port=0)
    events = open_log(settings.data_dir, settings.database_url)
    ended, begun = await prepared(settings, events)
    if way == "alone":
        await events.close()
        alone = await open_office(settings)
        assert isinstance(alone, Alone)
        yield alone, ended, begun
        await alone.close()
        return
    async with running(settings, events) as place:
        port = int(place.base.rpartition(":")[2])
        beside = await open_office(settings_for(tmp_path, port=port))
        assert isinstance(beside, Beside)
        yield beside, ended, begun
        await beside.close()
    await events.close()


async def test_a_host_who_lost_the_link_gets_it_again(office: tuple[Office, str, str]) -> None:
    desk, ended, _ = office
    links = await desk.links(ended.lower())
    assert f"/d/{ended}/host#host=h0." in links["host"]
    assert set(links) == {"host", "join", "screen", "typed"}


async def test_an_evening_is_written_down_at_its_end(office: tuple[Office, str, str]) -> None:
    desk, ended, begun = office
    assert '"apicoltrice"' in await desk.export(ended, "json")
    assert "apicoltrice" in await desk.export(ended, "csv")
    with pytest.raises(TooEarlyError):
        await desk.export(begun, "json")


async def test_an_evening_comes_back_and_is_listed(office: tuple[Office, str, str]) -> None:
    desk, ended, begun = office
    file = await desk.export(ended, "json")
    brought = await desk.bring(file.encode())
    assert f"/d/{brought['code']}/host#host=h0." in brought["host"]
    assert await desk.export(brought["code"], "json") == file
    listed = {one.code: one for one in await desk.dinners()}
    assert {code: (one.phase, one.guests) for code, one in listed.items()} == {
        ended: (Phase.FINALE, 3),
        begun: (Phase.ARRIVAL, 0),
        brought["code"]: (Phase.CLOSED, 3),
    }
    assert listed[DinnerCode(brought["code"])].opened == listed[DinnerCode(ended)].opened


async def test_a_file_that_does_not_add_up_is_not_kept(office: tuple[Office, str, str]) -> None:
    desk, ended, _ = office
    file = json.loads(await desk.export(ended, "json"))
    file["guests"][2]["score"] = 700
    with pytest.raises(Unfit) as unfit:
        await desk.bring(json.dumps(file).encode())
    assert (unfit.value.code, unfit.value.where) == ("contradiction", "guests[2].score")
    assert len(await desk.dinners()) == 2


async def test_an_evening_is_erased(office: tuple[Office, str, str]) -> None:
    desk, ended, begun = office
    await desk.erase(begun.lower())
    with pytest.raises(NoSuchDinnerError):
        await desk.links(begun)
    assert await desk.links(ended)


@pytest.mark.parametrize("code", ["ZZZZZ", "nonsense", "../../x", "a b"])
async def test_a_dinner_that_is_none(office: tuple[Office, str, str], code: str) -> None:
    desk, _, _ = office
    for ask in (desk.links(code), desk.export(code, "json"), desk.erase(code)):
        with pytest.raises(NoSuchDinnerError):
            await ask


async def test_a_server_with_another_key_says_no(place: Place, tmp_path: Path) -> None:
    settings = settings_for(tmp_path)
    busy = await asyncio.to_thread(open_log, settings.data_dir, None)
    port = int(place.base.rpartition(":")[2])
    other = await open_office(settings_for(tmp_path, port=port))
    with pytest.raises(NoSuchDinnerError):
        await other.links(DinnerCode((await place.opened())["code"]))
    await busy.close()
