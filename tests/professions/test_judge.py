"""First step of the matcher: the same words, however they are written."""

import pytest

from app.professions import Level, cluster, judge
from app.professions.normalise import normalise


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


@pytest.mark.parametrize(("truth", "guess"), [("attore", "autore"), ("baker", "banker"), ("medico", "medici")])
def test_other_words_are_an_unsure_miss(truth: str, guess: str) -> None:
    judgement = judge(truth, guess)
    assert judgement.level is Level.MISS
    assert not judgement.sure


def test_words_that_are_only_articles_stay() -> None:
    assert normalise("The The") == ("the", "the")
    assert normalise("Lo") == ("lo",)


def test_clusters_fold_the_same_words() -> None:
    assert cluster(["Chef", "spia", "lo chef", "SPIA", "cuoco"]) == [[0, 2], [1, 3], [4]]
    assert cluster([]) == []
