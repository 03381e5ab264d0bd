"""Folding events: replay, what `back` restores and what it leaves, and buttons pressed on an older view."""

from collections.abc import Callable

import pytest

from app.game import commands as c
from app.game import events as e
from app.game.actors import ALARM
from app.game.evolve import evolve, replay
from app.game.names import Doors, Pace, Phase, Refusal, RuledBy, Stage, Undoable, Verdict
from tests.game.given import Evening, arrival, card, guest, ids, seated

G1, G2, G3 = ids("g1", "g2", "g3")


@pytest.mark.parametrize("pace", Pace)
def test_c7_folding_the_events_again_gives_the_same_dinner(pace: Pace) -> None:
    """Also C6: at every step of the evening the version is the number of events."""
    evening = seated(3, pace).guess("g1", g2="exact x", g3="miss y")
    while evening.dinner.phase is not Phase.CLOSED:
        evening.step()
        assert replay(evening.events) == evening.dinner
        assert evening.dinner.version == len(evening.events)


def test_c7_a_log_begins_with_its_opening() -> None:
    for log in ([], [e.DinnerClosed()]):
        with pytest.raises(ValueError, match="begins with its opening"):
            replay(log)


def test_c5_folding_changes_no_dinner_that_somebody_still_holds() -> None:
    evening = seated(2).guess("g1", g2="exact x").go(Stage.VERDICTS)
    before, twin = evening.dinner, replay(evening.events)
    ruled = e.Ruled(G1, card(evening, "exact x"), Verdict.MISS, RuledBy.GUEST)
    for event in (ruled, e.GuestRenamed(G1, "Annina"), e.WentBack(), e.Wished(G1, G2, on=True)):
        evolve(before, event)
    assert before == twin


UNDOABLE: dict[str, tuple[Undoable, Callable[[], Evening], Callable[[Evening], object]]] = {
    "opening": (Undoable.OPENING, lambda: arrival(3), lambda evening: evening.do(c.OpenGuessing())),
    "lock": (Undoable.LOCK, lambda: seated(3), lambda evening: evening.do(c.Lock())),
    "first stage": (Undoable.STAGE, lambda: seated(3).all(c.Lock()), Evening.step),
    "guessing": (Undoable.STAGE, lambda: seated(3, Pace.ROUNDS), Evening.step),
    "locking stage": (Undoable.STAGE, lambda: seated(3, Pace.ROUNDS).go(Stage.GUESSING), Evening.step),
    "wall": (Undoable.STAGE, lambda: seated(3).go(Stage.SPOTLIGHT), Evening.step),
    "drumroll": (Undoable.STAGE, lambda: seated(3).go(Stage.WALL), Evening.step),
    "verdicts": (Undoable.STAGE, lambda: seated(3).go(Stage.UNMASKED), Evening.step),
    "scores": (Undoable.STAGE, lambda: seated(3).go(Stage.VERDICTS), Evening.step),
    "next guest": (Undoable.STAGE, lambda: seated(3).go(Stage.SCORES), Evening.step),
    "next guest, points off": (Undoable.STAGE, lambda: seated(3, points=False).go(Stage.VERDICTS), Evening.step),
    "finale": (Undoable.STAGE, lambda: seated(2).go(Stage.SCORES).go(Stage.SCORES), Evening.step),
    "skip": (Undoable.SKIP, lambda: seated(3), lambda evening: evening.do(c.Skip(G2, on=True))),
    "return": (
        Undoable.SKIP,
        lambda: seated(3).all(c.Skip(G2, on=True)),
        lambda evening: evening.do(c.Skip(G2, on=False)),
    ),
    "skip in the spotlight": (
        Undoable.SKIP,
        lambda: seated(3).go(Stage.WALL),
        lambda evening: evening.do(c.Skip(G1, on=True)),
    ),
    "skip into the finale": (
        Undoable.SKIP,
        lambda: seated(2).go(Stage.SCORES).go(Stage.WALL),
        lambda evening: evening.do(c.Skip(G2, on=True)),
    ),
    "verdict of the guest": (
        Undoable.VERDICT,
        lambda: seated(3).guess("g1", g2="exact x").go(Stage.VERDICTS),
        lambda evening: evening.do(c.Rule(card(evening, "exact x"), Verdict.MISS), guest("g1")),
    ),
    "verdict of the host": (
        Undoable.VERDICT,
        lambda: seated(3).guess("g1", g2="exact x").go(Stage.VERDICTS),
        lambda evening: evening.do(c.Rule(card(evening, "exact x"), Verdict.MISS)),
    ),
}


