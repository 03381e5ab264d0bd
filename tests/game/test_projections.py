"""What each viewer may see: the table, the seat, the desk, the doorstep."""

import pytest
from pydantic import TypeAdapter

from app.game import commands as c
from app.game.names import AnswerKind, Pace, Phase, Stage, Step
from app.game.projections import Presence, desk, doorstep, table
from app.game.views import (
    AnswerView,
    CandleView,
    ConnectionView,
    DeskView,
    NextView,
    RevealedView,
    ScreenView,
    SeatView,
    TableView,
)
from tests.game.given import LINKS, Evening, arrival, guest, ids, seated

G1, G2, G3, G4 = ids("g1", "g2", "g3", "g4")
TABLE, SEAT, DESK = TypeAdapter(TableView), TypeAdapter(SeatView), TypeAdapter(DeskView)


def words(name: str) -> list[str]:
    """Every word of the envelope that `secret_of` fills."""
    return [f"{part} {name}" for part in ("profession", "also", "real", "story", "contact")]


def seen(evening: Evening, but: str = "") -> str:
    """Everything that anybody sees, one guest excepted."""
    seats = [SEAT.dump_json(evening.seat(one)) for one in evening.dinner.guests if one != but]
    return b"".join([TABLE.dump_json(evening.table()), DESK.dump_json(evening.desk()), *seats]).decode()


@pytest.mark.parametrize("pace", Pace)
def test_l1_a_secret_is_seen_by_nobody_else_before_its_unmasking(pace: Pace) -> None:
    """Also L2: the other words and the contact not even then."""
    evening = arrival(3, pace)
    while evening.dinner.phase is not Phase.CLOSED:
        for name in ("g1", "g2", "g3"):
            up = name in evening.dinner.revealed
            told = seen(evening, but=name)
            assert [word in told for word in words(name)] == [up, False, up, up, False]
        evening.step()


def test_l1_the_table_tells_what_the_lid_covered_from_the_unmasking_on() -> None:
    evening = seated(2).go(Stage.DRUMROLL)
    assert [place.revealed for place in evening.table().guests] == [None, None]
    evening.step()
    lifted = RevealedView("profession g1", "real g1", "story g1")
    assert [place.revealed for place in evening.table().guests] == [lifted, None]


def test_l1_what_was_not_given_is_not_shown() -> None:
    evening = arrival(2)
    evening.do(c.Seal("baker"), guest("g1"))
    assert evening.go(Stage.UNMASKED).table().guests[0].revealed == RevealedView("baker", None, None)


def test_l2_the_contact_and_the_other_words_stay_in_the_envelope_to_the_end() -> None:
    evening = seated(3).go(Phase.FINALE)
    room = TABLE.dump_json(evening.table()).decode() + DESK.dump_json(evening.desk()).decode()
    assert "contact" not in room
    assert "also" not in room


def test_l3_a_seat_holds_what_belongs_to_its_guest_and_nothing_else() -> None:
    evening = seated(3).guess("g2", g1="cook", g3="pilot").guess("g3", g1="judge")
    evening.do(c.Know(G3), guest("g1"))
    mine = evening.seat("g1")
    assert mine.guest == G1
    assert mine.guesses == {G2: AnswerView(AnswerKind.GUESS, "cook"), G3: AnswerView(AnswerKind.KNOW, None)}
    assert mine.open == (G2, G3)
    assert mine.secret is not None
    assert [word in SEAT.dump_json(mine).decode() for word in ("pilot", "judge", *words("g2"))] == [False] * 7
    with pytest.raises(KeyError):
        evening.seat("g9")


def test_l4_guesses_are_counted_but_not_told_before_their_wall() -> None:
    evening = seated(3).guess("g1", g2="miss cook", g3="miss pilot").guess("g2", g1="miss judge")
    evening.do(c.Pass(G2), guest("g3"))
    assert [place.made for place in evening.table().guests] == [1, 1, 2]
    for text, author in (("miss cook", "g2"), ("miss pilot", "g3"), ("miss judge", "g1")):
        assert text not in seen(evening, but=author)
        assert text in seen(evening)
    evening.go(Stage.SPOTLIGHT)
    assert "miss cook" not in seen(evening, but="g2")
    evening.go(Stage.WALL)
    assert "miss cook" in TABLE.dump_json(evening.table()).decode()
    assert "miss judge" not in seen(evening, but="g1")
    evening.back()
    assert "miss cook" not in TABLE.dump_json(evening.table()).decode()


