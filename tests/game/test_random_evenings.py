"""Random evenings, legal and not: what must hold after every single command, whoever sent it.

`EVENINGS=2000 pytest tests/game/test_random_evenings.py` plays as many of either kind, other ones every time; by
default it is the same few dozen. A failing evening is told by its seed or, by Hypothesis, in its fewest steps.
"""

import os
import random

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.game import commands as c
from app.game.actors import ALARM, DOOR, HOST, Actor
from app.game.names import Pace, Phase, Role, Stage
from app.game.world import World
from tests.game.given import SCREEN, WORLD
from tests.game.tries import KINDS, NOBODY, Tries
from tests.game.watched import Watched

ALL_KINDS = sorted({kind for kinds in KINDS.values() for kind in kinds})
EVENINGS = int(os.environ.get("EVENINGS", "0"))
SEEDS = random.SystemRandom().sample(range(2**32), EVENINGS) if EVENINGS else range(24)


class Company:
    """Everybody at one evening, acting by chance but not without sense: they get to the end of it."""

    def __init__(self, seed: int, *, watched: bool = True, tries: Tries | None = None, world: World = WORLD) -> None:
        self.watched = watched
        self.chance = random.Random(seed)
        pace = self.chance.choice(list(Pace))
        points, last_double = self.chance.random() < 0.7, self.chance.random() < 0.5
        self.room = Watched(pace, points=points, last_double=last_double, tries=tries, world=world)
        for _ in range(self.chance.randint(2, 6)):
            self.come(invited=True)

    def play(self) -> None:
        """Until the dinner is closed, or everybody is tired."""
        for _ in range(250):
            if self.room.dinner.phase is Phase.CLOSED:
                break
            deed = self.chance.choices(
                (
                    self.go_on,
                    self.go_back,
                    self.guess,
                    self.touch_the_wall,
                    self.rearrange,
                    self.offered,
                    self.anything,
                ),
                (26, 6, 9, 14, 5, 20, 20),
            )[0]
            deed()
            self.watch()

    def watch(self) -> None:
        if self.watched:
            self.room.everything_holds(random.Random(self.room.accepted.total()))

    def press(self, by: Actor, kind: str, seen: int | None = None) -> None:
        self.room.send(self.chance.choice(self.room.candidates(by, kind)), by, seen)

    def come(self, *, invited: bool) -> None:
        came = self.room.send(c.Join(self.room.tries.name(), invited), DOOR)
        if came and not invited and self.chance.random() < 0.7:
            self.room.send(c.Admit(list(self.room.dinner.guests)[-1]), HOST)
        if came and (self.room.dinner.phase is Phase.ARRIVAL or self.chance.random() < 0.7):
            self.press(self.room.guests()[-1], "seal")

    def go_on(self) -> None:
        for by in self.room.guests() * 2 if self.room.dinner.phase is Phase.FINALE else ():
            self.press(by, "wish")
            self.watch()
        for _ in range(self.chance.choice((1, 1, 2))):
            self.room.press_on()

    def go_back(self) -> None:
        for _ in range(self.chance.choice((1, 1, 1, 2, 8))):
            self.press(HOST, "back", self.chance.choice((None, self.room.dinner.version)))

    def guess(self) -> None:
        if self.chance.random() < 0.3 and len(self.room.dinner.guests) < 7:
            self.come(invited=self.chance.random() < 0.5)
        if self.chance.random() < 0.2:
            self.press(HOST, "guess_for")
        for by in self.room.guests():
            for about in self.room.evening.seat(by.guest or NOBODY).open:
                if self.chance.random() < 0.6:
                    self.room.send(c.Guess(about, self.room.tries.guess(about)), by)

    def touch_the_wall(self) -> None:
        star = Actor(Role.GUEST, self.room.dinner.star or NOBODY)
        if self.room.dinner.stage is Stage.VERDICTS:
            self.press(self.chance.choice([HOST, star]), "rule")
        else:
            self.press(HOST, self.chance.choice(("hide", "favourite")))

    def rearrange(self) -> None:
        star = self.room.dinner.star
        if star and self.chance.random() < 0.3:
            self.room.send(c.Skip(star, on=True), HOST)
        self.press(HOST, self.chance.choice(("remove", "skip", "set_order")))

    def offered(self) -> None:
        by = self.chance.choice([HOST, self.chance.choice([HOST, *self.room.guests()])])
        if listed := self.room.can(by):
            self.press(by, self.chance.choice(listed))

    def anything(self) -> None:
        strangers = [ALARM, DOOR, SCREEN, Actor(Role.GUEST, NOBODY)]
        by = self.chance.choice([HOST, HOST, *self.room.guests(), *strangers])
        seen = self.chance.choice((None, None, self.room.dinner.version, self.chance.randint(0, 90)))
        self.press(by, self.chance.choice(self.chance.choice((ALL_KINDS, KINDS[by.role] or ALL_KINDS))), seen)


