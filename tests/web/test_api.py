import json
from dataclasses import fields
from pathlib import Path

import pytest

from app.archive import MOST_BYTES
from app.game.actors import HOST
from app.game.commands import Open
from app.store import StorageBusy, StorageError, StorageForgot
from app.web.keys import Keys
from app.web.orders import OpenOrder
from tests.web import evening
from tests.web.place import ELSEWHERE, Place, bearer, running, settings_for

JSON = {"Content-Type": "application/json"}


async def test_opening_gives_every_token_once_and_nobody_keeps_it(place: Place) -> None:
    answer = await place.http.post("/api/dinners", json={"title": " Da  Pia ", "language": "it", "pace": "rounds"})
    opened = answer.json()
    assert answer.status_code == 201
    assert answer.headers["cache-control"] == "no-store"
    assert set(opened) == {"code", "host_token", "screen_token", "join_token", "links"}
    at = f"{place.base}/d/{opened['code']}"
    assert opened["links"] == {
        "host": f"{at}/host#host={opened['host_token']}",
        "join": f"{at}#join={opened['join_token']}",
        "screen": f"{at}/screen#screen={opened['screen_token']}",
        "typed": f"{at.removeprefix('http://').replace('/d/', '/')}",
    }
    dinner = (await place.room(opened["code"])).dinner
    assert (dinner.title, dinner.pace, dinner.points, dinner.last_double) == ("Da Pia", "rounds", True, False)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{", "malformed"),
        (b"[" * 15_000, "malformed"),
        (b"null", "malformed"),
        (b"[]", "malformed"),
        (b'{"title":"Cena"}', "malformed"),
        (b'{"title":1,"language":"it"}', "malformed"),
        (b'{"title":"Cena","language":"xx"}', "malformed"),
        (b'{"title":"Cena","language":"it","points":"yes"}', "malformed"),
        (b'{"title":"Cena","language":"it","points":1}', "malformed"),
        (b'{"title":"Cena","language":"it","host":true}', "malformed"),
        (b'{"title":NaN,"language":"it"}', "malformed"),
        (b"\xff\xfe", "malformed"),
        (b'{"title":"","language":"it"}', "empty"),
        (b'{"title":"...","language":"it"}', "no_letters"),
        (b'{"title":"a\\u0000b","language":"it"}', "bad_characters"),
        (b'{"title":"a\\u202eb","language":"it"}', "bad_characters"),
        (b'{"title":"' + b"a" * 61 + b'","language":"it"}', "too_long"),
    ],
    ids=str,
)
async def test_what_cannot_be_opened(place: Place, body: bytes, code: str) -> None:
    before = await place.events.codes()
    answer = await place.http.post("/api/dinners", content=body, headers=JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) in {(422, code), (400, code)}
    assert await place.events.codes() == before


async def test_the_desk_learns_that_phones_find_us_from_whoever_brings_the_invitation(place: Place) -> None:
    opened = (await place.http.post("/api/dinners", json={"title": "Cena", "language": "it"})).json()
    room, path = await place.room(opened["code"]), f"/api/dinners/{opened['code']}"

    def reached() -> bool:
        told: bool = json.loads(room.view_for(HOST))["desk"]["reached"]
        return told

    for token in (None, "j.wrong", opened["host_token"]):
        await place.http.get(path, headers=bearer(token) if token else {})
    assert not reached()
    invited = bearer(opened["join_token"])
    assert (await place.http.get(path, headers=invited)).status_code == 200
    assert not reached(), "the laptop itself, on which everything runs"
    assert (await place.http.get(path, headers={**invited, **ELSEWHERE})).status_code == 200
    assert reached()


async def test_behind_a_proxy_everybody_counts(tmp_path: Path) -> None:
    async with running(settings_for(tmp_path, public_url="https://coperto.test")) as place:
        opened = await place.opened()
        await place.http.get(f"/api/dinners/{opened['code']}", headers=bearer(opened["join_token"]))
        room = await place.room(opened["code"])
        assert json.loads(room.view_for(HOST))["desk"]["reached"] is True


async def test_a_lone_surrogate_is_refused(place: Place) -> None:
    body = b'{"title":"a\\ud800b","language":"it"}'
    answer = await place.http.post("/api/dinners", content=body, headers=JSON)
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] in {"malformed", "bad_characters"}


async def test_anybody_may_know_four_things(place: Place) -> None:
    opened = await place.opened(title="Da Pia")
    answer = await place.http.get(f"/api/dinners/{opened['code'].lower()}")
    assert answer.json() == {"code": opened["code"], "title": "Da Pia", "phase": "arrival", "doors": "open"}


