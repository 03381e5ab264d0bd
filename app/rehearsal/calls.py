"""The HTTP side of PROTOCOL.md, as one small JSON client. Standard library only: a rehearsal needs no more."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from typing import Any, Final
from urllib.parse import urlsplit

TIMEOUT_S: Final = 10.0

Tap = Callable[[str], None]
"""Hears every text that the server sent, as it came."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Status and body of a response; `json` is None where the body is no JSON."""

    status: int
    text: str
    headers: Mapping[str, str]

    @property
    def json(self) -> Any:
        """The body, decoded. Raises ValueError where it is no JSON."""
        return json.loads(self.text)

    @property
    def code(self) -> str | None:
        """The stable code of a refused call; None where it was answered."""
        return None if self.status < 400 else str(self.json["error"]["code"])


class CallRefusedError(Exception):
    """The server refused a call that was needed; `code` tells why."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(f"{reply.status}: {reply.text[:200]}")
        self.code = reply.code


@dataclass(frozen=True, slots=True)
class Opened:
    """A dinner as its opener holds it: code, tokens, and the links to hand out."""

    code: str
    host_token: str
    screen_token: str
    join_token: str
    links: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Seated:
    """A seat as its guest holds it. `waiting`: they stand at the door until the host admits them."""

    guest: str
    token: str
    waiting: bool = False


class Calls:
    """The calls of one person to one server. `base` is its address, "http://localhost:8000"."""

    def __init__(self, base: str, tap: Tap | None = None) -> None:
        self.base = base.rstrip("/")
        self._tap = tap

    async def send(self, method: str, path: str, body: object = None, token: str | None = None) -> Reply:
        """Any request; the answer, whatever its status. Raises OSError where nobody answers."""
        reply = await asyncio.to_thread(_exchange, self.base, method, path, body, token)
        if self._tap is not None:
            self._tap(reply.text)
        return reply

    async def _need(self, method: str, path: str, body: object, token: str | None = None) -> Any:
        reply = await self.send(method, path, body, token)
        if reply.status >= 400:
            raise CallRefusedError(reply)
        return reply.json

    async def open_dinner(self, title: str, language: str, **options: object) -> Opened:
        """Open a dinner; `options` are `pace`, `points` and `last_double`. Raises CallRefusedError."""
        opened = await self._need("POST", "/api/dinners", {"title": title, "language": language, **options})
        return Opened(**{field: opened[field] for field in Opened.__slots__})

    async def join(self, code: str, name: str, join_token: str | None = None, nonce: str | None = None) -> Seated:
        """Take a seat, or knock without the join token. `nonce` makes a repeated call safe. Raises CallRefusedError."""
        body = {"name": name, "join_token": join_token, "id": nonce}
        given = {field: value for field, value in body.items() if value is not None}
        return Seated(**await self._need("POST", f"/api/dinners/{code}/guests", given))


def _exchange(base: str, method: str, path: str, body: object, token: str | None) -> Reply:
    """One request on a connection of its own."""
    parts = urlsplit(base)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.netloc, timeout=TIMEOUT_S)
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    if body is not None:
        headers["Content-Type"] = "application/json"
    try:
        connection.request(method, parts.path + path, _bytes(body), headers)
        response = connection.getresponse()
        text = response.read().decode("utf-8", "replace")
        return Reply(response.status, text, {name.lower(): value for name, value in response.getheaders()})
    finally:
        connection.close()


def _bytes(body: object) -> bytes | None:
    return body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
