"""Everything that goes wrong over HTTP is answered `{"error": {"code", "message"}}`, in the language asked for.

Browsers that ask for a page get a page. Nothing of what was sent, and nothing of what failed, is in the answer.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.i18n import LANGUAGES, catalogue, choose
from app.store import StorageBusy, StorageError, StorageFull

NO_STORE: Final = {"Cache-Control": "no-store"}

_CODES: Final = {
    400: "malformed",
    404: "not_found",
    405: "method_not_allowed",
    408: "too_slow",
    413: "too_large",
    422: "malformed",
}


class Problem(Exception):  # noqa: N818 - it is an answer, not an accident
    """Ends a request with this status and this code. `where`: the place in what was sent, if it can be told."""

    def __init__(
        self, status: int, code: str, headers: Mapping[str, str] | None = None, where: str | None = None
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.headers = dict(headers or {})
        self.where = where


def too_fast(seconds: int) -> Problem:
    """Come again after so many seconds."""
    return Problem(429, "too_fast", {"Retry-After": str(seconds)})


def language_of(request: Request) -> str:
    """The language asked for: `?lang=`, else the browser's."""
    wanted = request.query_params.get("lang")
    return wanted if wanted in LANGUAGES else choose(request.headers.get("accept-language", ""))


def message(language: str, code: str) -> str:
    """The sentence for a code."""
    words = catalogue(language)
    return words.get(f"error.{code}") or words.get(f"refusal.{code}") or words["error.internal"]


def as_json(request: Request, problem: Problem) -> Response:
    """The answer for a program."""
    error = {"code": problem.code, "message": message(language_of(request), problem.code)}
    if problem.where is not None:
        error["where"] = problem.where
    return JSONResponse({"error": error}, problem.status, {**problem.headers, **NO_STORE})


Answer = Callable[[Request, Problem], Response]


REFUSALS: Final = frozenset({"refused", "no_such_dinner", "too_fast", "busy", "storage", "storage_full"})
"""Codes of people who wanted to come in or to ask, and could not: `coperto_turned_away` counts them."""


def install(app: FastAPI, as_page: Answer, refused: Callable[[str], None]) -> None:
    """Answer every failure of this application; `as_page` draws the answer for people.

    `refused` hears the codes that are `REFUSALS`.
    """

    def answer(request: Request, problem: Problem) -> Response:
        if problem.code in REFUSALS:
            refused(problem.code)
        return as_page(request, problem) if _wants_page(request) else as_json(request, problem)

    for kind in (Problem, HTTPException, RequestValidationError, StorageError, Exception):
        app.add_exception_handler(kind, _handler(answer))


def _handler(answer: Answer) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def handle(request: Request, error: Exception) -> Response:
        return answer(request, _problem(error))

    return handle


def _problem(error: Exception) -> Problem:
    match error:
        case Problem():
            return error
        case HTTPException():
            return Problem(error.status_code, _CODES.get(error.status_code, "malformed"), error.headers)
        case RequestValidationError():
            return Problem(422, "malformed")
        case StorageFull():
            return Problem(503, "storage_full", {"Retry-After": "30"})
        case StorageBusy():
            return Problem(503, "busy", {"Retry-After": "1"})
        case StorageError():
            return Problem(503, "storage", {"Retry-After": "5"})
        case _:
            return Problem(500, "internal")


def _wants_page(request: Request) -> bool:
    return (
        request.method in ("GET", "HEAD")
        and not request.url.path.startswith(("/api/", "/static/"))
        and "text/html" in request.headers.get("accept", "")
    )
