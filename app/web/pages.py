"""The pages: shells that know a code and nothing else. Whoever opens one brings the token behind `#`."""

import gzip
from typing import Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from app.game.actors import Actor
from app.game.names import Role
from app.rooms import Room
from app.web.door import Door, looks_like_a_code, ration
from app.web.errors import NO_STORE, Problem, language_of
from app.web.qr import draw_aside
from app.web.shells import CARDS, GUEST, HOST, SCREEN, WELCOME, Shells, View

CHECK_AGAIN: Final = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding, Accept-Language"}
_READ: Final = ["GET", "HEAD"]
_FOR_THE_TABLE: Final = (SCREEN, CARDS)
"""Views in the language of the dinner; every other one is in its reader's."""
_KINDS: Final = {
    "no_such_dinner": "no_dinner",
    "not_found": "not_found",
    "method_not_allowed": "not_found",
    "too_fast": "too_fast",
}
"""What people are told about a problem; everything else is just broken."""


class Pages:
    """Everything with an address that people see."""

    def __init__(self, door: Door, shells: Shells) -> None:
        self._door = door
        self._shells = shells

    def routes(self) -> APIRouter:
        """All of them; the typed address comes last, since it looks like anything."""
        router = APIRouter(default_response_class=HTMLResponse)
        for path, page in (
            ("/", self.welcome),
            ("/privacy", self.privacy),
            ("/d/{code}", self.guest),
            ("/d/{code}/host", self.host),
            ("/d/{code}/cards", self.cards),
            ("/d/{code}/screen", self.screen),
            ("/d/{code}/screen/lite/{token}", self.screen_lite),
            ("/{code}", self.typed),
        ):
            router.add_api_route(path, page, methods=_READ, response_model=None)
        return router

    async def welcome(self, request: Request) -> Response:
        """Open a dinner, or type the code of one."""
        return _page(request, self._shells.shell(WELCOME, language_of(request), None))

    async def privacy(self, request: Request) -> Response:
        """What is kept of whoever comes, in plain words. Needs no script."""
        return _page(request, self._shells.privacy(language_of(request)))

    async def guest(self, request: Request, code: str) -> Response:
        """A guest's phone."""
        return await self._shell(request, code, GUEST)

    async def host(self, request: Request, code: str) -> Response:
        """The tablet."""
        return await self._shell(request, code, HOST)

    async def cards(self, request: Request, code: str) -> Response:
        """Place cards and the card at the door, to print."""
        return await self._shell(request, code, CARDS)

    async def screen(self, request: Request, code: str) -> Response:
        """The projector: in the language of the dinner."""
        return await self._shell(request, code, SCREEN)

    async def screen_lite(self, request: Request, code: str, token: str) -> Response:
        """The projector for a browser too old for the other one: no script, and a fresh page every few seconds.

        Such a browser sends nothing but the address, so here the token stands in it.
        """
        room = await self._door.visit(request, code, token)
        if self._door.keys.verify(room.dinner, token) != Actor(Role.SCREEN):
            ration(self._door.limits.failures, request)
            raise Problem(404, "no_such_dinner")
        room.attendance.lite_screen_seen()
        return HTMLResponse(await self._lite(request, room), headers=NO_STORE)

    async def typed(self, request: Request, code: str) -> Response:
        """The typed address leads to the guest's page, where one knocks."""
        if not looks_like_a_code(code):
            raise Problem(404, "not_found")
        room = await self._door.visit(request, code)
        return RedirectResponse(f"/d/{room.dinner.code}" + _query(request))

    def problem(self, request: Request, problem: Problem) -> Response:
        """What went wrong, for people."""
        body = self._shells.page("problem", language_of(request), kind=_KINDS.get(problem.code, "broken"))
        return HTMLResponse(body, problem.status, {**problem.headers, **NO_STORE})

    async def _shell(self, request: Request, code: str, view: View) -> Response:
        dinner = (await self._door.visit(request, code)).dinner
        if code != dinner.code:
            tail = request.url.path.removeprefix(f"/d/{code}")
            return RedirectResponse(f"/d/{dinner.code}{tail}" + _query(request))
        asked = "lang" in request.query_params or view not in _FOR_THE_TABLE
        language = language_of(request) if asked else dinner.language.value
        return _page(request, self._shells.shell(view, language, dinner.code))

    async def _lite(self, request: Request, room: Room) -> str:
        dinner = room.dinner
        language = language_of(request) if "lang" in request.query_params else dinner.language.value
        shown = room.table_view()
        return self._shells.page(
            "screen_lite",
            language,
            table=shown,
            guests={guest.id: guest for guest in shown.guests},
            typed=self._door.links.typed(dinner.code),
            qr=await draw_aside(self._door.links.join(dinner.code)),
        )


def _query(request: Request) -> str:
    return f"?{request.url.query}" if request.url.query else ""


def _page(request: Request, body: str) -> Response:
    """A shell holds words and no secret, so that it may travel packed."""
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return HTMLResponse(body, headers=CHECK_AGAIN)
    packed = gzip.compress(body.encode(), compresslevel=6, mtime=0)
    return HTMLResponse(packed, headers={**CHECK_AGAIN, "Content-Encoding": "gzip"})
