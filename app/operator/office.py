"""What the command line asks of a dinner: of the running server where there is one, else of the database itself.

Only one process may hold the database, so beside a running server its door is the way in; the key opens it.
"""

import asyncio
import json
from http.client import HTTPConnection
from typing import Any, Final, Literal, Protocol
from urllib.parse import quote

from app.archive import Dates, Unfit, bring
from app.game.dinner import Dinner
from app.game.names import DinnerCode, Phase
from app.rooms import Listed, Lobby, Refused
from app.settings import Settings
from app.store import AnotherKey, EventLog, StorageUnusable, open_log
from app.takehome import export, is_ready
from app.web.addresses import LOOPBACK, lan_addresses
from app.web.keys import Keys, load_keys
from app.web.links import Links, base_of, without_seats

TIMEOUT_S: Final = 10.0

Format = Literal["json", "csv"]


class NoSuchDinnerError(Exception):
    """There is no dinner under this code."""


class TooEarlyError(Exception):
    """The evening is not at its end yet."""


class Office(Protocol):
    """Both ways in do the same. What is about a code raises NoSuchDinnerError."""

    async def links(self, code: str) -> dict[str, str]:
        """`host`, `join`, `screen`, `typed`."""

    async def export(self, code: str, format: Format) -> str:  # noqa: A002
        """The evening as a file. Raises TooEarlyError before the finale."""

    async def bring(self, file: bytes) -> dict[str, str]:
        """Keep an exported evening; `code` and `host` of the dinner made of it. Raises Unfit."""

    async def dinners(self) -> list[Listed]:
        """Every dinner of the house, the newest first."""

    async def erase(self, code: str) -> None:
        """Forget a dinner."""

    async def close(self) -> None:
        """Let go of the database."""


async def open_office(settings: Settings) -> Office:
    """The way in that is open now. Raises StorageError, OSError, ValueError."""
    keys = load_keys(settings.data_dir)
    try:
        events = open_log(settings.data_dir, settings.database_url, keys.fingerprint())
    except AnotherKey:
        raise
    except StorageUnusable:
        return Beside(settings, keys)
    return Alone(settings, keys, events)


class Alone:
    """No server runs: the database is ours."""

    def __init__(self, settings: Settings, keys: Keys, events: EventLog) -> None:
        addresses = lan_addresses()
        lan = addresses[0] if addresses else LOOPBACK
        self._links = Links(keys, base_of(settings.public_url, settings.host, settings.port, lambda: lan))
        self._lobby = Lobby(events, self._links.of)
        self._events = events

    async def links(self, code: str) -> dict[str, str]:
        """See Office."""
        return without_seats(self._links.of(await self._dinner(code)))

    async def export(self, code: str, format: Format) -> str:  # noqa: A002
        """See Office."""
        dinner = await self._dinner(code)
        if not is_ready(dinner):
            raise TooEarlyError
        opened, closed = await self._lobby.dates(dinner)
        return export.write(dinner, Dates(opened=opened, closed=closed), format)[0]

    async def bring(self, file: bytes) -> dict[str, str]:
        """See Office."""
        dinner = await self._lobby.restore(*bring(file))
        if isinstance(dinner, Refused):
            raise OSError(dinner.code)
        return {"code": dinner.code, "host": self._links.of(dinner).host}

    async def dinners(self) -> list[Listed]:
        """See Office."""
        return [*await self._lobby.register()]

    async def erase(self, code: str) -> None:
        """See Office."""
        # Asked of the database, not of a room: a dinner whose log cannot be told any more has to go too.
        if not await self._lobby.erase(DinnerCode(code.upper())):
            raise NoSuchDinnerError(code)

    async def close(self) -> None:
        """See Office."""
        await self._lobby.aclose()
        await self._events.close()

    async def _dinner(self, code: str) -> Dinner:
        room = await self._lobby.room(code)
        if room is None:
            raise NoSuchDinnerError(code)
        return room.dinner


class Beside:
    """A server runs and holds the database: its door is asked, with the key of the house."""

    def __init__(self, settings: Settings, keys: Keys) -> None:
        self._host = LOOPBACK if settings.host == "0.0.0.0" else settings.host  # noqa: S104
        self._port = settings.port
        self._keys = keys

    async def links(self, code: str) -> dict[str, str]:
        """See Office."""
        found: dict[str, str] = json.loads(await self._call("GET", f"{quote(code, '')}/links", self._keys.house()))
        return found

    async def export(self, code: str, format: Format) -> str:  # noqa: A002
        """See Office."""
        return await self._call("GET", f"{quote(code, '')}/export?format={format}", await self._host_token(code))

    async def bring(self, file: bytes) -> dict[str, str]:
        """See Office."""
        opened = json.loads(await self._call("POST", "import", self._keys.house(), file))
        return {"code": opened["code"], "host": opened["links"]["host"]}

    async def dinners(self) -> list[Listed]:
        """See Office."""
        listed = json.loads(await self._call("GET", "", self._keys.house()))
        return [Listed(**{**one, "phase": Phase(one["phase"])}) for one in listed]

    async def erase(self, code: str) -> None:
        """See Office."""
        await self._call("DELETE", quote(code, ""), await self._host_token(code))

    async def close(self) -> None:
        """See Office."""

    async def _host_token(self, code: str) -> str:
        return (await self.links(code))["host"].partition("#host=")[2]

    async def _call(self, method: str, path: str, token: str, body: bytes | None = None) -> str:
        way = f"/api/dinners/{path}".rstrip("/")
        status, text = await asyncio.to_thread(self._exchange, method, way, token, body)
        if status >= 400:
            raise _failure(status, text)
        return text

    def _exchange(self, method: str, path: str, token: str, body: bytes | None) -> tuple[int, str]:
        connection = HTTPConnection(self._host, self._port, timeout=TIMEOUT_S)
        try:
            connection.request(method, path, body, headers={"Authorization": f"Bearer {token}"})
            response = connection.getresponse()
            return response.status, response.read().decode()
        finally:
            connection.close()


def _failure(status: int, text: str) -> Exception:
    error: Any = json.loads(text)["error"]
    if "where" in error:
        return Unfit(error["code"], error["where"])
    if status in (401, 404):
        return NoSuchDinnerError()
    return TooEarlyError() if error["code"] == "not_now" else OSError(error["message"])
