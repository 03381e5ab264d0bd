"""Places at the table: joining, knocking, admitting, adding, renaming, removing, and the links that open them."""

import pytest

from app.game import commands as c
from app.game import events as e
from app.game.actors import DOOR
from app.game.names import Doors, Pace, Phase, Refusal, Stage, Verdict
from tests.game.given import Evening, arrival, card, guest, ids, seated

G1, G2, G3, G4 = ids("g1", "g2", "g3", "g4")


def test_a1_with_the_join_link_and_open_doors_a_guest_is_in_at_once() -> None:
    evening = Evening()
    assert evening.do(c.Join("Anna", invited=True), DOOR) == (e.GuestJoined(G1, "Anna", waiting=False),)
    assert not evening.table().guests[0].waiting


@pytest.mark.parametrize(("doors", "invited"), [(Doors.OPEN, False), (Doors.KNOCK, False), (Doors.KNOCK, True)])
def test_a1_without_the_link_or_with_the_doors_on_knock_a_guest_waits(doors: Doors, *, invited: bool) -> None:
    evening = Evening().all(c.SetDoors(doors))
    assert evening.do(c.Join("Anna", invited), DOOR) == (e.GuestJoined(G1, "Anna", waiting=True),)
    assert [knocker.guest for knocker in evening.desk().waiting] == [G1]
    assert evening.desk().order == ()


@pytest.mark.parametrize("invited", [True, False])
def test_a2_closed_doors_let_nobody_in_nor_knock(*, invited: bool) -> None:
    evening = Evening().all(c.SetDoors(Doors.CLOSED))
    assert evening.refused(c.Join("Anna", invited), DOOR) is Refusal.DOORS_CLOSED


def test_a3_the_host_admits_who_waits() -> None:
    evening = arrival(2)
    knocker = evening.join("Carla", invited=False)
    assert evening.do(c.Admit(knocker)) == (e.GuestAdmitted(G3),)
    assert not evening.table().guests[2].waiting
    assert evening.desk().order == (G1, G2, G3)
    assert evening.refused(c.Admit(knocker)) is Refusal.NOT_NOW
    assert evening.refused(c.Admit(G4)) is Refusal.NO_SUCH_GUEST


@pytest.mark.parametrize("doors", Doors)
def test_a4_the_host_lays_a_place_whatever_the_doors_say(doors: Doors) -> None:
    evening = Evening().all(c.SetDoors(doors))
    assert evening.do(c.AddGuest(" Nonna  Pia ")) == (e.GuestAdded(G1, "Nonna Pia"),)
    assert not evening.table().guests[0].waiting


def test_a4_a_guest_without_a_phone_plays_through_the_tablet_to_the_end() -> None:
    """Also S5, G9, V4: the host seals, guesses and rules for them."""
    evening = arrival(2).all(c.AddGuest("Nonna"), c.SealFor(G3, "baker"), c.OpenGuessing())
    evening.all(c.GuessFor(G3, G1, "exact cook")).guess("g3", g1="miss x")
    evening.go(Stage.SCORES)
    assert evening.scores() == {"g1": 0, "g2": 0, "g3": 7}
    evening.go(Stage.VERDICTS).go(Stage.VERDICTS)
    assert evening.dinner.star == G3
    evening.all(c.Rule(card(evening, "miss x"), Verdict.CLOSE)).go(Phase.CLOSED)
    assert evening.scores() == {"g1": 2, "g2": 0, "g3": 7}
    assert [place.revealed.profession for place in evening.table().guests if place.revealed][2] == "baker"


def test_a5_a_dinner_has_64_seats_those_at_the_door_included() -> None:
    evening = Evening()
    for number in range(10):
        evening.join(f"Guest {number} x", invited=False)
    for number in range(10, 64):
        evening.join(f"Guest {number} x")
    for command, by in ((c.Join("Zeno", invited=True), DOOR), (c.Join("Zeno", invited=False), DOOR)):
        assert evening.refused(command, by) is Refusal.FULL
    assert evening.refused(c.AddGuest("Zeno")) is Refusal.FULL
    assert "add_guest" not in evening.desk().can
    evening.all(c.Remove(G1))
    assert evening.refused(c.AddGuest("Zeno")) is None


