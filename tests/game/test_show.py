"""The evening moves on: opening, locking, the stages of both paces, order, skipping, the end."""

import pytest

from app.game import commands as c
from app.game import events as e
from app.game.actors import ALARM
from app.game.awards import awards
from app.game.candle import burns_ms
from app.game.names import Doors, GuestId, Pace, Phase, Refusal, Stage
from tests.game.given import WORLD, Evening, arrival, guest, ids, redrawn, seated

G1, G2, G3, G4 = ids("g1", "g2", "g3", "g4")
SPOTLIT = [Stage.SPOTLIGHT, Stage.WALL, Stage.DRUMROLL, Stage.UNMASKED, Stage.VERDICTS]


def stages(evening: Evening) -> list[tuple[GuestId, Stage]]:
    """Who stood in the spotlight, at which stage, from here to the finale."""
    seen = []
    while evening.dinner.phase is not Phase.FINALE:
        evening.step()
        if evening.dinner.star and evening.dinner.stage:
            seen.append((evening.dinner.star, evening.dinner.stage))
    return seen


def test_t1_guessing_opens_with_two_sealed_who_are_in() -> None:
    evening = arrival(1)
    evening.join("Bruno")
    evening.join("Carla", invited=False)
    assert evening.refused(c.OpenGuessing()) is Refusal.TOO_FEW
    assert "open_guessing" not in evening.desk().can
    evening.seal("g2")
    assert evening.do(c.OpenGuessing()) == (e.GuessingOpened((G1, G2)),)


def test_t2_in_the_ballot_next_waits_for_the_lock() -> None:
    evening = seated(2)
    assert evening.refused(c.Next()) is Refusal.NOT_LOCKED
    evening.all(c.Lock())
    assert evening.do(c.Next()) == (e.SpotlightMoved(G1, Stage.SPOTLIGHT, locks=True),)


@pytest.mark.parametrize("points", [True, False])
@pytest.mark.parametrize("pace", Pace)
def test_t4_every_guest_passes_every_stage_of_the_pace(pace: Pace, *, points: bool) -> None:
    """Also T2, T3, T6, T7."""
    asked = [Stage.GUESSING] if pace is Pace.ROUNDS else []
    last = [Stage.SCORES] if points else []
    evening = seated(3, pace, points=points)
    assert stages(evening) == [(star, stage) for star in (G1, G2, G3) for stage in asked + SPOTLIT + last]
    assert evening.table().spotlight is None
    assert evening.desk().next is not None


def test_t3_in_rounds_the_second_next_locks_the_guest() -> None:
    evening = seated(2, Pace.ROUNDS)
    assert evening.do(c.Next()) == (e.SpotlightMoved(G1, Stage.GUESSING),)
    assert not evening.table().guests[0].locked
    assert evening.do(c.Next()) == (e.SpotlightMoved(G1, Stage.SPOTLIGHT, locks=True),)
    assert [place.locked for place in evening.table().guests] == [True, False]


def test_t3_in_rounds_whoever_is_locked_goes_without_guessing() -> None:
    """Skipped after the wall and brought back: the guesses are known, nobody may add one."""
    evening = seated(3, Pace.ROUNDS).go(Stage.WALL).all(c.Skip(G1, on=True), c.Skip(G1, on=False))
    assert (evening.dinner.star, evening.dinner.stage) == (G2, Stage.GUESSING)
    evening.go(Stage.SCORES).step()
    assert (evening.dinner.star, evening.dinner.stage) == (G1, Stage.SPOTLIGHT)


def test_t12_the_host_gives_the_last_guesses_half_a_minute_more() -> None:
    evening = seated(3, Pace.ROUNDS).go(Stage.GUESSING)
    assert burns_ms(evening.dinner) == 60_000
    assert evening.do(c.MoreTime()) == (e.TimeGiven(G1),)
    assert burns_ms(evening.all(c.MoreTime()).dinner) == 120_000
    assert burns_ms(evening.go(Stage.VERDICTS).dinner) == 30_000
    assert burns_ms(evening.go(Stage.GUESSING).dinner) == 60_000, "the next guest's candle is a whole one"


