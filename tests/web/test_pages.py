import json
import re
from html import unescape

import pytest

from app.game import commands as c
from app.game.actors import ALARM
from app.i18n import LANGUAGES, say, words
from tests.web import evening
from tests.web.place import Place

HTML = {"Accept": "text/html,application/xhtml+xml"}


def block(page: str, name: str) -> object:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


@pytest.mark.parametrize(
    ("path", "view"),
    [
        ("/", "welcome"),
        ("/d/{}", "guest"),
        ("/d/{}/host", "host"),
        ("/d/{}/screen", "screen"),
        ("/d/{}/cards", "cards"),
    ],
)
async def test_a_shell_brings_what_its_script_needs(place: Place, path: str, view: str) -> None:
    opened = await place.opened(language="it")
    answer = await place.http.get(path.format(opened["code"]), params={"lang": "it"})
    page = answer.text
    assert answer.status_code == 200
    assert '<html lang="it">' in page
    boot = block(page, "boot")
    assert isinstance(boot, dict)
    assert boot["code"] == (None if view == "welcome" else opened["code"])
    assert (boot["language"], boot["languages"]) == ("it", [*LANGUAGES])
    static = f"/static/{boot['version']}"
    assert f'<script type="module" src="{static}/pages/{view}.js"></script>' in page
    brought = block(page, "words")
    assert isinstance(brought, dict)
    assert words("it", f"{view}.", "common.", "refusal.", "close.").items() <= brought.items()
    assert '<div id="app"></div>' in page
    assert page.count('role="status"') == page.count('role="alert"') == 1
    assert "<noscript>" in page
    viewport = re.search(r'name="viewport" content="([^"]*)"', page)
    assert viewport is not None
    assert "viewport-fit=cover" in viewport[1]
    assert "maximum-scale" not in viewport[1]
    assert "user-scalable" not in viewport[1]
    for address in re.findall(rf'(?:src|href)="({re.escape(static)}[^"]*)"', page):
        file = await place.http.get(address)
        assert file.status_code == 200, address
        assert "immutable" in file.headers["cache-control"]


async def test_shells_hold_no_token_and_are_asked_for_again(place: Place) -> None:
    opened = await place.opened()
    for path in ("", "/host", "/screen", "/cards"):
        answer = await place.http.get(f"/d/{opened['code']}{path}")
        assert answer.headers["cache-control"] == "no-cache"
        for kind in ("host_token", "screen_token", "join_token"):
            assert opened[kind] not in answer.text


async def test_a_phone_speaks_its_own_language_and_the_projector_the_dinners(place: Place) -> None:
    opened = await place.opened(language="it")
    at = f"/d/{opened['code']}"
    assert '<html lang="en">' in (await place.http.get(at)).text
    assert '<html lang="it">' in (await place.http.get(at, headers={"Accept-Language": "it-IT,en;q=0.5"})).text
    for page in ("screen", "cards"):
        assert '<html lang="it">' in (await place.http.get(f"{at}/{page}")).text, page
    assert '<html lang="en">' in (await place.http.get(f"{at}/screen?lang=en")).text
    assert '<html lang="en">' in (await place.http.get(f"{at}?lang=klingon")).text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_dinner_can_be_opened_in_every_language_and_its_projector_speaks_it(
    place: Place, language: str
) -> None:
    opened = await place.opened(language=language)
    at = f"/d/{opened['code']}/screen"
    assert f'<html lang="{language}">' in (await place.http.get(at)).text
    lite = await place.http.get(f"{at}/lite/{opened['screen_token']}")
    assert f'<html lang="{language}">' in lite.text
    assert say(language, "screen.scan") in unescape(lite.text)
    names = (await place.http.get("/api/professions", params={"language": language})).json()
    assert len(names) > 50


async def test_a_code_may_be_typed_small_and_short(place: Place) -> None:
    while (code := (await place.opened())["code"]).isdigit():
        """One in a thousand has nothing to type small."""
    typed = await place.http.get(f"/{code.lower()}?lang=it")
    assert (typed.status_code, typed.headers["location"]) == (307, f"/d/{code}?lang=it")
    small = await place.http.get(f"/d/{code.lower()}/host?lang=it")
    assert (small.status_code, small.headers["location"]) == (307, f"/d/{code}/host?lang=it")


@pytest.mark.parametrize(
    "path", ["/d/ZZZZZ", "/ZZZZZ", "/d/ZZZZZ/host", "/d/nonsense", "/d/ZZZZZ/screen", "/d/ZZZZZ/screen/lite/s.x"]
)
async def test_a_dinner_that_is_none_is_said_kindly(place: Place, path: str) -> None:
    answer = await place.http.get(path, headers={**HTML, "Accept-Language": "it"})
    assert answer.status_code == 404
    assert "Qui non c’è nessuna cena" in unescape(answer.text)
    assert answer.headers["cache-control"] == "no-store"


async def test_a_page_that_is_none(place: Place) -> None:
    page = await place.http.get("/nothing/here", headers=HTML)
    assert (page.status_code, "There is no such page" in page.text) == (404, True)
    program = await place.http.get("/nothing/here")
    assert program.json()["error"]["code"] == "not_found"


async def test_a_page_without_its_body(place: Place) -> None:
    answer = await place.http.head("/")
    assert (answer.status_code, answer.content) == (200, b"")


async def test_the_page_without_a_script_shows_the_show(place: Place) -> None:
    opened = await place.opened(title="Da <b>Pia</b>")
    room = await place.room(opened["code"])
    lite = f"/d/{opened['code']}/screen/lite/{opened['screen_token']}"

    async def shown() -> str:
        answer = await place.http.get(lite)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert 'http-equiv="refresh" content="4"' in answer.text
        assert "<script" not in answer.text
        assert "<b>Pia" not in answer.text
        return answer.text

    first = await shown()
    assert opened["links"]["typed"] in first
    assert "<svg" in first
    await evening.seated(room)
    assert "Anna" in await shown()
    for _ in range(3):
        await evening.do(room, c.Next())
        assert "apicoltrice" not in (await shown()).replace("Apicoltrice", "")
    await evening.do(room, c.Cut(), ALARM)
    assert "apicoltrice" in await shown()
    await evening.do(room, c.Next())
    await evening.do(room, c.Next())
    assert "carla@example.org" not in await shown()
    await evening.next_reveal(room)
    assert "&lt;script&gt;" in await shown()


async def test_the_page_without_a_script_to_the_end(place: Place) -> None:
    for points in (True, False):
        opened = await place.opened(points=points)
        room = await place.room(opened["code"])
        lite = f"/d/{opened['code']}/screen/lite/{opened['screen_token']}"
        if points:
            await evening.closed(room)
            assert "Buonanotte" in (await place.http.get(lite)).text
        assert (await place.http.get(lite)).status_code == 200


@pytest.mark.parametrize("kind", ["host_token", "join_token"])
async def test_only_the_projectors_token_opens_it(place: Place, kind: str) -> None:
    opened = await place.opened()
    assert (await place.http.get(f"/d/{opened['code']}/screen/lite/{opened[kind]}")).status_code == 404
