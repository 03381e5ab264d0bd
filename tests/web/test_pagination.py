"""The plain projector gives everybody a turn."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.pagination import LOOKS, TURN_MS, turn

ENTRIES = st.lists(st.text("abc -", max_size=60), max_size=64)


def _round(texts: list[str], look: str, scale: int) -> list[list[int]]:
    """The pages from the first until it comes again."""
    entries = list(range(len(texts)))
    pages: list[list[int]] = []
    for number in range(len(texts) + 1):
        page = list(turn(entries, texts, look, "Chi fa che cosa?", scale, number * TURN_MS))
        if pages and page == pages[0]:
            break
        pages.append(page)
    return pages


@given(texts=ENTRIES, look=st.sampled_from(sorted(LOOKS)), scale=st.sampled_from([80, 100, 125]))
def test_everybody_has_one_turn_in_a_round(texts: list[str], look: str, scale: int) -> None:
    assert list(chain(*_round(texts, look, scale))) == list(range(len(texts)))


@pytest.mark.parametrize(("scale", "pages"), [(80, 1), (100, 1), (125, 2)])
def test_twelve_names_stand_on_one_page_until_letters_are_large(scale: int, pages: int) -> None:
    assert len(_round(["Giulia"] * 12, "names", scale)) == pages


def test_a_page_stands_for_two_refreshes() -> None:
    shown = [turn(range(40), ["Giulia"] * 40, "names", "", 100, now)[0] for now in (0, TURN_MS - 1, TURN_MS)]
    assert shown[0] == shown[1] != shown[2]
