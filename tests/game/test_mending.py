"""A log of which something cannot be read (D1 to D15), rule by rule."""

from dataclasses import replace

from app.game import commands as c
from app.game import events as e
from app.game.actors import DOOR, HOST
from app.game.decide import decide
from app.game.dinner import Dinner
from app.game.evolve import evolve, opened
from app.game.mending import is_sound, mend, unread_opening
from app.game.names import ClusterId, DinnerCode, Doors, GuestId, Pace, Phase, Role, Stage
from app.game.projections import desk, doorstep, seat, table
from app.game.taken import Row
from app.game.world import Rejected
from tests.game.given import LINKS, PRESENCE, Evening, arrival, guest, seated, secret_of

SENT_BY_GUESTS = (e.Answered, e.Withdrawn, e.Wished, e.Forgotten)


def row(event: e.Event) -> Row:
    """As it stands in a log."""
    if isinstance(event, SENT_BY_GUESTS) or (isinstance(event, e.Sealed) and event.link is not None):
        return Row(event, event.guest, Role.GUEST)
    return Row(event, None, Role.DOOR if isinstance(event, e.GuestJoined | e.HandedOver) else Role.HOST)


def rows(events: list[e.Event], lost: set[int]) -> list[Row]:
    """The log after its opening, where these events cannot be read: 1 is the first after the opening."""
    told = [(at, row(event), event.kind) for at, event in enumerate(events[1:], 1)]
    return [replace(row, event=None, kind=kind) if at in lost else row for at, row, kind in told]


def without(evening: Evening, *lost: type[e.Event], last: bool = True) -> tuple[Dinner, tuple[int, ...]]:
    """The dinner that is left when the last (or first) event of each of these kinds is lost."""
    places = set()
    for kind in lost:
        found = [at for at, event in enumerate(evening.events) if isinstance(event, kind)]
        places.add(found[-1 if last else 0])
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    return mend(opened(start), rows(evening.events, places))


def look(dinner: Dinner) -> None:
    """Every view there is."""
    whole = table(dinner, PRESENCE, 0, None, None)
    desk(dinner, LINKS, PRESENCE)
    for one in dinner.guests:
        seat(dinner, one)
        doorstep(whole, one)


def test_d1_a_lost_entry_keeps_its_number_and_the_others_count() -> None:
    evening = arrival(2)
    evening.do(c.SetScreen(125, sound=False))
    evening.do(c.Rename(GuestId("g1"), "Annetta"))
    dinner, set_aside = without(evening, e.ScreenSet)
    assert set_aside == (6,)
    assert dinner.version == evening.dinner.version
    assert dinner.projection.scale == 100
    assert dinner.guests[GuestId("g1")].name == "Annetta"


def test_d1_of_a_lost_opening_the_log_shows_the_pace() -> None:
    for pace in Pace:
        evening = seated(3, pace).go(Stage.SPOTLIGHT)
        told = unread_opening(DinnerCode("OLMO7"), evening.events[1:])
        assert (told.code, told.title, told.pace) == ("OLMO7", "OLMO7", pace)


def test_d2_what_a_lost_entry_gave_away_is_given_to_nobody_else() -> None:
    evening = Evening()
    for name in ("Anna", "Bruno", "Carla"):
        evening.join(name)
    for lost in (1, 2, 3):
        start = evening.events[0]
        assert isinstance(start, e.DinnerOpened)
        dinner, _ = mend(opened(start), rows(evening.events, {lost}))
        joined = decide(dinner, c.Join("Dario", invited=True), DOOR, evening.world)
        assert not isinstance(joined, Rejected)
        assert isinstance(joined[0], e.GuestJoined)
        assert joined[0].guest not in ("g1", "g2", "g3")


def test_d3_whoever_is_spoken_of_later_is_in_after_all() -> None:
    evening = Evening()
    for name in ("Anna", "Bruno"):
        evening.join(name)
    evening.seal("g1", "g2")
    dinner, set_aside = without(evening, e.GuestJoined)
    assert set_aside == (3,)
    assert [(one.name, one.sealed) for one in dinner.guests.values()] == [("Anna", True), ("?2", True)]
    assert dinner.order == ("g1", "g2")


def test_d3_whoever_guessed_had_been_let_in() -> None:
    evening = seated(2)
    knocked = evening.join("Carla", invited=False)
    evening.do(c.Admit(knocked))
    evening.guess("g1", g3="close cook")
    dinner, set_aside = without(evening, e.GuestAdmitted)
    assert len(set_aside) == 1
    assert not dinner.guests[knocked].waiting


