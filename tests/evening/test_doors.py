"""Who comes in, who is let in, and whose link dies: doors, knocking, removing, new links, handing over."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.rehearsal.calls import CallRefusedError
from app.rehearsal.server import ServerProcess
from tests.support.raw import raw_socket
from tests.support.table import Table, laid_table


@pytest.fixture
async def table(server: ServerProcess) -> AsyncIterator[Table]:
    """Two who have sealed."""
    async with laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Lupo")
        yield table


def _token(link: str) -> str:
    return link.partition("#")[2].partition("=")[2]


async def test_a_typed_code_knocks_and_the_host_admits(table: Table) -> None:
    seated = await table.calls("g3").join(table.code.lower(), "Jo")
    assert (seated.guest, seated.waiting) == ("g3", True)
    jo = await table.dial("g3", seated.token)
    assert jo.view is not None
    assert [guest["name"] for guest in jo.view["table"]["guests"]] == ["Jo"], "who waits sees the house, not the table"
    assert (await jo.do({"type": "seal", "profession": "fornaia"})).code == "waiting"
    view = await table.host.until(lambda view: view["desk"]["waiting"])
    assert view["desk"]["waiting"] == [{"guest": "g3", "name": "Jo"}]
    assert (await table.leads("admit", guest="g3")).done
    await jo.until(lambda view: len(view["table"]["guests"]) == 3)
    assert (await jo.do({"type": "seal", "profession": "fornaia"})).done


async def test_doors_that_knock_and_doors_that_are_closed(table: Table) -> None:
    calls = table.calls("stranger")
    await table.leads("doors", state="knock")
    assert (await calls.join(table.code, "Jo", table.opened.join_token)).waiting
    await table.leads("doors", state="closed")
    with pytest.raises(CallRefusedError) as refused:
        await calls.join(table.code, "Zoe", table.opened.join_token)
    assert refused.value.code == "doors_closed"
    await table.leads("doors", state="open")
    assert not (await calls.join(table.code, "Zoe", table.opened.join_token)).waiting


async def test_to_a_stranger_unknown_and_closed_look_alike(table: Table) -> None:
    calls = table.calls("stranger")
    await table.leads("doors", state="closed")
    closed = await calls.send("POST", f"/api/dinners/{table.code}/guests", {"name": "Jo"})
    unknown = await calls.send("POST", "/api/dinners/ZZZZZ/guests", {"name": "Jo"})
    assert (closed.status, closed.text) == (unknown.status, unknown.text)


async def test_a_removed_guest_is_out_at_once_and_for_good(table: Table) -> None:
    anna = table.players["g1"]
    assert (await table.leads("remove", guest="g1")).done
    assert await anna.wire.ended() == 4010
    async with raw_socket(table.base, table.code) as socket:
        await socket.hello(anna.token)
        assert await socket.end() == 4003
    keepsake = await table.calls("g1").send("GET", f"/api/dinners/{table.code}/keepsake", token=anna.token)
    assert keepsake.status in (401, 403, 404)
    assert [guest["id"] for guest in table.view["table"]["guests"]] == ["g2"]


async def test_a_new_personal_link_kills_the_old_one_and_hides_the_secret(table: Table) -> None:
    anna = table.players["g1"]
    assert (await table.leads("reissue", guest="g1")).done
    assert await anna.wire.ended() == 4010
    token = _token(table.view["desk"]["links"]["guests"]["g1"])
    again = await table.dial("g1", token)
    assert again.view is not None
    assert again.view["seat"]["guest"] == "g1"
    assert again.view["seat"]["secret"] is None
    assert next(guest for guest in again.view["table"]["guests"] if guest["id"] == "g1")["sealed"]


async def test_handing_over_leaves_the_old_tablet_in_charge_until_the_new_one_comes(table: Table) -> None:
    assert (await table.leads("hand_over")).done
    token = _token(table.view["desk"]["links"]["host"])
    assert token != table.opened.host_token
    assert (await table.leads("doors", state="knock")).done
    new = await table.dial("host", token)
    assert await table.host.ended() == 4010
    assert new.view is not None
    assert (await new.do({"type": "open_guessing"}, seen=new.view["version"])).done
    async with raw_socket(table.base, table.code) as socket:
        await socket.hello(table.opened.host_token)
        assert await socket.end() == 4003


async def test_an_erased_dinner_is_gone_for_everybody(table: Table, server: ServerProcess) -> None:
    assert (await table.players["g1"].does("seal", profession="palombara in pensione")).done
    erased = await table.calls("host").send("DELETE", f"/api/dinners/{table.code}", token=table.opened.host_token)
    assert erased.status == 204
    lines = [table.host, table.screen, *(player.wire for player in table.players.values())]
    assert await asyncio.gather(*(line.ended() for line in lines)) == [4013] * 4
    assert (await table.calls("stranger").send("GET", f"/api/dinners/{table.code}")).status == 404
    for file in server.data.rglob("*"):
        assert not file.is_file() or b"palombara" not in file.read_bytes(), file


async def test_only_the_host_erases(table: Table) -> None:
    path = f"/api/dinners/{table.code}"
    for token in (None, "h0.nonsense", table.opened.screen_token, table.opened.join_token, table.players["g1"].token):
        reply = await table.calls("stranger").send("DELETE", path, token=token)
        assert reply.status in (401, 403), token
    assert (await table.calls("stranger").send("GET", path)).status == 200
