"""What people type is cleaned once, and looks like itself."""

import pytest

from app.game import commands as c
from app.game.actors import DOOR
from app.game.decide import open_dinner
from app.game.names import DinnerCode, GuestId, Language, Refusal
from app.game.texts import clean, skeleton
from app.game.world import Rejected
from tests.fuzz.nasty import EMOJI, IGNORABLE, KEPT, REFUSED
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


@pytest.mark.parametrize("bad", REFUSED.values(), ids=REFUSED)
def test_n4_what_cannot_be_seen_is_refused(bad: str) -> None:
    evening = arrival()
    for refusal in (
        clean(bad, 140),
        evening.refused(c.Join(bad, invited=True), DOOR),
        evening.refused(c.AddGuest(bad)),
        evening.refused(c.Seal(bad), guest("g1")),
        evening.refused(c.Seal("baker", also=(bad,)), guest("g1")),
        evening.refused(c.Seal("baker", real_name=bad), guest("g1")),
        evening.refused(c.Seal("baker", story=bad), guest("g1")),
        evening.refused(c.Seal("baker", contact=bad), guest("g1")),
    ):
        assert refusal is Refusal.BAD_CHARACTERS


def test_n4_whatever_unicode_lets_a_screen_ignore_is_refused_between_two_letters() -> None:
    for ignorable in IGNORABLE:
        assert clean(f"An{ignorable}na", 24) is Refusal.BAD_CHARACTERS, hex(ord(ignorable))
        assert clean(f"An \U0001f600 {ignorable}na", 24) is Refusal.BAD_CHARACTERS, hex(ord(ignorable))


@pytest.mark.parametrize("odd", KEPT.values(), ids=KEPT)
def test_n1_what_only_looks_odd_is_kept_letter_by_letter(odd: str) -> None:
    assert clean(odd, 140) == odd
    evening = arrival()
    evening.do(c.Seal("baker", story=odd), guest("g1"))
    secret = evening.dinner.guests[GuestId("g1")].secret
    assert secret is not None
    assert secret.story == odd


@pytest.mark.parametrize("emoji", EMOJI.values(), ids=EMOJI)
def test_n8_emoji_are_kept_as_phones_write_them(emoji: str) -> None:
    evening = Evening()
    evening.join(f"Anna {emoji}")
    assert evening.table().guests[0].name == f"Anna {emoji}"
    assert clean(f"{emoji} cuoca", 60) == f"{emoji} cuoca"
    assert skeleton(f"Anna {emoji}") == skeleton("Anna 1" if "1" in emoji else "Anna")


@pytest.mark.parametrize("bare", ["\ufe0f", "\ufe0e", "\ufe00", "\U000e0100", "\u200d"], ids=ascii)
def test_n8_what_shapes_no_emoji_is_refused(bare: str) -> None:
    for text in (
        f"An{bare}na", f"{bare}Anna", f"Anna{bare}", f"Anna {bare}", f"\U0001f600\ufe0f{bare} Anna",
        f"Anna 1{bare}", f"Anna +{bare}", f"\U0001f600{bare}{bare} Anna", "Anna\u200d\U0001f600",
    ):  # fmt: skip
        assert clean(text, 24) is Refusal.BAD_CHARACTERS, ascii(text)


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
        # Above case, accents, blanks, width; below Cyrillic, Greek, Armenian, small capitals, Cherokee, script, emoji.
        "\u0410nna", "Ann\u03b1", "A\u0578na",
        "\u1d00nna", "\u13aanna", "\U0001d49c\U0001d4c3\U0001d4c3\U0001d4b6", "Anna \U0001f600",
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


@pytest.mark.parametrize(
    ("one", "other"), [("\u0141ukasz", "Lukasz"), ("S\u00f8ren", "Soren"), ("\u0110or\u0111e", "Dorde")]
)
def test_n6_a_stroke_through_a_letter_does_not_tell_two_apart(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


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
