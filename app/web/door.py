"""Everything that the door holds, as one value, and what its calls have in common."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from starlette.requests import HTTPConnection, Request

from app.game.actors import Actor
from app.game.names import DinnerCode
from app.rooms import Lobby, Room
from app.rooms.lobby import CODE_LENGTH, CODE_LETTERS
from app.settings import Settings
from app.web.assets import Assets
from app.web.errors import Problem, too_fast
from app.web.keys import Invited, Keys
from app.web.limits import Buckets, Crowd, Limits, neighbour
from app.web.links import Links
from app.web.meters import Meters
from app.web.readiness import Readiness

SLOW_S: Final = 1.0
"""How much later whoever asks too often is answered. A refusal would cost us as much as the answer, and be sent at
once: that slows nobody down."""

_REFUSED: Final = Problem(401, "refused", {"WWW-Authenticate": "Bearer"})


@dataclass(frozen=True, slots=True)
class Door:
    """`is_another` says whether an address is another machine's."""

    settings: Settings
    lobby: Lobby
    keys: Keys
    links: Links
    limits: Limits
    crowd: Crowd
    assets: Assets
    meters: Meters
    readiness: Readiness
    is_another: Callable[[str], bool]

    def reached_by(self, connection: HTTPConnection, room: Room) -> None:
        """The guests' page was opened: if on another device than the server's, the network lets phones through."""
        if self.is_another(address_of(connection)):
            room.attendance.network_proved()

    async def room(self, connection: HTTPConnection, code: str, token: str = "") -> Room | None:
        """The room behind a code; None if there is no such dinner.

        Only for a token of the dinner's own the log is looked at, for what another node wrote: it may open a link that
        is new. Everybody else finds what is in memory as it is there, half a second old at most, costs nobody a read,
        and waits a moment where their address asks all the time. Whoever has asked for too many that do not exist is
        looked up in the database no more. A whole restaurant may sit behind their address: a dinner that is in
        memory is found all the same, and so is any by a token of its own. Raises Problem.
        """
        if not (looks_like_a_code(code) and self.keys.made(DinnerCode(code.upper()), token)):
            if self.limits.strangers.take(address_of(connection)):
                await asyncio.sleep(SLOW_S)
            known = self.lobby.known(code)
            if known is not None:
                return known
            seconds = self.limits.failures.wait(address_of(connection))
            if seconds and looks_like_a_code(code):
                raise too_fast(seconds)
        return await self.lobby.room(code)

    async def visit(self, request: Request, code: str, token: str | None = None) -> Room:
        """The room behind a code. Raises Problem where there is none: too often, and the address has to wait.

        `token`: the one that the request shows elsewhere than in its header.
        """
        room = await self.room(request, code, bearer(request) if token is None else token)
        if room is None:
            if looks_like_a_code(code):
                ration(self.limits.failures, request)
            raise Problem(404, "no_such_dinner")
        return room

    async def let_in(self, request: Request, code: str) -> tuple[Room, Actor]:
        """Who shows a token that lets them in. An unknown dinner and a wrong token look alike. Raises Problem."""
        token = bearer(request)
        room = await self.room(request, code, token) if token else None
        who = self.keys.verify(room.dinner, token) if room else None
        if room is None or who is None or isinstance(who, Invited):
            ration(self.limits.failures, request)
            raise Problem(_REFUSED.status, _REFUSED.code, _REFUSED.headers)
        return room, who


def looks_like_a_code(text: str) -> bool:
    """There could be a dinner under it."""
    return len(text) == CODE_LENGTH and set(text.upper()) <= set(CODE_LETTERS)


def bearer(request: Request) -> str:
    """The token that the request shows; empty where it shows none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def address_of(connection: HTTPConnection) -> str:
    """The address that limits count this request for."""
    return neighbour(connection.client.host if connection.client else None)


def ration(buckets: Buckets, connection: HTTPConnection) -> None:
    """Take a token from the bucket of this address. Raises Problem where it is dry."""
    seconds = buckets.take(address_of(connection))
    if seconds:
        raise too_fast(seconds)
