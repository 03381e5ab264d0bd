"""Mutated messages in process: through the parser and on into real rooms, at every moment of an evening, by everybody.

What has to hold: nothing raises, every message has exactly one answer with a known code, every frame out is JSON,
every event can be written and read again, and the log tells the very dinner that the room has.
"""

import asyncio
import gc
import logging
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from app.game.actors import HOST, Actor
from app.game.events import DinnerOpened
from app.game.names import DinnerCode, GuestId, Pace, Refusal, Role
from app.protocol.client import COMMANDS
from app.rooms import Room
from app.rooms.replay import replay
from app.store import MemoryLog
from app.store.codec import decode, encode
from tests.fuzz.mutator import Mutator
from tests.game.test_legal import CELLS, MOMENTS
from tests.rooms.stage import SCREEN, Line, Stage, set_stage

AT_ONCE: Final = 12
"""Messages of one line before its answers are counted: fewer than make a connection stop listening."""

AT_A_MOMENT: Final = 600
"""Messages to one dinner."""

TURNS: Final = 400
"""Of the loop, until everything has to be answered."""

CODE: Final = DinnerCode("ABCDE")

CODES: Final = frozenset({*Refusal, "malformed", "unknown_command"})

Tell = Callable[[int], None]


@dataclass
class Told:
    """What a run came to. `ways`: in how many different ways somebody was answered; `failures` is what may not be."""

    messages: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    ways: int = 0
    log_bytes: int = 0
    grown_mb: float = 0.0
    failures: list[str] = field(default_factory=list)


class _Weigh(logging.Handler):
    """Counts what would be logged."""

    def __init__(self) -> None:
        super().__init__()
        self.size = 0

    def emit(self, record: logging.LogRecord) -> None:
        """One line."""
        self.size += len(str(record.msg))


class Fuzz:
    """One run from one seed. `say`: where messages come from, if not from the mutator."""

    def __init__(self, seed: int, say: Callable[[], str] | None = None) -> None:
        self.told = Told()
        self._mutator = Mutator(seed)
        self._message = say or self._mutator.message
        self._chance = random.Random(seed + 1)
        self._what = ""

    async def run(self, count: int, tell: Tell = lambda done: None) -> Told:
        """Say so many messages."""
        asyncio.get_running_loop().set_exception_handler(self._stumbled)
        weigh = _Weigh()
        logging.getLogger().addHandler(weigh)
        warm: float | None = None
        try:
            while self.told.messages < count and not self.told.failures:
                cell = self._chance.choice(CELLS)
                await self._moment(*cell, min(AT_A_MOMENT, count - self.told.messages))
                if warm is None and self.told.messages >= count // 10:
                    warm = resident_mb()
                tell(self.told.messages)
        finally:
            logging.getLogger().removeHandler(weigh)
        gc.collect()
        self.told.grown_mb = resident_mb() - (warm or 0)
        self.told.log_bytes = weigh.size
        self.told.ways = len(self._mutator.seen)
        return self.told

    def _stumbled(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        self._fails(f"{context.get('message')}: {context.get('exception')!r}")

    def _fails(self, why: str) -> None:
        self.told.failures.append(f"{why}; {self._what}")

    async def _moment(self, moment: str, pace: Pace, count: int) -> None:
        """Lay a dinner that stands there, and let everybody talk to it."""
        evening = MOMENTS[moment](pace)
        log = MemoryLog()
        stage = set_stage(log)
        start = evening.events[0]
        assert isinstance(start, DinnerOpened)
        # Dinners of the rules' tests have a code that no host is ever given.
        facts = (replace(start, code=CODE), *evening.events[1:])
        await log.append(CODE, 0, facts, at=0, actor="host", command_id=None)
        room = await stage.lobby.room(CODE)
        assert room is not None
        lines: dict[Actor, Line] = {}
        said = 0
        while said < count and not self.told.failures:
            who = self._chance.choice([HOST, HOST, SCREEN, *map(_guest, room.dinner.guests)])
            if who not in lines or lines[who].outlet.closed is not None:
                lines[who] = stage.sit(room, who)
            batch = min(AT_ONCE, count - said)
            await self._say(moment, who, lines[who], batch)
            said += batch
            await stage.clock.wind(0.5)
        await self._judge(room, log, stage)
        self.told.messages += said
        await stage.strike()

    async def _say(self, moment: str, who: Actor, line: Line, count: int) -> None:
        """So many messages on one line, and their answers. Whoever is let go in the middle is owed none."""
        outlet = line.outlet
        outlet.frames.clear()
        messages = [self._message() for _ in range(count)]
        try:
            for message in messages:
                self._what = f"{who} at {moment}: {message[:300]!a}"
                line.connection.hear(message)
            for _ in range(TURNS):
                if len(outlet.answers()) >= count or outlet.closed is not None:
                    break
                await asyncio.sleep(0)
        except Exception as error:
            self._fails(repr(error))
            return
        answers = outlet.answers()
        if len(answers) != count and outlet.closed is None:
            self._fails(f"{count} messages had {len(answers)} answers: {messages!a}"[:3000])
        for message, answer in zip(messages, answers, strict=False):
            self._heed(moment, who, message, answer)

    def _heed(self, moment: str, who: Actor, message: str, answer: dict[str, Any]) -> None:
        """Malformed messages are answered before those that wait for their turn, so kinds are only nearly right."""
        result = str(answer.get("code", answer["type"]))
        self.told.answers[result] += 1
        if answer["type"] not in ("ack", "no", "pong") or (answer["type"] == "no" and result not in CODES):
            self._what = message[:300]
            self._fails(f"an answer that nobody knows: {answer}")
        kind = message.partition('"command": {"type": "')[2].partition('"')[0]
        self._mutator.learn(message, (moment, who.role, kind if kind in COMMANDS else None, result))

    async def _judge(self, room: Room, log: MemoryLog, stage: Stage) -> None:
        """What is on record is what is."""
        entries = await log.read(room.dinner.code)
        told = replay(room.dinner.code, entries)
        if told is None or told.set_aside or told.dinner != room.dinner:
            self._fails("the log tells another dinner")
        for entry in entries:
            if entry.event is None or decode(*encode(entry.event)) != entry.event:
                self._fails(f"an event that cannot be written and read: {entry.event}")
        for line in stage.lines:
            for frame in line.outlet.frames:
                if frame["type"] == "view" and frame["version"] > room.dinner.version:
                    self._fails("a view of what never was")


def _guest(name: str) -> Actor:
    return Actor(Role.GUEST, GuestId(name))


def resident_mb(pid: int | str = "self") -> float:
    """What a process holds in memory; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
