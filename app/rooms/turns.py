"""Group commit: the commands that wait while the disk works come into one turn, and one turn is one append.

The invariant: the commands of a turn are decided one after another, each on what the one before it led to, and nothing
of it is told, no answer and no view, before all of it is on disk. What cannot be kept as one turn, because another node
was quicker or one of the ids was answered before, is decided anew, everybody in a turn of their own. Where other nodes
write the same log, nobody is refused for what is no longer so.
"""

import asyncio
from collections import deque
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Final

import structlog

from app.game.actors import Actor
from app.game.commands import Command, Forget
from app.game.decide import decide
from app.game.dinner import Dinner
from app.game.events import Answered, Withdrawn
from app.game.evolve import evolve
from app.game.forgetting import without
from app.game.names import GuestId, Refusal, Role
from app.game.world import Events, Rejected, World
from app.rooms.ask import Ask, key_of, opened_by
from app.rooms.breath import Changed
from app.rooms.clock import Clock
from app.rooms.outcome import Accepted, Outcome, Refused, Tell
from app.rooms.replay import Replay, replay, replay_on
from app.rooms.tracer import Stage, Tracer
from app.rooms.trust import Trust
from app.rooms.watch import Watch
from app.store import (
    Answer,
    Appended,
    Deed,
    Duplicate,
    Entry,
    EventLog,
    StorageBusy,
    StorageError,
    StorageFailed,
    StorageForgot,
    StorageFull,
)
from app.store import Outcome as Kept

_log = structlog.get_logger("coperto.rooms")

MOST_TOGETHER: Final = 64
"""Commands of one turn: a full table saying something at the same moment. The rest comes into the next turn."""

MAX_CONFLICTS: Final = 5
"""How often a command is decided anew because another node was quicker, before the sender is asked to retry."""

_REMEMBERED: Final = frozenset({Role.HOST, Role.GUEST})
"""Whose refusals are kept under their id. An alarm's may come true later."""

_UNTRACED: Final = nullcontext()

_DEAD_LINK: Final = Rejected(Refusal.NOT_YOURS)

COUNTED: Final = frozenset({Answered, Withdrawn})
"""Events of which the table sees a figure, and nobody else's phone more."""


@dataclass(slots=True)
class _Turn:
    """What the rules said: the events with their askers in order, the refusals, and the dinner it all leads to."""

    dinner: Dinner
    asks: list[Ask]
    accepted: list[tuple[Ask, Events, int]]
    refused: list[tuple[Ask, str]]