def test_a6_twelve_may_wait_at_the_door() -> None:
    evening = Evening()
    for number in range(12):
        evening.join(f"Guest {number} x", invited=False)
    assert evening.refused(c.Join("Zeno", invited=False), DOOR) is Refusal.FULL
    assert evening.refused(c.Join("Zeno", invited=True), DOOR) is None
    evening.all(c.Admit(G1))
    assert evening.refused(c.Join("Zeno", invited=False), DOOR) is None


def test_a7_the_host_renames_any_guest() -> None:
    evening = arrival(2)
    assert evening.do(c.Rename(G1, "Annina")) == (e.GuestRenamed(G1, "Annina"),)
    assert evening.table().guests[0].name == "Annina"
    assert evening.refused(c.Rename(G1, "Bruno")) is Refusal.NAME_TAKEN
    assert evening.refused(c.Rename(G3, "Carla")) is Refusal.NO_SUCH_GUEST
    assert evening.refused(c.Rename(G1, " ")) is Refusal.EMPTY
    evening.all(c.Rename(G2, "Anna"))
    assert [place.name for place in evening.table().guests] == ["Annina", "Anna"]


def test_a8_a_removed_guest_takes_everything_along() -> None:
    evening = seated().guess("g1", g3="exact baker").guess("g3", g1="close cook", g2="miss")
    assert evening.do(c.Remove(G3)) == (e.GuestRemoved(G3),)
    assert [place.id for place in evening.table().guests] == [G1, G2]
    assert evening.desk().order == (G1, G2)
    assert evening.seat("g1").guesses == {}
    assert [place.made for place in evening.table().guests] == [0, 0]
    evening.go(Stage.WALL)
    assert evening.dinner.walls[G1].clusters == ()
    assert evening.join("Carla") == G4


def test_a8_a_removed_guest_takes_the_wishes_along() -> None:
    evening = seated(2)
    evening.join("Carla")
    evening.go(Phase.FINALE)
    evening.do(c.Wish(G3, on=True), guest("g1"))
    evening.do(c.Wish(G1, on=True), guest("g3"))
    evening.all(c.Remove(G3), c.Close())
    assert evening.seat("g1").wishes == ()
    assert evening.seat("g1").connections == ()


def test_a8_nobody_inherits_an_identifier() -> None:
    evening = Evening().all(c.AddGuest("Anna"), c.Remove(G1), c.AddGuest("Anna"))
    assert list(evening.dinner.guests) == [G2]
    assert evening.refused(c.Remove(G1)) is Refusal.NO_SUCH_GUEST


def test_a9_who_was_unmasked_or_is_part_of_a_wall_stays() -> None:
    evening = seated(4).guess("g1", g2="exact baker").go(Stage.WALL)
    assert evening.refused(c.Remove(G1)) is Refusal.ON_THE_WALL
    assert evening.refused(c.Remove(G2)) is Refusal.ON_THE_WALL
    evening.go(Stage.UNMASKED)
    assert evening.refused(c.Remove(G1)) is Refusal.REVEALED
    assert evening.refused(c.Remove(G2)) is Refusal.ON_THE_WALL
    assert evening.refused(c.Remove(G3)) is None
    evening.go(Stage.WALL).back(2)
    assert evening.dinner.star == G1
    assert evening.refused(c.Remove(G2)) is Refusal.ON_THE_WALL


@pytest.mark.parametrize("pace", Pace)
def test_a10_nobody_is_removed_who_stands_in_the_spotlight_or_stood_there_a_step_back(pace: Pace) -> None:
    evening = seated(3, pace).go(Phase.REVEALS)
    assert evening.dinner.star == G1
    assert evening.refused(c.Remove(G1)) is Refusal.NOT_NOW
    evening.all(c.Skip(G1, on=True))
    assert evening.dinner.star == G2
    assert evening.refused(c.Remove(G1)) is Refusal.NOT_NOW
    evening.go(Stage.UNMASKED)
    assert evening.refused(c.Remove(G1)) is None


def test_a10_the_last_one_skipped_into_the_finale_can_still_come_back() -> None:
    evening = seated(2).go(Stage.SCORES).go(Stage.SPOTLIGHT).all(c.Skip(G2, on=True))
    assert evening.dinner.phase is Phase.FINALE
    assert evening.refused(c.Remove(G2)) is Refusal.NOT_NOW
    evening.back()
    assert evening.dinner.star == G2


