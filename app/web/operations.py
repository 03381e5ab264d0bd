"""For whoever runs the house: is it alive, does it take anything, what does it do."""

from fastapi import APIRouter
from prometheus_client import CONTENT_TYPE_LATEST
from starlette.responses import JSONResponse, Response

from app.web.door import Door
from app.web.errors import NO_STORE, Problem


class Operations:
    """The calls of monitoring."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def routes(self) -> APIRouter:
        """All of them."""
        router = APIRouter()
        router.add_api_route("/healthz", self.health, methods=["GET", "HEAD"])
        router.add_api_route("/readyz", self.ready, methods=["GET", "HEAD"])
        router.add_api_route("/metrics", self.metrics)
        return router

    async def health(self) -> Response:
        """The process lives and its loop turns."""
        return JSONResponse({"status": "ok"}, headers=NO_STORE)

    async def ready(self) -> Response:
        """Whether people can be sent here: the database takes what they say, and the process is not going down."""
        why_not = await self._door.readiness.why_not()
        if why_not is not None:
            raise Problem(503, why_not, {"Retry-After": "5"})
        return JSONResponse({"status": "ready"}, headers=NO_STORE)

    async def metrics(self) -> Response:
        """Prometheus text."""
        return Response(self._door.meters.page(), headers=NO_STORE, media_type=CONTENT_TYPE_LATEST)
