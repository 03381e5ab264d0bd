"""An evening at which everything is looked at after every command: what must hold, whoever sent what."""

import random
import re
from collections import Counter
from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from app.game import commands as c
from app.game.actors import ALARM, HOST, Actor
from app.game.decide import decide
from app.game.dinner import Dinner
from app.game.evolve import replay
from app.game.names import GuestId, Pace, Phase, Refusal, Role, Stage
from app.game.projections import desk, doorstep, seat
from app.game.views import AnswerView, DeskView, SeatView, TableView
from app.game.world import Rejected, World
from tests.game.given import LINKS, PRESENCE, WORLD, Evening
from tests.game.notebook import Notebook, canaries
from tests.game.tries import KINDS, Tries

STEPS = {"open_guessing", "lock", "next", "back", "skip", "open_rest", "close", "cut"}
TABLE, SEAT, DESK = TypeAdapter(TableView), TypeAdapter(SeatView), TypeAdapter(DeskView)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody sent, and whether it was accepted."""

    command: c.Command
    by: Actor
    seen: int | None
    done: bool


class Watched:
    """An evening, a notebook that shares nothing with it, and the comparison of the two."""

    def __init__(
        self, pace: Pace, *, points: bool, last_double: bool, tries: Tries | None = None, world: World = WORLD
    ) -> None:
        self.evening = Evening(pace, points=points, last_double=last_double, world=world)
        self.notes, self.tries = Notebook(), tries or Tries()
        self.said: list[Said] = []
        self.stepped = 0
        self.accepted: Counter[str] = Counter()

    @property
    def dinner(self) -> Dinner:
        """The evening as it stands."""
        return self.evening.dinner

    def guests(self) -> list[Actor]:
        """Everybody with a seat or at the door, as senders."""
        return [Actor(Role.GUEST, one) for one in self.dinner.guests]

    def can(self, by: Actor) -> tuple[str, ...]:
        """What their own view says they may."""
        return self.evening.seat(by.guest).can if by.guest else self.evening.desk().can

    def candidates(self, by: Actor, kind: str) -> list[c.Command]:
        """Commands of this kind, about anybody and anything."""
        return list(self.tries.of(self.dinner, by, kind))

    def send(self, command: c.Command, by: Actor, seen: int | None = None) -> bool:
        """Whether it was accepted; if so, it has been noted."""
        done = self._decided(command, by, seen)
        self.said.append(Said(command, by, seen, done))
        return done

    def _decided(self, command: c.Command, by: Actor, seen: int | None) -> bool:
        before = self.dinner
        stale = command.kind in STEPS and seen is not None and seen < self.stepped
        decided = decide(before, command, by, self.evening.world, seen)
        if isinstance(decided, Rejected):
            assert decided.code is Refusal.STALE or not stale
            return False
        assert command.kind in KINDS[by.role], "C1"
        assert not stale, "B1"
        assert not (before.paused and command.kind in STEPS), "B4"
        assert self.evening.do(command, by, seen), "C6"
        if command.kind in STEPS:
            self.stepped = self.dinner.version
        self.notes.note(command, by, before)
        self.notes.watch(self.evening.table())
        self.accepted[command.kind] += 1
        return True

    def press_on(self) -> None:
        """The main button, or the alarm in its place; a pause ends first."""
        if self.dinner.paused:
            self.send(c.Pause(on=False), HOST)
        upcoming = self.evening.desk().next
        if self.dinner.stage is Stage.DRUMROLL:
            self.send(c.Cut(), ALARM)
        elif upcoming is not None:
            self.send(self.candidates(HOST, upcoming.command)[0], HOST)

    def everything_holds(self, chance: random.Random) -> None:
        """Every promise that can be checked at any moment. `chance` picks the guest whose `can` is tried out."""
        self.the_log_tells_the_same_evening()
        self.scores_are_what_the_notebook_counts()
        self.no_secret_is_seen_before_its_unmasking()
        self.guesses_are_seen_when_their_wall_is()
        self.awards_tell_what_was_seen()
        self.wishes_are_seen_when_they_meet()
        self.nobody_can_tell_two_secrets_apart()
        self.can_tells_the_truth(chance)
        self.the_evening_can_go_on()

    def the_log_tells_the_same_evening(self) -> None:
        """C6, C7, B7, E9: also where words were taken out of it, and none of them is left."""
        dinner = self.dinner
        assert not (gone := self.notes.forgotten) or not found(gone, repr((self.evening.events, dinner)))
        assert replay(self.evening.events) == dinner
        assert dinner.version == len(self.evening.events)
        assert list(dinner.revealed) == self.notes.unmasked
        assert dinner.star is None or dinner.star in dinner.guests

    def scores_are_what_the_notebook_counts(self) -> None:
        """P1 to P10."""
        table, dinner = self.evening.table(), self.dinner
        shown = {place.id: place.score for place in table.guests if not place.waiting}
        if not dinner.points:
            assert set(shown.values()) <= {None}
            return
        counted = self.notes.scores(table, last_double=dinner.last_double)
        assert shown == counted
        better = {one: sum(other > score for other in counted.values()) for one, score in counted.items()}
        assert {place.id: place.place for place in table.guests if not place.waiting} == {
            one: 1 + number for one, number in better.items()
        }

    def no_secret_is_seen_before_its_unmasking(self) -> None:
        """L1, L2, L3, L7, S6, W4."""
        table, dinner, covered = self.evening.table(), self.dinner, self.notes.covered()
        for blob in (TABLE.dump_json(table).decode(), DESK.dump_json(self.evening.desk()).decode()):
            assert not found(covered, blob)
        for one, me in dinner.guests.items():
            view = seat(dinner, one)
            own = self.notes.secret(one)
            assert view.secret == own
            contacts = {contact for contact in self.notes.contacts(one, dinner.phase).values() if contact}
            seen = found(covered, SEAT.dump_json(view).decode())
            assert seen <= contacts | (canaries(own) if own else set())
            if me.waiting:
                outside = doorstep(table, one)
                assert [place.id for place in outside.guests] == [one]
                assert "zq" not in TABLE.dump_json(outside).decode()

    def guesses_are_seen_when_their_wall_is(self) -> None:
        """V1, V7, L3, L4, L6."""
        table, dinner = self.evening.table(), self.dinner
        spot = table.spotlight
        cards = spot.clusters if spot else ()
        assert not cards or (spot and spot.stage not in (Stage.GUESSING, Stage.SPOTLIGHT))
        open_texts = {text for card in cards for text in card.texts}
        show = replace(table, awards=())
        told = set(re.findall(r"xx(\w+?)xx", TABLE.dump_json(show).decode()))
        assert told <= ({spot.guest} if open_texts and spot else set())
        assert not found({text for texts in self.evening.desk().hidden.values() for text in texts},
                         TABLE.dump_json(table).decode())  # fmt: skip
        assert set(re.findall(r"xx(\w+?)xx", DESK.dump_json(self.evening.desk()).decode())) <= (
            {spot.guest} & set(dinner.walls) if spot else set()
        )
        for card in cards:
            wrote = {author for text, by in self.notes.authors(table_star(table)).items() for author in by
                     if text in dinner_texts(self.evening, card.id)}  # fmt: skip
            assert card.size == len(wrote)
            assert card.by is None or set(card.by) == wrote
            assert (card.by is not None) is (table_star(table) in self.notes.unmasked)
        for one in dinner.guests:
            mine = {about: AnswerView(*said) for (author, about), said in self.notes.answers.items() if author == one}
            assert seat(dinner, one).guesses == mine
            assert next(place.made for place in table.guests if place.id == one) == len(mine)

    def awards_tell_what_was_seen(self) -> None:
        """H1, H4, H14: one each for those who are in, of open words about the unmasked, and none before its time."""
        table, dinner = self.evening.table(), self.dinner
        assert not table.awards or dinner.phase in (Phase.FINALE, Phase.CLOSED)
        winners = [award.guest for award in table.awards]
        assert len(winners) == len(set(winners))
        seated = {place.id for place in table.guests if not place.waiting}
        assert set(winners) == seated if dinner.phase is Phase.CLOSED else set(winners) <= seated
        face_down = {
            text.casefold() for wall in dinner.walls.values() for card in wall.clusters if card.id in wall.hidden
            for text in card.texts
        }  # fmt: skip
        for award in table.awards:
            assert set(re.findall(r"xx(\w+?)xx", " ".join(award.parts))) <= set(self.notes.unmasked)
            assert not {part.casefold() for part in award.parts} & face_down

    def wishes_are_seen_when_they_meet(self) -> None:
        """W2, W3: whoever takes a guest's wishes away changes nothing but that guest's view, and closed connections."""
        dinner = self.dinner
        for one, me in dinner.guests.items():
            assert set(seat(dinner, one).wishes) == {about for author, about in self.notes.wishes if author == one}
            shown = {connection.guest: connection.contact for connection in seat(dinner, one).connections}
            assert shown == self.notes.contacts(one, dinner.phase)
            if me.wishes and dinner.phase is not Phase.CLOSED:
                without = replace(dinner, guests={**dinner.guests, one: replace(me, wishes=frozenset())})
                assert all(seat(without, other) == seat(dinner, other) for other in dinner.guests if other != one)
                assert desk(without, LINKS, PRESENCE) == self.evening.desk()

    def nobody_can_tell_two_secrets_apart(self) -> None:
        """L1: exchange two covered secrets, and nobody else's view changes by a letter."""
        dinner = self.dinner
        covered = [one for one in self.notes.envelopes if one not in self.notes.unmasked][:2]
        if len(covered) < 2 or dinner.phase is Phase.CLOSED:
            return
        one, other = (dinner.guests[guest] for guest in covered)
        swapped = {one.id: replace(one, secret=other.secret), other.id: replace(other, secret=one.secret)}
        twin = Evening()
        twin.dinner = replace(dinner, guests={**dinner.guests, **swapped})
        assert twin.table() == self.evening.table()
        assert twin.desk() == self.evening.desk()
        assert all(seat(twin.dinner, guest) == seat(dinner, guest) for guest in dinner.guests if guest not in swapped)

    def can_tells_the_truth(self, chance: random.Random) -> None:
        """L5: for the host, who stands in the spotlight, and one more."""
        assert self.dinner.all_open() == tuple(filter(self.dinner.is_open, self.dinner.guests))
        people = self.guests()
        star = [by for by in people if by.guest == self.dinner.star]
        for by in [HOST, *star, *chance.sample(people, min(1, len(people)))]:
            possible = {
                kind for kind in KINDS[by.role]
                if any(not isinstance(decide(self.dinner, command, by, WORLD), Rejected)
                       for command in self.tries.of(self.dinner, by, kind))
            }  # fmt: skip
            assert set(self.can(by)) == possible, by

    def the_evening_can_go_on(self) -> None:
        """While somebody can be unmasked and nothing rests, the main button works."""
        view = self.evening.desk()
        waiting_for_nobody = self.dinner.paused or not self.dinner.queue()
        if not waiting_for_nobody and self.dinner.phase is not Phase.ARRIVAL and view.next:
            assert view.next.command in view.can


def found(words: set[str], text: str) -> set[str]:
    """Which of these words stand in the text."""
    return {word for word in words if word and word in text}


def table_star(table: TableView) -> GuestId:
    """Who is in the spotlight."""
    assert table.spotlight is not None
    return table.spotlight.guest


def dinner_texts(evening: Evening, card: str) -> tuple[str, ...]:
    """The wordings of a card, hidden or not."""
    wall = evening.dinner.walls[table_star(evening.table())]
    return next(cluster.texts for cluster in wall.clusters if cluster.id == card)