def test_l6_the_desk_tells_who_is_missing_and_never_what_was_said() -> None:
    evening = seated(3).guess("g2", g1="miss cook")
    evening.do(c.Pass(G1), guest("g2"))
    assert evening.desk().missing == {G1: (G3,), G2: (G3,), G3: (G1, G2)}
    assert "miss cook" not in DESK.dump_json(evening.desk()).decode()
    evening.all(c.Lock())
    assert evening.desk().missing == {}


def test_l6_only_who_can_be_guessed_about_is_missing() -> None:
    evening = seated(2, Pace.ROUNDS)
    evening.join("Carla")
    evening.join("Dario", invited=False)
    assert evening.desk().missing == {G1: (G2,), G2: (G1,), G3: (G1, G2)}
    evening.go(Stage.SPOTLIGHT)
    assert evening.desk().missing == {G1: (G2,), G3: (G2,)}


def test_l7_at_the_door_one_sees_the_house_and_oneself() -> None:
    evening = seated(3).guess("g1", g2="miss cook").go(Stage.UNMASKED)
    knocker = evening.join("Dario", invited=False)
    outside = doorstep(evening.table(), knocker)
    assert [place.id for place in outside.guests] == [knocker]
    assert (outside.spotlight, outside.awards) == (None, ())
    assert (outside.title, outside.phase) == ("Friday", Phase.REVEALS)
    told = TABLE.dump_json(outside).decode()
    assert not [word for word in ("Anna", "cook", "profession") if word in told]
    assert evening.seat(knocker).open == ()


def test_l5_a_guest_is_offered_what_would_be_accepted() -> None:
    evening = arrival(2)
    evening.join("Carla")
    assert evening.seat("g1").can == ("seal", "forget")
    evening.all(c.OpenGuessing())
    assert evening.seat("g1").can == ("guess", "pass", "know", "forget")
    evening.guess("g2", g1="cook")
    assert evening.seat("g1").can == ("guess", "pass", "know", "withdraw", "forget")
    assert evening.seat("g3").can == ("seal", "guess", "pass", "know")
    evening.all(c.Lock())
    assert evening.seat("g1").can == ("forget",)
    evening.go(Phase.FINALE)
    assert evening.seat("g1").can == ("wish", "forget")
    assert evening.seat("g3").can == ("wish",)


def test_l8_the_desk_names_the_next_step() -> None:
    """In both paces, and with points off."""
    told = []
    evening = arrival(2, Pace.ROUNDS, points=False)
    while (upcoming := evening.desk().next) or evening.dinner.stage is Stage.DRUMROLL:
        told.append((upcoming.step, upcoming.guest) if upcoming else None)
        evening.all(c.Next()) if evening.desk().next and "next" in evening.desk().can else evening.step()
    reveal = [Step.GUESSING, Step.SPOTLIGHT, Step.WALL, Step.DRUMROLL, None, Step.VERDICTS]
    reveals = [(step, star) if step else None for star in (G1, G2) for step in reveal]
    finale = [(step, None) for step in (Step.AWARD, Step.AWARD, Step.PEOPLE, Step.CLOSE)]
    assert told == [(Step.OPEN_GUESSING, None), *reveals, (Step.FINALE, None), *finale]
    ballot = arrival(2).all(c.OpenGuessing())
    assert ballot.desk().next == NextView("lock", Step.LOCK, None)
    assert ballot.all(c.Lock()).desk().next == NextView("next", Step.SPOTLIGHT, G1)
    assert ballot.go(Stage.VERDICTS).desk().next == NextView("next", Step.SCORES, G1)


def test_l9_the_spotlight_counts_reveals_and_guesses() -> None:
    evening = seated(4).guess("g1", g2="a", g3="b").all(c.Skip(G3, on=True))
    evening.do(c.Pass(G1), guest("g4"))
    told = []
    while evening.dinner.phase is not Phase.FINALE:
        evening.step()
        if spot := evening.table().spotlight:
            told.append((spot.guest, spot.number, spot.of, spot.answers))
    assert list(dict.fromkeys(told)) == [(G1, 1, 3, 2), (G2, 2, 3, 0), (G4, 3, 3, 0)]


