"""A log of which something cannot be read (D1 to D7).

`EVENINGS=2000 pytest tests/game/test_mending.py` damages as many evenings, other ones every time.
"""

import random

import pytest

from app.game import commands as c
from app.game import events as e
from app.game.decide import decide
from app.game.dinner import Dinner
from app.game.evolve import evolve, opened
from app.game.legal import DOOR, HOST, Actor
from app.game.mending import Row, is_sound, mend, unread_opening
from app.game.names import ClusterId, DinnerCode, GuestId, Pace, Phase, Stage
from app.game.projections import desk, doorstep, seat, table
from app.game.world import Rejected
from tests.game.given import LINKS, PRESENCE, Evening, arrival, guest, seated, secret_of
from tests.game.test_random_evenings import SEEDS, Company
from tests.game.watched import Watched

SENT_BY_GUESTS = (e.Answered, e.Withdrawn, e.Wished, e.Forgotten)


def rows(events: list[e.Event], lost: set[int]) -> list[Row]:
    """The log after its opening, without the events of these kinds of places: 1 is the first after the opening."""
    return [
        Row(
            None if at in lost else event, event.guest if isinstance(event, SENT_BY_GUESTS) and at not in lost else None
        )
        for at, event in enumerate(events[1:], 1)
    ]


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


def test_d7_the_desk_tells_how_many_are_lost() -> None:
    evening = arrival(2)
    assert desk(evening.dinner, LINKS, PRESENCE).lost == 0
    assert desk(evening.dinner, LINKS, PRESENCE, 3).lost == 3


class GoesOn(Watched):
    """An evening that goes on from what was left of its log."""

    def send(self, command: c.Command, by: Actor, seen: int | None = None) -> bool:
        """Without the notebook, which knows what is lost."""
        decided = decide(self.dinner, command, by, self.evening.world, seen)
        if isinstance(decided, Rejected):
            return False
        for fact in decided:
            self.evening.dinner = evolve(self.evening.dinner, fact)
        return True


def damaged(company: Company, chance: random.Random) -> tuple[Dinner, set[int], tuple[int, ...], int]:
    """What is left at any moment of an evening of which one to four rows are lost."""
    log = company.room.evening.events
    lost = set(chance.sample(range(1, len(log)), min(len(log) - 1, chance.choice((1, 1, 1, 2, 4)))))
    told = chance.randrange(min(lost), len(log)) + 1
    if any(isinstance(event, e.Forgotten) for event in log[told:]):
        told = len(log)  # before it was told, its words were still there
    start = log[0]
    assert isinstance(start, e.DinnerOpened)
    dinner, set_aside = mend(opened(start), rows(log[:told], lost))
    return dinner, {at + 1 for at in lost if at < told}, set_aside, told


@pytest.mark.parametrize("seed", SEEDS)
def test_a_damaged_evening_is_shown_and_goes_on_to_its_end(seed: int) -> None:
    """D1 to D6: every view at every moment, whoever does whatever they like."""
    company, chance = Company(seed, watched=False), random.Random(seed)
    company.play()
    for _ in range(2):
        dinner, lost, set_aside, told = damaged(company, chance)
        assert lost <= set(set_aside)
        assert dinner.version == told
        again = Company(seed + 1, watched=False)
        again.room = GoesOn(dinner.pace, points=True, last_double=False, tries=company.room.tries)
        again.room.evening.dinner = dinner
        again.watch = lambda shown=again: look(shown.room.dinner)  # type: ignore[method-assign,misc]
        look(dinner)
        again.play()
        for _ in range(200 if sum(one.sealed for one in again.room.dinner.guests.values()) > 1 else 0):
            again.room.press_on()
        assert again.room.dinner.phase in (Phase.CLOSED, Phase.ARRIVAL, Phase.SEATED)
        look(again.room.dinner)


@pytest.mark.parametrize("seed", SEEDS)
def test_d7_of_a_whole_log_nothing_is_set_aside(seed: int) -> None:
    """Whenever the server comes back, also in the middle of what was decided as one."""
    company = Company(seed, watched=False)
    company.play()
    log = company.room.evening.events
    start = log[0]
    assert isinstance(start, e.DinnerOpened)
    dinner = opened(start)
    for at, event in enumerate(log[1:], 1):
        dinner = evolve(dinner, event)
        # What is taken back later has lost its words before: such a moment is never told on its own.
        assert is_sound(dinner) or any(isinstance(later, e.Forgotten) for later in log[at + 1 :])
    told, set_aside = mend(opened(start), rows(log, set()))
    assert (told, set_aside) == (company.room.dinner, ())


def test_the_main_button_goes_on_where_the_spotlight_was_lost() -> None:
    evening = seated(3).guess("g1", g2="close cook").go(Stage.WALL)
    dinner, _ = without(evening, e.WallShown)
    assert dinner.stage is Stage.SPOTLIGHT
    facts = decide(dinner, c.Next(), HOST, evening.world)
    assert not isinstance(facts, Rejected)
    assert isinstance(facts[0], e.WallShown)
