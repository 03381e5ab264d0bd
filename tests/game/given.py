"""Given a dinner so far, when somebody sends a command, then these events or that refusal.

The matcher of these tests folds equal texts and reads its verdict off the first word: "exact baker", "close cook",
anything else is a miss. It never looks at the secret, so no text on the wall can be one. Chance leaves the order alone.
"""

from collections.abc import Sequence
from dataclasses import replace

from app.game import commands as c
from app.game.actors import ALARM, DOOR, HOST, Actor
from app.game.decide import decide, open_dinner
from app.game.dinner import Dinner, Secret
from app.game.events import DinnerOpened, Event, Forgotten
from app.game.evolve import evolve, opened, replay
from app.game.forgetting import without
from app.game.names import ClusterId, DinnerCode, GuestId, Language, Pace, Phase, Refusal, Role, Stage, Verdict
from app.game.projections import Presence, desk, seat, table
from app.game.views import DeskView, LinksView, SeatView, TableView
from app.game.world import Judged, Rejected, World

SCREEN = Actor(Role.SCREEN)
NAMES = ("Anna", "Bruno", "Carla", "Dario", "Elena", "Furio", "Gaia", "Hugo")
LINKS = LinksView("host", "join", "screen", "typed", {})
PRESENCE = Presence(screens=1)


def fold(texts: Sequence[str]) -> list[list[int]]:
    """Equal texts, whatever their case, are one card."""
    groups: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        groups.setdefault(text.casefold(), []).append(index)
    return list(groups.values())


def judge(secret: Secret, texts: Sequence[str]) -> Judged:
    """The verdict that the first word of a guess asks for."""
    word = texts[0].split()[0].casefold()
    verdict = Verdict(word) if word in tuple(Verdict) else Verdict.MISS
    return Judged(verdict, f"reads_{verdict}", ({"und": f"parts of {texts[0]}"},), sure=verdict is not Verdict.CLOSE)


WORLD = World(draw=tuple, cluster=fold, judge=judge)


def guest(name: str) -> Actor:
    """The guest with this identifier, as a sender."""
    return Actor(Role.GUEST, GuestId(name))


def ids(*names: str) -> tuple[GuestId, ...]:
    """Identifiers of guests."""
    return tuple(map(GuestId, names))


def secret_of(name: str) -> c.Seal:
    """A full envelope whose every word names the guest it belongs to."""
    return c.Seal(f"profession {name}", (f"also {name}",), f"real {name}", f"story {name}", f"contact {name}")


