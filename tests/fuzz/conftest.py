"""The server's fixtures."""

from tests.support.servers import server, start_server

__all__ = ["server", "start_server"]
