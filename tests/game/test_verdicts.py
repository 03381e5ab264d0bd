"""Cards on the wall: the matcher proposes, the unmasked guest rules, the host may correct; and wishes."""

from collections.abc import Sequence

import pytest

from app.game import commands as c
from app.game import events as e
from app.game.dinner import Secret
from app.game.names import ClusterId, Phase, Refusal, RuledBy, Stage, Verdict
from app.game.views import ClusterView, ReasonView
from app.game.world import Judged, World
from tests.game.given import WORLD, Evening, card, guest, ids, seated

G1, G2, G3, G4, G5 = ids("g1", "g2", "g3", "g4", "g5")
EXACT, CLOSE, MISS = Verdict.EXACT, Verdict.CLOSE, Verdict.MISS


def walled(to: Stage = Stage.VERDICTS) -> Evening:
    """Five guests; about g1: two of one mind, one close, one wrong."""
    guesses = {"g2": "exact baker", "g3": "exact baker", "g4": "close cook", "g5": "miss pilot"}
    return seated(5).guess("g1", **guesses).go(to)


def cards(evening: Evening) -> tuple[ClusterView, ...]:
    spotlight = evening.table().spotlight
    assert spotlight is not None
    return spotlight.clusters


def test_v1_the_wall_shows_wordings_and_sizes_and_no_authors_before_the_unmasking() -> None:
    evening = walled(Stage.SPOTLIGHT)
    assert cards(evening) == ()
    bare = (
        ClusterView(ClusterId("g1.1"), ("exact baker",), 2, hidden=False),
        ClusterView(ClusterId("g1.2"), ("close cook",), 1, hidden=False),
        ClusterView(ClusterId("g1.3"), ("miss pilot",), 1, hidden=False),
    )
    assert cards(evening.go(Stage.WALL)) == bare
    assert cards(evening.go(Stage.DRUMROLL)) == bare
    evening.go(Stage.UNMASKED)
    assert [one.by for one in cards(evening)] == [(G2, G3), (G4,), (G5,)]
    assert [one.verdict for one in cards(evening)] == [EXACT, CLOSE, MISS]
    assert [one.sure for one in cards(evening)] == [True, False, True]
    assert {one.ruled_by for one in cards(evening)} == {RuledBy.MATCHER}
    assert cards(evening)[1].reason == ReasonView("reads_close", ({"und": "parts of close cook"},))


def test_v2_the_matcher_is_asked_at_the_cut_and_not_before() -> None:
    asked: list[tuple[Secret, tuple[str, ...]]] = []

    def listening(secret: Secret, texts: Sequence[str]) -> Judged:
        asked.append((secret, tuple(texts)))
        return Judged(CLOSE, "code", ({"it": "a", "en": "b"},), sure=False)

    evening = seated(2, world=World(WORLD.draw, WORLD.cluster, listening)).guess("g1", g2="cook").go(Stage.DRUMROLL)
    assert asked == []
    evening.step()
    secret = Secret("profession g1", ("also g1",), "real g1", "story g1", "contact g1")
    assert asked == [(secret, ("cook",))]
    assert evening.events[-1] == e.Unmasked(
        G1, (e.Proposal(ClusterId("g1.1"), CLOSE, "code", ({"it": "a", "en": "b"},), False),)
    )
    evening.go(Stage.SCORES)
    assert evening.scores()["g2"] == 2
    assert len(asked) == 1


def test_v3_the_unmasked_guest_rules_their_own_wall() -> None:
    evening = walled()
    wrong = card(evening, "miss pilot")
    assert evening.do(c.Rule(wrong, CLOSE), guest("g1")) == (e.Ruled(G1, wrong, CLOSE, RuledBy.GUEST),)
    assert evening.verdicts() == {"exact baker": EXACT, "close cook": CLOSE, "miss pilot": CLOSE}
    assert cards(evening)[2].ruled_by is RuledBy.GUEST
    evening.do(c.Rule(wrong, EXACT), guest("g1"))
    assert evening.verdicts()["miss pilot"] is EXACT
    assert evening.refused(c.Rule(wrong, EXACT), guest("g2")) is Refusal.NOT_YOURS
    assert "rule" in evening.seat("g1").can
    assert "rule" not in evening.seat("g2").can


@pytest.mark.parametrize("stage", [Stage.WALL, Stage.DRUMROLL, Stage.UNMASKED, Stage.SCORES])
def test_v3_verdicts_are_ruled_in_their_stage_only(stage: Stage) -> None:
    evening = walled(stage)
    for by in (guest("g1"), guest("g2")):
        assert evening.refused(c.Rule(ClusterId("g1.1"), MISS), by) is Refusal.NOT_NOW
    assert evening.refused(c.Rule(ClusterId("g1.1"), MISS)) is Refusal.NOT_NOW


def test_v4_the_host_overrules_and_has_the_last_word() -> None:
    evening = walled()
    baker = card(evening, "exact baker")
    evening.do(c.Rule(baker, CLOSE), guest("g1"))
    assert evening.do(c.Rule(baker, MISS)) == (e.Ruled(G1, baker, MISS, RuledBy.HOST),)
    assert evening.refused(c.Rule(baker, EXACT), guest("g1")) is Refusal.OVERRULED
    assert evening.refused(c.Rule(card(evening, "close cook"), EXACT), guest("g1")) is None
    evening.do(c.Rule(baker, EXACT))
    assert cards(evening)[0].ruled_by is RuledBy.HOST
    evening.back(2)
    assert evening.refused(c.Rule(baker, EXACT), guest("g1")) is None


def test_v4_with_every_card_overruled_there_is_nothing_left_to_rule() -> None:
    """Also L5."""
    evening = walled()
    for one in cards(evening):
        evening.do(c.Rule(one.id, MISS))
    assert "rule" not in evening.seat("g1").can
    assert "rule" in evening.desk().can


