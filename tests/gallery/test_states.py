"""The gallery's states: real frames, each under a name of its own, the same in every language."""

import re
from collections import Counter

import pytest

from app.gallery import VIEWS, State, states
from app.gallery.cast import company
from app.game.names import MAX_NAME, MAX_PROFESSION, MAX_STORY, Phase, Stage
from app.i18n import LANGUAGES
from app.protocol.close import FINAL
from tests.protocol.test_schema import validate
from tests.static.places import STATIC

STATES = [(view, state) for view, found in states("it").items() for state in found]
NAMES = [f"{view}/{state.name}" for view, state in STATES]


@pytest.mark.parametrize(("view", "state"), STATES, ids=NAMES)
def test_a_state_shows_frames_that_the_wire_allows(view: str, state: State) -> None:
    for frame in state.frames:
        validate(frame, "View")
        assert (frame["seat"] is not None, frame["desk"] is not None) == (view == "guest", view in ("host", "cards"))


def test_every_state_has_a_name_of_its_own_that_fits_into_an_address() -> None:
    assert {name: count for name, count in Counter(NAMES).items() if count > 1} == {}
    assert [name for name in NAMES if not re.fullmatch(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*", name)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_states(language: str) -> None:
    assert [f"{view}/{state.name}" for view, found in states(language).items() for state in found] == NAMES
    assert tuple(states(language)) == VIEWS


def test_an_evening_played_again_is_the_same_evening() -> None:
    assert states.__wrapped__("en") == states("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_company_strains_every_limit(language: str) -> None:
    people = company(language).people
    assert max(len(person.name) for person in people) == MAX_NAME
    assert min(len(person.name) for person in people) == len("Jo")
    assert max(len(person.profession) for person in people) == MAX_PROFESSION
    assert max(len(person.story or "") for person in people) == MAX_STORY
    assert len({person.name for person in people}) == 16


@pytest.mark.parametrize("view", ["guest", "host", "screen"])
def test_a_view_stands_in_every_phase_and_stage(view: str) -> None:
    tables = [frame["table"] for state in states("it")[view] for frame in state.frames]
    assert {table["phase"] for table in tables} == set(Phase)
    assert {table["spotlight"]["stage"] for table in tables if table["spotlight"]} == set(Stage)


def test_every_panel_of_the_drawer_is_opened() -> None:
    drawer = (STATIC / "js/host/drawer.js").read_text(encoding="utf-8")
    panels = re.search(r"const PANELS = \{(.*?)\};", drawer, re.DOTALL)
    assert panels is not None
    opened = {state.panel["name"] for state in states("it")["host"] if state.panel}
    assert opened == set(re.findall(r"^  (\w+):", panels[1], re.MULTILINE))


@pytest.mark.parametrize("view", ["guest", "host"])
def test_every_end_of_the_line_is_told(view: str) -> None:
    """All but one that only a client of another version meets: it looks like `malformed`."""
    told = {state.conn["closed"] for state in states("it")[view]} - {None}
    assert {code.name for code in FINAL if code.value not in told} == {"PROTOCOL"}
