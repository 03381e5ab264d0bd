"""Points: what every verdict is worth, who fooled whom, what ties share, and what doubles."""

import pytest

from app.game import commands as c
from app.game.actors import ALARM
from app.game.names import Pace, Phase, Refusal, Stage, Verdict
from tests.game.given import Evening, card, guest, ids, seated

G1, G2, G3, G4 = ids("g1", "g2", "g3", "g4")
EXACT, CLOSE, MISS = Verdict.EXACT, Verdict.CLOSE, Verdict.MISS


def scored(guests: int, /, **texts: str) -> dict[str, int | None]:
    """The scores after a first reveal of g1, guessed about like this."""
    return seated(guests).guess("g1", **texts).go(Stage.SCORES).scores()


def places(evening: Evening) -> list[int | None]:
    return [place.place for place in evening.table().guests]


def test_p1_naming_the_profession_gives_five() -> None:
    assert scored(3, g2="exact baker", g3="exact baker") == {"g1": 0, "g2": 5, "g3": 5}


def test_p2_the_right_field_gives_two() -> None:
    """However many are near: nobody is near alone."""
    assert scored(3, g2="close cook") == {"g1": 0, "g2": 2, "g3": 0}
    assert scored(3, g2="close cook", g3="close waiter") == {"g1": 0, "g2": 2, "g3": 2}


def test_p3_nobody_else_named_it_gives_two_more() -> None:
    assert scored(3, g2="exact baker") == {"g1": 0, "g2": 7, "g3": 0}
    assert scored(4, g2="exact baker", g3="close cook", g4="miss x") == {"g1": 0, "g2": 7, "g3": 2, "g4": 0}


def test_p3_two_different_wordings_that_are_both_exact_are_not_alone() -> None:
    assert scored(3, g2="exact baker", g3="exact breadmaker") == {"g1": 0, "g2": 5, "g3": 5}


@pytest.mark.parametrize(("fooled", "points"), [(0, 0), (1, 0), (2, 0), (3, 1), (4, 1), (5, 1), (6, 2)])
@pytest.mark.parametrize("near", ["close cook", "exact baker"])
def test_p4_one_point_for_every_three_fooled_if_one_came_close(near: str, fooled: int, points: int) -> None:
    wrong = {f"g{number}": f"miss {number % 4}" for number in range(3, 3 + fooled)}
    assert scored(8, g2=near, **wrong)["g1"] == points


def test_p4_nobody_near_gives_nothing_for_the_disguise() -> None:
    wrong = {f"g{number}": f"miss {number}" for number in range(2, 9)}
    assert scored(8, **wrong)["g1"] == 0


def test_p5_who_passed_knows_or_kept_silent_is_neither_paid_nor_fooled() -> None:
    evening = seated(8).guess("g1", g2="close cook", g3="miss x", g4="miss y")
    evening.do(c.Pass(G1), guest("g5"))
    evening.do(c.Know(G1), guest("g6"))
    assert evening.go(Stage.SCORES).scores() == {f"g{number}": 2 if number == 2 else 0 for number in range(1, 9)}
    spotlight = evening.table().spotlight
    assert spotlight is not None
    assert spotlight.disguise == 0


def test_p5_who_knows_the_guest_does_not_take_the_lone_exact_from_another() -> None:
    evening = seated(3).guess("g1", g2="exact baker", g3="exact baker")
    evening.do(c.Know(G1), guest("g3"))
    assert evening.go(Stage.SCORES).scores() == {"g1": 0, "g2": 7, "g3": 0}


def test_p6_a_miss_gives_nothing_and_takes_nothing() -> None:
    evening = seated(3)
    for about in ("g1", "g2", "g3"):
        evening.guess(about, **{author: "miss x" for author in ("g1", "g2", "g3") if author != about})
    assert evening.go(Phase.FINALE).scores() == {"g1": 0, "g2": 0, "g3": 0}
    assert places(evening) == [1, 1, 1]


def test_p7_a_corrected_verdict_corrects_everything_that_came_of_it() -> None:
    """The lone exact is no longer alone, and the third fooled is no longer fooled."""
    evening = seated(6).guess("g1", g2="exact baker", g3="miss a", g4="miss b", g5="miss c").go(Stage.SCORES)
    assert evening.scores() == {"g1": 1, "g2": 7, "g3": 0, "g4": 0, "g5": 0, "g6": 0}
    evening.back()
    evening.do(c.Rule(card(evening, "miss a"), EXACT))
    assert evening.go(Stage.SCORES).scores() == {"g1": 0, "g2": 5, "g3": 5, "g4": 0, "g5": 0, "g6": 0}
    evening.back()
    evening.do(c.Rule(card(evening, "exact baker"), MISS))
    evening.do(c.Rule(card(evening, "miss a"), MISS))
    assert set(evening.go(Stage.SCORES).scores().values()) == {0}


def test_p7_points_on_the_cards_follow_the_verdicts() -> None:
    evening = seated(3).guess("g1", g2="exact baker", g3="miss a").go(Stage.VERDICTS)

    def shown() -> list[tuple[int, ...] | None]:
        spotlight = evening.table().spotlight
        assert spotlight is not None
        return [one.points for one in spotlight.clusters]

    assert shown() == [(7,), (0,)]
    evening.do(c.Rule(card(evening, "miss a"), EXACT), guest("g1"))
    assert shown() == [(5,), (5,)]


