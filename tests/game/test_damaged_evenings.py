"""Evenings of chance of which rows are lost (D1 to D15): they are shown, and go on to their end.

`EVENINGS=2000 pytest tests/game/test_damaged_evenings.py` damages as many evenings, other ones every time.
"""

import random

import pytest

from app.archive import Dates, bring, evening, text
from app.game import commands as c
from app.game import events as e
from app.game.actors import Actor
from app.game.decide import decide
from app.game.dinner import Dinner
from app.game.evolve import evolve, opened
from app.game.mending import is_sound, mend
from app.game.names import Phase
from app.game.taken import Row
from app.game.world import Rejected
from tests.game.test_mending import look, rows
from tests.game.test_random_evenings import SEEDS, Company
from tests.game.watched import Watched

SCORED_TWICE, BACK_FROM_THE_FINALE = 962131814, 598525996
"""A lost step back, after which scores were shown again; a lost finale, to which `back` went with a reveal unscored."""


def torn(row: Row, chance: random.Random) -> Row:
    """Of a lost row its kind is left and who sent it, or one of the two, or nothing."""
    kind, sender = chance.choice(((True, True), (True, True), (False, True), (True, False), (False, False)))
    return Row(None, row.by if sender else None, row.role if sender else None, row.kind if kind else None)


class GoesOn(Watched):
    """An evening that goes on from what was left of its log."""

    def send(self, command: c.Command, by: Actor, seen: int | None = None) -> bool:
        """Without the notebook, which knows what is lost."""
        decided = decide(self.dinner, command, by, self.evening.world, seen)
        if isinstance(decided, Rejected):
            return False
        for event in decided:
            self.evening.dinner = evolve(self.evening.dinner, event)
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
    whole = [torn(row, chance) if row.event is None else row for row in rows(log[:told], lost)]
    dinner, set_aside = mend(opened(start), whole)
    return dinner, {at + 1 for at in lost if at < told}, set_aside, told


@pytest.mark.parametrize("seed", [*SEEDS, SCORED_TWICE, BACK_FROM_THE_FINALE])
def test_a_damaged_evening_is_shown_and_goes_on_to_its_end(seed: int) -> None:
    """D1 to D15: every view at every moment, whoever does whatever they like; and its file is taken."""
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
        for _ in range(200):
            again.room.press_on()
        assert again.room.dinner.phase in (Phase.CLOSED, Phase.ARRIVAL, Phase.SEATED)
        look(again.room.dinner)
        if again.room.dinner.phase is Phase.CLOSED:
            bring(text(evening(again.room.dinner, Dates(opened=1, closed=2))))


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
