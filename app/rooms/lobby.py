"""From a code to its room. A dinner is loaded from its log when someone comes, and put away when nobody is there."""

import asyncio
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Final
from weakref import WeakValueDictionary

from app.game.actors import DOOR
from app.game.commands import Open
from app.game.decide import open_dinner
from app.game.dinner import Dinner
from app.game.events import DinnerOpened
from app.game.names import DinnerCode
from app.game.views import LinksView
from app.game.world import Events, Rejected, World
from app.protocol import CloseCode
from app.rooms.breath import Audience
from app.rooms.clock import Clock, Timer
from app.rooms.exchange import Exchange
from app.rooms.household import Household
from app.rooms.lookout import Lookout
from app.rooms.notices import Broker
from app.rooms.outcome import Refused
from app.rooms.parting import part
from app.rooms.rate import HOUSE_FORGETTING_BURST, HOUSE_FORGETTING_PER_SECOND, Bucket
from app.rooms.register import Listed, opened_and_closed, register
from app.rooms.replay import replay
from app.rooms.room import Room
from app.rooms.tracer import Tracer
from app.rooms.trust import Trust
from app.rooms.watch import Unwatched, Watch
from app.rooms.world import the_world
from app.store import Appended, EventLog, StorageBusy, StorageError, StorageFailed