async def test_errors_speak_the_language_asked_for(place: Place) -> None:
    italian = await place.http.get("/api/dinners/ZZZZZ", headers={"Accept-Language": "it-IT"})
    english = await place.http.get("/api/dinners/ZZZZZ?lang=en", headers={"Accept-Language": "it-IT"})
    assert italian.json()["error"] == {
        "code": "no_such_dinner",
        "message": "Non c’è nessuna cena con questo codice.",
    }
    assert english.json()["error"]["message"] == "There is no dinner under this code."


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/none", 404, "not_found"),
        ("PUT", "/api/dinners", 405, "method_not_allowed"),
        ("GET", "/api/dinners/ZZZZZ", 404, "no_such_dinner"),
        ("GET", "/api/dinners/nonsense", 404, "no_such_dinner"),
        ("GET", "/api/dinners/ZZZZZ/export", 401, "refused"),
        ("DELETE", "/api/dinners/ZZZZZ", 401, "refused"),
        ("GET", "/api/dinners/ZZZZZ/keepsake", 401, "refused"),
        ("GET", "/api/dinners/ZZZZZ/invitation", 401, "refused"),
        ("GET", "/api/dinners/ZZZZZ/links", 401, "refused"),
    ],
)
async def test_failures_have_codes(place: Place, method: str, path: str, status: int, code: str) -> None:
    answer = await place.http.request(method, path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert set(answer.json()) == {"error"}
    assert set(answer.json()["error"]) == {"code", "message"}


async def test_the_invitation_is_for_the_tablet_and_the_projector(place: Place) -> None:
    opened = await place.opened()
    anna = await place.join(opened, "Anna")
    path = f"/api/dinners/{opened['code']}/invitation"
    for token in (opened["host_token"], opened["screen_token"]):
        answer = await place.http.get(path, headers=bearer(token))
        found = answer.json()
        assert found["join"] == opened["links"]["join"]
        assert found["typed"] == opened["links"]["typed"]
        assert found["qr"]["path"].startswith("M")
        assert answer.headers["cache-control"] == "no-store"
    for token, status in ((anna["token"], 403), (opened["join_token"], 401), ("", 401), ("h0.x", 401)):
        assert (await place.http.get(path, headers=bearer(token))).status_code == status


async def test_any_short_text_is_drawn(place: Place) -> None:
    drawn = (await place.http.post("/api/qr", json={"text": "http://192.168.1.20:8000/d/OAKXY#seat=g1-0.x"})).json()
    assert set(drawn) == {"size", "path"}
    for text in ("", "x" * 513, 7):
        assert (await place.http.post("/api/qr", json={"text": text})).status_code == 422


async def test_the_export_is_for_the_host_from_the_finale_on(place: Place) -> None:
    opened = await place.opened()
    room = await place.room(opened["code"])
    await evening.seated(room)
    path = f"/api/dinners/{opened['code']}/export"
    host = bearer(opened["host_token"])
    early = await place.http.get(path, headers=host)
    assert (early.status_code, early.json()["error"]["code"]) == (409, "not_now")
    fresh = await place.opened()
    room = await place.room(fresh["code"])
    await evening.finale(room)
    path = f"/api/dinners/{fresh['code']}/export"
    guest = place.keys.guest(room.dinner.code, evening.ANNA, 0)
    assert (await place.http.get(path, headers=bearer(guest))).status_code == 403
    assert (await place.http.get(path, headers=host)).status_code == 401
    answer = await place.http.get(path, headers=bearer(fresh["host_token"]))
    assert answer.json()["reveals"][0]["profession"] == "apicoltrice"
    assert answer.headers["content-disposition"] == f'attachment; filename="coperto-{fresh["code"]}.json"'
    table = await place.http.get(f"{path}?format=csv", headers=bearer(fresh["host_token"]))
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    assert (await place.http.get(f"{path}?format=xml", headers=bearer(fresh["host_token"]))).status_code == 422


async def test_the_keepsake_is_for_its_guest_from_the_finale_on(place: Place) -> None:
    opened = await place.opened()
    room = await place.room(opened["code"])
    await evening.seated(room)
    code = room.dinner.code
    path = f"/api/dinners/{code}/keepsake"
    anna = bearer(place.keys.guest(code, evening.ANNA, 0))
    assert (await place.http.get(path, headers=anna)).status_code == 409
    await evening.reveal_all(room)
    answer = await place.http.get(path, headers=anna)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "apicoltrice" in answer.text
    assert (await place.http.get(path, headers=bearer(opened["host_token"]))).status_code == 403
    assert (await place.http.get(path, headers=bearer(opened["screen_token"]))).status_code == 403


async def test_erasing_is_for_the_host_and_for_ever(place: Place) -> None:
    opened = await place.opened()
    anna = await place.join(opened, "Anna")
    path = f"/api/dinners/{opened['code']}"
    for token in (anna["token"], opened["screen_token"], opened["join_token"], "", "g1", opened["code"]):
        assert (await place.http.delete(path, headers=bearer(token))).status_code in (401, 403)
    assert (await place.http.delete(path, headers=bearer(opened["host_token"]))).status_code == 204
    assert (await place.http.delete(path, headers=bearer(opened["host_token"]))).status_code == 401
    assert (await place.http.get(path)).status_code == 404
    assert opened["code"] not in await place.events.codes()


@pytest.mark.parametrize(("trouble", "code"), [(StorageBusy("a dump"), "busy"), (StorageForgot("older"), "storage")])
async def test_where_the_database_refuses_to_erase_the_host_is_told_and_the_evening_stays(
    trouble: StorageError, code: str, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object) -> bool:
        raise trouble

    monkeypatch.setattr(place.events, "erase", refuse)
    opened = await place.opened()
    room = await place.room(opened["code"])
    path, host = f"/api/dinners/{opened['code']}", bearer(opened["host_token"])
    answer = await place.http.delete(path, headers=host)
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, code)
    assert (await place.room(opened["code"])) is room
    assert (await place.join(opened, "Anna"))["guest"] == "g1"


