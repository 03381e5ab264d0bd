"""Bad texts, wrong roles and wrong moments get their code over the wire, and nothing else happens."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from app.rehearsal.calls import Calls
from app.rehearsal.server import ServerProcess
from app.rehearsal.wire import Wire
from tests.support.table import Table, at_least, laid_table

REFUSED_TEXTS = {
    "": "empty",
    " \t\n ": "empty",
    "x" * 10_000: "too_long",
    "x" * 61: "too_long",
    "a\u0000b": "bad_characters",
    "a\u001b[31mb": "bad_characters",
    "a\u202eb": "bad_characters",
    "a\u200bb": "bad_characters",
    "a\ue000b": "bad_characters",
    "Z" + "\u0335" * 12: "bad_characters",
    "🍝": "no_letters",
    "!?…": "no_letters",
}

KEPT_TEXTS = {
    "cuoco 🍝": "cuoco 🍝",
    "شيف": "شيف",
    "רופאה": "רופאה",
    "  pilota \n di  linea ": "pilota di linea",
    "<script>alert(1)</script>": "<script>alert(1)</script>",
    "'; DROP TABLE event; --": "'; DROP TABLE event; --",
    "pe\u0301dagogue": "pédagogue",
    "x" * 60: "x" * 60,
}


@pytest.fixture
async def table(server: ServerProcess) -> AsyncIterator[Table]:
    """Three who have sealed, guessing open."""
    async with laid_table(server.base) as table:
        await table.seat_sealed("Anna", "Lupo", "Jo")
        await table.step()
        await table.everybody_sees(table.view["version"])
        yield table


def _view(wire: Wire) -> dict[str, Any]:
    assert wire.view is not None
    return wire.view


async def test_bad_guesses_have_their_code(table: Table) -> None:
    anna = table.players["g1"]
    before = _view(anna.wire)["version"]
    for text, code in REFUSED_TEXTS.items():
        assert (await anna.does("guess", about="g2", text=text)).code == code, repr(text[:20])
    answer = await anna.does("pass", about="g2")
    assert answer.version == before + 1


async def test_unusual_guesses_are_kept_as_typed(table: Table) -> None:
    anna = table.players["g1"]
    for text, kept in KEPT_TEXTS.items():
        answer = await anna.does("guess", about="g2", text=text)
        view = await anna.wire.until(at_least(answer.version))
        assert view["seat"]["guesses"]["g2"] == {"kind": "guess", "text": kept}


async def test_bad_names_have_their_code(table: Table) -> None:
    calls = Calls(table.base)
    path = f"/api/dinners/{table.code}/guests"
    refused = {**REFUSED_TEXTS, "x" * 25: "too_long", "anna": "name_taken", "АNNА": "name_taken", "Jo ": "name_taken"}
    for name, code in refused.items():
        reply = await calls.send("POST", path, {"name": name, "join_token": table.opened.join_token})
        assert (reply.status // 100, reply.code) == (4, code), repr(name[:20])
    assert len(table.view["table"]["guests"]) == 3


async def test_bad_calls_have_their_code(table: Table) -> None:
    calls = Calls(table.base)
    path = f"/api/dinners/{table.code}/guests"
    broken = [b"", b"{", b"[]", b"null", b'"x"', b'{"name":7}', b"{}", b'{"name":"Zoe","admin":true}', b"\xff\xfe"]
    broken += [b'{"name":' + b"[" * 7000 + b"]" * 7000 + b"}"]
    for body in broken:
        reply = await calls.send("POST", path, body)
        assert (reply.status // 100, reply.code) == (4, "malformed"), body[:20]
    assert (await calls.send("POST", path, b'{"name":"\\ud800"}')).code == "bad_characters"
    large = await calls.send("POST", path, {"name": "x" * 1_000_000})
    assert (large.status, large.code) == (413, "too_large")
    for title, code in {"": "empty", "x" * 61: "too_long", "a\u202eb": "bad_characters"}.items():
        assert (await calls.send("POST", "/api/dinners", {"title": title, "language": "it"})).code == code
    for options in ({"language": "xx"}, {"language": "it", "pace": "fast"}, {"language": "it", "points": "yes"}):
        assert (await calls.send("POST", "/api/dinners", {"title": "Cena", **options})).code == "malformed"
    assert len(table.view["table"]["guests"]) == 3


async def test_wrong_roles_are_refused(table: Table) -> None:
    anna, before = table.players["g1"], table.view["version"]
    for kind in ("open_guessing", "lock", "next", "back", "close", "hand_over"):
        assert (await anna.does(kind)).code == "not_yours", kind
    assert (await anna.does("remove", guest="g2")).code == "not_yours"
    assert (await anna.does("guess_for", guest="g2", about="g3", text="cuoco")).code == "not_yours"
    for command in ({"type": "seal", "profession": "cuoca"}, {"type": "guess", "about": "g2", "text": "cuoco"}):
        assert (await table.host.do(command)).code == "not_yours"
        assert (await table.screen.do(command)).code == "not_yours"
    assert (await table.screen.do({"type": "next"})).code == "not_yours"
    assert table.view["version"] == before


async def test_wrong_moments_are_refused(table: Table) -> None:
    anna, before = table.players["g1"], table.view["version"]
    assert (await anna.does("rule", cluster="g1.1", verdict="exact")).code == "not_now"
    assert (await anna.does("wish", about="g2", on=True)).code == "not_now"
    assert (await anna.does("seal", profession="ladra")).code == "sealed"
    assert (await anna.does("guess", about="g1", text="cuoca")).code == "about_yourself"
    assert (await anna.does("guess", about="g77", text="cuoca")).code == "no_such_guest"
    assert (await table.leads("open_guessing")).code == "not_now"
    assert (await table.leads("next")).code == "not_locked"
    assert (await table.leads("close")).code == "not_now"
    assert (await table.leads("set_order", guests=["g1"])).code == "wrong_order"
    assert table.view["version"] == before


async def test_after_the_lock_no_guess_changes(table: Table) -> None:
    anna = table.players["g1"]
    assert (await anna.does("guess", about="g2", text="cuoco")).done
    await table.step()
    for kind, more in (("guess", {"text": "pilota"}), ("pass", {}), ("know", {}), ("withdraw", {})):
        assert (await anna.does(kind, about="g2", **more)).code == "locked", kind
    await table.everybody_sees(table.view["version"])
    assert _view(anna.wire)["seat"]["guesses"] == {"g2": {"kind": "guess", "text": "cuoco"}}
