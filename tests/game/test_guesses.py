"""What guests say of each other: from when, until when, and what of it the wall shows."""

from dataclasses import replace

import pytest

from app.game import commands as c
from app.game import events as e
from app.game.names import AnswerKind, GuestId, Pace, Phase, Refusal, Stage
from app.game.views import AnswerView
from tests.game.given import WORLD, Evening, arrival, guest, ids, seated

G1, G2, G3, G4 = ids("g1", "g2", "g3", "g4")


def answers(about: GuestId) -> list[c.Command]:
    return [c.Guess(about, "baker"), c.Pass(about), c.Know(about), c.Withdraw(about)]


def refusals(evening: Evening, by: str, about: GuestId) -> set[Refusal | None]:
    return {evening.refused(command, guest(by)) for command in answers(about)} | {
        evening.refused(c.GuessFor(GuestId(by), about, "baker"))
    }


def test_g1_guesses_open_with_seating() -> None:
    evening = arrival(3)
    assert refusals(evening, "g2", G1) == {Refusal.NOT_NOW}
    evening.all(c.OpenGuessing()).guess("g1", g2="cook")
    assert refusals(evening, "g2", G1) == {None}
    assert evening.seat("g2").open == (G1, G3)


def test_g1_in_rounds_a_guess_is_open_until_the_guest_s_own_spotlight() -> None:
    """Also G11."""
    evening = seated(3, Pace.ROUNDS)
    for about in ("g1", "g2", "g3"):
        author = "g1" if about != "g1" else "g2"
        for stage in (Stage.GUESSING, Stage.SPOTLIGHT):
            evening.guess(about, **{author: "cook"})
            assert refusals(evening, author, GuestId(about)) == {None}
            evening.go(stage)
        assert refusals(evening, author, GuestId(about)) == {Refusal.LOCKED}
        evening.go(Stage.SCORES)


def test_g1_in_the_ballot_a_guess_is_open_until_the_lock() -> None:
    """Also G10."""
    evening = seated(3).guess("g1", g2="cook")
    assert evening.do(c.Lock()) == (e.BallotLocked((G1, G2, G3)),)
    assert refusals(evening, "g2", G1) == {Refusal.LOCKED}
    assert all(place.locked for place in evening.table().guests)


def test_g2_nobody_answers_about_themselves() -> None:
    evening = seated()
    assert refusals(evening, "g1", G1) == {Refusal.ABOUT_YOURSELF}


def test_g3_nobody_answers_about_an_empty_place() -> None:
    evening = seated(2)
    evening.join("Carla")
    evening.join("Dario", invited=False)
    assert refusals(evening, "g1", G3) == {Refusal.NOT_SEALED}
    assert refusals(evening, "g1", G4) == {Refusal.NO_SUCH_GUEST}
    assert refusals(evening, "g1", GuestId("g9")) == {Refusal.NO_SUCH_GUEST}
    evening.seal("g3").guess("g3", g1="cook")
    assert refusals(evening, "g1", G3) == {None}


@pytest.mark.parametrize("pace", Pace)
def test_g4_nothing_changes_an_answer_about_a_locked_guest(pace: Pace) -> None:
    evening = seated(2, pace).guess("g1", g2="exact baker").go(Stage.SPOTLIGHT)
    for stage in (Stage.WALL, Stage.DRUMROLL, Stage.UNMASKED, Stage.VERDICTS, Stage.SCORES):
        assert refusals(evening, "g2", G1) == {Refusal.LOCKED}
        assert G1 not in evening.seat("g2").open
        evening.go(stage)


def test_g5_a_wall_is_folded_once() -> None:
    evening = seated(3, Pace.ROUNDS).guess("g1", g2="exact baker").go(Stage.WALL)
    wall = evening.dinner.walls[G1]
    evening.back(2)
    assert evening.dinner.stage is Stage.GUESSING
    assert evening.table().guests[0].locked
    assert refusals(evening, "g2", G1) == {Refusal.LOCKED}
    assert refusals(evening, "g3", G1) == {Refusal.LOCKED}
    evening.step()
    assert evening.do(c.Next()) == (e.SpotlightMoved(G1, Stage.WALL),)
    assert evening.dinner.walls[G1] == wall


def test_g5_with_every_wall_shown_the_ballot_can_be_locked_again() -> None:
    """Also T2: two skipped walls and five times back must not be a dead end."""
    evening = seated(2).go(Stage.WALL).all(c.Skip(G1, on=True)).go(Stage.WALL).back(5)
    assert evening.dinner.phase is Phase.SEATED
    assert "lock" in evening.desk().can
    evening.go(Phase.FINALE)


def test_g6_cards_stand_by_size_then_alphabet_and_wordings_by_number_then_alphabet() -> None:
    one = {"g2": "miss Zoo", "g3": "miss abc", "g4": "MISS ZOO", "g5": "Miss zoo", "g6": "exact B", "g7": "Exact b"}
    authors = list(one)
    walls = []
    for shift in range(len(authors)):
        turned = dict(zip(authors[shift:] + authors[:shift], one.values(), strict=True))
        walls.append(
            [texts.texts for texts in seated(7).guess("g1", **turned).go(Stage.WALL).dinner.walls[G1].clusters]
        )
    assert walls[0] == [("MISS ZOO",), ("Exact b",), ("miss abc",)]
    assert all(wall == walls[0] for wall in walls)


