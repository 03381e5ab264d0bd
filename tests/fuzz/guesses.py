"""THREAT-5: guesses at codes and tokens, through the doors that take them: joining, every call with a bearer, a hello.

What has to hold: whatever is not the very token is refused like anything else, nobody comes in, and no dinner changes.
A guess is drawn by chance, or is a token that lets somebody in somewhere, once or elsewhere, changed a little or not.
"""

import random
from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from websockets.exceptions import ConnectionClosed

from app.game import commands as c
from app.game.actors import DOOR
from app.game.names import DinnerCode, GuestId, Language
from app.main import House, build
from app.protocol import CloseCode
from app.rehearsal.calls import Calls
from app.rehearsal.server import ServerProcess
from app.rooms import Refused, Room
from app.rooms.lobby import CODE_LENGTH, CODE_LETTERS
from app.store import MemoryLog, open_log
from app.web.keys import JOIN_BYTES, PROOF_BYTES, Keys, load_keys
from tests.fuzz.messages import Tell
from tests.support.inside import Line, call, until
from tests.support.memory import remembered
from tests.support.raw import raw_socket
from tests.web.evening import ANNA, BRUNO, CARLA, do
from tests.web.place import settings_for

SHAPES: Final = ("h0", "h1", "h2", "g1-0", "g1-1", "g2-0", "g3-0", "g4-0", "s", "j", "k", "")
"""What stands before a proof: of seats that are there, were there, and may come to be."""

BEARERS: Final = (
    ("POST", "/api/dinners/{code}/do"),
    ("GET", "/api/dinners/{code}/invitation"),
    ("GET", "/api/dinners/{code}/export"),
    ("GET", "/api/dinners/{code}/keepsake"),
    ("GET", "/api/dinners/{code}/story"),
    ("GET", "/api/dinners/{code}/contacts/g2"),
    ("GET", "/api/dinners/{code}/contacts/g2/qr"),
    ("DELETE", "/api/dinners/{code}"),
)
OF_THE_HOUSE: Final = (("GET", "/api/dinners"), ("GET", "/api/dinners/{code}/links"))

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
PROOF_STARTS: Final = 21
"""Whole letters of the shortest proof, of 128 bits; the last one is cut."""

ENOUGH: Final = 20
"""Were let in: no need to look for more."""

LONGEST: Final = 200
"""A hello with a longer token is malformed."""


@dataclass
class Guessed:
    """What a run came to. `refused`: how many guesses at which door; `let_in`: what may not be."""

    refused: Counter[str] = field(default_factory=Counter)
    let_in: list[str] = field(default_factory=list)

    @property
    def guesses(self) -> int:
        """All of them."""
        return self.refused.total() + len(self.let_in)


class Doors(Protocol):
    """A house that is asked."""

    async def ask(self, method: str, path: str, body: object, token: str) -> int:
        """A call: its status."""

    async def hello(self, code: str, token: str) -> int | None:
        """A socket: the code that it is closed with; None for somebody who is let in."""


@dataclass(frozen=True, slots=True)
class Dinner:
    """The tokens of one dinner: those that open a seat, the one that invites, and those that do no more, or not yet."""

    code: DinnerCode
    seats: frozenset[str]
    invitation: str
    dead: tuple[str, ...]


