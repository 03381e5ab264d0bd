"""One dinner, alive: whose turn it is, who is here, and that nothing is told before it is on disk.

The journey of a command: its turn (turns.py: decide, append, evolve), then everybody is woken.
"""

import asyncio
from functools import partial

from app.game.actors import ALARM, Actor
from app.game.commands import Command, Cut, Forget
from app.game.dinner import Dinner
from app.game.events import Event
from app.game.legal import forgettable
from app.game.names import Role
from app.game.projections import desk, table
from app.game.views import TableView
from app.protocol import CloseCode
from app.rooms.alarm import Alarm
from app.rooms.ask import link_of
from app.rooms.breath import Breath
from app.rooms.candle import Candle
from app.rooms.connection import Connection, Cork, Outlet, Viewer
from app.rooms.frames import Frames
from app.rooms.household import Household
from app.rooms.outcome import Outcome, Refused, Tell
from app.rooms.presence import Attendance
from app.rooms.rate import Rates
from app.rooms.replay import Replay
from app.rooms.turns import Turns


class Room:
    """One dinner and the people looking at it. `answered`: what was answered to whom under which id.

    `attendance`: who is connected. `cork`: lines that have something to write.
    """

    def __init__(self, house: Household, replayed: Replay, answered: dict[tuple[str, str], int | str]) -> None:
        self._turns = Turns(
            log=house.log,
            world=house.world,
            clock=house.clock,
            replayed=replayed,
            answered=answered,
            changed=self._changed,
            watch=house.watch,
            trust=house.trust,
            tracer=house.tracer,
        )
        self._was_idle = False
        self._house = house
        self._rates = Rates(house.clock.monotonic) if house.rates else None
        self._running: set[asyncio.Task[Outcome]] = set()
        self._parting: CloseCode | None = None
        self._frames = Frames(house.log.epoch)
        self._breath = Breath(house.clock, house.audience, self._owe_everybody)
        self.attendance = Attendance(house, self.dinner.code, self._wake, self._breath.now)
        self._lines = self.attendance.lines
        self.cork = Cork()
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
        """As `submit` without waiting: `tell` gets the outcome."""
        if isinstance(command, Forget) and not self._may_forget(by, command_id):
            self._house.watch.answered(command.kind, "too_fast")
            tell(Refused("too_fast", retry=True))
            return
        self._turns.ask(command, by, command_id, seen, tell)

    def _may_forget(self, by: Actor, command_id: str | None) -> bool:
        guest, house = by.guest, self._house.forgetting
        if guest is None or guest not in self.dinner.guests or forgettable(self.dinner, guest) is not None:
            return True  # the rules have something to say
        if self._turns.knows(by, command_id):
            return True  # and they have said it
        return self._rates is None or house is None or self._rates.may_forget(guest, command_id, house)

    async def event(self, version: int) -> Event | None:
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
        if self._parting is None:  # the lookout outlives us, and what rings later may meet a log that is closed
            self._alarm.watch(self.dinner)
            self._candle.watch(self.dinner)
        for connection in tuple(self._lines):
            if link_of(self.dinner, connection.who) != connection.link:
                connection.end(CloseCode.REVOKED)
        self._wake()

    # Viewers

    def attach(self, who: Actor, outlet: Outlet, device: str | None = None) -> Connection:
        """A viewer has come: `device` tells a host's tablets apart. Whoever may not stay is closed at once.

        Never awaits: between marking the view as due and joining the connections no change may slip through.
        """
        link = link_of(self.dinner, who)
        bucket = self._rates.of(who.guest) if self._rates is not None else None
        viewer = Viewer(who, device if who.role is Role.HOST else None)
        connection = Connection(self, viewer, link if link is not None else -1, outlet, bucket, self._house.clock)
        if link is None or self._parting is not None:
            connection.end(self._parting or CloseCode.REVOKED)
        elif not self._has_room_for(who):
            connection.end(CloseCode.FLOODING)
        else:
            self.attendance.enter(connection)
        return connection

    def _has_room_for(self, who: Actor) -> bool:
        if who.guest is None:
            return self.attendance.takes_devices
        return self._rates is None or self._rates.may_come(who.guest)

    def in_time(self, who: Actor) -> bool:
        """Whether this frame is one of as many as the guests of a dinner, or those who knock, may say together."""
        if who.guest is None or self._rates is None:
            return True
        guest = self.dinner.guests.get(who.guest)
        return self._rates.together(sits=guest is not None and not guest.waiting)

    @property
    def idle(self) -> bool:
        """Nobody looks, nothing rings, nothing is being decided: the room can be put away."""
        return self._turns.idle and not (self.attendance.anybody or self._alarm.set or self._running)

    def was_idle(self) -> bool:
        """Idle now and when this was last asked. Once is not enough: a request may hold the room between two awaits."""
        before, self._was_idle = self._was_idle, self.idle
        return before and self._was_idle

    @property
    def viewers(self) -> int:
        """How many connections there are."""
        return len(self._lines)

    def view_for(self, who: Actor) -> str:
        """The present view of this viewer, as a frame. Every byte to a viewer goes through here."""
        if not self._frames.fresh:
            self._frames.renew(self.dinner, self.table_view())
            if self._alarm.set:
                # What is left of a drumroll is true for whoever is shown it in this turn of the loop.
                asyncio.get_running_loop().call_soon(self._frames.stale)
        if who.guest is not None:
            return self._frames.guest(who.guest)
        if who.role is Role.HOST:
            links, lost = self._house.links(self.dinner), len(self.set_aside)
            return self._frames.host(desk(self.dinner, links, self.attendance.everywhere(), lost))
        return self._frames.screen()

    def record_fan_out(self, seconds: float) -> None:
        """A projector's line took a view so long after one was due."""
        self._house.watch.fanned_out(seconds)

    def table_view(self) -> TableView:
        """What everybody in the room may see now."""
        now = self._house.clock.unix_ms()
        return table(self.dinner, self.attendance.everywhere(), now, self._alarm.remaining_ms(), self._candle.left_ms())

    def dismiss(self, code: CloseCode) -> None:
        """Close every line, after the answers that wait, and ring no more. Whoever comes later meets the same end."""
        self._parting = self._parting or code
        self._alarm.stop()
        self.attendance.stop()
        for connection in self._lines:
            connection.end(code)

    async def rest(self) -> None:
        """Hear nothing more, and wait until what is being decided has been."""
        for connection in self._lines:
            connection.stop_listening()
        while self._running:
            await asyncio.wait(self._running)
        await self._turns.rest()

    async def hold(self) -> None:
        """Refuse what comes from now on as `busy`, and wait until what is being decided has been. Until `release`."""
        self._turns.held = True
        await self._turns.rest()

    def release(self) -> None:
        """Decide again."""
        self._turns.held = False

    async def part(self) -> None:
        """Hear nothing more, answer what is being decided, then ask everybody to come back in a moment."""
        self._parting = CloseCode.RESTARTING
        await self.rest()
        self.dismiss(self._parting)

    def erase(self) -> None:
        """The dinner is forgotten: close every line, refuse whatever still comes."""
        self._turns.erased = True
        self.dismiss(CloseCode.ERASED)

    def _wake(self, *, counts: bool = False) -> None:
        self._frames.stale()
        self._house.announce(self.dinner.code)
        (self._breath.soon if counts else self._breath.now)()

    def _owe_everybody(self) -> None:
        """Everybody is owed the present."""
        self._frames.stale()
        for connection in self._lines:
            connection.owe()

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
            self._frames.stale()  # meanwhile they said that nothing runs
        return outcome


def _settle(answer: asyncio.Future[Outcome], outcome: Outcome | Exception) -> None:
    if answer.done():
        return  # whoever asked has gone
    if isinstance(outcome, Exception):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome)