@pytest.mark.parametrize("pace", Pace)
def test_p8_the_last_reveal_counts_double(pace: Pace) -> None:
    evening = seated(5, pace, last_double=True)
    for about in ("g1", "g2", "g3", "g4", "g5"):
        others = [author for author in ("g1", "g2", "g3", "g4", "g5") if author != about]
        evening.guess(about, **dict(zip(others, ("exact x", "miss a", "miss b", "miss c"), strict=True)))
    for number in range(1, 5):
        evening.go(Stage.SCORES)
        spotlight = evening.table().spotlight
        assert spotlight is not None
        assert (spotlight.disguise, spotlight.double) == (1, False), number
    assert evening.scores() == {"g1": 1 + 21, "g2": 1 + 7, "g3": 1, "g4": 1, "g5": 0}
    announced = evening.go(Stage.SPOTLIGHT).table().spotlight
    assert announced is not None
    assert announced.double, "L9: the room hears it before the lid is lifted"
    evening.go(Stage.SCORES)
    spotlight = evening.table().spotlight
    assert spotlight is not None
    assert (spotlight.disguise, spotlight.double) == (2, True)
    assert sorted(one.points or () for one in spotlight.clusters) == [(0,), (0,), (0,), (14,)]
    assert evening.go(Phase.FINALE).scores() == {"g1": 36, "g2": 8, "g3": 1, "g4": 1, "g5": 2}


def test_p8_off_unless_asked_for() -> None:
    evening = seated(2).guess("g2", g1="exact x").go(Phase.FINALE)
    assert evening.scores() == {"g1": 7, "g2": 0}


def test_p8_whoever_is_brought_back_makes_another_reveal_the_last() -> None:
    evening = seated(3, last_double=True).guess("g2", g1="exact x").guess("g3", g2="exact x")
    evening.all(c.Skip(G3, on=True)).go(Stage.SCORES).go(Stage.SCORES)
    assert evening.scores() == {"g1": 14, "g2": 0, "g3": 0}
    evening.all(c.Skip(G3, on=False))
    assert evening.scores() == {"g1": 7, "g2": 0, "g3": 0}
    evening.go(Stage.SCORES)
    assert evening.scores() == {"g1": 7, "g2": 14, "g3": 0}


def test_p8_skipping_the_last_guest_in_the_spotlight_doubles_the_one_before() -> None:
    evening = seated(2, last_double=True).guess("g1", g2="close x").go(Stage.SCORES).go(Stage.WALL)
    assert evening.scores() == {"g1": 0, "g2": 2}
    evening.all(c.Skip(G2, on=True))
    assert evening.scores() == {"g1": 0, "g2": 4}
    evening.back()
    assert evening.scores() == {"g1": 0, "g2": 2}


def test_p9_scores_count_when_they_are_shown() -> None:
    evening = seated(3).guess("g1", g2="exact baker").guess("g2", g1="close cook").go(Stage.VERDICTS)
    assert evening.scores() == {"g1": 0, "g2": 0, "g3": 0}
    assert evening.go(Stage.SCORES).scores() == {"g1": 0, "g2": 7, "g3": 0}
    assert evening.go(Stage.VERDICTS).scores() == {"g1": 0, "g2": 7, "g3": 0}
    assert evening.go(Stage.SCORES).scores() == {"g1": 2, "g2": 7, "g3": 0}
    evening.back()
    assert evening.scores() == {"g1": 0, "g2": 7, "g3": 0}


def test_p9_equal_scores_share_a_place_and_the_next_place_stays_empty() -> None:
    evening = seated(5).guess("g1", g2="exact x", g3="exact x", g4="close y").go(Stage.SCORES)
    assert list(evening.scores().values()) == [0, 5, 5, 2, 0]
    assert places(evening) == [4, 1, 1, 3, 4]


def test_p9_whoever_waits_at_the_door_has_no_score() -> None:
    evening = seated(2)
    evening.join("Carla", invited=False)
    assert evening.scores() == {"g1": 0, "g2": 0, "g3": None}
    assert places(evening) == [1, 1, None]


@pytest.mark.parametrize("pace", Pace)
def test_p10_with_points_off_there_is_no_figure_anywhere(pace: Pace) -> None:
    """Also T6: the show runs on without the stage `scores`."""
    evening = seated(3, pace, points=False, last_double=True)
    for about in ("g1", "g2", "g3"):
        evening.guess(about, **{author: "exact x" for author in ("g1", "g2", "g3") if author != about})
    while evening.dinner.phase is not Phase.CLOSED:
        table = evening.table()
        assert {(place.score, place.place) for place in table.guests} == {(None, None)}
        if table.spotlight:
            assert table.spotlight.stage is not Stage.SCORES
            assert (table.spotlight.disguise, table.spotlight.double) == (None, False)
            assert not any(one.points for one in table.spotlight.clusters)
        evening.step()
    assert evening.refused(c.Cut(), ALARM) is Refusal.NOT_NOW
