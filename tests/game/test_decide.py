"""From a command to events or a refusal: buttons pressed on an older view, and a dinner that rests."""

import pytest

from app.game import commands as c
from app.game.actors import ALARM, DOOR
from app.game.names import Doors, Pace, Phase, Refusal, Stage, Verdict
from tests.game.given import card, guest, ids, seated, secret_of

G1, G2, G3 = ids("g1", "g2", "g3")


@pytest.mark.parametrize("points", [True, False])
@pytest.mark.parametrize("pace", Pace)
def test_b1_a_second_tap_on_the_main_button_never_skips_a_stage(pace: Pace, *, points: bool) -> None:
    evening = seated(3, pace, points=points)
    while evening.dinner.phase is not Phase.CLOSED:
        seen = evening.dinner.version
        evening.step()
        for button in (c.Lock(), c.Next(), c.Back(), c.Close()):
            assert evening.refused(button, seen=seen) is Refusal.STALE


STEPS = (c.OpenGuessing(), c.Lock(), c.Next(), c.Back(), c.Skip(G1, on=True), c.Close())


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.kind)
def test_b1_every_step_on_an_older_view_is_stale(step: c.Command) -> None:
    """Also B2: in the wrong phase, by the wrong sender, and paused too."""
    evening = seated(2)
    seen = evening.dinner.version
    evening.all(c.Lock())
    for by in (guest("g1"), guest("g9"), DOOR):
        assert evening.refused(step, by, seen=seen) is Refusal.STALE
    evening.all(c.Pause(on=True))
    assert evening.refused(step, seen=seen) is Refusal.STALE
    assert evening.refused(step, seen=0) is Refusal.STALE
    assert evening.refused(step, seen=None) is not Refusal.STALE
    assert evening.refused(step, seen=evening.dinner.version) is not Refusal.STALE


def test_b1_a_late_alarm_of_a_cancelled_drumroll_is_stale() -> None:
    evening = seated(2).go(Stage.DRUMROLL)
    armed = evening.dinner.version
    evening.back().go(Stage.DRUMROLL)
    assert evening.refused(c.Cut(), ALARM, seen=armed) is Refusal.STALE
    assert evening.refused(c.Cut(), ALARM, seen=evening.dinner.version) is None


def test_b1_back_is_stale_when_a_verdict_came_in_between() -> None:
    """The host meant the stage, not the verdict that the guest ruled meanwhile."""
    evening = seated(2).guess("g1", g2="exact x").go(Stage.VERDICTS)
    seen = evening.dinner.version
    evening.do(c.Rule(card(evening, "exact x"), Verdict.MISS), guest("g1"))
    assert evening.refused(c.Back(), seen=seen) is Refusal.STALE
    assert evening.refused(c.Next(), seen=seen) is None
    assert evening.refused(c.Back(), seen=evening.dinner.version) is None


def test_b1_a_second_tap_on_back_is_stale() -> None:
    evening = seated(2).go(Stage.WALL)
    seen = evening.dinner.version
    evening.do(c.Back(), seen=seen)
    assert evening.refused(c.Back(), seen=seen) is Refusal.STALE


def test_b3_nothing_but_a_step_is_ever_stale() -> None:
    evening = seated(3).guess("g1", g2="exact x")
    late = evening.join("Late")
    evening.go(Stage.VERDICTS).seal(evening.join("Later"))
    evening.join("Knocker", invited=False)
    x = card(evening, "exact x")
    host: tuple[c.Command, ...] = (
        c.Rule(x, Verdict.MISS), c.Hide(x, on=True), c.Favourite(x), c.Pause(on=True), c.SetOrder(evening.desk().order),
        c.Rename(G1, "Annina"), c.AddGuest("Nonna"), c.SetDoors(Doors.OPEN), c.Reissue(G1), c.HandOver(),
        c.SealFor(late, "x"), c.GuessFor(G1, ids("g5")[0], "x"), c.Remove(late), c.Admit(ids("g6")[0]),
    )  # fmt: skip
    for command in host:
        assert evening.refused(command, seen=0) is None
    guests: tuple[c.Command, ...] = (
        c.Guess(ids("g5")[0], "x"),
        c.Pass(ids("g5")[0]),
        c.Know(ids("g5")[0]),
        c.Rule(x, Verdict.CLOSE),
    )
    for command in guests:
        assert evening.refused(command, guest("g1"), seen=0) is None
    assert evening.refused(secret_of("g4"), guest("g4"), seen=0) is None
    assert evening.refused(c.Join("Zeno", invited=True), DOOR, seen=0) is None


def test_b4_paused_every_step_rests() -> None:
    evening = seated(3).all(c.Pause(on=True))
    assert evening.table().paused
    for step in (c.Lock(), c.Next(), c.Back(), c.Skip(G1, on=True)):
        assert evening.refused(step) is Refusal.PAUSED
        assert step.kind not in evening.desk().can
    evening.all(c.Pause(on=False)).go(Stage.DRUMROLL).all(c.Pause(on=True))
    assert evening.refused(c.Cut(), ALARM) is Refusal.PAUSED
    assert evening.refused(c.Back()) is Refusal.PAUSED
    evening.all(c.Pause(on=False))
    assert evening.refused(c.Cut(), ALARM) is None
    evening.go(Phase.FINALE).all(c.Pause(on=True))
    assert evening.refused(c.Close()) is Refusal.PAUSED
    assert evening.refused(c.Wish(G2, on=True), guest("g1")) is None


def test_b5_a_pause_stops_no_guess_seal_or_verdict() -> None:
    evening = seated(3).guess("g1", g2="exact x")
    evening.join("Late")
    evening.all(c.Pause(on=True)).guess("g1", g2="exact y").seal("g4").all(c.Pause(on=False)).go(Stage.VERDICTS)
    evening.all(c.Pause(on=True))
    y = card(evening, "exact y")
    evening.do(c.Rule(y, Verdict.CLOSE), guest("g1"))
    evening.all(c.Rule(y, Verdict.MISS), c.Hide(y, on=True), c.Favourite(y), c.AddGuest("Nonna"), c.Pause(on=True))
    assert evening.table().paused
