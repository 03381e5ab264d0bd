"""The gallery's states: real frames, each under a name of its own, the same in every language."""

import re
from collections import Counter

import pytest

from app.gallery import VIEWS, State, states
from app.gallery.cast import company
from app.game.names import MAX_NAME, MAX_PROFESSION, MAX_STORY
from app.i18n import LANGUAGES
from tests.protocol.test_schema import validate

STATES = [(view, state) for view, found in states("it").items() for state in found]
NAMES = [f"{view}/{state.name}" for view, state in STATES]


@pytest.mark.parametrize(("view", "state"), STATES, ids=NAMES)
def test_a_state_shows_frames_that_the_wire_allows(view: str, state: State) -> None:
    for frame in state.frames:
        validate(frame, "View")
        assert (frame["seat"] is not None, frame["desk"] is not None) == (view == "guest", view == "host")


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