def test_d3_nobody_sits_down_whose_entry_was_not_lost() -> None:
    """A row about somebody who never came is set aside itself."""
    evening = Evening()
    evening.join("Anna")
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    told = [*rows(evening.events, set()), Row(e.GuestRenamed(GuestId("g9"), "Nobody"), None)]
    dinner, set_aside = mend(opened(start), told)
    assert set_aside == (3,)
    assert list(dinner.guests) == ["g1"]


def test_d4_a_lost_guess_is_read_off_its_wall() -> None:
    evening = seated(4).guess("g1", g2="close cook", g3="close cook", g4="miss diver")
    evening.go(Stage.WALL)
    for last in (True, False):
        dinner, set_aside = without(evening, e.Answered, last=last)
        assert len(set_aside) == 1
        assert dinner.guests == evening.dinner.guests


def test_d4_a_secret_that_a_newer_link_sealed_makes_that_link_the_newest() -> None:
    evening = Evening()
    evening.join("Anna")
    evening.do(c.Reissue(GuestId("g1")))
    evening.seal("g1")
    dinner, _ = without(evening, e.LinkReissued)
    assert dinner.guests[GuestId("g1")].link == 1
    assert seat(dinner, GuestId("g1")).secret is not None


def test_d5_what_can_be_folded_and_not_be_shown_is_set_aside() -> None:
    """Nobody's envelope was sealed and no wall laid: every view of this unmasking would stumble."""
    evening = Evening()
    evening.join("Anna")
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    told = [*rows(evening.events, set()), Row(e.Unmasked(GuestId("g1"), ()), None)]
    dinner, set_aside = mend(opened(start), told)
    assert set_aside == (3,)
    look(dinner)


def test_d5_back_goes_no_further_than_there_is_something_to_show() -> None:
    """Verdicts about somebody whose unmasking is lost: the show has moved on, and there is no way back to them."""
    evening = seated(3, points=False).guess("g1", g2="close cook", g3="miss diver").go(Stage.VERDICTS)
    evening.go(Stage.SPOTLIGHT)
    dinner, _ = without(evening, e.Unmasked)
    assert dinner.star == "g2"
    while dinner.past:
        dinner = evolve(dinner, e.WentBack())
        look(dinner)


def test_d5_nobody_stands_in_the_light_without_an_envelope() -> None:
    evening = seated(3).go(Stage.DRUMROLL)
    assert evening.dinner.star == "g1"
    dinner, set_aside = without(evening, e.Sealed, last=False)
    assert dinner.star != "g1"
    assert len(set_aside) == 4  # the envelope, the light, the wall and the drumroll


def test_d5_nobody_is_on_a_wall_who_never_came() -> None:
    evening = seated(3).go(Stage.SPOTLIGHT)
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    stranger = e.LaidCluster(ClusterId("g1.1"), ("diver",), (GuestId("g9"),))
    wall = e.WallShown(GuestId("g1"), (stranger,))
    assert not is_sound(evolve(evening.dinner, wall))
    told = [*rows(evening.events, set()), Row(wall, None)]
    dinner, set_aside = mend(opened(start), told)
    assert set_aside == (dinner.version,)
    assert not dinner.walls


def test_d6_what_was_taken_back_stays_taken_back() -> None:
    evening = arrival(2)
    evening.do(c.Forget(), guest("g1"))
    dinner, set_aside = without(evening, e.Forgotten)
    assert len(set_aside) == 1
    assert not dinner.guests[GuestId("g1")].sealed
    assert decide(dinner, secret_of("g1"), guest("g1"), evening.world)


def test_d8_an_envelope_that_was_sealed_again_is_empty() -> None:
    evening = arrival(2)
    evening.do(c.Seal("diver"), guest("g1"))
    dinner, _ = without(evening, e.Sealed)
    assert [one.sealed for one in dinner.guests.values()] == [False, True]
    assert seat(dinner, GuestId("g1")).can.count("seal") == 1
    first, _ = without(evening, e.Sealed, last=False)
    assert first.guests == evening.dinner.guests


def test_d8_what_the_host_typed_again_is_empty_and_what_guests_sealed_is_not() -> None:
    evening = arrival(2)
    for name in ("Carla", "Dario"):
        evening.do(c.AddGuest(name))
    evening.all(*(c.SealFor(GuestId(laid), "cook") for laid in ("g3", "g4", "g4")))
    dinner, _ = without(evening, e.Sealed)
    assert [one.sealed for one in dinner.guests.values()] == [True, True, False, False]


def test_d8_an_answer_that_was_changed_or_withdrawn_is_none() -> None:
    for changed in (c.Guess(GuestId("g2"), "miss diver"), c.Withdraw(GuestId("g2"))):
        evening = seated(3).guess("g2", g1="close cook", g3="close cook")
        evening.do(changed, guest("g1"))
        dinner, _ = without(evening, e.Withdrawn if isinstance(changed, c.Withdraw) else e.Answered)
        assert not dinner.guests[GuestId("g1")].answers
        assert dinner.guests[GuestId("g3")] == evening.dinner.guests[GuestId("g3")]


