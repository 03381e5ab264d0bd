"""The page that says what is kept of people, and the sentence about how long: true of this server."""

import ast
import json
import re
from html import unescape
from pathlib import Path
from typing import Final

import pytest

from app.i18n import LANGUAGES, say, words
from app.settings import Settings
from app.web.assets import Assets
from app.web.shells import GUEST, Shells
from tests.web.place import Place

APP: Final = Path(__file__).parents[2] / "app"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_is_there_in_every_language_and_needs_no_script(place: Place, language: str) -> None:
    answer = await place.http.get("/privacy", params={"lang": language})
    page = unescape(answer.text)
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in page
    assert "<script" not in page
    for key in ("kept.text", "where.text", "who.secret", "who.wishes", "leaves.text", "logs.text", "erase.all"):
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


def test_a_line_of_the_log_names_a_dinner_and_nobody() -> None:
    """Every call of the log in the house: it says a sentence of ours, beside it a code, a number, a kind or advice."""
    named, calls = set(), 0
    for file in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_log."):
                assert isinstance(node.args[0], ast.Constant), f"{file.name}:{node.lineno} says what varies"
                named |= {word.arg for word in node.keywords}
                calls += 1
    assert calls >= 5
    assert named == {"dinner", "seq", "error", "seconds", "advice"}