class Guesses:
    """Draws them. `house` is the token of the house itself."""

    def __init__(self, seed: int, dinners: Sequence[Dinner], house: str) -> None:
        self._chance = random.Random(seed)
        self._dinners = {dinner.code: dinner for dinner in dinners}
        self._house = house
        others = Keys(b"another house, with another key.")
        self._known = [house, others.house()]
        for dinner in dinners:
            self._known += [*sorted(dinner.seats), dinner.invitation, *dinner.dead]
            self._known += [others.host(dinner.code, 1), others.join(dinner.code), others.screen(dinner.code)]
        starts = Counter(token.partition(".")[2][:PROOF_STARTS] for token in self._known)
        assert len(starts) == len(self._known), "a token that opens one door proves something at another"
        self._ways: tuple[Callable[[str], str], ...] = (
            self._another_letter, self._swapped, self._cut, self._longer, self._in_case, self._renamed, self._spliced,
        )  # fmt: skip

    async def run(self, doors: Doors, count: int, tell: Tell = lambda done: None) -> Guessed:
        """Try so many."""
        told = Guessed()
        for number in range(count):
            if len(told.let_in) >= ENOUGH:
                break
            code = self._code()
            dinner = self._dinners.get(DinnerCode(code.upper()))
            kind = self._chance.choice(("hello", "hello", "join", "bearer", "house"))
            if kind == "hello":
                token = self._token(dinner.seats if dinner else ())
                good = await doors.hello(code, token) == CloseCode.REFUSED
            elif kind == "join":
                token = self._token([dinner.invitation] if dinner else ())
                body = {"name": f"Jo {number}", "join_token": token}
                good = await doors.ask("POST", f"/api/dinners/{code}/guests", body, "") == 404
            else:
                method, path = self._chance.choice(BEARERS if kind == "bearer" else OF_THE_HOUSE)
                token = self._token([self._house] if kind == "house" else dinner.seats if dinner else ())
                good = await doors.ask(method, path.format(code=code), None, token) == 401
            if good:
                told.refused[kind] += 1
            else:
                told.let_in.append(f"{kind} at {code} with {token!a}")
            tell(number + 1)
        return told

    def _code(self) -> str:
        code = str(self._chance.choice(list(self._dinners)))
        way = self._chance.randrange(10)
        if way == 0:
            return "".join(self._chance.choices(CODE_LETTERS, k=CODE_LENGTH))
        return code.lower() if way == 1 else code

    def _token(self, opens: Sequence[str] | frozenset[str]) -> str:
        """A guess that is none of those that open this door."""
        while not (guess := self._guess()[:LONGEST]) or guess in opens:
            pass
        return guess

    def _guess(self) -> str:
        if self._chance.random() < 0.4:
            return f"{self._chance.choice(SHAPES)}.{self._proof()}"
        token = self._chance.choice(self._known)
        for _ in range(self._chance.choice((0, 1, 1, 1, 2))):
            token = self._chance.choice(self._ways)(token)
        return token

    def _proof(self) -> str:
        some = self._chance.randbytes(self._chance.choice((JOIN_BYTES, PROOF_BYTES)))
        return urlsafe_b64encode(some).rstrip(b"=").decode()

    def _another_letter(self, token: str) -> str:
        at = self._chance.randrange(len(token) or 1)
        return token[:at] + self._chance.choice(LETTERS) + token[at + 1 :]

    def _swapped(self, token: str) -> str:
        at = self._chance.randrange(len(token) or 1)
        return token[:at] + token[at : at + 2][::-1] + token[at + 2 :]

    def _cut(self, token: str) -> str:
        return token[: self._chance.randrange(len(token) or 1)]

    def _longer(self, token: str) -> str:
        return token + self._chance.choice(("A", "=", ".", "-0", token))

    def _in_case(self, token: str) -> str:
        return self._chance.choice((token.upper, token.lower, token.swapcase))()

    def _renamed(self, token: str) -> str:
        """The proof of somebody under the name of somebody else."""
        return f"{self._chance.choice(SHAPES)}.{token.partition('.')[2]}"

    def _spliced(self, token: str) -> str:
        """The beginning of one and the end of another: only a whole proof proves anything."""
        other, at = self._chance.choice(self._known), self._chance.randrange(len(token) or 1)
        return token[:at] + other[at:]


async def lay(house: House, keys: Keys) -> list[Dinner]:
    """Two dinners with a past: links that were issued anew, a guest who was removed, a host who handed over."""
    return [await _laid(house, keys) for _ in range(2)]


async def _laid(house: House, keys: Keys) -> Dinner:
    opened = await house.lobby.open(c.Open("Cena", Language.IT))
    assert not isinstance(opened, Refused)
    room = await house.lobby.room(opened.code)
    assert isinstance(room, Room)
    for name in ("Anna", "Bruno", "Carla"):
        await do(room, c.Join(name, invited=True), DOOR)
    await do(room, c.Reissue(ANNA))
    await do(room, c.Remove(CARLA))
    await do(room, c.HandOver())
    await do(room, c.TakeOver(), DOOR)
    code, host, anna = opened.code, room.dinner.host_link, room.dinner.guests[ANNA].link
    assert host == anna == 1
    return Dinner(
        code,
        frozenset({keys.host(code, 1), keys.guest(code, ANNA, 1), keys.guest(code, BRUNO, 0), keys.screen(code)}),
        keys.join(code),
        (
            *(keys.host(code, number) for number in (0, 2)),
            *(keys.guest(code, ANNA, number) for number in (0, 2)),
            *(keys.guest(code, CARLA, number) for number in (0, 1)),
            keys.guest(code, BRUNO, 1),
            keys.guest(code, GuestId("g4"), 0),
        ),
    )


