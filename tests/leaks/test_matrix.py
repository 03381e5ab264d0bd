"""THREAT-3 and THREAT-4 over real sockets: command by role by moment, every cell against tests/game/test_legal.py.

There the rules are asked; here the door, the wire and the room are between. What no row allows is denied, and whatever
was denied changed nothing. Beside the roles of the table: who knocks, who was removed, and who holds a dead link.
"""

import asyncio
import json
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass, replace
from itertools import count
from pathlib import Path

from app.game import commands as c
from app.game.events import DinnerOpened
from app.game.names import DinnerCode, GuestId, Pace, Phase, Role
from app.protocol import CloseCode
from app.protocol.client import COMMANDS
from app.rooms.lobby import CODE_LETTERS
from app.store import MemoryLog
from tests.game.given import Evening
from tests.game.test_legal import CELLS, EMPTY, GUEST_COMMANDS, MOMENTS, TABLE, answer_to, sample, sender_of
from tests.rooms.stage import HandClock
from tests.support.raw import RawSocket, raw_socket
from tests.web.place import Place, running, settings_for

SPOKEN = ("host", "star", "guest", "screen", "knocker")
KNOCKER = GuestId("g4")
UNSPEAKABLE = ("open", "join", "take_over", "cut")
"""Commands that have no form on the wire, whoever tries."""

Told = dict[tuple[str, str], str | None]
"""By command and role the code of the refusal; None for an ack."""


@dataclass
class Matrix:
    """The server, and dinners in it that stand where a test needs them."""

    place: Place
    numbers: "count[int]"

    async def lay(self, evening: Evening) -> DinnerCode:
        """A dinner with this past, under a code of its own."""
        number = next(self.numbers)
        letters = [CODE_LETTERS[number // 31**power % 31] for power in range(5)]
        code = DinnerCode("".join(letters))
        start = evening.events[0]
        assert isinstance(start, DinnerOpened)
        facts = (replace(start, code=code), *evening.events[1:])
        await self.place.events.append(code, 0, facts, at=0, actor="host", command_id=None)
        return code

    def token(self, code: DinnerCode, role: Role, guest: GuestId | None) -> str:
        """What this sender holds: the first link of a guest, the host's first."""
        keys = self.place.keys
        if guest is not None:
            return keys.guest(code, guest, 0)
        return keys.host(code, 0) if role is Role.HOST else keys.screen(code)

    async def asked(self, moment: str, pace: Pace) -> Told:
        """Every command by everybody: what is refused in one dinner, what is accepted in a dinner of its own."""
        evening = MOMENTS[moment](pace)
        code = await self.lay(evening)
        told: Told = {}
        async with AsyncExitStack() as stack:
            lines: dict[str, RawSocket] = {}
            for kind in TABLE:
                for role in SPOKEN:
                    token = self._token_for(code, kind, role)
                    if expected(kind, role, moment, pace) is None:
                        told[kind, role] = await self._alone(evening, kind, role, moment)
                        continue
                    if token not in lines:
                        lines[token] = await stack.enter_async_context(raw_socket(self.place.base, code, token))
                    told[kind, role] = await answered(lines[token], kind, sample_of(kind, evening, moment))
        assert (await self.place.room(code)).dinner.version == evening.dinner.version
        return told

    async def _alone(self, evening: Evening, kind: str, role: str, moment: str) -> str | None:
        code = await self.lay(evening)
        async with raw_socket(self.place.base, code, self._token_for(code, kind, role)) as line:
            return await answered(line, kind, sample_of(kind, evening, moment))

    def _token_for(self, code: DinnerCode, kind: str, role: str) -> str:
        if role == "knocker":
            return self.token(code, Role.GUEST, KNOCKER)
        sender = sender_of(kind, role)
        return self.token(code, sender.role, sender.guest)

    async def ended(self, code: DinnerCode, token: str) -> int | None:
        """With which code a socket that shows this token is closed."""
        async with raw_socket(self.place.base, code) as line:
            await line.hello(token)
            return await line.end()


def sample_of(kind: str, evening: Evening, moment: str) -> c.Command | None:
    """None where the wire has no such command."""
    return None if kind in UNSPEAKABLE else sample(kind, evening, moment)


def expected(kind: str, role: str, moment: str, pace: Pace) -> str | None:
    """What the table says of this cell, with the roles and the commands that only the wire knows."""
    if kind in UNSPEAKABLE:
        return "unknown_command"
    if role == "knocker":
        return "waiting" if kind in GUEST_COMMANDS else "not_yours"
    refusal = answer_to(kind, role, moment, pace)
    return None if refusal is None else refusal.value


async def answered(line: RawSocket, kind: str, command: c.Command | None) -> str | None:
    """The code of the refusal; None for an ack."""
    told = {"type": kind, **(asdict(command) if command else {})}
    answer = await line.asked(json.dumps({"type": "do", "id": f"{kind}", "seen": None, "command": told}))
    return None if answer["type"] == "ack" else str(answer["code"])


def test_every_command_by_every_role_at_every_moment_over_the_socket(tmp_path: Path) -> None:
    """C1, C2, C3, C4, C5."""

    async def every_cell() -> dict[tuple[str, Pace], Told]:
        async with running(settings_for(tmp_path, limits="off"), MemoryLog(), HandClock().clock()) as place:
            matrix = Matrix(place, count())
            return {(moment, pace): await matrix.asked(moment, pace) for moment, pace in CELLS}

    told = asyncio.run(every_cell())
    assert {kind for cells in told.values() for kind, _ in cells} == {*COMMANDS, *UNSPEAKABLE}
    for (moment, pace), cells in told.items():
        assert cells == {(kind, role): expected(kind, role, moment, pace) for kind, role in cells}, (moment, pace)
    codes = [code for cells in told.values() for code in cells.values()]
    assert len(codes) == len(CELLS) * len(TABLE) * len(SPOKEN)
    assert codes.count(None) > len(codes) // 12


def test_dead_links_and_public_names_open_nothing_at_any_moment(tmp_path: Path) -> None:
    """A8, K1: a removed guest, a link before the newest, a host's link handed over, and everything that is shown."""

    async def every_moment() -> dict[str, set[int | None]]:
        ends: dict[str, set[int | None]] = {}
        async with running(settings_for(tmp_path, limits="off"), MemoryLog(), HandClock().clock()) as place:
            matrix = Matrix(place, count())
            for moment, pace in CELLS:
                evening = MOMENTS[moment](pace)
                if evening.dinner.phase is Phase.CLOSED:
                    continue
                evening.all(c.Remove(EMPTY), c.Reissue(GuestId("g2"))).do(c.TakeOver(), sender_of("take_over", "door"))
                code = await matrix.lay(evening)
                dead = [place.keys.guest(code, EMPTY, 0), place.keys.guest(code, GuestId("g2"), 0)]
                dead += [place.keys.host(code, 0), place.keys.host(code, 2), place.keys.join(code), place.keys.house()]
                dead += [
                    code,
                    "host",
                    "screen",
                    *(shown for guest in evening.dinner.guests for shown in (guest, f"{guest}-0")),
                ]
                ends[f"{moment} {pace}"] = set(await asyncio.gather(*(matrix.ended(code, token) for token in dead)))
                assert (await place.room(code)).dinner == replace(evening.dinner, code=code)
        return ends

    ends = asyncio.run(every_moment())
    assert set(map(frozenset, ends.values())) == {frozenset({CloseCode.REFUSED.value})}, ends