class Evening:
    """A dinner under test: every accepted command is kept, every refusal is shown to change nothing.

    `events` is what is on disk: the words that a guest took back are not.
    """

    def __init__(
        self,
        pace: Pace = Pace.BALLOT,
        *,
        points: bool = True,
        last_double: bool = False,
        world: World = WORLD,
    ) -> None:
        start = open_dinner(c.Open("Friday", Language.EN, pace, points, last_double), DinnerCode("OLMO7"))
        assert not isinstance(start, Rejected)
        assert isinstance(start[0], DinnerOpened)
        self.world = world
        self.events: list[Event] = list(start)
        self.dinner: Dinner = opened(start[0])

    def do(self, command: c.Command, by: Actor = HOST, seen: int | None = None) -> tuple[Event, ...]:
        """The events that follow; they have happened. The command must be accepted."""
        decided = decide(self.dinner, command, by, self.world, seen)
        assert not isinstance(decided, Rejected), f"{command} by {by}: {decided.code}"
        for event in decided:
            self.dinner = evolve(self.dinner, event)
            if isinstance(event, Forgotten):
                self.events = [without(told, event.guest) for told in self.events]
            self.events.append(event)
        return decided

    def refused(self, command: c.Command, by: Actor = HOST, seen: int | None = None) -> Refusal | None:
        """The code of the refusal, None if the command would be accepted. The evening stays as it was."""
        decided = decide(self.dinner, command, by, self.world, seen)
        assert self.dinner == replay(self.events)
        return decided.code if isinstance(decided, Rejected) else None

    def all(self, *commands: c.Command) -> "Evening":
        """The host sends these, one after another."""
        for command in commands:
            self.do(command)
        return self

    def step(self) -> None:
        """One press of the main button, or the alarm where the drumroll waits for it."""
        if self.dinner.stage is Stage.DRUMROLL:
            self.do(c.Cut(), ALARM)
        elif self.dinner.phase is Phase.ARRIVAL:
            self.do(c.OpenGuessing())
        elif (
            self.dinner.phase is Phase.SEATED and self.dinner.pace is Pace.BALLOT and not self.dinner.moment.lock_called
        ):
            self.do(c.Lock())
        elif self.dinner.phase is Phase.FINALE:
            self.do(c.Close())
        else:
            self.do(c.Next())

    def go(self, to: Stage | Phase) -> "Evening":
        """On, step by step, to the next time that this stage or phase is reached."""
        for _ in range(200):
            self.step()
            if to in (self.dinner.stage, self.dinner.phase):
                return self
        raise AssertionError(f"{to} was never reached")

    def join(self, name: str, *, invited: bool = True) -> GuestId:
        """Somebody comes with a phone."""
        self.do(c.Join(name, invited), DOOR)
        return list(self.dinner.guests)[-1]

    def seal(self, *names: str) -> "Evening":
        """Guests seal an envelope in which everything names them."""
        for name in names:
            self.do(secret_of(name), guest(name))
        return self

    def guess(self, about: str, **texts: str) -> "Evening":
        """Guesses about one guest: `guess("g1", g2="exact baker")`."""
        for author, text in texts.items():
            self.do(c.Guess(GuestId(about), text), guest(author))
        return self

    def back(self, times: int = 1) -> "Evening":
        """The host presses back."""
        for _ in range(times):
            self.do(c.Back())
        return self

    def copy(self) -> "Evening":
        """Another evening with the same past."""
        twin = Evening(world=self.world)
        twin.events, twin.dinner = list(self.events), self.dinner
        return twin

    def table(self, *here: str) -> TableView:
        """What the room sees, a second before a cut."""
        return table(self.dinner, Presence(set(ids(*here))), now=0, cut_in_ms=1_000)

    def seat(self, name: str) -> SeatView:
        """What this guest may know."""
        return seat(self.dinner, GuestId(name))

    def desk(self) -> DeskView:
        """What the host may know."""
        return desk(self.dinner, LINKS, PRESENCE)

    def scores(self) -> dict[str, int | None]:
        """Everybody's score, as the table shows it."""
        return {place.id: place.score for place in self.table().guests}

    def verdicts(self) -> dict[str, Verdict | None]:
        """The verdict of every card on the present wall, by its first wording (by its number where it is hidden)."""
        spotlight = self.table().spotlight
        assert spotlight is not None
        return {(card.texts or (card.id,))[0]: card.verdict for card in spotlight.clusters}


def arrival(
    guests: int = 3, pace: Pace = Pace.BALLOT, *, points: bool = True, last_double: bool = False, world: World = WORLD
) -> Evening:
    """So many guests (g1, g2, ...) came with their phones and sealed."""
    evening = Evening(pace, points=points, last_double=last_double, world=world)
    for name in NAMES[:guests]:
        evening.seal(evening.join(name))
    return evening


def seated(
    guests: int = 3, pace: Pace = Pace.BALLOT, *, points: bool = True, last_double: bool = False, world: World = WORLD
) -> Evening:
    """The same, and guessing is open."""
    return arrival(guests, pace, points=points, last_double=last_double, world=world).all(c.OpenGuessing())


def card(evening: Evening, text: str) -> ClusterId:
    """The number of the card on the present wall that has this wording."""
    wall = evening.dinner.walls[evening.dinner.star or GuestId("")]
    return next(cluster.id for cluster in wall.clusters if text in cluster.texts)


def redrawn(world: World, order: Sequence[str]) -> World:
    """The same world, in which chance draws this order."""
    return replace(world, draw=lambda guests: ids(*order))