async def test_only_the_key_of_the_house_gives_links(place: Place) -> None:
    opened = await place.opened()
    path = f"/api/dinners/{opened['code']}/links"
    assert (await place.http.get(path, headers=bearer(place.keys.house()))).json() == opened["links"]
    for token in (opened["host_token"], Keys(bytes(32)).house(), "k."):
        assert (await place.http.get(path, headers=bearer(token))).status_code == 401


async def test_nobody_opens_dinners_without_end(fresh: Place) -> None:
    body = {"title": "Cena", "language": "it"}
    answers = [await fresh.http.post("/api/dinners", json=body) for _ in range(31)]
    assert [answer.status_code for answer in answers] == [201] * 30 + [429]
    assert answers[-1].json()["error"]["code"] == "too_fast"
    assert 0 < int(answers[-1].headers["retry-after"]) <= 20


async def test_guessing_codes_is_slow_and_knowing_them_is_not(fresh: Place) -> None:
    opened = await fresh.opened()
    answers = [(await fresh.http.get("/api/dinners/ZZZZZ")).status_code for _ in range(110)]
    assert answers[:100] == [404] * 100
    assert 429 in answers
    assert (await fresh.http.get(f"/api/dinners/{opened['code']}")).status_code == 200
    await fresh.join(opened, "Anna")


async def test_a_dinner_may_open_as_the_last_one_stood(place: Place) -> None:
    opened = await place.opened(doors="knock", scale=125, sound=False)
    dinner = (await place.room(opened["code"])).dinner
    assert (dinner.doors, dinner.projection.scale, dinner.projection.sound) == ("knock", 125, False)
    plain = (await place.room((await place.opened())["code"])).dinner
    assert (plain.doors, plain.projection.scale, plain.projection.sound, plain.version) == ("open", 100, True, 1)


def test_an_order_holds_what_opening_takes() -> None:
    assert [*OpenOrder.model_fields] == [field.name for field in fields(Open)]


async def test_an_exported_evening_comes_back_closed_under_a_new_code(place: Place) -> None:
    opened = await place.opened()
    room = await place.room(opened["code"])
    await evening.closed(room)
    export = f"/api/dinners/{opened['code']}/export"
    file = (await place.http.get(export, headers=bearer(opened["host_token"]))).content
    answer = await place.http.post("/api/dinners/import", content=file + b" " * 100_000)
    assert answer.status_code == 201
    brought = answer.json()
    assert brought["code"] != opened["code"]
    assert brought.keys() == opened.keys()
    again = f"/api/dinners/{brought['code']}/export"
    assert (await place.http.get(again, headers=bearer(brought["host_token"]))).content == file
    assert (await place.http.get(again, headers=bearer(opened["host_token"]))).status_code == 401
    assert (await place.http.get(f"/api/dinners/{brought['code']}")).json()["phase"] == "closed"


@pytest.mark.parametrize(
    ("file", "status", "code", "where"),
    [
        (b"", 422, "no_dinner", ""),
        (b"\xff", 422, "no_dinner", ""),
        (b"[" * 100_000, 422, "no_dinner", ""),
        (b'{"format":"coperto.dinner","version":2}', 422, "other_version", "version"),
        (b'{"format":"coperto.dinner","version":1,"code":"olmo7"}', 422, "misshapen", "code"),
        (b" " * (MOST_BYTES + 1), 413, "too_large", None),
    ],
    ids=["empty", "bytes", "deep", "version", "shape", "large"],
)
async def test_a_file_that_cannot_be_taken_is_told_why(
    place: Place, file: bytes, status: int, code: str, where: str | None
) -> None:
    answer = await place.http.post("/api/dinners/import", content=file)
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error.get("where")) == (status, code, where)
    assert error["message"] != "Something went wrong. The evening is safe."


async def test_only_the_key_of_the_house_lists_dinners(place: Place) -> None:
    opened = await place.opened()
    for token in ("", opened["host_token"], "x"):
        assert (await place.http.get("/api/dinners", headers=bearer(token))).status_code == 401
    listed = (await place.http.get("/api/dinners", headers=bearer(place.keys.house()))).json()
    assert [{**one, "opened": 0} for one in listed if one["code"] == opened["code"]] == [
        {"code": opened["code"], "title": "Cena di prova", "opened": 0, "phase": "arrival", "guests": 0}
    ]
    assert [one["opened"] for one in listed] == sorted((one["opened"] for one in listed), reverse=True)