def test_g6_the_commonest_wording_of_a_card_comes_first_then_the_alphabet() -> None:
    one_card = replace(WORLD, cluster=lambda texts: [list(range(len(texts)))])
    evening = seated(6, world=one_card).guess("g1", g2="b", g3="c", g4="a", g5="C", g6="c").go(Stage.WALL)
    assert [cluster.texts for cluster in evening.dinner.walls[G1].clusters] == [("C", "a", "b")]


def test_g6_authors_are_listed_in_joining_order() -> None:
    backwards = replace(WORLD, cluster=lambda texts: [list(reversed(range(len(texts))))])
    evening = seated(4, world=backwards).guess("g4", g3="miss x", g1="miss x", g2="miss x")
    evening.all(c.SetOrder((G4, G1, G2, G3))).go(Stage.UNMASKED)
    spotlight = evening.table().spotlight
    assert spotlight is not None
    assert spotlight.clusters[0].by == (G1, G2, G3)


def test_g7_there_is_one_answer_per_pair_and_the_last_one_counts() -> None:
    evening = seated()
    for command, answer in (
        (c.Guess(G1, " bee  keeper "), AnswerView(AnswerKind.GUESS, "bee keeper")),
        (c.Pass(G1), AnswerView(AnswerKind.PASS, None)),
        (c.Know(G1), AnswerView(AnswerKind.KNOW, None)),
        (c.Guess(G1, "cook"), AnswerView(AnswerKind.GUESS, "cook")),
    ):
        evening.do(command, guest("g2"))
        assert evening.seat("g2").guesses == {G1: answer}
        assert [place.made for place in evening.table().guests] == [0, 1, 0]
    assert evening.refused(c.Guess(G1, " "), guest("g2")) is Refusal.EMPTY


def test_g8_an_open_answer_can_be_withdrawn() -> None:
    evening = seated().guess("g1", g2="cook")
    assert evening.do(c.Withdraw(G1), guest("g2")) == (e.Withdrawn(G2, G1),)
    assert evening.seat("g2").guesses == {}
    assert evening.refused(c.Withdraw(G1), guest("g2")) is Refusal.NOTHING_TO_UNDO
    assert "withdraw" not in evening.seat("g2").can
    assert evening.desk().missing[G2] == (G1, G3)


def test_g9_the_host_guesses_on_behalf_of_anybody_who_is_in() -> None:
    evening = seated(2).all(c.AddGuest("Nonna"))
    evening.join("Dario", invited=False)
    assert evening.do(c.GuessFor(G3, G1, "cook")) == (e.Answered(G3, G1, AnswerKind.GUESS, "cook"),)
    assert evening.refused(c.GuessFor(G4, G1, "cook")) is Refusal.WAITING
    assert evening.refused(c.GuessFor(GuestId("g9"), G1, "cook")) is Refusal.NO_SUCH_GUEST
    assert evening.refused(c.GuessFor(G3, G3, "cook")) is Refusal.ABOUT_YOURSELF
    assert evening.refused(c.GuessFor(G3, G1, "\0")) is Refusal.BAD_CHARACTERS


def test_g10_lock_belongs_to_the_ballot() -> None:
    assert seated(2, Pace.ROUNDS).refused(c.Lock()) is Refusal.NOT_NOW
    evening = seated(2).all(c.Lock())
    assert evening.refused(c.Lock()) is Refusal.NOT_NOW
    assert "lock" not in evening.desk().can


def test_g11_who_seals_late_in_the_ballot_is_locked_with_their_spotlight() -> None:
    """Also G12."""
    evening = seated(2).all(c.Lock())
    evening.join("Carla")
    evening.seal("g3").all(c.SetOrder((G3, G1, G2))).guess("g3", g1="cook")
    assert evening.do(c.Next()) == (e.SpotlightMoved(G3, Stage.SPOTLIGHT, locks=True),)
    assert refusals(evening, "g1", G3) == {Refusal.LOCKED}


def test_g12_a_second_lock_takes_the_late_ones_in() -> None:
    evening = seated(2).all(c.Lock())
    evening.join("Carla")
    evening.seal("g3").guess("g3", g1="cook")
    assert evening.do(c.Lock()) == (e.BallotLocked((G3,)),)
    assert refusals(evening, "g1", G3) == {Refusal.LOCKED}
    evening.back()
    assert refusals(evening, "g1", G3) == {None}
    assert refusals(evening, "g2", G1) == {Refusal.LOCKED}


def test_g13_the_wall_shows_guesses_only() -> None:
    evening = seated(5).guess("g1", g2="exact baker")
    evening.do(c.Pass(G1), guest("g3"))
    evening.do(c.Know(G1), guest("g4"))
    evening.go(Stage.WALL)
    spotlight = evening.table().spotlight
    assert spotlight is not None
    assert [(card.texts, card.size) for card in spotlight.clusters] == [(("exact baker",), 1)]
    assert spotlight.answers == 1


def test_g13_a_guess_that_became_a_pass_or_was_withdrawn_is_not_on_the_wall() -> None:
    evening = seated(4).guess("g1", g2="exact baker", g3="close cook", g4="miss x")
    evening.do(c.Pass(G1), guest("g2"))
    evening.do(c.Withdraw(G1), guest("g3"))
    evening.go(Stage.WALL)
    assert [cluster.texts for cluster in evening.dinner.walls[G1].clusters] == [("miss x",)]


def test_g14_who_has_not_sealed_guesses_and_who_is_skipped_is_guessed_about() -> None:
    evening = seated(2)
    evening.join("Carla")
    evening.all(c.Skip(G1, on=True)).guess("g1", g2="cook", g3="cook").guess("g2", g3="cook", g1="cook")
    assert [place.made for place in evening.table().guests] == [1, 1, 2]
