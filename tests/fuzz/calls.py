"""The HTTP calls as an OpenAPI document, made here from the routes: the server describes them in PROTOCOL.md only.

FastAPI knows paths, parameters and bodies. What it cannot know, because requests are read by hand, is added: that
there is a token, guests that exist, raw bodies, and that everything refused has the one shape of an error.
"""

import warnings
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.routing import Router

from app.i18n import LANGUAGES
from app.main import House

ERROR: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["error"],
    "additionalProperties": False,
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message"],
            "additionalProperties": False,
            "properties": {
                "code": {"type": "string", "pattern": "^[a-z_]+$"},
                "message": {"type": "string", "minLength": 3},
                "where": {"type": "string"},
            },
        }
    },
}

RAW_BODIES: Final = {
    "/api/dinners/import": {"application/json": {"schema": {}}},
    "/api/dinners/{code}/do": {"text/plain": {"schema": {"type": "string"}}},
}
"""Calls that read their bodies themselves."""

ANSWERS: Final = {
    "/healthz": "application/json",
    "/readyz": "application/json",
    "/metrics": "text/plain",
    "/api/dinners/{code}/do": "application/x-ndjson",
    "/api/dinners/{code}/keepsake": "text/html",
    "/api/dinners/{code}/story": "text/html",
    "/api/dinners/{code}/contacts/{guest}": "text/vcard",
}
"""What is answered with another type than JSON. The export has two."""


def describe(house: House, guests: list[str]) -> dict[str, Any]:
    """The calls of this house that are no pages, with guests who exist in it."""
    app: Any = house.app
    while not isinstance(app, FastAPI):
        app = app.default if isinstance(app, Router) else app._app
    with warnings.catch_warnings():
        # Of GET and HEAD it would have two descriptions, under one name.
        warnings.filterwarnings("ignore", "Duplicate Operation ID")
        document = get_openapi(title="Coperto", version="1", routes=app.routes)
    paths = {path: calls for path, calls in document["paths"].items() if path in ANSWERS or path.startswith("/api/")}
    for path, calls in paths.items():
        calls.pop("head", None)
        for call in calls.values():
            for parameter in call.setdefault("parameters", []):
                if parameter["name"] == "guest":
                    parameter["schema"] = _one_of(guests)
            call["parameters"] += [
                {"name": "Authorization", "in": "header", "schema": _one_of(["Bearer x", "Bearer", ""])},
                {"name": "Accept-Language", "in": "header", "schema": _one_of([*LANGUAGES, "*;q=0"])},
                {"name": "lang", "in": "query", "schema": _one_of(list(LANGUAGES))},
            ]
            if path in RAW_BODIES:
                call["requestBody"] = {"content": RAW_BODIES[path]}
            call["responses"] = _answers(path)
    document["paths"] = paths
    return document


def _one_of(known: list[str]) -> dict[str, Any]:
    return {"anyOf": [{"enum": known}, {"type": "string"}]}


def _answers(path: str) -> dict[str, Any]:
    error = {"description": "refused", "content": {"application/json": {"schema": ERROR}}}
    kinds = ["application/json", "text/csv"] if path.endswith("/export") else [ANSWERS.get(path, "application/json")]
    # An erasure has no body, and HEAD has none either.
    done = {"description": "done", "content": {kind: {"schema": {}} for kind in kinds}}
    return {"200": done, "201": done, "204": {"description": "erased"}, "4XX": error}
