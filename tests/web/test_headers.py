import re

import pytest
from starlette.datastructures import Headers

from app.web.headers import host_of, policy
from tests.web.place import Place, bearer

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self' ws://{host} wss://{host}; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)


def test_the_policy_names_the_sockets_of_the_host() -> None:
    assert policy("192.168.1.20:8000") == POLICY.format(host="192.168.1.20:8000")
    assert "ws:" not in policy(None)


@pytest.mark.parametrize("host", ["192.168.1.20:8000", "coperto.local", "COPERTO.example:1", "[fd00::7]:8000", "a"])
def test_a_host_is_a_host(host: str) -> None:
    assert host_of(Headers({"host": host})) == host


@pytest.mark.parametrize(
    "host", ["", "a b", "a;script-src *", "a/b", "a:b", "a:123456", "-a", "*", "a\tb", "x" * 400, "[::1"]
)
def test_what_is_no_host_gets_into_no_policy(host: str) -> None:
    assert host_of(Headers({"host": host})) is None


async def test_every_response_has_them(place: Place) -> None:
    opened = await place.opened()
    code = opened["code"]
    answers = [
        await place.http.get(path, headers={"Accept": accept})
        for accept in ("text/html", "application/json")
        for path in ("/", f"/d/{code}", f"/{code}", "/d/ZZZZZ", "/none", "/healthz", "/metrics", "/static/x/none.js")
    ]
    answers += [
        await place.http.post("/api/dinners", content=b"{"),
        await place.http.post("/api/dinners", content=b"x" * 20_000),
        await place.http.put("/api/dinners"),
        await place.http.get(f"/api/dinners/{code}/export"),
        await place.http.get(f"/api/dinners/{code}/invitation", headers=bearer(opened["host_token"])),
        await place.http.get(f"/ws/{code}"),
    ]
    assert {answer.status_code for answer in answers} >= {200, 307, 401, 404, 405, 413, 422}
    for answer in answers:
        head = answer.headers
        assert head["content-security-policy"] == POLICY.format(host=answer.url.netloc.decode()), answer.url
        assert head["referrer-policy"] == "no-referrer"
        assert head["x-content-type-options"] == "nosniff"
        assert head["permissions-policy"].startswith("camera=()")
        assert head["cross-origin-opener-policy"] == "same-origin"
        assert "strict-transport-security" not in head
        assert "server" not in head


async def test_a_crash_answers_with_them_and_tells_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fall(code: str) -> None:
        raise RuntimeError("the secret is beekeeper")

    monkeypatch.setattr(place.house.lobby, "room", fall)
    answer = await place.http.get("/api/dinners/ABCDE")
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "internal"
    assert "beekeeper" not in answer.text
    assert "content-security-policy" in answer.headers


async def test_the_opener_policy_stays_away_where_browsers_would_complain_about_it(place: Place) -> None:
    plain = await place.http.get("/", headers={"Host": "192.168.1.20:8000"})
    assert "cross-origin-opener-policy" not in plain.headers
    assert "ws://192.168.1.20:8000" in plain.headers["content-security-policy"]


async def test_pages_hold_nothing_inline(place: Place) -> None:
    code = (await place.opened())["code"]
    for path in ("/", f"/d/{code}", f"/d/{code}/host", f"/d/{code}/screen", "/d/ZZZZZ"):
        page = (await place.http.get(path, headers={"Accept": "text/html"})).text
        inline = re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", page)
        assert not inline, path
        assert "<style" not in page
        assert not re.search(r"\s(style|on\w+)=", page), path
        assert not re.search(r"(?:src|href)=\"(?:https?:)?//", page), path