def test_t5_the_drumroll_ends_with_the_cut_alone() -> None:
    evening = seated(2).go(Stage.DRUMROLL)
    assert evening.refused(c.Next()) is Refusal.DRUMROLL
    assert "next" not in evening.desk().can
    assert evening.table().guests[0].revealed is None
    assert evening.do(c.Cut(), ALARM) == (e.Unmasked(G1, ()),)
    assert evening.dinner.stage is Stage.UNMASKED


def test_t6_with_points_off_verdicts_lead_to_the_next_guest() -> None:
    evening = seated(2, points=False).go(Stage.VERDICTS)
    assert evening.do(c.Next()) == (e.SpotlightMoved(G2, Stage.SPOTLIGHT, locks=True),)
    evening.go(Stage.VERDICTS)
    assert evening.do(c.Next()) == (e.FinaleReached(awards(evening.dinner)),)


def test_t7_after_the_last_reveal_comes_the_finale() -> None:
    evening = seated(2).go(Stage.SCORES).go(Stage.SCORES)
    assert evening.do(c.Next()) == (e.FinaleReached(awards(evening.dinner)),)
    assert evening.dinner.phase is Phase.FINALE
    assert evening.table().spotlight is None


@pytest.mark.parametrize("pace", Pace)
def test_t8_with_nobody_to_unmask_next_says_so(pace: Pace) -> None:
    evening = seated(2, pace)
    if pace is Pace.BALLOT:
        evening.all(c.Lock())
    evening.all(c.Skip(G1, on=True), c.Skip(G2, on=True))
    assert evening.refused(c.Next()) is Refusal.NOBODY_LEFT
    assert evening.desk().next is None
    evening.all(c.Skip(G2, on=False))
    assert evening.refused(c.Next()) is None


def test_t9_close_ends_the_evening_from_the_finale() -> None:
    """Also B12."""
    evening = seated(2).go(Phase.FINALE)
    assert evening.do(c.Close()) == (e.DinnerClosed(),)
    assert evening.desk().can == ()
    assert evening.refused(c.Back()) is Refusal.NOT_NOW


def test_t10_without_a_sealed_secret_nobody_comes_into_the_spotlight() -> None:
    evening = arrival(1)
    evening.join("Bruno")
    evening.seal(evening.join("Carla"))
    evening.join("Dario", invited=False)
    evening.all(c.OpenGuessing(), c.Admit(G4))
    assert {star for star, _ in stages(evening)} == {G1, G3}
    assert [place.id for place in evening.table().guests if place.revealed] == [G1, G3]


def test_t11_a_dinner_opens_in_arrival() -> None:
    table = Evening(Pace.ROUNDS, points=False).table()
    assert (table.title, table.phase, table.pace, table.points) == ("Friday", Phase.ARRIVAL, Pace.ROUNDS, False)
    assert (table.doors, table.guests, table.paused, table.spotlight) == (Doors.OPEN, (), False, None)


def test_o1_chance_draws_the_order_when_guessing_opens() -> None:
    evening = arrival(3, world=redrawn(WORLD, ("g3", "g1", "g2")))
    assert evening.do(c.OpenGuessing()) == (e.GuessingOpened((G3, G1, G2)),)
    assert evening.desk().order == (G3, G1, G2)
    assert [star for star, stage in stages(evening) if stage is Stage.WALL] == [G3, G1, G2]


def test_o1_only_those_who_are_in_are_drawn() -> None:
    evening = arrival(2)
    evening.join("Carla", invited=False)
    assert evening.do(c.OpenGuessing()) == (e.GuessingOpened((G1, G2)),)


@pytest.mark.parametrize(
    "order", [(), (G1, G2), (G1, G2, G2), (G1, G2, G3, G3), (G1, G2, G4), (G1, G2, GuestId("g9")), (G1, G2, G3, G4)]
)
def test_o2_an_order_names_everybody_who_is_in_exactly_once(order: tuple[GuestId, ...]) -> None:
    evening = seated(3)
    evening.join("Dario", invited=False)
    assert evening.refused(c.SetOrder(order)) is Refusal.WRONG_ORDER
    assert evening.do(c.SetOrder((G3, G1, G2))) == (e.OrderSet((G3, G1, G2)),)
    assert [star for star, stage in stages(evening) if stage is Stage.WALL] == [G3, G1, G2]