def test_v5_the_host_marks_one_favourite() -> None:
    evening = walled(Stage.WALL)
    baker, pilot = card(evening, "exact baker"), card(evening, "miss pilot")
    assert evening.do(c.Favourite(baker)) == (e.FavouriteMarked(G1, baker),)
    assert evening.do(c.Favourite(pilot)) == (e.FavouriteMarked(G1, pilot),)
    assert evening.desk().favourite == pilot
    assert evening.do(c.Favourite(pilot)) == (e.FavouriteMarked(G1, None),)
    assert evening.desk().favourite is None


def favourite(evening: Evening) -> ClusterId | None:
    spotlight = evening.table().spotlight
    assert spotlight is not None
    return spotlight.favourite


def test_v6_a_favourite_is_shown_once_it_is_known_to_be_wrong() -> None:
    evening = walled(Stage.WALL)
    pilot = card(evening, "miss pilot")
    evening.do(c.Favourite(pilot))
    assert favourite(evening) is None
    assert favourite(evening.go(Stage.DRUMROLL)) is None
    assert favourite(evening.go(Stage.UNMASKED)) == pilot
    evening.do(c.Hide(pilot, on=True))
    assert favourite(evening) is None
    evening.do(c.Hide(pilot, on=False))
    evening.go(Stage.VERDICTS).do(c.Rule(pilot, CLOSE))
    assert favourite(evening) is None
    evening.back()
    assert favourite(evening) == pilot


@pytest.mark.parametrize("text", ["exact baker", "close cook"])
def test_v6_a_favourite_that_turns_out_right_is_quietly_none(text: str) -> None:
    evening = walled(Stage.WALL)
    evening.do(c.Favourite(card(evening, text)))
    assert favourite(evening.go(Stage.UNMASKED)) is None
    assert favourite(evening.go(Stage.SCORES)) is None


def test_v7_a_hidden_card_shows_its_size_and_nothing_of_its_words() -> None:
    evening = walled(Stage.WALL)
    cook = card(evening, "close cook")
    assert evening.do(c.Hide(cook, on=True)) == (e.ClusterHidden(G1, cook, on=True),)
    assert cards(evening)[1] == ClusterView(cook, (), 1, hidden=True)
    assert evening.desk().hidden == {cook: ("close cook",)}
    evening.go(Stage.UNMASKED)
    assert cards(evening)[1].texts == ()
    assert cards(evening)[1].reason == ReasonView("reads_close", ())
    assert cards(evening)[1].verdict is CLOSE
    evening.do(c.Hide(cook, on=False))
    assert cards(evening)[1].texts == ("close cook",)
    assert evening.desk().hidden == {}


def test_v8_only_cards_of_the_present_wall_can_be_touched() -> None:
    evening = walled().go(Stage.SCORES)
    others = [ClusterId("g1.4"), ClusterId("g2.1"), ClusterId("")]
    for command in (c.Hide(others[0], on=True), c.Hide(others[1], on=False), c.Favourite(others[2])):
        assert evening.refused(command) is Refusal.NO_SUCH_CLUSTER
    evening.go(Stage.VERDICTS)
    assert evening.dinner.star == G2
    for old in (ClusterId("g1.1"), *others):
        assert evening.refused(c.Rule(old, MISS)) is Refusal.NO_SUCH_CLUSTER
        assert evening.refused(c.Rule(old, MISS), guest("g2")) is Refusal.NO_SUCH_CLUSTER
        assert evening.refused(c.Hide(old, on=True)) is Refusal.NO_SUCH_CLUSTER
        assert evening.refused(c.Favourite(old)) is Refusal.NO_SUCH_CLUSTER


def test_v9_an_empty_wall_does_not_stop_the_show() -> None:
    evening = seated(2).go(Stage.WALL)
    assert cards(evening) == ()
    evening.go(Stage.VERDICTS)
    assert not {"hide", "favourite", "rule"} & set(evening.desk().can)
    evening.go(Phase.FINALE)
    assert evening.scores() == {"g1": 0, "g2": 0}


def at_finale() -> Evening:
    evening = seated(3)
    evening.join("Dario")
    evening.join("Elena", invited=False)
    return evening.go(Phase.FINALE)


def test_w1_wishes_are_made_and_taken_back_in_the_finale() -> None:
    evening = at_finale()
    assert evening.do(c.Wish(G4, on=True), guest("g1")) == (e.Wished(G1, G4, on=True),)
    evening.do(c.Wish(G2, on=True), guest("g1"))
    assert evening.seat("g1").wishes == (G2, G4)
    evening.do(c.Wish(G2, on=False), guest("g1"))
    assert evening.seat("g1").wishes == (G4,)
    assert evening.refused(c.Wish(G1, on=True), guest("g1")) is Refusal.ABOUT_YOURSELF
    assert evening.refused(c.Wish(G5, on=True), guest("g1")) is Refusal.NO_SUCH_GUEST
    assert evening.refused(c.Wish(ids("g9")[0], on=True), guest("g1")) is Refusal.NO_SUCH_GUEST
    evening.go(Phase.CLOSED)
    assert evening.refused(c.Wish(G2, on=True), guest("g1")) is Refusal.NOT_NOW


def test_w1_a_wish_outlives_a_step_back_into_the_reveals() -> None:
    evening = at_finale()
    evening.do(c.Wish(G2, on=True), guest("g1"))
    evening.back()
    assert evening.refused(c.Wish(G3, on=True), guest("g1")) is Refusal.NOT_NOW
    evening.go(Phase.FINALE)
    assert evening.seat("g1").wishes == (G2,)