def test_d8_nothing_changes_an_answer_about_a_guest_who_is_locked() -> None:
    for locked in (Stage.SPOTLIGHT, Stage.WALL):
        evening = seated(3, Pace.ROUNDS).guess("g1", g2="close cook").go(locked)
        evening.guess("g3", g2="miss diver")
        dinner, _ = without(evening, e.Answered)
        assert list(dinner.guests[GuestId("g2")].answers) == ["g1"]
    evening.guess("g3", g2="miss baker")
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    dinner, _ = mend(opened(start), rows(evening.events, {len(evening.events) - 1, len(evening.events) - 2}))
    assert list(dinner.guests[GuestId("g2")].answers) == ["g1"]


def test_d8_guesses_that_the_host_changed_are_none() -> None:
    evening = seated(3).guess("g1", g2="close cook", g3="miss diver")
    evening.do(c.GuessFor(GuestId("g2"), GuestId("g1"), "miss baker"))
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    told = rows(evening.events, {len(evening.events) - 1})
    dinner, _ = mend(opened(start), [*told[:-1], Row(None, None, Role.HOST, e.Answered.kind)])
    assert not any(one.answers for one in dinner.guests.values())


def test_d8_a_wish_that_was_taken_back_is_none() -> None:
    evening = seated(3).go(Phase.FINALE)
    evening.do(c.Wish(GuestId("g2"), on=True), guest("g1"))
    evening.do(c.Wish(GuestId("g1"), on=True), guest("g2"))
    evening.do(c.Wish(GuestId("g2"), on=False), guest("g1"))
    dinner, _ = without(evening, e.Wished)
    assert [len(one.wishes) for one in dinner.guests.values()] == [0, 1, 0]


def test_d9_whoever_may_have_been_put_out_waits_at_the_door() -> None:
    evening = arrival(4)
    evening.do(c.Remove(GuestId("g1")))
    evening.do(c.Rename(GuestId("g2"), "Brunella"))
    for name in ("g4", "g3"):
        evening.do(c.Seal("diver"), guest(name))
    dinner, _ = without(evening, e.GuestRemoved)
    assert {one.id for one in dinner.guests.values() if one.waiting} == {"g1", "g2"}
    assert dinner.order == ("g3", "g4")


def test_d9_whoever_is_let_in_again_is_in_and_the_log_tells_it_so() -> None:
    """The dinner is told again later, with what was decided on what was left of it."""
    evening = arrival(3)
    evening.do(c.Remove(GuestId("g1")))
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    lost = {len(evening.events) - 1}
    dinner, _ = mend(opened(start), rows(evening.events, lost))
    log = [*evening.events, e.GuestAdmitted(GuestId("g2")), e.Sealed(GuestId("g2"), 0, "diver")]
    for fact in log[-2:]:
        dinner = evolve(dinner, fact)
    assert mend(opened(start), rows(log, lost))[0] == dinner
    assert dinner.order == ("g2",)


def test_d9_whoever_is_on_a_wall_stays_in() -> None:
    evening = seated(4).guess("g1", g2="close cook").go(Stage.UNMASKED)
    evening.do(c.Remove(GuestId("g4")))
    dinner, _ = without(evening, e.GuestRemoved)
    assert [one.waiting for one in dinner.guests.values()] == [False, False, True, True]


def test_d10_every_seat_has_a_new_link_but_those_who_sealed_with_theirs() -> None:
    evening = arrival(3)
    evening.do(c.Reissue(GuestId("g1")))
    evening.do(c.Seal("diver"), guest("g2"))
    dinner, _ = without(evening, e.LinkReissued)
    assert [(one.link, one.issued) for one in dinner.guests.values()] == [(1, True), (0, False), (1, True)]


def test_d11_a_wall_of_which_a_card_was_turned_lies_face_down_until_the_host_turns_it_up() -> None:
    evening = seated(3).guess("g1", g2="close cook", g3="miss diver").go(Stage.WALL)
    evening.do(c.Hide(ClusterId("g1.1"), on=True))
    dinner, _ = without(evening, e.ClusterHidden)
    spot = table(dinner, PRESENCE, 0, None).spotlight
    assert spot is not None
    assert [card.texts for card in spot.clusters] == [(), ()]
    evening.do(c.Hide(ClusterId("g1.2"), on=False))
    again, _ = without(evening, e.ClusterHidden, last=False)
    assert again.walls[GuestId("g1")].hidden == {"g1.1"}


