"""The checker finds nothing in the tables, and does find what is planted."""

from dataclasses import replace

import pytest

from app.professions.check import UNIT_GROUPS, problems
from app.professions.lexicon import LEXICON, Lexicon, Weak, load, read_concept


def planted(fields: str, line: str) -> Lexicon:
    """The lexicon with one more line."""
    lexicon = load()
    concept = read_concept(fields, line)
    lexicon.concepts[concept.id] = concept
    return lexicon


def test_the_tables_make_sense() -> None:
    assert problems() == []


def test_all_unit_groups_of_isco_exist() -> None:
    assert LEXICON.official == UNIT_GROUPS
    assert {code[0] for code in LEXICON.groups} == set("0123456789")


def test_there_is_enough_of_everything() -> None:
    used = {concept.code for concept in LEXICON.concepts.values()}
    assert len(LEXICON.concepts) >= 900
    assert sum(len(names) for concept in LEXICON.concepts.values() for names in concept.names.values()) >= 3500
    assert len(used & set(list(LEXICON.groups)[: LEXICON.official])) >= 250


@pytest.mark.parametrize(
    ("fields", "line", "problem"),
    [
        ("medicine", "9999 toad doctor | rospologo", "unknown code 9999"),
        ("toads", "2250 toad doctor | rospologo", "unknown field toads"),
        ("medicine", "2250 toad doctor | rospologo | covers: frog doctor", "unknown profession frog doctor"),
        ("medicine", "2250 toad doctor | rospologo | covers: toad doctor", "cycle"),
        ("medicine", "2250 toad doctor | rospologo, rospologo", "twice: a name"),
        ("farming", "6130 toad farmer | chirurgo", "two families: chirurgo"),
    ],
)
def test_a_planted_mistake_is_found(fields: str, line: str, problem: str) -> None:
    assert any(problem in found for found in problems(planted(fields, line)))


def test_a_typo_trap_is_found() -> None:
    lexicon = planted("farming", "6130 toad farmer | neurochirugo")
    assert any("typo trap: neurochirugo" in found for found in problems(lexicon))


def test_a_profession_on_two_lines_is_found() -> None:
    assert any("twice: surgeon" in found for found in problems(LEXICON, ["surgeon", "cook", "surgeon"]))


def test_a_weak_word_must_know_what_it_may_be() -> None:
    lexicon = replace(load(), weak=[Weak(("toady",), ("toad doctor",), ("7777",), ("field:toads",))])
    found = problems(lexicon)
    assert any("unknown profession toad doctor" in problem for problem in found)
    assert any("begins with 7777" in problem for problem in found)
    assert any("unknown field field:toads" in problem for problem in found)


@pytest.mark.parametrize(
    "line", ["2250 toad doctor | rospologo | colour: green", "2250 toad doctor | rospologo | green", "2250"]
)
def test_a_line_that_is_none_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="in '"):
        read_concept("medicine", line)
