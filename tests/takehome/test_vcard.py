import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.takehome.vcard import LINE_OCTETS, Contact, compact, write
from tests.support.addressbook import read

NOTE = "La cena di Giulia, 25 novembre 2026"
TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=120)


def card(reach: str) -> dict[str, list[str]]:
    return read(write(Contact("Anna Rossi", reach, NOTE)))


@pytest.mark.parametrize(
    ("reach", "name", "value"),
    [
        ("anna@example.org", "EMAIL", "anna@example.org"),
        ("+39 333 123-45.67", "TEL", "+393331234567"),
        ("(06) 1234567", "TEL", "061234567"),
        ("https://example.org/a,b;c?d=1", "URL", "https://example.org/a,b;c?d=1"),
        ("www.example.org", "URL", "https://www.example.org"),
        ("HTTPS://Example.org", "URL", "HTTPS://Example.org"),
        ("linkedin.com/in/anna", "URL", "https://linkedin.com/in/anna"),
    ],
)
def test_what_is_plainly_something_becomes_that(reach: str, name: str, value: str) -> None:
    found = card(reach)
    assert found[name] == [value]
    assert found["NOTE"] == [NOTE]


@pytest.mark.parametrize(
    "reach",
    [
        "@anna su Instagram",
        "anna.rossi",
        "chiedi a Bruno; lui sa",
        r"a\b",
        "12/3",
        "+++---",
        "javascript:1",
        "mail: a@b.it",
    ],
)
def test_anything_else_is_a_note_word_for_word(reach: str) -> None:
    found = card(reach)
    assert set(found) == {"N", "FN", "NOTE"}
    assert found["NOTE"] == [f"{reach}\n{NOTE}"]


def test_two_ways_at_once_are_both_there() -> None:
    found = card("anna@example.org, 333 1234567")
    assert (found["EMAIL"], found["TEL"]) == (["anna@example.org"], ["3331234567"])
    assert found["NOTE"] == [NOTE]


def test_the_name_of_the_table_and_the_profession_are_kept() -> None:
    found = read(write(Contact("Anna, d. Ä.; Rossi", "x y", NOTE, nick="Nina", profession="sarta, anche")))
    assert found["FN"] == ["Anna, d. Ä.; Rossi"]
    assert found["N"] == ["|Anna, d. Ä.; Rossi|||"]
    assert (found["NICKNAME"], found["TITLE"]) == (["Nina"], ["sarta, anche"])


@given(name=TEXTS, reach=TEXTS, note=TEXTS)
def test_whatever_people_write_comes_back(name: str, reach: str, note: str) -> None:
    contact = Contact(name, reach, note)
    found = read(write(contact))
    assert found["FN"] == [name]
    assert found["NOTE"][0].endswith(note)


def test_a_long_line_is_folded_between_characters_and_never_in_a_code() -> None:
    contact = Contact("Ä" * 60, "anna@example.org", NOTE)
    assert max(len(line.encode()) for line in write(contact).split("\r\n")) <= LINE_OCTETS
    assert f"FN:{'Ä' * 60}\r\n" in compact(contact)
