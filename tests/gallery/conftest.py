"""One server with a gallery for all tests that look at it."""

import pytest

from app.rehearsal.server import ServerProcess
from tests.support.servers import StartServer, start_server

__all__ = ["start_server"]


@pytest.fixture(scope="session")
def gallery(start_server: StartServer) -> ServerProcess:
    """A server that shows it."""
    return start_server(GALLERY="on")
