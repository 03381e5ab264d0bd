"""What the matcher tells people while they type: generic names, and what it understood. It knows no dinner."""

from functools import cache

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.game.names import Language
from app.professions import generic_names, is_vague, understand
from app.protocol import encode
from app.web.door import Door, ration
from app.web.errors import NO_STORE
from app.web.orders import UnderstandOrder

KEEP = {"Cache-Control": "public, max-age=3600"}
"""An evening long enough, and a new lexicon arrives with the next one."""


class Dictionary:
    """Two calls without a token: neither reads nor writes anything of an evening."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def routes(self) -> APIRouter:
        """Both of them."""
        router = APIRouter(prefix="/api")
        router.add_api_route("/professions", self.names, methods=["GET"], response_model=None)
        router.add_api_route("/understand", self.understood, methods=["POST"], response_model=None)
        return router

    async def names(self, request: Request, language: Language) -> Response:
        """The generic names that a phone may suggest, the same for every dinner."""
        return Response(_names(language.value), headers=KEEP, media_type="application/json")

    async def understood(self, request: Request, order: UnderstandOrder) -> Response:
        """What the matcher makes of a profession: its name and field, null if it knows none; whether it is too wide."""
        ration(self._door.limits.words, request)
        found = understand(order.text)
        language = order.language.value
        told = {
            "profession": found.label(language, order.text) if found else None,
            "field": found.field_label(language) if found else None,
            "vague": is_vague(order.text),
        }
        return JSONResponse(told, headers=NO_STORE)


@cache
def _names(language: str) -> str:
    return encode(generic_names(language))