class Turns:
    """The commands of one dinner, turn by turn, and what they made of it. `changed` is called after every turn.

    `answered`: what was answered to whom under which id.
    """

    def __init__(
        self,
        *,
        log: EventLog,
        world: World,
        clock: Clock,
        replayed: Replay,
        answered: dict[tuple[str, str], Answer],
        changed: Changed,
        watch: Watch,
        trust: Trust,
        tracer: Tracer | None = None,
    ) -> None:
        self.dinner = replayed.dinner
        self.set_aside = replayed.set_aside
        self.erased = False
        self.held = False
        """Nothing is decided: the dinner may be gone in a moment."""
        self._log, self._world, self._clock = log, world, clock
        self._answered = answered
        self._changed, self._watch, self._trust, self._tracer = changed, watch, trust, tracer
        self._owed: dict[tuple[str, str | None], Events] = {}
        """What is on disk and not answered yet, because a byte of the words it took out may be left there."""
        self._waiting: deque[Ask] = deque()
        self._looking: list[asyncio.Future[None]] = []
        self._serving: asyncio.Task[None] | None = None

    def ask(self, command: Command, by: Actor, command_id: str | None, seen: int | None, tell: Tell) -> None:
        """Queue a command for the next turn; `tell` gets its outcome. A sender who goes away takes nothing back.

        The caller has checked the sender's link in this very step of the loop: the command is refused if another link
        opens that seat when its turn comes.
        """
        link = opened_by(self.dinner, command, by)
        ask = Ask(command, by, command_id, seen, link, tell, self._watch)
        if self._tracer is not None:
            ask.tell = self._tracer.follow(ask)
        self._waiting.append(ask)
        if self._serving is None:
            self._serving = asyncio.create_task(self._serve())

    def knows(self, by: Actor, command_id: str | None) -> bool:
        """Whether `by` has an answer under this id: one that was given, or one that is owed for events on disk."""
        key = key_of(by, command_id)
        return key in self._owed or key in self._answered

    async def look(self) -> None:
        """Read on where another node wrote; whoever waits for a look looks together. Raises StorageError."""
        seen: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._looking.append(seen)
        if self._serving is None:
            self._serving = asyncio.create_task(self._serve())
        await seen

    @property
    def idle(self) -> bool:
        """Nobody waits, nothing is being decided."""
        return self._serving is None

    async def rest(self) -> None:
        """Wait until what is being decided has been."""
        while self._serving is not None:
            await asyncio.wait((self._serving,))

    async def _serve(self) -> None:
        looked = False
        try:
            while self._waiting or self._looking:
                # In turns: where somebody always looks, nobody who says something waits for more than one read.
                looked = bool(self._looking) and not (looked and self._waiting)
                if looked:
                    await self._look()
                    continue
                with self._stage("decide", self._waiting[0]):
                    turn = self._decide()
                try:
                    await self._keep(turn)
                    if self._waiting and not self._waiting[0].alone:
                        await _come_round()
                except StorageError as error:
                    self._give_up(turn, error)
                except Exception as error:
                    _fail(turn.asks, error)
        finally:
            self._serving = None

    async def _look(self) -> None:
        looking, self._looking = self._looking, []
        try:
            await self._catch_up()
        except Exception as error:
            for one in looking:
                if not one.done():
                    one.set_exception(error)
        for one in looking:
            if not one.done():
                one.set_result(None)

    def _decide(self) -> _Turn:
        turn, keys = _Turn(self.dinner, [], [], []), set[tuple[str, str | None]]()
        while self._waiting and len(turn.asks) < MOST_TOGETHER:
            ask = self._waiting[0]
            alone = ask.alone
            # Two copies of one command: the second is answered like the first, once that has been.
            if turn.asks and (alone or ask.key in keys):
                break
            turn.asks.append(self._waiting.popleft())
            if ask.command_id is not None:
                keys.add(ask.key)
            try:
                self._decide_one(turn, ask)
            except Exception as error:
                _fail([ask], error)
            if alone:
                break
        return turn

    def _decide_one(self, turn: _Turn, ask: Ask) -> None:
        owed = self._owed.get(ask.key)
        if self.erased:
            ask.answer(Refused("no_such_dinner"))
        elif owed is None and ask.command_id is not None and ask.key in self._answered:
            ask.answer(_again(self._answered[ask.key[0], ask.command_id]))
        elif self.held:
            ask.answer(Refused("busy", retry=True))
        elif self._trust.lost:
            ask.answer(Refused("storage", retry=True))
        else:
            decided = owed or _decided(turn.dinner, ask, self._world)
            if isinstance(decided, Rejected):
                turn.refused.append((ask, decided.code.value))
                return
            led_to = turn.dinner
            for event in decided:
                led_to = evolve(led_to, event)
            # All its events or none: what half a command led to is on no disk, and the next ones would be built on it.
            turn.dinner = led_to
            turn.accepted.append((ask, decided, led_to.version))

    async def _keep(self, turn: _Turn) -> None:
        """Commit the turn, then answer its senders and wake the viewers. Queue it again if it cannot be kept as one."""
        if turn.accepted:
            began = self._clock.monotonic()
            longest = turn.accepted[0][0]
            with self._stage("append", longest):
                kept = await self._append(turn)
            match kept:
                case Appended():
                    self._watch.kept(len(turn.accepted), self._clock.monotonic() - began)
                    with self._stage("settle", longest):
                        self._settle(turn)
                case Duplicate(answer) if len(turn.asks) == 1:
                    (ask,) = turn.asks
                    self._owed.pop(ask.key, None)
                    await self._catch_up()
                    ask.answer(_again(answer))
                case _:
                    await self._catch_up()
                    self._anew(turn.asks)
                    return
        elif turn.refused and self._log.shared and await self._catch_up():
            self._anew(turn.asks)
            return
        if turn.refused:
            await self._refuse(turn.refused)

    async def _append(self, turn: _Turn) -> Kept:
        """Put the events of a turn on the disk. For `Forget`, also take that guest's words off it."""
        code, after, at = self.dinner.code, self.dinner.version, self._clock.unix_ms()
        if len(turn.accepted) > 1:
            deeds = [Deed(events, *ask.key) for ask, events, _ in turn.accepted]
            return await self._log.append_all(code, after, deeds, at=at)
        ((ask, events, _),) = turn.accepted
        actor, command_id = ask.key
        if not isinstance(ask.command, Forget):
            return await self._log.append(code, after, events, at=at, actor=actor, command_id=command_id)
        blank = partial(without, guest=GuestId(actor))
        try:
            return await self._log.blank(code, after, events, blank, at=at, actor=actor, command_id=command_id)
        except StorageBusy:
            if ask.led_to(events, await self._read_on()):
                self._owed[ask.key] = events
            raise

    def _settle(self, turn: _Turn) -> None:
        self.dinner = turn.dinner
        for ask, events, version in turn.accepted:
            self._owed.pop(ask.key, None)
            if ask.command_id is not None:
                self._answered[ask.key[0], ask.command_id] = version
            ask.answer(Accepted(version, events))
        self._changed(counts=all(type(event) in COUNTED for _, events, _ in turn.accepted for event in events))

    def _stage(self, name: Stage, longest: Ask) -> AbstractContextManager[None]:
        return _UNTRACED if self._tracer is None else self._tracer.stage(name, longest)

    async def _refuse(self, refused: list[tuple[Ask, str]]) -> None:
        """Keep the refusals of a turn, which share a commit, and answer in the order of asking.

        Whoever could not be kept is not answered: raises one of their errors, a failed disk first, when
        all others have been.
        """
        kept = await asyncio.gather(*(self._remember(ask, code) for ask, code in refused), return_exceptions=True)
        for (ask, _), stands in zip(refused, kept, strict=True):
            if isinstance(stands, int):
                await self._catch_up()
            if not isinstance(stands, BaseException):
                ask.answer(_again(stands))
        trouble = [stands for stands in kept if isinstance(stands, BaseException)]
        if trouble:
            raise next((error for error in trouble if isinstance(error, StorageFailed)), trouble[0])

    async def _remember(self, ask: Ask, code: str) -> Answer:
        """The answer that stands, when it is on disk: a refusal, or what another node made of the command."""
        actor, command_id = ask.key
        lives = opened_by(self.dinner, ask.command, ask.by) == ask.link  # a new link may ask for the same once more
        if command_id is not None and ask.by.role in _REMEMBERED and lives:
            at = self._clock.unix_ms()
            stands = await self._log.refuse(self.dinner.code, at=at, actor=actor, command_id=command_id, code=code)
            self._answered[actor, command_id] = stands
            return stands
        return code

    def _anew(self, asks: list[Ask]) -> None:
        """Queue commands without an answer again: before all others, in their order, and each in a turn of its own."""
        for ask in reversed(asks):
            ask.conflicts += 1
            if ask.conflicts >= MAX_CONFLICTS:
                ask.answer(Refused("busy", retry=True))
            elif not ask.told:
                self._waiting.appendleft(ask)

    def _give_up(self, turn: _Turn, error: StorageError) -> None:
        _log.warning("storage_refused", dinner=self.dinner.code, error=type(error).__name__)
        if isinstance(error, StorageFailed):
            self._trust.lose(error)
        asks = turn.asks
        if isinstance(error, StorageBusy):
            # They have waited as long as these: nobody waits twice (FAULT-5).
            asks, self._waiting = [*asks, *self._waiting], deque()
        for ask in asks:
            ask.answer(Refused(_storage_code(error), retry=True))

    async def _catch_up(self) -> bool:
        """Whether another node wrote. If so, what it appended has been read, or the dinner is known to be erased.

        Raises StorageForgot where the log is behind us, and this process goes on by nothing it holds.
        """
        if self._trust.lost:
            raise StorageFailed("what this process holds is worth nothing any more")
        newest = (await self._log.versions([self.dinner.code])).get(self.dinner.code)
        if newest is None:
            self.erased = True
            self._changed()
        elif newest > self.dinner.version:
            await self._read_on()
        elif newest < self.dinner.version:
            confirmed = self.dinner.code, self.dinner.version
            forgot = StorageForgot("the log of a dinner ends before what was confirmed", confirmed)
            self._trust.lose(forgot)
            raise forgot
        else:
            return False
        return True

    async def _read_on(self) -> list[Entry]:
        entries = await self._log.read(self.dinner.code, after=self.dinner.version)
        self._answered |= {(entry.actor, entry.command_id): entry.seq for entry in entries if entry.command_id}
        replayed = replay_on(self.dinner, entries)
        if replayed.set_aside:
            # What a lost entry may have taken away is found in those before it, and words that are gone there are gone.
            whole = await self._log.read(self.dinner.code)
            replayed = replay(self.dinner.code, whole) or replayed
        self.dinner = replayed.dinner
        self.set_aside = replayed.set_aside or self.set_aside
        self._changed()
        return entries


async def _come_round() -> None:
    """Let the loop write what was answered, and hear what is said to it: that comes into the same turn.

    Else a table where everybody goes on at once falls apart into those of one turn and those of the next, who answer
    the disk by turns and never meet again: twice the turns, for the same commands. A quiet table waits for nothing.
    """
    for _ in ("written", "there", "heard"):
        await asyncio.sleep(0)


def _decided(dinner: Dinner, ask: Ask, world: World) -> Events | Rejected:
    """What the rules say; not yours, if the link that the sender asked by opens their seat no more."""
    if opened_by(dinner, ask.command, ask.by) != ask.link:
        return _DEAD_LINK
    return decide(dinner, ask.command, ask.by, world, ask.seen)


def _fail(asks: list[Ask], error: Exception) -> None:
    """Answer these commands with the exception that the server made; the table goes on."""
    for ask in asks:
        ask.answer(error)


def _again(answer: Answer) -> Outcome:
    return Accepted(answer) if isinstance(answer, int) else Refused(answer)


def _storage_code(error: StorageError) -> str:
    if isinstance(error, StorageFull):
        return "storage_full"
    return "busy" if isinstance(error, StorageBusy) else "storage"
