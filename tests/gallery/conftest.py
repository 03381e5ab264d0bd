"""One server with a gallery for all tests that look at it."""

from pathlib import Path

import pytest

from app.rehearsal.server import ServerProcess
from tests.support.servers import StartServer, start_server

__all__ = ["start_server"]


@pytest.fixture(scope="session")
def gallery(start_server: StartServer) -> ServerProcess:
    """A server that shows it."""
    return start_server(GALLERY="on")


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, as the lock file has it."""
    source = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
    assert source.is_file(), "axe-core is not installed: `make test` does it, and so does `npm ci`"
    return source.read_text(encoding="utf-8")
