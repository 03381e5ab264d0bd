"""What the matcher answers, by the rules of the design: one test a rule."""

import pytest

from app.professions import Level, judge


@pytest.mark.parametrize(
    ("truth", "guess"),
    [
        ("Chirurga", "chirurga"),
        ("perito tecnico", "Perito  Tecnico"),
        ("Caffè barista", "caffe barista"),
        ("l'architetto", "Architetto"),
        ("un'attrice", "attrice"),
        ("the baker", "baker"),
        ("fa il medico", "Medico"),
        ("she's a surgeon", "surgeon"),
        ("vice-director", "vice director"),
    ],
)
def test_the_same_words_are_exact(truth: str, guess: str) -> None:
    judgement = judge(truth, guess)
    assert judgement.level is Level.EXACT
    assert judgement.sure
    assert judgement.reason.code == "same_words"


@pytest.mark.parametrize(
    ("truth", "guess", "level", "code"),
    [
        ("Neurochirurga pediatrica", "brain surgeon", Level.EXACT, "same_profession"),
        ("Neurochirurga pediatrica", "she's a surgeon", Level.CLOSE, "covers"),
        ("Violinista", "pianista", Level.CLOSE, "same_group"),
        ("Fisico", "chimico", Level.NEAR, "related_group"),
        ("Plumber", "elettricista", Level.NEAR, "linked"),
        ("Stilista", "lavora nella moda", Level.NEAR, "field_of"),
        ("Ex calciatore", "footballer", Level.CLOSE, "former"),
        ("Teacher of history", "direttore vendite", Level.MISS, "different"),
        ("Attore", "autore di libri", Level.MISS, "apart"),
        ("Chirurgo", "chirurgo pediatrico", Level.CLOSE, "other_qualifier"),
    ],
)
def test_a_level_has_its_reason(truth: str, guess: str, level: Level, code: str) -> None:
    judgement = judge(truth, guess)
    assert (judgement.level, judgement.reason.code) == (level, code)


@pytest.mark.parametrize(
    ("truth", "guess"),
    [
        ("attore", "autore"),
        ("baker", "banker"),
        ("sindaco", "sindacato"),
        ("cantante", "contante"),
        ("tailor", "sailor"),
    ],
)
def test_a_known_word_is_no_typo(truth: str, guess: str) -> None:
    assert judge(truth, guess).level is not Level.EXACT


@pytest.mark.parametrize(
    ("truth", "guess"), [("Neurochirurgo", "neurochirugo"), ("Lawyer", "laywer"), ("Sommelier", "somelier")]
)
def test_one_slip_of_the_finger_is_forgiven(truth: str, guess: str) -> None:
    judgement = judge(truth, guess)
    assert judgement.level is Level.EXACT
    assert judgement.sure


def test_two_slips_are_forgiven_in_long_words_but_not_sure() -> None:
    judgement = judge("Fisioterapista", "fisotrapista")
    assert judgement.level is Level.EXACT
    assert not judgement.sure


@pytest.mark.parametrize("guess", ["boh", "non lo so", "qwertz", "???", ""])
def test_what_says_nothing_is_an_unsure_miss(guess: str) -> None:
    judgement = judge("Chirurga", guess)
    assert judgement.level is Level.MISS
    assert not judgement.sure


def test_unknown_secrets_are_near_by_a_telling_word_and_never_sure() -> None:
    judgement = judge("Zythologa quantistica", "qualcosa di quantistico")
    assert judgement.level is Level.NEAR
    assert not judgement.sure
    assert judgement.reason.code == "common_word"


def test_employers_are_no_jobs_and_rank_is_none() -> None:
    assert judge("Tesoriere di una squadra di calcio", "calciatore").level in (Level.MISS, Level.NEAR)
    assert judge("Ministro dell'agricoltura", "contadino").level is Level.MISS


def test_a_weak_head_with_a_qualifier_is_at_most_near_and_unsure() -> None:
    judgement = judge("Film director", "manager in the film industry")
    assert judgement.level is Level.NEAR
    assert not judgement.sure


@pytest.mark.parametrize(
    ("truth", "guess"),
    [
        ("AD", "amministratore delegato"),
        ("A.D.", "CEO"),
        ("PM", "pubblico ministero"),
        ("PR", "pubbliche relazioni"),
        ("ing.", "ingegnere"),
        ("avv.", "avvocato"),
        ("arch.", "architetto"),
        ("DG", "direttore generale"),
    ],
)
def test_abbreviations_are_names(truth: str, guess: str) -> None:
    assert judge(truth, guess).level is Level.EXACT
