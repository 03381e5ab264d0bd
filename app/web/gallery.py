"""The gallery: every view in every state, each under its address. Only there with GALLERY=on."""

import json
from typing import Any, Final

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from app.gallery import CODE, JOIN, TYPED, VIEWS, Answer, call, drawn, states, tables
from app.gallery.cast import ANNA
from app.i18n import LANGUAGES
from app.protocol import encode
from app.web.door import Door
from app.web.errors import NO_STORE, Problem, language_of
from app.web.qr import draw_aside
from app.web.shells import CARDS, GUEST, HOST, SCREEN, WELCOME, Shells, View

_READ: Final = ["GET", "HEAD"]
_SHELLS: Final = {
    view.name: view
    for view in (GUEST, HOST, SCREEN, CARDS, WELCOME, View("gallery", ("guest.", "host.", "screen.", "reason.")))
}


class Gallery:
    """What people see, without an evening behind it."""

    def __init__(self, door: Door, shells: Shells) -> None:
        self._door = door
        self._shells = shells

    def routes(self) -> APIRouter:
        """The list, and the states."""
        router = APIRouter(default_response_class=HTMLResponse)
        router.add_api_route("/gallery", self.index, methods=_READ, response_model=None)
        router.add_api_route("/gallery/{view}/{state}", self.state, methods=_READ, response_model=None)
        return router

    async def index(self, request: Request) -> Response:
        """All states, with an address each per language and mode."""
        named = {view: [state.name for state in found] for view, found in states(language_of(request)).items()}
        page = self._shells.page(
            "gallery_index", language_of(request), states={**named, **drawn(language_of(request))}, languages=LANGUAGES
        )
        return HTMLResponse(page, headers=NO_STORE)

    async def state(self, request: Request, view: str, state: str) -> Response:
        """One state. The page holds all others of its view too, so that tests need not load it again for each."""
        language = language_of(request)
        if state in drawn(language).get(view, ()):
            return HTMLResponse(await self._draw(view, state, language), headers=NO_STORE)
        found = states(language)[view] if view in VIEWS else ()
        if state not in {one.name for one in found}:
            raise Problem(404, "not_found")
        page = self._shells.shell(
            _SHELLS.get(view, _SHELLS["gallery"]),
            language,
            CODE,
            template="gallery",
            shows=view,
            states=_plain(found),
            answers=_plain(await self._answers()),
        )
        return HTMLResponse(page, headers=NO_STORE)

    async def _draw(self, view: str, state: str, language: str) -> str:
        if view == "problem":
            return self._shells.page("problem", language, kind=state)
        if view == "privacy":
            return self._shells.privacy(language)
        table = tables(language)[state]
        guests = {guest["id"]: guest for guest in table["guests"]}
        drawing = await draw_aside(JOIN)
        return self._shells.page("screen_lite", language, table=table, guests=guests, typed=TYPED, qr=drawing)

    async def _answers(self) -> dict[str, Answer]:
        """What the calls of the pages are answered, whatever the state: the dinner is in no lobby."""
        drawn = await draw_aside(JOIN)
        look = {"code": CODE, "title": "Coperto", "phase": "arrival", "doors": "open"}
        return {
            call(""): Answer(look),
            call("/invitation"): Answer({"join": JOIN, "typed": TYPED, "qr": drawn}),
            call(f"/contacts/{ANNA}/qr"): Answer(drawn),
            "/api/qr": Answer(drawn),
        }


def _plain(values: object) -> Any:
    """Views and states as the JSON values that a page reads."""
    return json.loads(encode(values))
