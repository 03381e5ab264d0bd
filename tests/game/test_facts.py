"""H3, fact by fact: what was said at a small table, and who may then be told what, with which figure.

Anna is g1, Bruno g2, Carla g3, Dario g4, and so they are unmasked. The first word of a guess is its verdict.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pytest

from app.game import commands as c
from app.game.courtesies import courtesies, twins, what_everybody_has
from app.game.dinner import Dinner
from app.game.distinctions import distinctions
from app.game.measures import Offer, seen
from app.game.names import Fact, GuestId, Phase, Stage
from app.game.projections import mentioned
from tests.game.given import Evening, arrival, card, guest

Told = tuple[str, int | None, tuple[str, ...]]


@dataclass(frozen=True)
class Case:
    """`said`: about whom, by whom, what. `told`: everybody who is offered this fact, its figure, what it mentions.

    `liked` and `hidden`: a card that the host likes best, and one that lies face down. `terse`: who sealed no story.
    """

    told: list[Told]
    said: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    guests: int = 4
    liked: str | None = None
    hidden: str | None = None
    skipped: str | None = None
    terse: str | None = None


CASES: Mapping[Fact, Case] = {
    Fact.READ: Case(
        said={"g2": {"g1": "exact a"}, "g3": {"g1": "exact b", "g4": "exact b"}, "g4": {"g1": "close c"}},
        told=[("g1", 2, ("Bruno", "profession g2")), ("g4", 1, ("Carla", "profession g3"))],
    ),
    Fact.FOOLED: Case(
        said={"g1": {"g2": "miss a", "g3": "miss b", "g4": "close c"}, "g2": {"g1": "miss d"}},
        told=[("g1", 2, ("profession g1",))],
    ),
    Fact.READ_BY: Case(  # Bruno, read by one, has less than the mean (H6)
        said={
            "g1": {"g2": "exact a", "g3": "exact b", "g4": "exact c"},
            "g2": {"g1": "exact d", "g3": "close e"},
            "g3": {"g1": "exact f", "g2": "exact g"},
        },
        told=[("g1", 3, ("profession g1",)), ("g3", 2, ("profession g3",))],
    ),
    Fact.ALONE: Case(
        said={
            "g1": {"g2": "exact baker", "g3": "miss cook"},
            "g2": {"g1": "exact only try"},
            "g3": {"g1": "exact two", "g2": "exact two"},
            "g4": {"g2": "exact vet", "g1": "miss spy", "g3": "miss spy"},
            "g5": {"g1": "exact hidden", "g2": "miss cook"},
        },
        guests=5,
        hidden="exact hidden",
        told=[("g2", None, ("exact vet", "Dario"))],
    ),
    Fact.FAVOURITE: Case(
        said={"g1": {"g2": "miss lion tamer", "g3": "miss cook"}},
        liked="miss lion tamer",
        told=[("g2", None, ("miss lion tamer", "Anna"))],
    ),
    Fact.NEAR: Case(
        said={"g2": {"g1": "close a", "g3": "exact b"}, "g3": {"g1": "close c", "g4": "close c"}},
        told=[("g1", 2, ("close a", "Bruno")), ("g4", 1, ("close c", "Carla"))],
    ),
    Fact.MANY_FACES: Case(
        said={"g1": {"g2": "miss a", "g3": "miss b", "g4": "miss c"}, "g2": {"g1": "miss a", "g3": "miss b"}},
        told=[("g1", 3, ("miss a", "miss c"))],
    ),
    Fact.WITH_TABLE: Case(
        said={"g1": {"g2": "miss cook", "g3": "miss cook", "g4": "miss spy"}, "g2": {"g3": "miss alone"}},
        told=[("g2", 1, ("miss cook", "Anna")), ("g3", 1, ("miss cook", "Anna"))],
    ),
    Fact.OWN_WAY: Case(
        said={"g1": {"g2": "miss cook", "g3": "miss cook", "g4": "miss spy"}, "g2": {"g3": "miss alone"}},
        told=[("g4", 1, ("miss spy", "Anna"))],
    ),
    Fact.SECOND_HALF: Case(
        said={
            "g1": {"g3": "exact a"},
            "g2": {"g1": "close b"},
            "g3": {"g1": "exact c", "g2": "miss d"},
            "g4": {"g1": "close e", "g3": "exact f"},
        },
        told=[("g1", 2, ())],
    ),
    Fact.GUESSED_ABOUT: Case(
        said={"g1": {"g2": "exact a", "g3": "miss b"}, "g2": {"g1": "miss c"}},
        told=[("g1", 2, ("profession g1",))],
    ),
    Fact.WORDY: Case(
        said={"g1": {"g2": "miss tamer of lions", "g3": "miss cook", "g4": "miss hidden and long"}},
        hidden="miss hidden and long",
        told=[("g2", None, ("miss tamer of lions", "Anna"))],
    ),
    Fact.FIRST_LID: Case(told=[("g1", None, ("profession g1",))]),
    Fact.LAST_LID: Case(skipped="g4", told=[("g3", None, ("profession g3",))]),
    Fact.FIRST_SEAT: Case(told=[("g1", None, ())]),
    Fact.READ_EACH_OTHER: Case(
        said={"g1": {"g2": "close a", "g3": "exact b"}, "g2": {"g1": "exact c"}, "g3": {"g1": "exact d"}},
        told=[("g1", None, ("Carla", "profession g3")), ("g3", None, ("Anna", "profession g1"))],
    ),
    Fact.SAW: Case(
        said={"g1": {"g2": "exact a", "g3": "close b"}, "g4": {"g2": "exact c"}},
        told=[("g2", None, ("Anna", "profession g1"))],
    ),
    Fact.BOTH_SAID: Case(
        said={"g1": {"g2": "miss cook", "g3": "miss cook", "g4": "miss spy"}},
        told=[("g2", None, ("Carla", "miss cook", "Anna")), ("g3", None, ("Bruno", "miss cook", "Anna"))],
    ),
    Fact.ONE_STEP: Case(
        said={"g1": {"g2": "close a", "g3": "exact b", "g4": "close hidden"}},
        hidden="close hidden",
        told=[("g2", None, ("close a", "Anna", "profession g1"))],
    ),
    Fact.NOBODY_ELSE: Case(
        said={"g1": {"g2": "miss a", "g3": "miss b", "g4": "miss b"}, "g2": {"g3": "miss only try"}},
        told=[("g2", None, ("miss a", "Anna"))],
    ),
    Fact.STORY: Case(terse="g2", skipped="g3", told=[("g1", None, ("story g1",)), ("g4", None, ("story g4",))]),
    Fact.YET_TO_DISCOVER: Case(
        said={
            "g1": {"g2": "miss a", "g3": "miss b"},
            "g2": {"g1": "miss c"},
            "g3": {"g1": "close d", "g4": "miss e"},
            "g4": {"g3": "exact f"},
        },
        told=[("g1", None, ("Bruno", "miss a")), ("g2", None, ("Anna", "miss c"))],
    ),
    Fact.IDEAS: Case(
        said={"g1": {"g2": "miss a", "g3": "miss hidden"}, "g3": {"g2": "exact b"}, "g4": {"g3": "miss c"}},
        hidden="miss hidden",
        told=[("g2", 2, ("miss a", "Anna")), ("g3", 1, ("miss c", "Dario"))],
    ),
    Fact.STAYED_COVERED: Case(skipped="g3", told=[("g3", 3, ())]),
    Fact.NTH_LID: Case(
        skipped="g2",
        guests=3,
        told=[("g1", 1, ("profession g1",)), ("g3", 2, ("profession g3",))],
    ),
}


def played(case: Case) -> Dinner:
    """The evening at its finale; cards are liked and turned face down when they hang."""
    evening = arrival(case.guests)
    if case.terse:
        evening.do(c.Seal(f"profession {case.terse}"), guest(case.terse))
    evening.do(c.OpenGuessing())
    for about, by in case.said.items():
        evening.guess(about, **by)
    if case.skipped:
        evening.do(c.Skip(GuestId(case.skipped), on=True))
    while evening.dinner.phase is not Phase.FINALE:
        evening.step()
        if evening.dinner.stage is Stage.WALL:
            _touch(evening, case)
    return evening.dinner


def _touch(evening: Evening, case: Case) -> None:
    hangs = evening.verdicts()
    if case.liked in hangs:
        evening.do(c.Favourite(card(evening, case.liked)))
    if case.hidden in hangs:
        evening.do(c.Hide(card(evening, case.hidden), on=True))


def offered(dinner: Dinner) -> Iterator[Offer]:
    """All that anybody could be given, whoever gets it in the end."""
    table = seen(dinner)
    yield from (*distinctions(table), *courtesies(table), *twins(table))
    yield from (what_everybody_has(table, one) for one in table.guests)


@pytest.mark.parametrize("fact", CASES)
def test_h3_what_a_fact_counts_and_mentions(fact: Fact) -> None:
    dinner = played(CASES[fact])
    told = {
        (award.guest, award.count, tuple(mentioned(dinner, mention) for mention in award.mentions))
        for award in (offer.award for offer in offered(dinner))
        if award.fact is fact
    }
    assert sorted(told) == sorted(CASES[fact].told)


def test_every_fact_has_its_case() -> None:
    assert set(CASES) == set(Fact)
