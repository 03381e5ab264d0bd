"""The door as one ASGI application."""

from typing import Final

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig
from starlette.routing import Router, WebSocketRoute
from starlette.types import ASGIApp

from app.web import errors
from app.web.api import Api
from app.web.body import SmallBodies
from app.web.dictionary import Dictionary
from app.web.door import Door
from app.web.headers import SecurityHeaders
from app.web.letterbox import Letterbox
from app.web.operations import Operations
from app.web.pages import Pages
from app.web.shells import Shells
from app.web.socket import Sockets

_READ: Final = ["GET", "HEAD"]

_NO_TRACES: Final = TelemetryConfig(tracing=False, metrics=False, logs=False, auto_configure=False)
"""FastAPI's own telemetry hands on whole paths, of which one holds a link, and the texts of exceptions."""


def application(door: Door, sockets: Sockets) -> ASGIApp:
    """Every route of PROTOCOL.md behind the headers and the limit on bodies.

    The wrappers stand outside FastAPI: inside, its own answer to a crash would leave without them.
    """
    shells = Shells(door.assets, days=door.settings.retention_days)
    pages = Pages(door, shells)
    app = FastAPI(title="Coperto", openapi_url=None, docs_url=None, redoc_url=None, telemetry=_NO_TRACES)
    errors.install(app, pages.problem, door.meters.turned_away)
    app.add_api_route("/static/{version}/{name:path}", door.assets.serve, methods=_READ, response_model=None)
    app.include_router(Operations(door).routes())
    app.include_router(Api(door, shells).routes())
    app.include_router(Letterbox(door).routes())
    app.include_router(Dictionary(door).routes())
    if door.settings.gallery == "on":
        from app.web.gallery import Gallery  # for those who work on the pages: an evening loads nothing of it

        app.include_router(Gallery(door, shells).routes())
    app.include_router(pages.routes())
    calls = SmallBodies(app, door.limits.bringing, door.meters.turned_away)
    # Beside FastAPI, not in it: of a storm of phones that come back it would take a tenth.
    return SecurityHeaders(Router([WebSocketRoute("/ws/{code}", sockets)], redirect_slashes=False, default=calls))