def test_l10_the_rest_of_the_drumroll_is_told_during_the_drumroll() -> None:
    evening = seated(2).go(Phase.REVEALS)
    for stage in (Stage.WALL, Stage.DRUMROLL, Stage.UNMASKED, Stage.VERDICTS):
        evening.go(stage)
        spot = table(evening.dinner, Presence(), now=7, cut_in_ms=2_345).spotlight
        assert spot is not None
        assert spot.cut_in_ms == (2_345 if stage is Stage.DRUMROLL else None)


def test_l11_guessing_and_verdicts_have_a_candle() -> None:
    evening = seated(2, Pace.ROUNDS).go(Phase.REVEALS)
    told = {}
    while evening.dinner.phase is Phase.REVEALS:
        spot = table(evening.dinner, Presence(), now=7, cut_in_ms=None, candle_ms=12_345).spotlight
        assert spot is not None
        told[spot.stage] = spot.candle
        evening.step()
    burning = {Stage.GUESSING: CandleView(60_000, 12_345), Stage.VERDICTS: CandleView(30_000, 12_345)}
    assert told == {stage: burning.get(stage) for stage in Stage}


def test_l12_the_table_tells_who_sealed_with_a_phone() -> None:
    evening = arrival(1).all(c.AddGuest("Nonna"), c.SealFor(G2, "cook"), c.Reissue(G2), c.AddGuest("Piero"))
    assert [place.phone for place in evening.table().guests] == [True, False, False]
    assert [place.phone for place in evening.seal("g3").table().guests] == [True, False, True]


def test_presence_and_clock_come_from_outside() -> None:
    """Nothing of either is kept: the same dinner, another moment."""
    evening = arrival(3)
    presence = Presence({G2}, screens=2, sound=True, reached=True)
    view = table(evening.dinner, presence, now=99, cut_in_ms=None)
    assert ([place.here for place in view.guests], view.screens, view.now) == ([False, True, False], 2, 99)
    told = desk(evening.dinner, LINKS, presence)
    assert (told.screens, told.sound, told.reached) == (2, True, True)


def test_r1_the_host_sets_the_projectors_letters_and_its_sound() -> None:
    evening = seated(2).all(c.SetScreen(125, sound=False))
    assert evening.table().screen == ScreenView(125, sound=False)
    assert evening.all(c.SetScreen(80, sound=True)).table().screen == ScreenView(80, sound=True)


def test_r2_a_dinner_opens_with_usual_letters_and_with_sound() -> None:
    assert Evening().table().screen == ScreenView(100, sound=True)


def wished(*pairs: tuple[str, str]) -> Evening:
    evening = seated(3)
    evening.join("Dario")
    evening.go(Phase.FINALE)
    for one, other in pairs:
        evening.do(c.Wish(ids(other)[0], on=True), guest(one))
    return evening


def test_w2_a_wish_is_seen_by_whoever_has_it() -> None:
    with_it, without = wished(("g1", "g2")), wished()
    assert with_it.seat("g1").wishes == (G2,)
    for closed in (False, True):
        if closed:
            with_it.step()
            without.step()
        for other in ("g2", "g3", "g4"):
            assert with_it.seat(other) == without.seat(other)
        assert with_it.table() == without.table()
        assert with_it.desk() == without.desk()


def test_w3_connections_appear_when_the_dinner_is_closed() -> None:
    evening = wished(("g1", "g2"), ("g2", "g1"), ("g3", "g1"), ("g1", "g4"))
    for one in ("g1", "g2", "g3", "g4"):
        assert evening.seat(one).connections == ()
    evening.step()
    assert evening.seat("g1").connections == (ConnectionView(G2, "contact g2"),)
    assert evening.seat("g2").connections == (ConnectionView(G1, "contact g1"),)
    assert evening.seat("g3").connections == ()
    assert evening.seat("g4").connections == ()


def test_w3_a_wish_taken_back_in_time_connects_nobody() -> None:
    evening = wished(("g1", "g2"), ("g2", "g1"))
    evening.do(c.Wish(G1, on=False), guest("g2"))
    evening.step()
    assert evening.seat("g1").connections == ()


def test_w4_a_contact_is_seen_by_connections_only() -> None:
    evening = wished(("g1", "g2"), ("g2", "g1"), ("g3", "g1"), ("g4", "g1"), ("g1", "g4"))
    evening.step()
    everything = {one: SEAT.dump_json(evening.seat(one)).decode() for one in ("g2", "g3", "g4")}
    assert {one: "contact g1" in text for one, text in everything.items()} == {"g2": True, "g3": False, "g4": True}
    assert evening.seat("g1").connections[1] == ConnectionView(G4, None)
