"""What must hold for every text."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.professions import Level, judge
from app.professions.compare import RANK
from app.professions.forms import forms
from app.professions.lexicon import LEXICON
from app.professions.names import NAMES, typed_names
from app.professions.read import read
from tests.professions.pairs_of import ROWS, TEXTS

QUALIFIED = {"other_qualifier", "less_said"}
CODES = {
    "same_words", "same_profession", "other_qualifier", "less_said", "linked", "apart", "covers", "same_group",
    "related_group", "common_field", "field_of", "same_field", "weak", "weak_by_field", "former", "verb_alone",
    "maybe_field", "vague", "common_word", "unknown_guess", "unknown_secret", "different",
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.truth}-{row.guess}")
def test_swapping_secret_and_guess_changes_nothing_but_for_qualifiers(row: object) -> None:
    truth, guess = row.truth, row.guess  # type: ignore[attr-defined]
    there, back = judge(truth, guess), judge(guess, truth)
    if QUALIFIED.isdisjoint((there.reason.code, back.reason.code)):
        assert there.level is back.level
    assert {there.reason.code, back.reason.code} <= CODES


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_itself_however_it_is_written(text: str) -> None:
    for other in (text, text.upper(), text.lower(), f"  {text} ", f"fa la {text}", f"the {text}", f"{text}!"):
        assert judge(text, other).level is Level.EXACT


@pytest.mark.parametrize("text", TEXTS)
def test_case_and_articles_never_lower_a_level(text: str) -> None:
    for row in ROWS[::40]:
        plain = RANK[judge(row.truth, text).level]
        assert RANK[judge(row.truth.upper(), f"un {text}").level] >= plain


@pytest.mark.parametrize("concept", list(LEXICON.concepts.values()), ids=lambda concept: concept.id)
def test_every_gender_form_is_the_same_profession(concept: object) -> None:
    for name in concept.names.get("it", ()):  # type: ignore[attr-defined]
        for form in forms(name.lower(), "it"):
            named = NAMES.get(form)
            if named is not None and concept.id in named.concepts:  # type: ignore[attr-defined]
                assert judge(name, form).level is Level.EXACT


def test_every_typed_name_leads_to_its_profession() -> None:
    for name, _, concept in typed_names(LEXICON):
        named = NAMES[name]
        assert named.weak is not None or concept in named.concepts


@given(st.text(max_size=60), st.text(max_size=60))
def test_anything_may_be_typed(truth: str, guess: str) -> None:
    judgement = judge(truth, guess)
    assert judgement.reason.code in CODES
    assert judgement.level is judge(truth, guess).level


def test_nobody_is_both_read_and_lost() -> None:
    assert all(read(text) for text in TEXTS)


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_another_hash_seed_changes_nothing(seed: str) -> None:
    lines = "".join(f"{row.truth}\t{row.guess}\n" for row in ROWS)
    answers = []
    for value in (seed, "7"):
        done = subprocess.run(
            [sys.executable, "-m", "app.professions"],
            input=lines,
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": value, "PYTHONUTF8": "1"},
        )
        answers.append(done.stdout)
    assert answers[0] == answers[1]
    assert answers[0].count("\n") == len(ROWS)
