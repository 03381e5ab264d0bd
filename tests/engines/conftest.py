"""The server's fixtures, and one browser after the other."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from typing import Final

import pytest

from tests import browsers
from tests.engines.firefox import open_firefox
from tests.engines.page import Browser
from tests.engines.webkit import open_webkit
from tests.support.servers import server, start_server

__all__ = ["server", "start_server"]

OPEN: Final[dict[str, Callable[[str], AbstractAsyncContextManager[Browser]]]] = {
    "firefox": open_firefox,
    "webkit": open_webkit,
}


@pytest.fixture(params=sorted(OPEN))
def browser_engine(request: pytest.FixtureRequest) -> str:
    """The name of an engine. A test that asks for one is not collected where there is none."""
    return str(request.param)


@pytest.fixture
async def browser(browser_engine: str) -> AsyncIterator[Browser]:
    """A running browser."""
    path = browsers.find(browser_engine)
    assert path is not None
    async with OPEN[browser_engine](path) as browser:
        yield browser
