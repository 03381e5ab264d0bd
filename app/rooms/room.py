"""One dinner, alive: whose turn it is, who is here, and that nothing is told before it is on disk.

The journey of a command: its turn (turns.py: decide, append, evolve), then everybody is woken.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from app.game.actors import ALARM, Actor
from app.game.commands import Command, Cut, Forget
from app.game.dinner import Dinner
from app.game.events import Event
from app.game.legal import forgettable
from app.game.names import DinnerCode, Role
from app.game.projections import Presence, desk, table
from app.game.views import LinksView, TableView
from app.game.world import World
from app.protocol import CloseCode
from app.rooms.alarm import Alarm
from app.rooms.ask import link_of
from app.rooms.breath import Audience, Breath
from app.rooms.candle import Candle
from app.rooms.clock import Clock, Timer
from app.rooms.connection import Connection, Outlet, Viewer
from app.rooms.frames import Frames
from app.rooms.notices import Elsewhere, Notice
from app.rooms.outcome import Accepted, Outcome, Refused, Tell
from app.rooms.rate import Bucket, Rates
from app.rooms.story import Story
from app.rooms.trust import Trust
from app.rooms.turns import Turns
from app.rooms.watch import Unwatched, Watch
from app.store import EventLog

MOST_DEVICES: Final = 32
"""Tablets and projectors of one dinner: each gets every view, and none of them needs a seat."""

GLANCE_S: Final = 12.0
"""The page without a script asks for itself every four seconds."""


@dataclass(frozen=True, slots=True)
class Household:
    """What every room of a house shares."""

    log: EventLog
    world: World
    links: Callable[[Dinner], LinksView]
    clock: Clock = field(default_factory=Clock)
    rates: bool = True
    forgetting: Bucket | None = None
    """How often everybody together may take words back."""
    audience: Audience = field(default_factory=Audience)
    watch: Watch = field(default_factory=Unwatched)
    announce: Callable[[DinnerCode], None] = lambda _: None
    """Called whenever something is new at a dinner: other nodes may want to know."""
    turns: Callable[..., Turns] = Turns
    """Who makes the turns of a dinner: plain ones, or ones that leave traces."""
    trust: Trust = field(default_factory=Trust)


class Room:
    """One dinner and the people looking at it. `answered`: what was answered to whom under which id."""

    def __init__(self, house: Household, story: Story, answered: dict[tuple[str, str], int | str]) -> None:
        self._turns = house.turns(
            house.log, house.world, house.clock, story, answered, self._changed, house.watch, house.trust
        )
        self._was_idle = False
        self._reached = False
        self._glance: Timer | None = None
        self._house = house
        self._connections: set[Connection] = set()
        self._rates = Rates(house.clock.monotonic) if house.rates else None
        self._running: set[asyncio.Task[Outcome]] = set()
        self._parting: CloseCode | None = None
        self._frames = Frames(house.log.epoch)
        self._breath = Breath(house.clock, house.audience, self._show)
        self._showing = False
        self._elsewhere = Elsewhere(house.clock.monotonic)
        self._alarm = Alarm(house.clock, self._ring)
        self._alarm.watch(self.dinner)
        self._candle = Candle(house.clock)
        self._candle.watch(self.dinner)

    # Commands

    @property
    def dinner(self) -> Dinner:
        """What is on disk, as the rules tell it."""
        return self._turns.dinner

    @property
    def set_aside(self) -> tuple[int, ...]:
        """The numbers of entries that could not be read."""
        return self._turns.set_aside

    @property
    def erased(self) -> bool:
        """The dinner is forgotten: nobody comes in any more."""
        return self._turns.erased

    async def look(self) -> None:
        """Read on where another node wrote. Raises StorageError."""
        await self._turns.look()

    async def submit(
        self, command: Command, by: Actor, command_id: str | None = None, seen: int | None = None
    ) -> Outcome:
        """Decide a command in its turn. Under an id that was answered before, the same answer and no effect.

        Goes on when the sender is gone: a command that reached its turn is finished, or it was never begun.
        """
        answer: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self.ask(command, by, command_id, seen, partial(_settle, answer))
        return await answer

    def ask(self, command: Command, by: Actor, command_id: str | None, seen: int | None, tell: Tell) -> None:
        """As `submit`, for whoever has no time to wait."""
        answered = partial(self._answered, command.kind, tell)
        if isinstance(command, Forget) and not self._may_forget(by, command_id):
            answered(Refused("too_fast", retry=True))
            return
        self._turns.ask(command, by, command_id, seen, answered)

    def _may_forget(self, by: Actor, command_id: str | None) -> bool:
        guest, house = by.guest, self._house.forgetting
        if guest is None or guest not in self.dinner.guests or forgettable(self.dinner, guest) is not None:
            return True  # the rules have something to say
        if self._turns.knows(by, command_id):
            return True  # and they have said it
        return self._rates is None or house is None or self._rates.may_forget(guest, command_id, house)

    def _answered(self, kind: str, tell: Tell, outcome: Outcome | Exception) -> None:
        if isinstance(outcome, Accepted):
            self._house.watch.answered(kind, "ack")
        elif isinstance(outcome, Refused):
            self._house.watch.answered(kind, outcome.code)
        tell(outcome)

    async def fact(self, version: int) -> Event | None:
        """The event that made this version, from the log: what an answer given before was about."""
        entries = await self._house.log.read(self.dinner.code, after=version - 1)
        return entries[0].event if entries else None

    def _changed(self, *, counts: bool = False) -> None:
        if self.erased:
            self.dismiss(CloseCode.ERASED)
            return
        if counts:
            self._wake(counts=True)
            return
        self._alarm.watch(self.dinner)
        self._candle.watch(self.dinner)
        for connection in tuple(self._connections):
            if self._link_of(connection.who) != connection.link:
                connection.end(CloseCode.REVOKED)
        self._wake()

    # Presence

    def attach(self, who: Actor, outlet: Outlet, device: str | None = None) -> Connection:
        """A viewer has come. The newest of a seat wins; screens are many, and so are tablets that name their device.

        Never awaits: between marking the view as due and joining the connections no change may slip through.
        """
        link = self._link_of(who)
        bucket = self._rates.of(who.guest) if self._rates is not None else None
        viewer = Viewer(who, device if who.role is Role.HOST else None)
        connection = Connection(self, viewer, link if link is not None else -1, outlet, bucket, self._house.clock)
        if link is None or self._parting is not None:
            connection.end(self._parting or CloseCode.REVOKED)
            return connection
        if who.guest is None:
            welcome = self._beside_guests() < MOST_DEVICES
        else:
            welcome = self._rates is None or self._rates.may_come(who.guest)
        if not welcome:
            connection.end(CloseCode.FLOODING)
            return connection
        before = len(self._connections)
        if who.role is not Role.SCREEN:
            for other in self._connections:
                if other.viewer == viewer:
                    other.end(CloseCode.OPENED_ELSEWHERE)
            self._connections = {other for other in self._connections if other.viewer != viewer}
        self._connections.add(connection)
        self._house.audience.viewers += len(self._connections) - before
        self._wake(counts=True)
        return connection

    def _beside_guests(self) -> int:
        return sum(line.who.guest is None for line in self._connections)

    def in_time(self, who: Actor) -> bool:
        """Whether this frame is one of as many as the guests of a dinner, or those who knock, may say together."""
        if who.guest is None or self._rates is None:
            return True
        guest = self.dinner.guests.get(who.guest)
        return self._rates.together(sits=guest is not None and not guest.waiting)

    def detach(self, connection: Connection) -> None:
        """A viewer's socket is gone. A late farewell of a superseded one changes nothing."""
        if connection in self._connections:
            self._connections.discard(connection)
            self._house.audience.viewers -= 1
            self._wake(counts=True)

    def reach(self) -> None:
        """Another device has found the guests' page: the network lets phones through."""
        if not self._reached:
            self._reached = True
            self._wake()

    def glance(self) -> None:
        """A projector without a script has fetched its page: it counts as a screen until its next visit is overdue."""
        if self._glance is not None:
            self._glance.cancel()
        else:
            self._wake()
        self._glance = self._house.clock.later(GLANCE_S, self._look_away)

    def _look_away(self) -> None:
        self._glance = None
        self._wake()

    def voice(self) -> None:
        """A projector has said whether it can be heard."""
        self._wake()

    @property
    def idle(self) -> bool:
        """Nobody looks, nothing rings, nothing is being decided: the room can be put away."""
        return self._turns.idle and not (self._connections or self._alarm.set or self._running or self._glance)

    def was_idle(self) -> bool:
        """Idle now and when this was last asked: whoever holds the room between two awaits is left in peace."""
        before, self._was_idle = self._was_idle, self.idle
        return before and self._was_idle

    @property
    def viewers(self) -> int:
        """How many connections there are."""
        return len(self._connections)

    def view_for(self, who: Actor) -> str:
        """The present view of this viewer, as a frame. Every byte to a viewer goes through here."""
        if not self._frames.fresh or self._alarm.set:
            self._frames.renew(self.dinner, self.shown())
        if who.guest is not None:
            return self._frames.guest(who.guest)
        if who.role is Role.HOST:
            links, lost = self._house.links(self.dinner), len(self.set_aside)
            return self._frames.host(desk(self.dinner, links, self._presence(), lost))
        return self._frames.screen()

    def showed(self, seconds: float) -> None:
        """A projector's line took a change so long after it became true."""
        self._house.watch.shown(seconds)

    def shown(self) -> TableView:
        """What the room sees now."""
        now = self._house.clock.unix_ms()
        return table(self.dinner, self._presence(), now, self._alarm.remaining_ms(), self._candle.left_ms())

    def dismiss(self, code: CloseCode) -> None:
        """Close every line, after the answers that wait, and ring no more. Whoever comes later meets the same end."""
        self._parting = self._parting or code
        self._alarm.stop()
        if self._glance is not None:
            self._glance.cancel()
        for connection in self._connections:
            connection.end(code)

    async def rest(self) -> None:
        """Hear nothing more, and wait until what is being decided has been."""
        for connection in self._connections:
            connection.stop_listening()
        while self._running:
            await asyncio.wait(self._running)
        await self._turns.rest()

    async def part(self) -> None:
        """Hear nothing more, answer what is being decided, then ask everybody to come back in a moment."""
        self._parting = CloseCode.RESTARTING
        await self.rest()
        self.dismiss(self._parting)

    def erase(self) -> None:
        """The dinner is being forgotten: close every line, refuse whatever still comes."""
        self._turns.erased = True
        self.dismiss(CloseCode.ERASED)

    def _link_of(self, who: Actor) -> int | None:
        return link_of(self.dinner, who)

    def _presence(self) -> Presence:
        return self._elsewhere.together(self._present())

    def _present(self) -> Presence:
        lines = self._connections
        here = frozenset(line.who.guest for line in lines if line.who.guest is not None)
        screens = [line for line in lines if line.who.role is Role.SCREEN]
        sound = any(line.audible for line in screens)
        count = len(screens) + (self._glance is not None)
        return Presence(here, count, sound, self._reached)

    def _wake(self, *, counts: bool = False) -> None:
        self._frames.stale()
        self._house.announce(self.dinner.code)
        (self._breath.soon if counts else self._breath.now)()

    def _show(self) -> None:
        """Everybody is owed the present, and gets it in one go when this turn of the loop is over."""
        self._frames.stale()
        for connection in self._connections:
            connection.owe()
        if not self._showing:
            self._showing = True
            asyncio.get_running_loop().call_soon(self._flush)

    def _flush(self) -> None:
        self._showing = False
        for connection in tuple(self._connections):
            try:
                connection.flush()
            except Exception as error:
                # A mistake of ours about one of them: the others get theirs all the same.
                context = {"message": "a view stumbled", "exception": error}
                asyncio.get_running_loop().call_exception_handler(context)

    # Other nodes

    def notice(self) -> Notice:
        """What other nodes may know of this one's part of the dinner."""
        now, own = self._house.clock.monotonic(), self._present()
        here = {
            line.who.guest: round((now - line.since) * 1000) for line in self._connections if line.who.guest is not None
        }
        return Notice(self.dinner.code, self.dinner.version, here, own.screens, own.sound, own.reached)

    def hear(self, node: str, notice: Notice) -> bool:
        """What another node says of this dinner. True if it has more of it than we do."""
        before, newcomer = self._presence(), not self._elsewhere.knows(node)
        self._elsewhere.hear(node, notice)
        self._reached |= notice.reached
        self._give_way(node)
        if newcomer:
            self._house.announce(self.dinner.code)
        if self._presence() != before:
            self._breath.now()
        return notice.version > self.dinner.version

    def forget_silent_nodes(self) -> None:
        """Whom only a node knew that is silent is here no more."""
        before = self._presence()
        self._elsewhere.forget()
        if self._presence() != before:
            self._breath.now()

    def _give_way(self, node: str) -> None:
        """Of two lines of a seat on two nodes, the newer one stays."""
        for line in self._connections:
            if line.who.guest is not None and self._elsewhere.took(node, line.who.guest, line.since):
                line.end(CloseCode.OPENED_ELSEWHERE)

    # The alarm

    def _ring(self, step: int) -> None:
        ringing = asyncio.ensure_future(self._cut(step))
        self._running.add(ringing)
        ringing.add_done_callback(self._running.discard)

    async def _cut(self, step: int) -> Outcome:
        """The drumroll that began at this version is over. `seen` keeps a late alarm from cutting another one."""
        outcome = await self.submit(Cut(), ALARM, f"cut:{step}", step)
        if isinstance(outcome, Refused) and outcome.retry:
            self._alarm.again(step)
        return outcome


def _settle(answer: asyncio.Future[Outcome], outcome: Outcome | Exception) -> None:
    if answer.done():
        return  # whoever asked has gone
    if isinstance(outcome, Exception):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome)
