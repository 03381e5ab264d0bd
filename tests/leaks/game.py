"""One random game with everybody listening: what was sent to whom, held against the law, text by text."""

import io
import random
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from app.game.commands import Reissue
from app.game.names import GuestId, Phase
from tests.evening.strangers import PAGES
from tests.game.given import WORLD
from tests.game.test_random_evenings import Company
from tests.leaks.law import STRANGER, Law, Principal
from tests.leaks.replay import REAL, Replay
from tests.leaks.words import Planted
from tests.support.canary import Ear, plant, words_in
from tests.test_log import heard as log_heard

LOOKS_A_MOMENT: Final = 6
"""Calls by chance whenever the show moves on."""

LOOKS_AT_THE_END: Final = 60

STRAY: Final = plant(999_999)
"""Said by strangers in broken calls: nothing may repeat it."""

BROKEN: Final[tuple[tuple[str, str, object], ...]] = (
    ("POST", "/api/dinners/{code}/guests", {"name": STRAY, "admin": STRAY}),
    ("POST", "/api/dinners/{code}/guests", {"name": f"{STRAY}\u202e"}),
    ("POST", "/api/dinners/{code}/guests", f'{{"name": "{STRAY}'.encode()),
    ("POST", "/api/dinners/import", {"title": STRAY}),
    ("POST", "/api/dinners/{code}/do", f'{{"type":"do","id":"{STRAY[:3]}","command":"{STRAY}"}}\n'.encode()),
    ("GET", f"/api/{STRAY}", None),
    ("DELETE", "/api/dinners/ZZZZZ", None),
    ("GET", "/api/dinners", None),
    ("GET", "/api/dinners/{code}/links", None),
)


@dataclass
class Told:
    """What a game came to. `leaks`: who was sent which forbidden word, and when; `damaged`: how many rows were."""

    seed: int
    texts: int = 0
    letters: int = 0
    sung: int = 0
    closed: bool = False
    damaged: int = 0
    principals: set[str] = field(default_factory=set)
    leaks: list[str] = field(default_factory=list)


class Listener:
    """Hears every text, and compares it with the law."""

    def __init__(self, told: Told, law: Law | None = None) -> None:
        self.told = told
        self.law = law or Law()
        self.moment = "before"
        self._ear = Ear()

    def knows(self, *texts: str) -> None:
        """Texts that are typed: their digests are recognised, as they are and word by word."""
        for text in texts:
            for word in {text, *words_in(text)}:
                self._ear.knows(word)

    def hear(self, who: Principal, text: str) -> None:
        """One text that this principal was sent."""
        told = self.told
        told.texts += 1
        told.letters += len(text)
        told.principals.add(str(who.role or "stranger"))
        words = words_in(text)
        told.sung += len(words)
        if words and (wrong := words - self.law.may_know(who)):
            told.leaks.append(f"{self.moment}: {who} was sent {sorted(wrong)}")
        self._ear.hear(str(who), text)
        if self._ear.disguised:
            told.leaks += [f"{self.moment}: {who} was sent {form}" for _, form in self._ear.disguised]
            self._ear.disguised.clear()


async def play(seed: int) -> Told:
    """The game of this seed, every other one with the real matcher. Never raises for a leak: it is in the answer."""
    told, world = Told(seed), REAL if seed % 2 else WORLD
    company = Company(seed, watched=False, tries=Planted(), world=world)
    company.play()
    with tempfile.TemporaryDirectory() as folder, log_heard() as log:
        listener = Listener(told)
        replay = Replay(Path(folder), listener.hear, world)
        await replay.open(company)
        await _replay(company, replay, listener, random.Random(seed))
        await replay.end()
        _judge_log(log, listener)
    return told


def _judge_log(log: io.StringIO, listener: Listener) -> None:
    listener.moment = "the log"
    listener.hear(STRANGER, log.getvalue())


async def _replay(company: Company, replay: Replay, listener: Listener, chance: random.Random) -> None:
    for number, said in enumerate(company.room.said):
        before = replay.dinner
        listener.knows(*texts_of(said.command))
        listener.moment = f"{number} {said.command.kind} by {said.by.guest or said.by.role}"
        done = await replay.say(said)
        assert bool(done) is said.done, (listener.told.seed, number, said, done)
        if done:
            listener.law.note(said.command, said.by, before, replay.dinner)
        await replay.settled()
        if done and isinstance(said.command, Reissue):
            await replay.open_link(said.command.guest)
            await replay.settled()
        if (before.phase, before.stage) != (replay.dinner.phase, replay.dinner.stage):
            await look_around(replay, chance, LOOKS_A_MOMENT)
    listener.moment = "the end"
    listener.told.closed = replay.dinner.phase is Phase.CLOSED
    await look_around(replay, chance, LOOKS_AT_THE_END)


def texts_of(command: object) -> list[str]:
    """Every text in a command."""
    values = [getattr(command, name) for name in getattr(type(command), "__slots__", ())]
    flat = [part for value in values for part in (value if isinstance(value, tuple) else (value,))]
    return [text for text in flat if isinstance(text, str) and words_in(text)]


async def look_around(replay: Replay, chance: random.Random, times: int) -> None:
    """Calls and pages, with tokens alive and dead and with none; broken calls among them."""
    guests = [*replay.dinner.guests, GuestId("g99")]
    for _ in range(times):
        who = chance.choice([STRANGER, *replay.tokens])
        method, path, body = chance.choice((*BROKEN, *(("GET", page, None) for page in PAGES * 2)))
        path = path.replace("contacts/g1", f"contacts/{chance.choice(guests)}")
        answer = await replay.call(who, method, path.format(code=replay.dinner.code), body)
        assert answer.status not in (500, 0), (who, method, path)