@dataclass(frozen=True, slots=True)
class Inside:
    """The doors of a house in this process."""

    house: House

    async def ask(self, method: str, path: str, body: object, token: str) -> int:
        """A call: its status."""
        return (await call(self.house.app, method, path, body, token)).status

    async def hello(self, code: str, token: str) -> int | None:
        """A socket: the code that it is closed with; None for somebody who is let in."""
        line = Line()
        line.dial(self.house.app, code, token)
        await until(lambda: line.closed is not None or line.attached)
        closed = line.closed
        await line.hang_up()
        return closed


@dataclass(frozen=True, slots=True)
class Outside:
    """The doors of a server at this address."""

    base: str

    async def ask(self, method: str, path: str, body: object, token: str) -> int:
        """A call: its status."""
        return (await Calls(self.base).send(method, path, body, token)).status

    async def hello(self, code: str, token: str) -> int | None:
        """A socket: the code that it is closed with; None for somebody who is let in."""
        async with raw_socket(self.base, code) as socket:
            await socket.hello(token)
            try:
                await socket.view()
            except ConnectionClosed as closed:
                return closed.rcvd.code if closed.rcvd is not None else 1006
        return None


async def guess_inside(folder: Path, seed: int, count: int, tell: Tell = lambda done: None) -> Guessed:
    """So many guesses at a house in this process, without a network. Raises AssertionError where a dinner changed."""
    settings, log = settings_for(folder, limits="off"), MemoryLog()
    house, keys = build(settings, log, 0), load_keys(folder)
    dinners = await lay(house, keys)
    before = [await log.read(dinner.code) for dinner in dinners]
    doors = Inside(house)
    await _opens(doors, dinners, keys)
    told = await Guesses(seed, dinners, keys.house()).run(doors, count, tell)
    if not told.let_in:
        assert [await log.read(dinner.code) for dinner in dinners] == before, "a guess has changed a dinner"
        assert sum(room.viewers for room in house.lobby.rooms) == 0, "somebody is in"
        await _opens(doors, dinners, keys)
        await _invites(doors, dinners)
    await house.farewell()
    return told


async def guess_outside(server: ServerProcess, seed: int, count: int, tell: Tell = lambda done: None) -> Guessed:
    """So many at a server in a process of its own, over real sockets; it must not run yet, and runs afterwards."""
    log = open_log(server.data)
    try:
        house, keys = build(settings_for(server.data, limits="off"), log, 0), load_keys(server.data)
        dinners = await lay(house, keys)
        await house.farewell()
    finally:
        await log.close()
    await server.start()
    before = [remembered(server, dinner.code) for dinner in dinners]
    doors = Outside(server.base)
    await _opens(doors, dinners, keys)
    told = await Guesses(seed, dinners, keys.house()).run(doors, count, tell)
    if not told.let_in:
        assert [remembered(server, dinner.code) for dinner in dinners] == before, "a guess has changed a dinner"
        await _opens(doors, dinners, keys)
        await _invites(doors, dinners)
    return told


async def _opens(doors: Doors, dinners: Sequence[Dinner], keys: Keys) -> None:
    """The right tokens do open: a house that refuses everybody would refuse every guess."""
    assert await doors.ask("GET", "/api/dinners", None, keys.house()) == 200
    for dinner in dinners:
        for token in dinner.seats:
            assert await doors.hello(dinner.code, token) is None
        asked = [await doors.ask("GET", f"/api/dinners/{dinner.code}/invitation", None, one) for one in dinner.seats]
        assert sorted(asked) == [200, 200, 403, 403], (
            "the tablet and the projector; phones are known, and it is not theirs"
        )


async def _invites(doors: Doors, dinners: Sequence[Dinner]) -> None:
    """And so does an invitation."""
    for dinner in dinners:
        body = {"name": "Zoe", "join_token": dinner.invitation}
        assert await doors.ask("POST", f"/api/dinners/{dinner.code}/guests", body, "") == 201