def test_d11_of_a_wall_that_is_lost_itself_nothing_hangs() -> None:
    evening = seated(3).guess("g1", g2="close cook", g3="miss diver").go(Stage.WALL)
    evening.do(c.Hide(ClusterId("g1.1"), on=True))
    evening.do(c.Favourite(ClusterId("g1.2")))
    for lost in ((e.WallShown,), (e.WallShown, e.ClusterHidden)):
        dinner, _ = without(evening, *lost)
        events = decide(dinner, c.Next(), HOST, evening.world)
        assert not isinstance(events, Rejected)
        assert events == (e.SpotlightMoved(GuestId("g1"), Stage.WALL, locks=False),)
        assert dinner.walls[GuestId("g1")].clusters == ()
        assert dinner.walls[GuestId("g1")].favourite is None


def test_d12_nobody_comes_in_where_it_is_lost_that_the_doors_were_closed() -> None:
    evening = arrival(2)
    evening.do(c.SetDoors(Doors.CLOSED))
    dinner, _ = without(evening, e.DoorsSet)
    assert dinner.doors is Doors.KNOCK


def test_d12_an_offered_host_link_that_may_have_been_used_is_the_hosts() -> None:
    """Its kind says everything, so it is lost with it only; unless a later entry says that it was not."""
    evening = arrival(2)
    evening.do(c.HandOver())
    evening.join("Carla")
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    told = [*rows(evening.events, set())[:-1], Row(None, None, Role.DOOR)]
    assert mend(opened(start), told)[0].host_link == 1
    assert mend(opened(start), [*told, row(e.HandedOver())])[0].host_link == 1


def test_d13_what_an_entry_of_no_kind_can_have_done_is_its_senders() -> None:
    evening = seated(3).guess("g1", g2="close cook", g3="miss diver").go(Stage.WALL)
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    told = rows(evening.events, set())
    for sender, hidden, links, said in (
        (Row(None, GuestId("g2"), Role.GUEST), 0, 0, 2),
        (Row(None, None, Role.HOST), 2, 3, 2),
        (Row(None, None, Role.ALARM), 0, 0, 2),
        (Row(None, None), 2, 3, 2),
        (Row(None, None, Role.HOST, "a newer kind"), 2, 3, 2),
        (Row(None, None, Role.HOST, e.ScreenSet.kind), 0, 0, 2),
    ):
        dinner, _ = mend(opened(start), [*told, sender])
        assert len(dinner.walls[GuestId("g1")].hidden) == hidden
        assert sum(one.link for one in dinner.guests.values()) == links
        assert sum(len(one.answers) for one in dinner.guests.values()) == said
        assert all(one.sealed for one in dinner.guests.values())


def test_d14_whoever_was_removed_is_gone_where_the_light_still_shone_on_them() -> None:
    evening = seated(3).go(Stage.SPOTLIGHT).back()
    evening.do(c.Remove(GuestId("g1")))
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    told = rows(evening.events, set())
    dinner, set_aside = mend(opened(start), [*told[:-2], Row(None, None, Role.ALARM), told[-1]])
    assert "g1" not in dinner.guests
    assert len(set_aside) == 1
    look(dinner)
    events = decide(dinner, c.Next(), HOST, evening.world)
    assert events == (e.SpotlightMoved(GuestId("g2"), Stage.SPOTLIGHT, locks=True),)


def test_d15_whoever_was_unmasked_and_left_the_light_has_their_scores() -> None:
    evening = seated(3).guess("g1", g2="close cook", g3="miss diver").go(Stage.SCORES)
    evening.go(Stage.SPOTLIGHT)
    at = [number for number, event in enumerate(evening.events) if getattr(event, "stage", None) is Stage.SCORES]
    start = evening.events[0]
    assert isinstance(start, e.DinnerOpened)
    dinner, _ = mend(opened(start), rows(evening.events, set(at)))
    assert dinner.moment.scored == evening.dinner.moment.scored == ("g1",)


def test_d15_in_the_finale_nobody_is_left_to_be_unmasked() -> None:
    evening = seated(3).go(Phase.FINALE)
    dinner, _ = without(evening, e.Unmasked)
    assert (dinner.phase, len(dinner.revealed)) == (Phase.FINALE, 2)
    assert dinner.queue() == ()


def test_d7_the_desk_tells_how_many_are_lost() -> None:
    evening = arrival(2)
    assert desk(evening.dinner, LINKS, PRESENCE).lost == 0
    assert desk(evening.dinner, LINKS, PRESENCE, 3).lost == 3


def test_the_main_button_goes_on_where_the_spotlight_was_lost() -> None:
    evening = seated(3).guess("g1", g2="close cook").go(Stage.WALL)
    dinner, _ = without(evening, e.WallShown)
    assert dinner.stage is Stage.SPOTLIGHT
    events = decide(dinner, c.Next(), HOST, evening.world)
    assert not isinstance(events, Rejected)
    assert isinstance(events[0], e.WallShown)
