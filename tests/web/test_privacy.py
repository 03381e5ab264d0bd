"""The page that says what is kept of people, and the sentence about how long: true of this server."""

import json
import re
from html import unescape

import pytest

from app.i18n import LANGUAGES, say, words
from app.settings import Settings
from app.web.assets import Assets
from app.web.shells import GUEST, Shells
from tests.web.place import Place


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_is_there_in_every_language_and_needs_no_script(place: Place, language: str) -> None:
    answer = await place.http.get("/privacy", params={"lang": language})
    page = unescape(answer.text)
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in page
    assert "<script" not in page
    for key in ("kept.text", "where.text", "who.secret", "leaves.text", "logs.text", "erase.all"):
        assert say(language, f"page.privacy.{key}") in page
    assert say(language, "guest.forget.open") in page
    assert "{" not in re.sub(r"<[^>]*>", "", page), "every blank is filled"
    assert say(language, "common.kept.other", n=Settings().retention_days) in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("days", "key"), [(0, "common.kept_until_erased"), (1, "common.kept.one"), (30, "common.kept.other")]
)
def test_it_says_how_long_a_dinner_is_kept_on_this_server(language: str, days: int, key: str) -> None:
    page = unescape(Shells(Assets(), days=days).privacy(language))
    assert say(language, key, n=days) in page


@pytest.mark.parametrize("days", [0, 1, 30])
def test_a_phone_is_told_the_same(days: int) -> None:
    page = Shells(Assets(), days=days).shell(GUEST, "it", "OLMO7")
    boot = re.search(r'id="boot">(.*?)</script>', page)
    assert boot is not None
    assert json.loads(boot[1])["days"] == days
    assert {"common.kept.one", "common.kept.other", "common.kept_until_erased"} <= set(words("it", *GUEST.prefixes))


async def test_it_is_no_code_of_a_dinner(place: Place) -> None:
    assert (await place.http.get("/privacy", follow_redirects=False)).status_code == 200
