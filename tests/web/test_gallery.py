"""The gallery's pages: there for those who ask for them, and nowhere else."""

import subprocess
import sys
from collections.abc import AsyncIterator
from html import unescape

import pytest
import pytest_asyncio

from app.gallery import VIEWS, drawn, states
from app.i18n import LANGUAGES, words
from tests.web.place import Place, running, settings_for
from tests.web.test_pages import HTML, block


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def shown(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Place]:
    async with running(settings_for(tmp_path_factory.mktemp("house"), gallery="on")) as place:
        yield place


@pytest.mark.parametrize("path", ["/gallery", "/gallery/guest/walk", "/gallery/problem/broken"])
async def test_an_evening_has_no_gallery(place: Place, path: str) -> None:
    assert (await place.http.get(path, headers=HTML)).status_code == 404


def test_an_evening_loads_nothing_of_the_gallery() -> None:
    program = "import sys, app.main; sys.exit(any(name.startswith('app.gallery') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


async def test_the_list_leads_to_every_state_in_every_language_dark_and_light(shown: Place) -> None:
    page = unescape((await shown.http.get("/gallery")).text)
    wanted = [f"{view}/{state.name}" for view, found in states("en").items() for state in found]
    wanted += [f"{view}/{name}" for view, names in drawn("en").items() for name in names]
    for language in LANGUAGES:
        addresses = [f'"/gallery/{name}?lang={language}' for name in wanted]
        assert [at for at in addresses if f'{at}"' not in page or f'{at}&light=1"' not in page] == []


@pytest.mark.parametrize("view", VIEWS)
async def test_a_page_brings_its_states_and_the_words_of_the_view(shown: Place, view: str) -> None:
    name = states("it")[view][0].name
    answer = await shown.http.get(f"/gallery/{view}/{name}", params={"lang": "it"})
    assert answer.status_code == 200
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in answer.headers["content-security-policy"]
    brought = block(answer.text, "gallery")
    assert isinstance(brought, dict)
    assert [state["name"] for state in brought["states"]] == [state.name for state in states("it")[view]]
    assert brought["shows"] == view
    sentences = block(answer.text, "words")
    assert isinstance(sentences, dict)
    assert words("it", "common.", *([] if view == "parts" else [f"{view}."])).items() <= sentences.items()


@pytest.mark.parametrize("kind", ["no_dinner", "not_found", "too_fast", "broken"])
async def test_pages_about_problems_are_states_too(shown: Place, kind: str) -> None:
    answer = await shown.http.get(f"/gallery/problem/{kind}", params={"lang": "en"})
    assert (answer.status_code, words("en", "page.")[f"page.problem.{kind}"] in unescape(answer.text)) == (200, True)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_plain_projector_is_drawn_in_every_state(shown: Place, language: str) -> None:
    for name in drawn(language)["lite"]:
        answer = await shown.http.get(f"/gallery/lite/{name}", params={"lang": language})
        assert (name, answer.status_code, "<script" in answer.text) == (name, 200, False)
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["guest/nothing", "nobody/walk", "problem/nothing", "lite/nothing", "lite/curtain"])
async def test_a_state_that_is_none(shown: Place, path: str) -> None:
    assert (await shown.http.get(f"/gallery/{path}", headers=HTML)).status_code == 404