def test_o3_whoever_is_unmasked_keeps_their_place() -> None:
    evening = seated(3).go(Stage.DRUMROLL)
    assert evening.refused(c.SetOrder((G3, G2, G1))) is None
    evening.go(Stage.UNMASKED)
    assert evening.refused(c.SetOrder((G3, G2, G1))) is Refusal.WRONG_ORDER
    evening.all(c.SetOrder((G1, G3, G2)))
    assert [star for star, stage in stages(evening) if stage is Stage.WALL] == [G3, G2]


def test_o4_the_spotlight_goes_to_the_first_who_can_be_unmasked() -> None:
    evening = seated(3)
    evening.join("Dario")
    evening.all(c.SetOrder((G4, G1, G2, G3)), c.Skip(G1, on=True)).go(Stage.SPOTLIGHT)
    assert evening.dinner.star == G2
    evening.go(Stage.UNMASKED).seal("g4").go(Stage.SPOTLIGHT)
    assert evening.dinner.star == G4


def test_o5_a_skipped_guest_is_passed_over_and_can_be_brought_back() -> None:
    evening = seated(3)
    assert evening.do(c.Skip(G1, on=True)) == (e.GuestSkipped(G1, on=True),)
    assert [place.skipped for place in evening.table().guests] == [True, False, False]
    evening.go(Stage.WALL)
    assert evening.dinner.star == G2
    evening.all(c.Skip(G1, on=False)).go(Stage.SPOTLIGHT)
    assert evening.dinner.star == G1


def test_o5_somebody_who_never_comes_back_stays_covered() -> None:
    evening = seated(3).all(c.Skip(G2, on=True)).go(Phase.CLOSED)
    assert [place.id for place in evening.table().guests if place.revealed] == [G1, G3]


@pytest.mark.parametrize("stage", [Stage.SPOTLIGHT, Stage.WALL])
def test_o6_skipping_the_guest_in_the_spotlight_moves_it_on(stage: Stage) -> None:
    evening = seated(3).go(stage)
    assert evening.do(c.Skip(G1, on=True)) == (e.GuestSkipped(G1, True, True, G2, Stage.SPOTLIGHT, locks=True),)
    assert (evening.dinner.star, evening.dinner.stage) == (G2, Stage.SPOTLIGHT)


@pytest.mark.parametrize("stage", [Stage.GUESSING, Stage.SPOTLIGHT, Stage.WALL])
def test_o6_in_rounds_it_moves_on_to_the_next_guessing(stage: Stage) -> None:
    evening = seated(3, Pace.ROUNDS).go(stage)
    assert evening.do(c.Skip(G1, on=True)) == (e.GuestSkipped(G1, True, True, G2, Stage.GUESSING),)
    assert evening.refused(c.Guess(G2, "cook"), guest("g1")) is None


def test_o6_with_nobody_left_it_leads_to_the_finale() -> None:
    evening = seated(2).go(Stage.SCORES).go(Stage.WALL)
    (skipped,) = evening.do(c.Skip(G2, on=True))
    assert skipped == e.GuestSkipped(G2, on=True, moved=True, awards=awards(evening.dinner))
    assert evening.dinner.phase is Phase.FINALE
    assert evening.table().spotlight is None
    assert evening.refused(c.Skip(G2, on=False)) is Refusal.NOT_NOW


def test_o7_who_cannot_be_skipped() -> None:
    evening = seated(2).go(Stage.DRUMROLL)
    evening.join("Carla", invited=False)
    assert evening.refused(c.Skip(G1, on=True)) is Refusal.DRUMROLL
    assert evening.refused(c.Skip(G2, on=True)) is None
    assert evening.refused(c.Skip(G3, on=True)) is Refusal.WAITING
    assert evening.refused(c.Skip(G4, on=True)) is Refusal.NO_SUCH_GUEST
    evening.go(Stage.UNMASKED)
    assert evening.refused(c.Skip(G1, on=True)) is Refusal.REVEALED
    assert evening.refused(c.Skip(G1, on=False)) is Refusal.REVEALED


def test_o7_whoever_cannot_be_skipped_is_no_reason_to_offer_it() -> None:
    """Also L5."""
    evening = seated(2).go(Stage.UNMASKED)
    assert "skip" in evening.desk().can
    evening.go(Stage.UNMASKED)
    assert "skip" not in evening.desk().can
