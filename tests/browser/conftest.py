"""The server's fixtures, and a browser per test."""

from collections.abc import AsyncIterator

import pytest

from tests.browser.devices import House, open_house
from tests.support.servers import server, start_server

__all__ = ["server", "start_server"]


@pytest.fixture
async def house(chromium_path: str) -> AsyncIterator[House]:
    """All the devices of one evening."""
    async with open_house(chromium_path) as house:
        yield house