@pytest.mark.parametrize(("undoes", "given", "when"), UNDOABLE.values(), ids=UNDOABLE)
def test_b6_back_takes_back_the_newest_of_every_kind(
    undoes: Undoable, given: Callable[[], Evening], when: Callable[[Evening], object]
) -> None:
    evening = given()
    moment, table, past = evening.dinner.moment, evening.table(), evening.dinner.past
    when(evening)
    assert evening.dinner.moment != moment
    assert evening.desk().undo is undoes
    assert evening.do(c.Back()) == (e.WentBack(),)
    assert (evening.dinner.moment, evening.dinner.past) == (moment, past)
    assert evening.table() == table
    when(evening)
    assert evening.desk().undo is undoes


def test_b6_back_goes_one_at_a_time_to_the_very_beginning() -> None:
    evening = seated(3).all(c.Lock(), c.Skip(G3, on=True)).go(Stage.WALL).all(c.Skip(G1, on=True))
    undone = []
    while evening.dinner.past:
        undone.append(evening.desk().undo)
        evening.back()
    assert undone == ["skip", "stage", "stage", "skip", "lock", "opening"]
    assert evening.dinner.phase is Phase.ARRIVAL
    assert evening.refused(c.Back()) is Refusal.NOT_NOW


def test_b7_an_unmasked_guest_stays_unmasked() -> None:
    """Also B11."""
    evening = seated(2).guess("g1", g2="exact x").go(Stage.UNMASKED)
    assert evening.refused(c.Back()) is Refusal.NOTHING_TO_UNDO
    assert evening.desk().undo is None
    assert "back" not in evening.desk().can
    revealed = evening.table().guests[0].revealed
    evening.go(Stage.VERDICTS)
    evening.do(c.Rule(card(evening, "exact x"), Verdict.MISS))
    evening.go(Stage.WALL)
    while evening.dinner.past:
        evening.back()
        assert evening.table().guests[0].revealed == revealed
    assert (evening.dinner.star, evening.dinner.stage) == (G1, Stage.UNMASKED)
    assert evening.verdicts() == {"exact x": Verdict.EXACT}


def test_b8_back_cancels_the_drumroll() -> None:
    evening = seated(2).guess("g1", g2="exact x").go(Stage.WALL)
    wall = evening.table()
    evening.go(Stage.DRUMROLL).back()
    assert evening.table() == wall
    assert evening.refused(c.Cut(), ALARM) is Refusal.NOT_NOW


def test_b9_back_leaves_alone_what_is_no_step() -> None:
    evening = seated(3).guess("g1", g2="miss x").go(Stage.WALL)
    wrong = card(evening, "miss x")
    evening.all(c.Hide(wrong, on=True), c.Favourite(wrong), c.Rename(G1, "Annina"), c.SetDoors(Doors.KNOCK))
    evening.all(c.SetOrder((G1, G3, G2)), c.AddGuest("Nonna"), c.SealFor(ids("g4")[0], "cook")).guess("g4", g1="y")
    evening.all(c.Reissue(G2), c.HandOver(), c.Lead("tablet"), c.SetScreen(80, sound=False)).back(4)
    assert evening.dinner.phase is Phase.ARRIVAL
    assert evening.dinner.walls[G1].hidden == {wrong}
    assert evening.dinner.walls[G1].favourite == wrong
    assert [place.name for place in evening.table().guests] == ["Annina", "Bruno", "Carla", "Nonna"]
    assert evening.table().doors is Doors.KNOCK
    assert evening.desk().order == ids("g1", "g3", "g2", "g4")
    assert evening.table().guests[3].sealed
    assert ids("g4")[0] in evening.seat("g1").guesses
    assert (evening.dinner.guests[G2].link, evening.dinner.heir) == (1, True)
    assert (evening.desk().lead, evening.table().screen.scale) == ("tablet", 80)


def test_b9_back_leaves_the_time_that_was_given() -> None:
    evening = seated(3, Pace.ROUNDS).go(Stage.GUESSING).all(c.MoreTime(), c.Skip(G3, on=True)).back(2)
    assert evening.dinner.stage is not Stage.GUESSING
    assert evening.dinner.more == {G1: 1}


def test_b10_what_changed_nothing_is_nothing_to_take_back() -> None:
    evening = seated(3).guess("g1", g2="exact x").all(c.Skip(G3, on=False))
    assert evening.desk().undo is Undoable.OPENING
    evening.go(Stage.VERDICTS)
    exact = card(evening, "exact x")
    evening.do(c.Rule(exact, Verdict.MISS), guest("g1"))
    evening.do(c.Rule(exact, Verdict.MISS), guest("g1"))
    evening.back()
    assert evening.verdicts() == {"exact x": Verdict.EXACT}
    assert evening.desk().undo is Undoable.STAGE
