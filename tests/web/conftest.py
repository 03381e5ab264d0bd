"""Two houses: `place` is shared by all tests that do not hurt it and has no rate limits, `fresh` is one's own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.web.place import Place, running, settings_for

HOUSED = {Path(__file__).parents[1] / folder for folder in ("web", "takehome", "operator")}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The shared house lives in one loop, and so do the tests that visit it."""
    for item in items:
        if not HOUSED.isdisjoint(item.path.parents) and pytest_asyncio.is_async_test(item):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def place(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Place]:
    async with running(settings_for(tmp_path_factory.mktemp("house"), limits="off")) as place:
        yield place


@pytest_asyncio.fixture(loop_scope="session")
async def fresh(tmp_path: Path) -> AsyncIterator[Place]:
    async with running(settings_for(tmp_path)) as place:
        yield place
