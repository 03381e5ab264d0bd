"""Pages that are open while a node of another build takes over; `make cluster WHAT=skew` does it with two releases."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.rehearsal.server import ROOT, ServerProcess, free_port
from tests.browser.devices import House, open_house
from tests.cluster.pages import another_build, evening_across


@pytest.fixture
async def house(chromium_path: str) -> AsyncIterator[House]:
    async with open_house(chromium_path) as house:
        yield house


async def test_pages_of_another_build_go_on_against_this_server(house: House, tmp_path: Path) -> None:
    before = another_build(tmp_path / "before")
    server = ServerProcess(tmp_path / "data", free_port(), {"LIMITS": "off", "HOST": "127.0.0.1"}, before)
    try:
        await server.start()
        assert "took the new build" in await evening_across(house, server, ROOT)
    finally:
        server.stop()
