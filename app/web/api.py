"""The HTTP calls of PROTOCOL.md. Whoever acts is known by a token, never by a parameter."""

import asyncio
from dataclasses import asdict
from typing import Final, Literal

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.archive import Dates, Unfit, bring
from app.game.actors import Actor
from app.game.commands import Open
from app.game.dinner import Dinner
from app.game.names import GuestId, Role
from app.rooms import Refused
from app.takehome import export, is_ready, keepsake, story, told, vcard
from app.takehome.connections import contact_of
from app.takehome.vcard import Contact
from app.web.arrivals import Arrivals
from app.web.door import Door, bearer, ration
from app.web.errors import NO_STORE, Problem, language_of
from app.web.links import without_seats
from app.web.orders import JoinOrder, OpenOrder, QrOrder
from app.web.qr import Qr, draw_aside, draw_once_aside
from app.web.shells import Shells

_WRONG_TEXT: Final = frozenset({"empty", "too_long", "bad_characters", "no_letters"})
_ASIDE: Final = frozenset({Role.HOST, Role.SCREEN})


class Api:
    """The calls under /api."""

    def __init__(self, door: Door, shells: Shells) -> None:
        self._door = door
        self._shells = shells
        self._arrivals = Arrivals(door)
        self._understanding = asyncio.Lock()

    def routes(self) -> APIRouter:
        """All of them."""
        router = APIRouter(prefix="/api")
        for method, path, call in (
            ("GET", "/dinners", self.register),
            ("POST", "/dinners", self.open),
            ("POST", "/dinners/import", self.bring),
            ("GET", "/dinners/{code}", self.look),
            ("DELETE", "/dinners/{code}", self.erase),
            ("POST", "/dinners/{code}/guests", self.join),
            ("GET", "/dinners/{code}/invitation", self.invitation),
            ("GET", "/dinners/{code}/export", self.export),
            ("GET", "/dinners/{code}/keepsake", self.keepsake),
            ("GET", "/dinners/{code}/story", self.story),
            ("GET", "/dinners/{code}/contacts/{guest}", self.contact),
            ("GET", "/dinners/{code}/contacts/{guest}/qr", self.contact_qr),
            ("GET", "/dinners/{code}/links", self.links),
            ("POST", "/qr", self.qr),
        ):
            router.add_api_route(path, call, methods=[method], response_model=None)
        return router

    async def open(self, request: Request, order: OpenOrder) -> Response:
        """Open a dinner; the answer holds all its tokens, once."""
        ration(self._door.limits.opening, request)
        # Both have the same fields: a test holds them together.
        opening = Open(**dict(order))
        return self._opened(await self._door.lobby.open(opening))

    async def bring(self, request: Request) -> Response:
        """Keep an evening that was exported: closed, under a new code. The answer is that of opening."""
        file = await request.body()
        try:
            async with self._understanding:
                # Off the loop: a full table's file takes a good part of a second.
                opening, events = await asyncio.to_thread(bring, file)
        except Unfit as unfit:
            raise Problem(413 if unfit.code == "too_large" else 422, unfit.code, where=unfit.where) from None
        return self._opened(await self._door.lobby.restore(opening, events))

    async def register(self, request: Request) -> Response:
        """Every dinner, for whoever holds the key of the house: see `coperto dinners`."""
        if not self._door.keys.owns(bearer(request)):
            raise self._shut(request)
        return _answer([asdict(listed) for listed in await self._door.lobby.register()])

    def _opened(self, dinner: Dinner | Refused) -> Response:
        if isinstance(dinner, Refused):
            raise refusal(dinner)
        keys, links = self._door.keys, self._door.links.of(dinner)
        return _answer(
            {
                "code": dinner.code,
                "host_token": keys.host(dinner.code, dinner.host_link),
                "screen_token": keys.screen(dinner.code),
                "join_token": keys.join(dinner.code),
                "links": without_seats(links),
            },
            201,
        )

    async def look(self, request: Request, code: str) -> Response:
        """What anybody may know of a dinner. Whoever shows the invitation proves that phones find us."""
        room = await self._door.visit(request, code)
        dinner = room.dinner
        if self._door.keys.invites(dinner.code, bearer(request)):
            self._door.reached_by(request, room)
        return _answer({"code": dinner.code, "title": dinner.title, "phase": dinner.phase, "doors": dinner.doors})

    async def join(self, request: Request, code: str, order: JoinOrder) -> Response:
        """Take a seat with the invitation, knock without it."""
        arrived = await self._arrivals.receive(request, code, order)
        if isinstance(arrived, Refused):
            raise refusal(arrived)
        return _answer(arrived, 201)

    async def erase(self, request: Request, code: str) -> Response:
        """Forget the evening everywhere."""
        dinner, _ = await self._only(request, code, Role.HOST)
        await self._door.lobby.erase(dinner.code)
        return Response(status_code=204, headers=NO_STORE)

    async def invitation(self, request: Request, code: str) -> Response:
        """The invitation, as a link and drawn, for the tablet and the projector."""
        dinner, _ = await self._only(request, code, *_ASIDE)
        join = self._door.links.join(dinner.code)
        drawn = _drawn(await draw_aside(join))
        return _answer({"join": join, "typed": self._door.links.typed(dinner.code), "qr": drawn})

    async def qr(self, request: Request, order: QrOrder) -> Response:
        """Any short text, drawn."""
        ration(self._door.limits.drawings, request)
        return _answer(_drawn(await draw_aside(order.text)))

    async def export(
        self,
        request: Request,
        code: str,
        format: Literal["json", "csv"] = "json",  # noqa: A002 - PROTOCOL.md names it
    ) -> Response:
        """The evening, for its host, from the finale on."""
        dinner, _ = await self._only(request, code, Role.HOST)
        _check_ready(dinner)
        body, media_type = export.write(dinner, await self._dates(dinner), format)
        return _file(body, media_type, f"coperto-{dinner.code}.{format}")

    async def keepsake(self, request: Request, code: str) -> Response:
        """What a guest takes home, from the finale on."""
        dinner, who = await self._only(request, code, Role.GUEST)
        _check_ready(dinner)
        assert who.guest is not None
        if dinner.guests[who.guest].waiting:
            raise Problem(403, "waiting")
        language = language_of(request)
        day = await self._day(dinner, language)
        # Off the loop, like every page of this size: at a table of sixty it takes some 40 ms, and all ask at once.
        body = await asyncio.to_thread(keepsake.write, self._shells, dinner, who.guest, language, day)
        return _file(body, "text/html; charset=utf-8", f"coperto-{dinner.code}.html")

    async def story(self, request: Request, code: str) -> Response:
        """What the host takes home, from the finale on."""
        dinner, _ = await self._only(request, code, Role.HOST)
        _check_ready(dinner)
        language = language_of(request)
        day = await self._day(dinner, language)
        body = await asyncio.to_thread(story.write, self._shells, dinner, language, day)
        return _file(body, "text/html; charset=utf-8", f"coperto-{dinner.code}.html")

    async def contact(self, request: Request, code: str, guest: GuestId) -> Response:
        """Somebody whom a guest met, for the address book."""
        return _file(vcard.write(await self._met(request, code, guest)), "text/vcard; charset=utf-8", "coperto.vcf")

    async def contact_qr(self, request: Request, code: str, guest: GuestId) -> Response:
        """The same, drawn: for another phone to read."""
        met = await self._met(request, code, guest)
        ration(self._door.limits.drawings, request)
        return _answer(_drawn(await draw_once_aside(vcard.compact(met))))

    async def links(self, request: Request, code: str) -> Response:
        """The links of a dinner, for whoever holds the key of the house: see `coperto host`."""
        room = await self._door.lobby.room(code) if self._door.keys.owns(bearer(request)) else None
        if room is None:
            raise self._shut(request)
        return _answer(without_seats(self._door.links.of(room.dinner)))

    def _shut(self, request: Request) -> Problem:
        """The answer to a key that is none."""
        ration(self._door.limits.failures, request)
        return Problem(401, "refused", {"WWW-Authenticate": "Bearer"})

    async def _met(self, request: Request, code: str, other: GuestId) -> Contact:
        """A connection of the guest who asks. Whether the other one wished, or is anybody at all, looks the same."""
        dinner, who = await self._only(request, code, Role.GUEST)
        assert who.guest is not None
        found = contact_of(dinner, who.guest, other, await self._day(dinner, language_of(request)))
        if found is None:
            raise Problem(404, "not_found")
        return found

    async def _day(self, dinner: Dinner, language: str) -> str:
        return told.day(language, (await self._dates(dinner)).opened)

    async def _dates(self, dinner: Dinner) -> Dates:
        try:
            opened, closed = await self._door.lobby.dates(dinner)
        except IndexError:
            # Erased between the door and here.
            raise Problem(404, "not_found") from None
        return Dates(opened=opened, closed=closed)

    async def _only(self, request: Request, code: str, *roles: Role) -> tuple[Dinner, Actor]:
        room, who = await self._door.let_in(request, code)
        if who.role not in roles:
            raise Problem(403, "not_yours")
        return room.dinner, who


def refusal(refused: Refused) -> Problem:
    """The answer to a command that the rules, or the database, refused."""
    if refused.retry:
        return Problem(503, refused.code, {"Retry-After": "1"})
    if refused.code == "no_such_dinner":
        return Problem(404, refused.code)
    return Problem(422 if refused.code in _WRONG_TEXT else 409, refused.code)


def _check_ready(dinner: Dinner) -> None:
    if not is_ready(dinner):
        raise Problem(409, "not_now")


def _answer(content: object, status: int = 200) -> Response:
    return JSONResponse(content, status, NO_STORE)


def _drawn(qr: Qr) -> dict[str, object]:
    return {"size": qr.size, "path": qr.path}


def _file(body: str, media_type: str, name: str) -> Response:
    disposition = f'attachment; filename="{name}"'
    return Response(body, media_type=media_type, headers={**NO_STORE, "Content-Disposition": disposition})
