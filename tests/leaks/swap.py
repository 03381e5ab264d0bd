"""The same random game twice, with the secrets of two guests exchanged: what all others were sent, side by side.

Here the real matcher judges, real professions are sealed, and everything else that could differ stands still.
"""

import random
import re
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final
from unittest.mock import patch

from app.game import commands as c
from app.game.names import GuestId
from tests.evening.strangers import PAGES
from tests.game.test_random_evenings import Company
from tests.game.tries import Tries
from tests.game.watched import Said
from tests.leaks.law import STRANGER, Principal
from tests.leaks.replay import REAL, Replay

PROFESSIONS: Final = (
    "chirurga", "fornaio", "giudice", "pilota di linea", "apicoltrice", "notaio", "domatore di leoni", "spia",
    "tax inspector", "bartender", "Bäckerin", "éboueuse", "astronauta", "medico", "cameriere", "falegname di barche",
)  # fmt: skip


class Ordinary(Tries):
    """Secrets and guesses out of the same few professions, so that guesses hit, miss and are near."""

    def secret(self) -> tuple[str, tuple[str, ...], str, str, str]:
        """Of no length in common."""
        number = next(self._numbers)
        profession, other = PROFESSIONS[number % 16], PROFESSIONS[number * 7 % 16]
        return profession, (other,) * (number % 3), f"Nome {number}", "Una storia. " * (number % 9), f"{number}@a.b"

    def guess(self, about: str) -> str:
        """One of sixteen, whoever it is about."""
        return PROFESSIONS[next(self._numbers) * 5 % 16]


_CREATED: Final = re.compile(r"_created\S* \S+|content-length: \d+")

Secret = tuple[str, tuple[str, ...], str | None, str | None, str | None]


def envelopes(script: list[Said]) -> dict[GuestId, Secret]:
    """What each guest sealed last, or had sealed for them."""
    sealed: dict[GuestId, Secret] = {}
    for said in script:
        match said.command:
            case c.Seal() as seal if said.done and said.by.guest:
                sealed[said.by.guest] = _secret(seal)
            case c.SealFor() as seal if said.done:
                sealed[seal.guest] = _secret(seal)
    return sealed


def _secret(seal: c.Seal | c.SealFor) -> Secret:
    return seal.profession, seal.also, seal.real_name, seal.story, seal.contact


def sealing(script: list[Said], given: dict[GuestId, Secret]) -> list[Said]:
    """The same script, in which these guests seal this and nothing else."""

    def told(said: Said) -> Said:
        match said.command:
            case c.Seal() if said.by.guest in given:
                return replace(said, command=c.Seal(*given[said.by.guest]))
            case c.SealFor(guest=guest) if guest in given:
                return replace(said, command=c.SealFor(guest, *given[guest]))
        return said

    return [told(said) for said in script]


@dataclass
class Transcript:
    """By principal, every text they were sent, in order, with the number of the step it came at.

    `until`: the step at which the first of the two was unmasked; None where neither was.
    """

    sent: dict[Principal, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    until: int | None = None
    step: int = 0

    def hear(self, who: Principal, text: str) -> None:
        """One text. When a counter of /metrics was first needed is told by the wall's clock, so that stays out."""
        self.sent[who].append((self.step, _CREATED.sub("", text)))

    def others(self, two: frozenset[GuestId], until: int) -> dict[str, list[tuple[int, str]]]:
        """What everybody but these two was sent before this step."""
        return {
            str(who): [text for text in texts if text[0] < until]
            for who, texts in self.sent.items()
            if who.guest not in two
        }


async def transcript(company: Company, script: list[Said], two: frozenset[GuestId]) -> Transcript:
    """Play this script, in a house that is the same every time."""
    heard = Transcript()
    with tempfile.TemporaryDirectory() as folder, patch("app.rooms.lobby.draw_code", lambda: "TW2NS"):
        (Path(folder) / "key").write_bytes(bytes(32))
        replay = Replay(Path(folder), heard.hear, REAL, epoch="twin")
        await replay.open(company)
        chance = random.Random(len(script))
        for heard.step, said in enumerate(script):
            before = replay.dinner
            await replay.say(said)
            await replay.settled()
            if heard.until is None and two & set(replay.dinner.revealed):
                heard.until = heard.step
            if before.stage is not replay.dinner.stage:
                await _look(replay, two, chance)
        await replay.end()
    return heard


async def _look(replay: Replay, two: frozenset[GuestId], chance: random.Random) -> None:
    """Some calls and pages, by whoever is not one of the two; who asks and for what is the same every time."""
    others = [STRANGER, *(who for who in replay.tokens if who.guest not in two)]
    for path in chance.sample(PAGES, 4):
        await replay.call(chance.choice(others), "GET", path.format(code=replay.dinner.code))


@dataclass(frozen=True)
class Twins:
    """Two transcripts of one game, and how far they have to be the same. `texts`: how many those are."""

    one: dict[str, list[tuple[int, str]]]
    other: dict[str, list[tuple[int, str]]]
    unmasked: bool

    @property
    def texts(self) -> int:
        """How many were compared."""
        return sum(map(len, self.one.values()))


async def twins(seed: int) -> Twins | None:
    """None where fewer than two sealed."""
    company = Company(seed, watched=False, tries=Ordinary())
    company.play()
    sealed = envelopes(company.room.said)
    if len(sealed) < 2:
        return None
    one, other = random.Random(seed).sample(sorted(sealed), 2)
    two = frozenset({one, other})
    heard = [
        await transcript(company, sealing(company.room.said, {one: sealed[first], other: sealed[second]}), two)
        for first, second in ((one, other), (other, one))
    ]
    assert heard[0].until == heard[1].until
    until = heard[0].until if heard[0].until is not None else len(company.room.said)
    return Twins(heard[0].others(two, until), heard[1].others(two, until), heard[0].until is not None)