CODE_LETTERS: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Capitals and figures that nobody mixes up by candle light: no I, L, O, 0 or 1."""

CODE_LENGTH: Final = 5
"""31^5 = 28.6 million dinners at a time. A code locates and does not admit, so it need not be unguessable."""

MOST_ROOMS: Final = 2_000
"""Dinners in memory at once: some 300 MB with everybody there. Those that nobody looks at are put away first."""

PUT_AWAY_S: Final = 60.0
"""How long a room that nobody looks at stays in memory."""


def draw_code() -> DinnerCode:
    """A code by chance."""
    return DinnerCode("".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH)))


class Lobby:
    """All the rooms of this process."""

    def __init__(
        self,
        log: EventLog,
        links: Callable[[Dinner], LinksView],
        *,
        world: World | None = None,
        clock: Clock | None = None,
        rates: bool = True,
        audience: Audience | None = None,
        watch: Watch | None = None,
        broker: Broker | None = None,
        tracer: Tracer | None = None,
    ) -> None:
        clock, watch = clock or Clock(), watch or Unwatched()
        self._exchange = Exchange(broker, log.epoch, clock, watch, lambda: self._rooms) if broker else None
        announce = self._exchange.announce if self._exchange else _to_nobody
        self._house = Household(
            log=log,
            world=world or the_world(),
            links=links,
            clock=clock,
            rates=rates,
            forgetting=Bucket(clock.monotonic, HOUSE_FORGETTING_PER_SECOND, HOUSE_FORGETTING_BURST),
            audience=audience or Audience(),
            watch=watch,
            announce=announce,
            tracer=tracer,
            trust=Trust(watch),
        )
        self._rooms: dict[DinnerCode, Room] = {}
        self._going: set[DinnerCode] = set()
        """What the log is being asked to forget: nobody comes in there."""
        self._doorways: WeakValueDictionary[DinnerCode, asyncio.Lock] = WeakValueDictionary()
        self._sweep: Timer | None = None
        self._closing = False
        self._lookout = Lookout(self._house, lambda: self.rooms, self._clear)

    @property
    def rooms(self) -> tuple[Room, ...]:
        """The rooms that are in memory now."""
        return tuple(self._rooms.values())

    @property
    def told(self) -> bool:
        """Other nodes' notices come in now."""
        return self._exchange is not None and self._exchange.works

    def listen(self) -> None:
        """Begin to tell other nodes, and to hear them; until `aclose`."""
        if self._exchange is not None:
            self._exchange.start()

    async def open(self, command: Open) -> Dinner | Refused:
        """Open a dinner under a code nobody has; `busy` if a hundred draws found none.

        Raises StorageError when it cannot be kept.
        """
        return await self._lay(lambda code: open_dinner(command, code))

    async def restore(self, opening: DinnerOpened, events: Events) -> Dinner | Refused:
        """Keep a dinner that was brought from a file, under a code nobody has. As `open`.

        Never under the code it had: whoever could choose a code would hold the host link of whoever draws it next.
        """
        return await self._lay(lambda code: (replace(opening, code=code), *events))

    async def dates(self, dinner: Dinner) -> tuple[int, int | None]:
        """When it was opened, and closed if it is, in Unix ms."""
        return opened_and_closed(await self._house.log.read(dinner.code), dinner)

    async def register(self) -> tuple[Listed, ...]:
        """Every dinner of the house, the newest first."""
        return await register(self._house.log)

    async def _lay(self, make: Callable[[DinnerCode], Events | Rejected]) -> Dinner | Refused:
        if self._house.trust.lost:
            raise StorageFailed("what this process holds is worth nothing any more")
        for _ in range(100):
            code = draw_code()
            opening = make(code)
            if not isinstance(opening, tuple):
                return Refused(opening.code.value)
            at = self._house.clock.unix_ms()
            try:
                result = await self._house.log.append(code, 0, opening, at=at, actor=DOOR.role.value, command_id=None)
            except StorageFailed as error:
                self._house.trust.lose(error)
                raise
            if isinstance(result, Appended):
                room = await self.room(code)
                assert room is not None
                return room.dinner
        return Refused("busy", retry=True)

    async def room(self, code: str) -> Room | None:
        """The room of a dinner, loaded if it is not in memory; None if there is no such dinner."""
        wanted = DinnerCode(code.upper())
        found = self._open_to_all(wanted)
        if found is not None and self._house.log.shared:
            # A client that comes from another node has seen what that node wrote: it must not see less here.
            await found.look()
            self._clear()
            found = self._open_to_all(wanted)
        if found is not None:
            return found
        if len(wanted) != CODE_LENGTH or not set(wanted) <= set(CODE_LETTERS):
            return None
        async with self._doorway(wanted):
            return self._rooms.get(wanted) or await self._load(wanted)

    def known(self, code: str) -> Room | None:
        """The room of a dinner that is in memory, as it is there: finding it costs nothing."""
        room = self._open_to_all(DinnerCode(code.upper()))
        return room if room is not None and not room.erased else None

    def _open_to_all(self, code: DinnerCode) -> Room | None:
        return None if code in self._going else self._rooms.get(code)

    def _doorway(self, code: DinnerCode) -> asyncio.Lock:
        """One at a time comes to a dinner that has to be read, or is being erased; other dinners wait for neither."""
        lock = self._doorways.get(code)
        if lock is None:
            lock = self._doorways[code] = asyncio.Lock()
        return lock

    async def _load(self, code: DinnerCode) -> Room | None:
        if len(self._rooms) >= MOST_ROOMS:
            self._rooms = {code: room for code, room in self._rooms.items() if not room.idle}
            if len(self._rooms) >= MOST_ROOMS:
                raise StorageBusy("as many dinners are going on as there is room for")
        log = self._house.log
        # In this order: an answer that another node gives in between is found in the log.
        answers = await log.answers(code)
        replayed = replay(code, await log.read(code))
        if replayed is None:
            return None
        room = self._rooms[code] = Room(self._house, replayed, answers)
        if self._closing:
            room.dismiss(CloseCode.RESTARTING)
        self._sweep_later()
        self._lookout.watch()
        self._house.announce(code)
        return room

    def busy(self, code: DinnerCode) -> bool:
        """Somebody looks at this dinner here, or something is going on in it."""
        room = self._rooms.get(code)
        return room is not None and not room.idle

    async def erase(self, code: DinnerCode) -> bool:
        """Forget a dinner everywhere. False if there was none.

        Raises StorageError; what the log has kept goes on then as before.
        """
        async with self._doorway(code):
            return await self._forget(code)

    async def expire(self, code: DinnerCode, version: int) -> bool:
        """Forget a dinner that nobody needs. False if it stays. Raises as `erase`.

        It stays while somebody is there, on this node or, as far as the broker tells, on another, and where something
        has happened in it since this version.
        """
        async with self._doorway(code):
            if self.busy(code) or (self._exchange is not None and self._exchange.attended(code)):
                return False
            return await self._forget(code, version)

    async def _forget(self, code: DinnerCode, version: int | None = None) -> bool:
        """Ask the log to forget, behind the closed doorway. Nobody hears that a dinner is gone before it is.

        A page that hears it forgets what it holds, and would have lost that for a dinner that is kept.
        """
        room = self._rooms.get(code)
        self._going.add(code)
        try:
            if room is not None:
                await room.hold()
            gone = await self._house.log.erase(code, version)
        except StorageError:
            if room is not None:
                # It may be gone all the same: a file deletes, and fails while it overwrites.
                with suppress(StorageError):
                    await room.look()
            raise
        else:
            if room is not None and (gone or version is None):
                room.erase()
            return gone
        finally:
            if room is not None:
                room.release()
            self._going.discard(code)
            self._clear()

    async def aclose(self) -> None:
        """Answer what is being decided, then ask everybody to come back in a moment: parting.py."""
        if self._sweep is not None:
            self._sweep.cancel()
        self._closing = True
        await part(self.rooms, self._house.clock)
        self._lookout.stop()  # not before: whoever waits for their batch plays on, also with people at other nodes
        if self._exchange is not None:
            await self._exchange.stop()

    def _clear(self) -> None:
        """Rooms whose dinner was erased elsewhere are no rooms."""
        self._rooms = {code: room for code, room in self._rooms.items() if not room.erased}

    def _sweep_later(self) -> None:
        if self._sweep is None:
            self._sweep = self._house.clock.later(PUT_AWAY_S, self._put_away)

    def _put_away(self) -> None:
        """Rooms that were idle at two sweeps in a row leave memory; their log keeps them."""
        self._sweep = None
        self._rooms = {code: room for code, room in self._rooms.items() if not room.was_idle()}
        if self._rooms:
            self._sweep_later()


def _to_nobody(code: DinnerCode) -> None:
    """One node has nobody to tell."""
