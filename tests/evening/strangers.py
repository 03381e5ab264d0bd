"""Everybody who has no business knowing looks at everything that can be looked at, while the canary listens."""

import asyncio
from typing import Final

from tests.support.table import Table

PAGES: Final = (
    "/",
    "/{code}",
    "/d/{code}",
    "/d/{code}/host",
    "/d/{code}/screen",
    "/d/{code}/screen/lite",
    "/api/dinners/{code}",
    "/api/dinners/{code}/invitation",
    "/api/dinners/{code}/export?format=json",
    "/api/dinners/{code}/export?format=csv",
    "/api/dinners/{code}/keepsake",
    "/api/dinners/{code}/story",
    "/api/dinners/{code}/contacts/g1",
    "/api/dinners/{code}/contacts/g2",
    "/api/dinners/{code}/contacts/g2/qr",
    "/metrics",
    "/healthz",
    "/readyz",
)


async def look_around(table: Table) -> None:
    """Every page and call, without a token, and with the tokens of the host, the projector and one guest."""
    looks = [_look(table, "stranger", path, None) for path in PAGES]
    tokens = {"host": table.opened.host_token, "screen": table.opened.screen_token}
    tokens |= {player.id: player.token for player in list(table.players.values())[:1]}
    for principal, token in tokens.items():
        looks += [_look(table, principal, path, token) for path in PAGES if "/api/" in path]
    await asyncio.gather(*looks)


async def _look(table: Table, principal: str, path: str, token: str | None) -> None:
    reply = await table.calls(principal).send("GET", path.format(code=table.code), token=token)
    assert reply.status < 500, (path, reply.text)
