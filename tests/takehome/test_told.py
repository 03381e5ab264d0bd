import pytest

from app.game.forgetting import GONE
from app.game.names import Fact
from app.i18n import LANGUAGES
from app.takehome.told import award, day, does, names

NOON_MS = 1_795_608_000_000
"""25 November 2026, 12:00 UTC: the same day wherever people have dinner in Europe."""
FIRST_MS = NOON_MS - 24 * 86_400_000


def test_a_day_is_said_in_words() -> None:
    said = {language: day(language, NOON_MS) for language in LANGUAGES}
    assert said == {
        "it": "25 novembre 2026",
        "en": "25 November 2026",
        "fr": "25 novembre 2026",
        "de": "25. November 2026",
        "es": "25 de noviembre de 2026",
    }


def test_the_first_of_a_month_has_its_own_form() -> None:
    assert (day("it", FIRST_MS), day("fr", FIRST_MS)) == ("1º novembre 2026", "1er novembre 2026")


def test_an_award_says_its_fact() -> None:
    assert award("it", Fact.READ, 1, ("Anna", "sarta")) == "Ha riconosciuto Anna: sarta."
    assert award("it", Fact.READ, 3, ("Anna", "sarta")).startswith("Ha riconosciuto 3 persone.")
    assert award("en", Fact.STORY, None, ("I fly",)) == "“I fly”"


def test_what_was_taken_back_is_told_without() -> None:
    assert award("it", Fact.READ, 1, ("Anna", GONE)) == "Ha riconosciuto Anna."
    assert award("en", Fact.ONE_STEP, None, ("spy", "Anna", GONE)) == "Said “spy” about Anna: one step from the truth."
    assert (does("en", GONE), does("en", "spy")) == ("Words taken back", "spy")


def test_braces_of_a_guest_are_no_gap() -> None:
    assert award("en", Fact.ALONE, None, ("{1} {n}", "Anna")) == "The only one to say “{1} {n}” about Anna."


@pytest.mark.parametrize(
    ("language", "called", "said"),
    [
        ("it", [], ""),
        ("it", ["Anna"], "Anna"),
        ("it", ["Anna", "Bo", "Cai"], "Anna, Bo e Cai"),
        ("es", ["Anna", "Inés"], "Anna e Inés"),
        ("es", ["Anna", "Yolanda"], "Anna y Yolanda"),
        ("en", ["{last}", "Bo"], "{last} and Bo"),
    ],
)
def test_names_stand_in_a_row(language: str, called: list[str], said: str) -> None:
    assert names(language, called) == said
