"""Awards: everybody leaves with exactly one, and every fact is true and was seen."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.game import commands as c
from app.game.awards import awards
from app.game.courtesies import COURTESIES
from app.game.dinner import Award, Dinner
from app.game.evolve import replay
from app.game.names import (
    AwardName,
    Fact,
    FinaleStage,
    GuestId,
    MentionKind,
    Phase,
    Refusal,
    Stage,
    Step,
    Undoable,
    Verdict,
)
from app.game.views import FinaleView, NextView
from tests.game.crowd import evening_of
from tests.game.given import Evening, card, guest, ids, seated
from tests.game.walls import hung, was_seen

EVENINGS = settings(max_examples=30, deadline=None, derandomize=True)
sizes = st.one_of(st.integers(2, 14), st.integers(2, 60))
seeds = st.integers(0, 10_000)
SEVERAL = {*COURTESIES, AwardName.COURSE, AwardName.COVERED_PLATE, AwardName.TABLE_TWINS}


def by_guest(dinner: Dinner) -> dict[GuestId, Award]:
    return {award.guest: award for award in awards(dinner)}


def given_to(evening: Evening, award: AwardName) -> set[GuestId]:
    return {one.guest for one in awards(evening.dinner) if one.award is award}


@EVENINGS
@given(sizes, seeds)
def test_any_evening_of_any_size(guests: int, seed: int) -> None:
    """H1, H2, H4, H5, H6, H7, H9; what each fact says (H3) is in test_facts.py."""
    evening = evening_of(guests, seed)
    dinner = evening.dinner
    told = awards(dinner)
    assert Counter(award.guest for award in told) == Counter(guest.id for guest in dinner.seated())
    assert awards(replay(evening.events)) == told
    for award in told:
        assert all(was_seen(dinner, mention, award.guest) for mention in award.mentions), award
    times = Counter(award.award for award in told)
    assert {award for award, count in times.items() if count > 1} <= SEVERAL
    assert all(8 * (times[award] - 1) < guests for award in COURTESIES)
    assert times[AwardName.TABLE_TWINS] in (0, 2)
    assert awards(without_what_stayed_in_the_house(dinner)) == told


def without_what_stayed_in_the_house(dinner: Dinner) -> Dinner:
    """No passes, no answers about the covered, none of their secrets; and everybody wishes for everybody."""
    guests = {}
    for one, me in dinner.guests.items():
        said = {about: answer for about, answer in me.answers.items() if about in dinner.revealed and answer.text}
        secret = me.secret if one in dinner.revealed else None
        guests[one] = replace(me, secret=secret, answers=said, wishes=frozenset(dinner.guests))
    return replace(dinner, guests=guests)


@pytest.mark.parametrize(("guests", "times"), [(4, 1), (8, 1), (9, 2), (12, 2), (16, 2), (17, 3)])
def test_h7_a_courtesy_is_given_once_for_every_eight_that_were_begun(guests: int, times: int) -> None:
    """In a dozen evenings some courtesy is given as often as that, and none more often."""
    told = [Counter(award.award for award in awards(evening_of(guests, seed).dinner)) for seed in range(12)]
    assert max(evening[award] for evening in told for award in COURTESIES) == times


@settings(max_examples=8, deadline=None, derandomize=True)
@given(st.integers(2, 14), seeds)
def test_h10_points_on_or_off_are_all_the_same(guests: int, seed: int) -> None:
    assert awards(evening_of(guests, seed, points=False).dinner) == awards(evening_of(guests, seed).dinner)


@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.integers(8, 20), seeds)
def test_h6_nobody_stands_out_who_has_less_than_the_mean(guests: int, seed: int) -> None:
    dinner = evening_of(guests, seed).dinner
    exact = Counter(shot.by for shot in hung(dinner) if shot.verdict is Verdict.EXACT)
    close = Counter(shot.by for shot in hung(dinner) if shot.verdict is Verdict.CLOSE)
    for award in awards(dinner):
        if award.award is AwardName.BEST_READER:
            assert (5 * exact[award.guest] + 2 * close[award.guest]) * guests >= 5 * exact.total() + 2 * close.total()
        if award.award is AwardName.SIXTH_SENSE:
            assert close[award.guest] * guests >= close.total()


def test_h2_whatever_seed_this_process_hashes_with() -> None:
    code = (
        "from app.game.awards import awards;"
        "from tests.game.crowd import evening_of; print(awards(evening_of(20, 5).dinner))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[2],
            env={"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
    assert "Award(" in told.pop()


def test_h6_who_read_most_is_the_reader() -> None:
    evening = seated(6)
    for star, reader in (("g2", "g3"), ("g3", "g4"), ("g4", "g5"), ("g5", "g6"), ("g6", "g2")):
        evening.guess(star, **{"g1": "exact a", reader: "exact a"})
    evening.go(Phase.FINALE)
    best = next(award for award in awards(evening.dinner) if award.award is AwardName.BEST_READER)
    assert (best.guest, best.fact, best.count) == ("g1", Fact.READ, 5)


def test_h6_ties_make_nobody_less_a_reader() -> None:
    evening = seated(4).guess("g3", g1="exact a", g2="exact a").guess("g4", g1="exact a", g2="exact a")
    assert len(by_guest(evening.go(Phase.FINALE).dinner)) == 4
    assert given_to(evening, AwardName.BEST_READER) <= set(ids("g1", "g2"))


def starred(verdict: str, *, hidden: bool = False) -> Evening:
    """Three at the table; the host likes what g2 said of g1 best."""
    evening = seated(3).guess("g1", g2=f"{verdict} lion tamer", g3="miss cook").go(Stage.WALL)
    loved = card(evening, f"{verdict} lion tamer")
    evening.do(c.Favourite(loved))
    if hidden:
        evening.do(c.Hide(loved, on=True))
    return evening


LAUGHS = {AwardName.BEST_WRONG, AwardName.LAUGHTER}


def test_h8_the_best_wrong_guess_is_the_one_that_the_host_liked() -> None:
    award = by_guest(starred("miss").go(Phase.FINALE).dinner)[GuestId("g2")]
    assert award.award is AwardName.BEST_WRONG
    assert [(mention.kind, mention.guest, mention.about) for mention in award.mentions] == [
        (MentionKind.GUESS, "g2", "g1"),
        (MentionKind.NAME, "g1", None),
    ]


@pytest.mark.parametrize("evening", [starred("exact"), starred("close"), starred("miss", hidden=True)])
def test_h8_a_favourite_that_was_right_or_lies_face_down_is_quietly_none(evening: Evening) -> None:
    assert not {award.award for award in awards(evening.go(Phase.FINALE).dinner)} & LAUGHS


def test_h8_nor_one_that_was_ruled_right_afterwards() -> None:
    evening = starred("miss").go(Stage.VERDICTS)
    evening.do(c.Rule(card(evening, "miss lion tamer"), Verdict.CLOSE), guest("g1"))
    assert not {award.award for award in awards(evening.go(Phase.FINALE).dinner)} & LAUGHS


def test_h9_twins_are_two() -> None:
    evening = seated(5).guess("g1", g2="exact a", g3="miss b", g4="exact a").guess("g2", g1="exact b", g4="miss x")
    evening.go(Phase.FINALE)
    assert given_to(evening, AwardName.TABLE_TWINS) == set(ids("g1", "g2"))
    told = by_guest(evening.dinner)
    assert [told[GuestId(me)].mentions[0].guest for me in ("g1", "g2")] == ["g2", "g1"]


def test_h9_a_reader_who_was_not_read_back_has_no_twin() -> None:
    evening = seated(2).guess("g1", g2="exact a").guess("g2", g1="close a")
    assert given_to(evening.go(Phase.FINALE), AwardName.TABLE_TWINS) == set()


@pytest.mark.parametrize("say", [None, c.Pass, c.Know])
@pytest.mark.parametrize("guests", [2, 3, 8])
def test_h1_a_table_at_which_nobody_guessed(guests: int, say: type[c.Pass] | None) -> None:
    evening = seated(guests)
    for me in ids("g1", "g2") if say else ():
        for about in evening.seat(me).open:
            evening.do((say or c.Pass)(about), guest(me))
    told = by_guest(evening.go(Phase.FINALE).dinner)
    assert len(told) == guests
    assert {award.award for award in told.values()} <= {
        AwardName.FIRST_COURSE, AwardName.DESSERT, AwardName.ICE_BREAKER, AwardName.COURSE, AwardName.STORYTELLER,
    }  # fmt: skip


def test_h1_who_never_sealed_who_left_early_and_who_was_removed() -> None:
    evening = seated(3)
    evening.join("Late")
    gone = evening.join("Gone")
    evening.guess("g1", g2="miss x", g4="miss y").all(c.Remove(gone), c.Skip(GuestId("g3"), on=True), c.Lock())
    told = by_guest(evening.go(Phase.FINALE).dinner)
    assert set(told) == set(ids("g1", "g2", "g3", "g4"))
    assert told[GuestId("g3")].fact is Fact.STAYED_COVERED
    assert told[GuestId("g3")].count == 3


def test_h1_somebody_at_the_door_gets_none() -> None:
    evening = seated(2)
    evening.join("Knocks", invited=False)
    assert set(by_guest(evening.go(Phase.FINALE).dinner)) == set(ids("g1", "g2"))


def test_h4_words_on_a_wall_whose_guest_stayed_covered_are_not_told() -> None:
    """The wall was shown, the lid stayed on: nobody has seen who wrote what."""
    evening = seated(3).guess("g1", g2="miss long and very wordy x", g3="miss cook").go(Stage.WALL)
    evening.all(c.Skip(GuestId("g1"), on=True)).go(Phase.FINALE)
    assert not [award for award in awards(evening.dinner) for mention in award.mentions if mention.about == "g1"]


def test_h11_the_gentlest_is_opened_first() -> None:
    told = awards(evening_of(40, 3).dinner)
    kinds = [award.award in COURTESIES or award.award in {AwardName.COURSE, AwardName.COVERED_PLATE} for award in told]
    assert kinds == sorted(kinds, reverse=True)
    assert len(set(kinds)) == 2


def finale(guests: int = 3, *, points: bool = True) -> Evening:
    return seated(guests, points=points).go(Phase.FINALE)


def opened(evening: Evening) -> list[str]:
    return [award.guest for award in evening.table().awards]


@pytest.mark.parametrize("points", [True, False])
def test_h12_one_at_a_time_then_who_was_who_then_the_end(*, points: bool) -> None:
    evening = finale(points=points)
    told = []
    while evening.desk().next != NextView("close", Step.CLOSE, None):
        stage = evening.table().finale
        assert stage is not None
        told.append((len(opened(evening)), stage.stage, stage.of))
        evening.all(c.Next())
    assert told == [(number, FinaleStage.AWARDS, 3) for number in (0, 1, 2, 3)]
    assert evening.table().finale == FinaleView(FinaleStage.PEOPLE, 3)
    assert opened(evening) == [award.guest for award in awards(evening.dinner)]


def test_h13_the_rest_at_once() -> None:
    evening = finale(5).all(c.Next(), c.OpenRest())
    assert len(opened(evening)) == 5
    assert evening.table().finale == FinaleView(FinaleStage.PEOPLE, 5)
    assert evening.refused(c.OpenRest()) is Refusal.NOT_NOW
    assert evening.refused(c.Next()) is Refusal.NOT_NOW
    assert not {"open_rest", "next"} & set(evening.desk().can)
    assert opened(evening.back()) == opened(finale(5).all(c.Next()))


def test_h13_after_the_last_one_it_shows_who_was_who() -> None:
    evening = finale(2).all(c.Next(), c.Next(), c.OpenRest())
    assert evening.table().finale == FinaleView(FinaleStage.PEOPLE, 2)


def test_h14_nobody_is_told_before_its_time() -> None:
    """Not even the host, whose tablet lies on the table."""
    evening = finale().all(c.Next())
    assert len(opened(evening)) == 1
    assert evening.desk().next == NextView("next", Step.AWARD, None)
    laid = evening.dinner.moment
    other = replace(evening.dinner, moment=replace(laid, awards=(laid.awards[0], *laid.awards[:0:-1])))
    twin = Evening()
    twin.dinner = other
    assert (twin.table(), twin.desk(), twin.seat("g1")) == (evening.table(), evening.desk(), evening.seat("g1"))


def test_h14_h17_who_closes_early_sends_nobody_home_without() -> None:
    evening = finale().all(c.Next(), c.Close())
    assert len(opened(evening)) == 3
    assert evening.table().finale is None


def test_h15_back_closes_an_award() -> None:
    evening = finale().all(c.Next(), c.Next())
    assert evening.desk().undo is Undoable.STAGE
    assert len(opened(evening.back())) == 1
    assert opened(evening.back()) == []
    assert evening.back().dinner.stage is Stage.SCORES
    assert evening.table().finale is None


def test_h15_a_verdict_corrected_in_time_is_what_counts() -> None:
    evening = seated(2).guess("g2", g1="miss lion tamer").go(Phase.FINALE)
    assert AwardName.BEST_READER not in {award.award for award in evening.dinner.awards()}
    evening.back(2)
    evening.all(c.Rule(card(evening, "miss lion tamer"), Verdict.EXACT)).go(Phase.FINALE)
    assert {award.award for award in evening.dinner.awards()} == {AwardName.BEST_READER, AwardName.OPEN_BOOK}


def test_h16_names_are_those_of_now() -> None:
    evening = seated(2).guess("g1", g2="exact a").guess("g2", g1="exact a").go(Phase.FINALE)
    evening.all(c.OpenRest(), c.Rename(GuestId("g1"), "Annina"))
    assert {award.guest: award.parts for award in evening.table().awards} == {
        "g1": ("Bruno", "profession g2"),
        "g2": ("Annina", "profession g1"),
    }


def test_h16_the_award_of_a_removed_guest_is_gone() -> None:
    evening = seated(2)
    gone = evening.join("Gone")
    evening.go(Phase.FINALE).all(c.Remove(gone), c.Next(), c.Next(), c.Next())
    assert sorted(opened(evening)) == ["g1", "g2"]
    assert evening.table().finale == FinaleView(FinaleStage.PEOPLE, 2)


def test_h16_nobody_at_the_door_has_one() -> None:
    """Their removal may be lost (D9), with an award that they were given before."""
    evening = seated(3).go(Phase.FINALE).all(c.OpenRest())
    last = evening.dinner.guests[GuestId("g3")]
    twin = Evening()
    twin.dinner = replace(evening.dinner, guests={**evening.dinner.guests, last.id: replace(last, waiting=True)})
    assert sorted(award.guest for award in twin.table().awards) == ["g1", "g2"]


def test_h16_what_its_owner_took_back_is_no_longer_told() -> None:
    evening = seated(2).guess("g1", g2="exact a").guess("g2", g1="exact a").go(Phase.FINALE).all(c.OpenRest())
    nameless = replace(evening.dinner.guests[GuestId("g2")], secret=None)
    emptied = replace(evening.dinner, guests={**evening.dinner.guests, nameless.id: nameless}, revealed=ids("g1"))
    twin = Evening()
    twin.dinner = emptied
    assert {award.guest: award.parts for award in twin.table().awards}[GuestId("g1")] == ("Bruno", "…")


def test_an_evening_from_before_there_were_awards_goes_straight_to_who_was_who() -> None:
    evening = finale()
    old = Evening()
    old.dinner = replace(evening.dinner, moment=replace(evening.dinner.moment, awards=()))
    assert old.table().finale == FinaleView(FinaleStage.PEOPLE, 0)
    assert old.desk().next == NextView("close", Step.CLOSE, None)
