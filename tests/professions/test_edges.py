"""What the matcher makes of texts that say little, or much too much."""

import pytest

from app.professions import Level, cluster, judge
from app.professions.read import LONGEST, read


@pytest.mark.parametrize(("truth", "guess"), [("🎻", "🎸"), ("", "🎻"), ("\0", "!")])
def test_texts_without_words_are_not_the_same(truth: str, guess: str) -> None:
    judgement = judge(truth, guess)
    assert judgement.level is Level.MISS
    assert not judgement.sure
    assert cluster([truth, guess]) == [[0], [1]]


def test_the_same_sign_is_the_same() -> None:
    assert judge("🎻", " 🎻 ").level is Level.EXACT


@pytest.mark.parametrize(
    ("truth", "guess"),
    [
        ("venture capitalist", "VC"),
        ("prime minister", "PM"),
        ("project manager", "PM"),
        ("pubblico ministero", "PM"),
        ("professoressa universitaria", "prof universitaria"),
        ("geometra", "geom."),
        ("sindaca", "mayor of a small town"),
    ],
)
def test_abbreviations_are_names(truth: str, guess: str) -> None:
    assert judge(truth, guess).level is Level.EXACT


def test_a_text_without_end_is_read_to_where_people_stop() -> None:
    endless = "plays " * 2000
    assert read(endless) == read(endless[:LONGEST])