@pytest.mark.parametrize("seed", SEEDS)
def test_whole_evenings_by_chance(seed: int) -> None:
    """B7, C5, C6, C7, H1, H4, H14, L1 to L7, P1 to P10, S6, V1, V7, W2, W3, W4."""
    Company(seed).play()


def test_the_evenings_by_chance_are_worth_playing() -> None:
    """Among them every kind of command was accepted, and most came to their end."""
    companies = [Company(seed, watched=False) for seed in range(24)]
    for company in companies:
        company.play()
    assert {kind for company in companies for kind in company.room.accepted} == set(ALL_KINDS)
    assert sum(company.room.dinner.phase is Phase.CLOSED for company in companies) >= 16


class RandomEvening(RuleBasedStateMachine):
    """The same, with Hypothesis in the place of chance: fewer even choices, but a failure comes down to its core."""

    @initialize(pace=st.sampled_from(Pace), points=st.booleans(), last_double=st.booleans(), guests=st.integers(2, 4))
    def lay(self, pace: Pace, guests: int, *, points: bool, last_double: bool) -> None:
        self.room = Watched(pace, points=points, last_double=last_double)
        for _ in range(guests):
            self.somebody_comes(invited=True)

    @rule(times=st.integers(1, 6))
    def the_evening_goes_on(self, times: int) -> None:
        for _ in range(times):
            self.room.press_on()

    @precondition(lambda self: self.room.dinner.past)
    @rule(times=st.integers(1, 4))
    def the_host_goes_back(self, times: int) -> None:
        for _ in range(times):
            self.room.send(c.Back(), HOST)

    @rule(invited=st.booleans())
    def somebody_comes(self, *, invited: bool) -> None:
        if self.room.send(c.Join(self.room.tries.name(), invited), DOOR):
            self.room.send(c.Seal(*self.room.tries.secret()), self.room.guests()[-1])

    @rule(data=st.data())
    def somebody_does_what_they_may(self, data: st.DataObject) -> None:
        by = data.draw(st.sampled_from([HOST, *self.room.guests()]))
        if listed := self.room.can(by):
            self.press(data, by, data.draw(st.sampled_from(listed)))

    @rule(data=st.data(), seen=st.none() | st.integers(0, 60), kind=st.sampled_from(ALL_KINDS))
    def somebody_tries_anything(self, data: st.DataObject, seen: int | None, kind: str) -> None:
        by = data.draw(st.sampled_from([HOST, *self.room.guests(), ALARM, DOOR, SCREEN, Actor(Role.GUEST, NOBODY)]))
        self.press(data, by, kind, seen)

    def press(self, data: st.DataObject, by: Actor, kind: str, seen: int | None = None) -> None:
        self.room.send(data.draw(st.sampled_from(self.room.candidates(by, kind))), by, seen)

    @invariant()
    def everything_holds(self) -> None:
        self.room.everything_holds(random.Random(self.room.accepted.total()))


def test_random_presses_hold_what_the_rules_promise() -> None:
    """B7, C5, C6, C7, H1, H4, H14, L1 to L7, P1 to P10, S6, V1, V7, W2, W3, W4."""
    run_state_machine_as_test(
        RandomEvening,
        settings=settings(
            max_examples=EVENINGS or 50,
            stateful_step_count=25,
            deadline=None,
            derandomize=not EVENINGS,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
