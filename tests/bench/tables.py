"""Dinners laid straight into a memory, as the rules would have made them: seated, sealed, and guessing open."""

import asyncio
import time
from pathlib import Path
from typing import Final

from app.game.actors import DOOR, HOST, Actor
from app.game.commands import Command, Join, Open, OpenGuessing, Seal
from app.game.decide import decide, open_dinner
from app.game.dinner import Dinner
from app.game.events import DinnerOpened
from app.game.evolve import evolve, opened
from app.game.names import DinnerCode, GuestId, Language, Role
from app.game.world import Events
from app.rooms.lobby import CODE_LENGTH, CODE_LETTERS
from app.rooms.world import the_world
from app.store import Appended, open_log
from app.web.keys import Keys, load_keys

PROFESSIONS: Final = ("surgeon", "baker", "violinist", "judge", "beekeeper", "pilot", "sculptor", "banker", "diver")


def _code(number: int) -> DinnerCode:
    letters = []
    for _ in range(CODE_LENGTH):
        number, letter = divmod(number, len(CODE_LETTERS))
        letters.append(CODE_LETTERS[letter])
    return DinnerCode("".join(letters))


def _evening(code: DinnerCode, guests: int) -> tuple[Events, Dinner]:
    """The facts of one evening up to the open ballot, and the dinner they make."""
    facts = open_dinner(Open(f"Tavola {code}", Language.IT), code)
    assert isinstance(facts, tuple)
    opening, *_ = facts
    assert isinstance(opening, DinnerOpened)
    dinner, told, world = opened(opening), list(facts), the_world()

    def say(command: Command, by: Actor) -> None:
        nonlocal dinner
        decided = decide(dinner, command, by, world)
        assert isinstance(decided, tuple), decided
        for fact in decided:
            dinner = evolve(dinner, fact)
        told.extend(decided)

    for number in range(guests):
        say(Join(f"Guest {number + 1}", invited=True), DOOR)
        seat = Actor(Role.GUEST, GuestId(f"g{number + 1}"))
        say(Seal(PROFESSIONS[number % len(PROFESSIONS)], story="Once I mended the clock of a church."), seat)
    say(OpenGuessing(), HOST)
    return tuple(told), dinner


def _seats(dinner: Dinner, keys: Keys) -> list[str]:
    """A line per connection as the crowd reads it: guests, host, projector."""
    code = dinner.code
    guests = [f"{code} {keys.guest(code, guest.id, guest.link)} {guest.id}" for guest in dinner.guests.values()]
    return [*guests, f"{code} {keys.host(code, dinner.host_link)} -", f"{code} {keys.screen(code)} -"]


async def _lay(data: Path, dinners: int, guests: int, url: str | None) -> list[str]:
    keys, log, lines = load_keys(data), open_log(data, url), []
    try:
        for number in range(dinners):
            code = _code(number)
            facts, dinner = _evening(code, guests)
            outcome = await log.append(
                code, 0, facts, at=time.time_ns() // 1_000_000, actor=DOOR.role.value, command_id=None
            )
            assert isinstance(outcome, Appended)
            lines += _seats(dinner, keys)
    finally:
        await log.close()
    return lines


def lay(data: Path, dinners: int, guests: int = 12, url: str | None = None) -> Path:
    """Lay so many tables in this folder, or in the database at `url`: the file that tells the crowd who sits where."""
    data.mkdir(parents=True, exist_ok=True)
    seats = data / "seats.txt"
    seats.write_text("\n".join(asyncio.run(_lay(data, dinners, guests, url))) + "\n", encoding="utf-8")
    return seats
