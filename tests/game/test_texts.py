"""What people type is cleaned once, and looks like itself."""

import pytest

from app.game import commands as c
from app.game.decide import open_dinner
from app.game.legal import DOOR
from app.game.names import DinnerCode, GuestId, Language, Refusal
from app.game.texts import clean, skeleton
from app.game.world import Rejected
from tests.game.given import Evening, arrival, guest, seated


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Anna ", "Anna"),
        ("Anna\t  Maria", "Anna Maria"),
        ("Anna\nMaria\r\n", "Anna Maria"),
        ("Anna\u00a0\u2003Maria", "Anna Maria"),
        ("Zoe\u0308", "Zo\u00eb"),
        ("McDonald O'Neill", "McDonald O'Neill"),
        ("\u4e2d\u6587", "\u4e2d\u6587"),
        ("\u05e9\u05dc\u05d5\u05dd", "\u05e9\u05dc\u05d5\u05dd"),
        ("Anna \U0001f600", "Anna \U0001f600"),
        ("Nguy\u1ec5n", "Nguy\u1ec5n"),
    ],
)
def test_n1_texts_are_kept_as_typed_but_composed_and_with_single_blanks(typed: str, kept: str) -> None:
    assert clean(typed, 24) == kept


@pytest.mark.parametrize("typed", ["", " ", "\t\n", "\u00a0\u2003"])
def test_n2_a_blank_text_is_empty(typed: str) -> None:
    assert clean(typed, 24) is Refusal.EMPTY


def test_n3_the_longest_text_is_kept_and_one_character_more_is_too_long() -> None:
    assert clean("x" * 24, 24) == "x" * 24
    assert clean("x" * 25, 24) is Refusal.TOO_LONG
    assert clean("x" * 10_000, 24) is Refusal.TOO_LONG
    assert clean("e\u0301" * 24, 24) == "\u00e9" * 24
    assert clean("x" * 24 + "   ", 24) == "x" * 24


@pytest.mark.parametrize(
    ("field", "longest"), [("profession", 60), ("also", 60), ("real_name", 60), ("story", 140), ("contact", 120)]
)
def test_n3_every_part_of_a_secret_has_its_length(field: str, longest: int) -> None:
    evening = Evening()
    evening.join("Anna")

    def seal(length: int) -> c.Seal:
        text = "x" * length
        parts = {"profession": "baker"} | {field: text if field != "also" else (text,)}
        return c.Seal(**parts)  # type: ignore[arg-type]

    assert evening.refused(seal(longest + 1), guest("g1")) is Refusal.TOO_LONG
    assert evening.refused(seal(longest), guest("g1")) is None


def test_n3_names_titles_and_guesses_have_their_lengths() -> None:
    evening = seated()
    about = GuestId("g1")
    assert evening.refused(c.Join("x" * 24, invited=True), DOOR) is None
    assert evening.refused(c.Join("x" * 25, invited=True), DOOR) is Refusal.TOO_LONG
    assert evening.refused(c.AddGuest("x" * 25)) is Refusal.TOO_LONG
    assert evening.refused(c.Rename(about, "x" * 25)) is Refusal.TOO_LONG
    assert evening.refused(c.Guess(about, "x" * 60), guest("g2")) is None
    assert evening.refused(c.Guess(about, "x" * 61), guest("g2")) is Refusal.TOO_LONG
    assert evening.refused(c.GuessFor(GuestId("g2"), about, "x" * 61)) is Refusal.TOO_LONG
    assert not isinstance(open_dinner(c.Open("x" * 60, Language.IT), DinnerCode("OLMO7")), Rejected)
    assert open_dinner(c.Open("x" * 61, Language.IT), DinnerCode("OLMO7")) == Rejected(Refusal.TOO_LONG)
    assert open_dinner(c.Open(" ", Language.IT), DinnerCode("OLMO7")) == Rejected(Refusal.EMPTY)


BAD = {
    "NUL": "\0",
    "bell": "\a",
    "escape": "\x1b",
    "delete": "\x7f",
    "zero width space": "\u200b",
    "zero width joiner": "\u200d",
    "right to left mark": "\u200f",
    "right to left override": "\u202e",
    "isolate": "\u2066",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "lone surrogate": "\ud800",
    "private use": "\ue000",
    "unassigned": "\U000e0080",
    "tag": "\U000e0041",
    "Hangul filler": "\u3164",
    "braille blank": "\u2800",
    "grapheme joiner": "\u034f",
    "three marks": "\u0301\u0302\u0303",
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_n4_what_cannot_be_seen_is_refused(bad: str) -> None:
    evening = arrival()
    assert clean(f"An{bad}na", 24) is Refusal.BAD_CHARACTERS
    assert evening.refused(c.Join(f"An{bad}na", invited=True), DOOR) is Refusal.BAD_CHARACTERS
    assert evening.refused(c.Seal(f"ba{bad}ker"), guest("g1")) is Refusal.BAD_CHARACTERS
    assert evening.refused(c.Seal("baker", story=f"I ba{bad}ke"), guest("g1")) is Refusal.BAD_CHARACTERS
    assert evening.refused(c.Seal("baker", also=(f"ba{bad}ke",)), guest("g1")) is Refusal.BAD_CHARACTERS


def test_n4_two_marks_on_one_letter_are_a_letter() -> None:
    assert clean("a\u0302\u0301", 24) == "\u1ea5"


def test_n4_a_mark_stands_on_a_letter() -> None:
    assert clean("\u0301Anna", 24) is Refusal.BAD_CHARACTERS
    assert clean("A\u0301nna", 24) == "\u00c1nna"


@pytest.mark.parametrize("typed", ["!", "...", "\U0001f600", "-", "\u2764\ufe0f"])
def test_n5_a_text_without_letters_or_digits_is_refused(typed: str) -> None:
    assert clean(typed, 24) is Refusal.NO_LETTERS


@pytest.mark.parametrize(
    "alike",
    [
        "anna", "ANNA", "\u00c0nn\u00e0", "A n n a", "Anna!", "\uff21\uff4e\uff4e\uff41",
        "\u0410nna", "Ann\u03b1", "A\u0578na",  # case, accents, blanks, width; Cyrillic, Greek, Armenian
    ],
)  # fmt: skip
def test_n6_names_that_look_alike_are_one_name(alike: str) -> None:
    evening = Evening()
    evening.join("Anna")
    for command, by in ((c.Join(alike, invited=True), DOOR), (c.Join(alike, invited=False), DOOR)):
        assert evening.refused(command, by) is Refusal.NAME_TAKEN
    assert evening.refused(c.AddGuest(alike)) is Refusal.NAME_TAKEN
    evening.join("Bruno")
    assert evening.refused(c.Rename(GuestId("g2"), alike)) is Refusal.NAME_TAKEN
    assert evening.refused(c.Rename(GuestId("g1"), alike)) is None


def test_n6_a_name_at_the_door_is_taken_too() -> None:
    evening = Evening()
    evening.join("Anna", invited=False)
    assert evening.refused(c.AddGuest("anna")) is Refusal.NAME_TAKEN


@pytest.mark.parametrize(("one", "other"), [("Anna 2", "Anna 3"), ("Anna", "Hanna"), ("\u0416", "\u0428"), ("1", "2")])
def test_n6_names_that_look_different_are_two(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_n7_a_name_may_be_a_single_character() -> None:
    evening = Evening()
    for name in ("J", "\u00d8", "\u6c34", "7"):
        evening.join(name)
    assert [place.name for place in evening.table().guests] == ["J", "\u00d8", "\u6c34", "7"]
