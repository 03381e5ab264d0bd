"""The whole house on a real uvicorn and a real socket, on a memory log, in the loop of the test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx2

from app.game.names import DinnerCode
from app.main import House, build
from app.rooms import Room
from app.rooms.clock import Clock
from app.settings import Settings
from app.store import EventLog, MemoryLog
from app.web.keys import Keys, load_keys
from app.web.server import Server, listen
from tests.support.inside import until


@dataclass(frozen=True)
class Place:
    """A running house: its address, its inside, and a browser's HTTP client that points at it."""

    base: str
    house: House
    keys: Keys
    events: EventLog
    server: Server
    http: httpx2.AsyncClient

    async def opened(self, **options: object) -> dict[str, Any]:
        """Open a dinner over HTTP; the answer."""
        body = {"title": "Cena di prova", "language": "it", **options}
        answer = await self.http.post("/api/dinners", json=body)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def room(self, code: str) -> Room:
        """The room itself."""
        room = await self.house.lobby.room(DinnerCode(code))
        assert room is not None
        return room

    async def join(self, opened: dict[str, Any], name: str) -> dict[str, Any]:
        """Take a seat over HTTP; the answer."""
        body = {"name": name, "join_token": opened["join_token"]}
        answer = await self.http.post(f"/api/dinners/{opened['code']}/guests", json=body)
        assert answer.status_code == 201, answer.text
        found: dict[str, Any] = answer.json()
        return found


ELSEWHERE: Final = {"X-Forwarded-For": "192.168.1.77"}
"""Everybody comes from this machine here; with this header, which uvicorn takes from a proxy, from another one."""


def bearer(token: str) -> dict[str, str]:
    """The header that shows a token."""
    return {"Authorization": f"Bearer {token}".strip()}


def settings_for(folder: Path, **others: Any) -> Settings:
    """Settings that owe nothing to the environment of the test."""
    given: dict[str, Any] = {"public_url": None, "database_url": None, "limits": "on", "host": "127.0.0.1", **others}
    return Settings(data_dir=folder, **given)


@asynccontextmanager
async def running(
    settings: Settings, events: EventLog | None = None, clock: Clock | None = None
) -> AsyncIterator[Place]:
    """Open the doors, and close them again. `clock`: the rooms' time."""
    log = events or MemoryLog()
    with listen(settings.host, 0) as listener:
        port = listener.getsockname()[1]
        house = build(settings, log, port, clock=clock)
        server = Server(house.app, house.farewell, house.gate)
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        base = f"http://127.0.0.1:{port}"
        try:
            await until(lambda: server.started)
            async with httpx2.AsyncClient(base_url=base, headers={"Accept-Language": "en"}, trust_env=False) as http:
                yield Place(base, house, load_keys(settings.data_dir), log, server, http)
        finally:
            server.should_exit = True
            await serving
