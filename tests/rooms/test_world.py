"""What the rooms ask the matcher: the best of all words that count, and no reason that gives one of them away."""

import pytest

from app.game.dinner import Secret
from app.game.names import Verdict
from app.rooms.world import OTHER_WORD, judge_cluster

SECRET = Secret("astronauta", ("chirurga", "ciccioformaggio di notte"))


@pytest.mark.parametrize(
    ("text", "verdict", "code"),
    [
        ("chirurga", Verdict.EXACT, "same_words"),
        ("surgeon", Verdict.EXACT, OTHER_WORD),
        ("medico", Verdict.CLOSE, OTHER_WORD),
        ("cicciofromaggio", Verdict.CLOSE, OTHER_WORD),
    ],
)
def test_l2_a_guess_near_another_word_counts_and_its_reason_names_none(text: str, verdict: Verdict, code: str) -> None:
    judged = judge_cluster(SECRET, [text])
    assert (judged.verdict, judged.reason, judged.parts) == (verdict, code, ())


def test_l2_a_miss_is_explained_by_the_profession_alone() -> None:
    """Also where the matcher is surer of the other word, because it knows it."""
    for profession in ("astronauta", "acchiappanuvole"):
        secret = Secret(profession, ("chirurga", "ciccioformaggio di notte"))
        assert judge_cluster(secret, ["giudice"]) == judge_cluster(Secret(profession), ["giudice"])


def test_the_profession_explains_what_is_as_near_to_both() -> None:
    judged = judge_cluster(Secret("chirurga", ("infermiera",)), ["medico"])
    assert judged == judge_cluster(Secret("chirurga"), ["medico"])
    assert judged.parts
