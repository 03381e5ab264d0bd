"""The letterbox: what a phone still had to say when its owner put it away, in case its socket does not live to say it.

The frames are the socket's own, decided under the same ids by the same rules: the copy that comes second has no effect.
"""

from collections.abc import AsyncIterator

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.game.actors import Actor
from app.protocol import Do, Malformed, encode_ack, encode_no, parse
from app.rooms import Accepted, Room
from app.web.door import Door, bearer
from app.web.errors import NO_STORE, Problem


class Letterbox:
    """One call under /api."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def routes(self) -> APIRouter:
        """The slot in the door."""
        router = APIRouter(prefix="/api")
        router.add_api_route("/dinners/{code}/do", self.take, methods=["POST"], response_model=None)
        return router

    async def take(self, request: Request, code: str) -> Response:
        """`do` frames of one guest, a line each; their answers, a line each. Guests only: the show has one remote."""
        room, who = await self._door.let_in(request, code)
        if who.guest is None:
            raise Problem(403, "not_yours")
        try:
            text = (await request.body()).decode()
        except UnicodeDecodeError:
            raise Problem(422, "malformed") from None
        # Not splitlines: a text may hold other ends of lines, JSON escapes this one.
        lines = [line for line in text.split("\n") if line]
        answers = [answer async for answer in self._answers(room, who, bearer(request), lines)]
        return Response("".join(f"{answer}\n" for answer in answers), 200, NO_STORE, "application/x-ndjson")

    async def _answers(self, room: Room, who: Actor, token: str, lines: list[str]) -> AsyncIterator[str]:
        """One answer after another, up to the first frame that has to come again: none may overtake it."""
        for line in lines:
            frame = parse(line)
            known = frame.id if isinstance(frame, Do | Malformed) else None
            if self._door.limits.letters.take(f"{room.dinner.code}/{who.guest}"):
                yield encode_no(known, "too_fast", retry=True)
                return
            if not isinstance(frame, Do):
                yield encode_no(known, frame.code if isinstance(frame, Malformed) else "malformed")
                continue
            # Asked for every frame: the link may have died while the one before was written.
            if self._door.keys.verify(room.dinner, token) != who:
                return
            outcome = await room.submit(frame.command, who, frame.id, frame.seen)
            if isinstance(outcome, Accepted):
                yield encode_ack(frame.id, outcome.version)
                continue
            yield encode_no(frame.id, outcome.code, retry=outcome.retry)
            if outcome.retry:
                return