def test_a11_doors_change_nothing_for_those_who_came() -> None:
    evening = arrival(1)
    evening.join("Bruno", invited=False)
    before = evening.table().guests
    for doors in Doors:
        assert evening.do(c.SetDoors(doors)) == (e.DoorsSet(doors),)
        assert evening.table().guests == before
        assert evening.table().doors is doors
    assert evening.refused(c.Admit(G2)) is None


def test_a12_late_guests_come_last_in_the_order() -> None:
    evening = seated(2)
    knocker = evening.join("Carla", invited=False)
    evening.join("Dario")
    evening.all(c.AddGuest("Elena"), c.Admit(knocker))
    assert evening.desk().order == ids("g1", "g2", "g4", "g5", "g3")


def test_a12_a_late_guest_is_unmasked_after_the_others() -> None:
    """Also S4, G12: late in the reveals they seal, are guessed about, and have their spotlight."""
    evening = seated(2).go(Stage.VERDICTS)
    late = evening.join("Carla")
    evening.seal("g3").guess("g3", g1="exact baker").go(Stage.SCORES).go(Stage.SCORES).go(Stage.WALL)
    assert evening.dinner.star == late
    evening.go(Stage.SCORES)
    assert evening.scores() == {"g1": 7, "g2": 0, "g3": 0}


def test_k1_a_new_personal_link_has_a_new_number() -> None:
    evening = arrival(2)
    assert [one.link for one in evening.dinner.guests.values()] == [0, 0]
    assert evening.do(c.Reissue(G1)) == (e.LinkReissued(G1),)
    evening.do(c.Reissue(G1))
    assert [one.link for one in evening.dinner.guests.values()] == [2, 0]
    assert evening.refused(c.Reissue(G3)) is Refusal.NO_SUCH_GUEST


def test_k2_the_tablet_may_show_only_links_that_the_host_had_issued() -> None:
    evening = arrival(2).all(c.AddGuest("Nonna"), c.Reissue(G2))
    evening.join("Dario", invited=False)
    evening.all(c.Admit(G4))
    assert [one.issued for one in evening.dinner.guests.values()] == [False, True, True, False]


def test_k3_an_offered_host_link_takes_over_when_it_is_first_used() -> None:
    evening = arrival(2)
    assert evening.do(c.HandOver()) == (e.HandOverOffered(),)
    assert (evening.dinner.host_link, evening.dinner.heir) == (0, True)
    evening.do(c.HandOver())
    assert (evening.dinner.host_link, evening.dinner.heir) == (0, True)
    assert evening.do(c.TakeOver(), DOOR) == (e.HandedOver(),)
    assert (evening.dinner.host_link, evening.dinner.heir) == (1, False)


def test_k4_nobody_takes_over_unless_offered() -> None:
    evening = arrival(2)
    assert evening.refused(c.TakeOver(), DOOR) is Refusal.NOT_NOW
    evening.do(c.HandOver())
    evening.do(c.TakeOver(), DOOR)
    assert evening.refused(c.TakeOver(), DOOR) is Refusal.NOT_NOW


def test_k5_the_device_that_said_lead_last_leads() -> None:
    evening = arrival(2)
    assert evening.desk().lead is None
    assert evening.do(c.Lead("tablet-a")) == (e.LeadTaken("tablet-a"),)
    evening.all(c.Lead("tablet-b"))
    assert evening.desk().lead == "tablet-b"
    assert "tablet-b" not in f"{evening.table()}{evening.seat('g1')}"


@pytest.mark.parametrize(("device", "refusal"), [(" ", Refusal.EMPTY), ("x" * 65, Refusal.TOO_LONG)])
def test_k5_a_device_has_a_name(device: str, refusal: Refusal) -> None:
    assert arrival(2).refused(c.Lead(device)) is refusal


def test_k6_who_leads_changes_nothing_for_the_rules() -> None:
    """The same commands lead to the same events, whoever leads."""
    led, plain = arrival(2).all(c.Lead("tablet")), arrival(2)
    for command in (c.OpenGuessing(), c.Lock(), c.Next()):
        assert led.do(command) == plain.do(command)


def test_k7_after_a_hand_over_nobody_leads_yet() -> None:
    evening = arrival(2).all(c.Lead("tablet"), c.HandOver())
    assert evening.desk().lead == "tablet"
    evening.do(c.TakeOver(), DOOR)
    assert evening.desk().lead is None
