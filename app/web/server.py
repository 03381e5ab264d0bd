"""uvicorn on a listening socket of our own, with the options that were measured (FAULT-13, THREAT-11)."""

import os
import signal
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, Final, cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.middleware.proxy_headers import _TrustedHosts

from app.web.gate import Gate
from app.web.line import Line
from app.web.patience import PatientProtocol

BACKLOG: Final = 4096
"""Handshakes that may wait: after a restart everybody comes back at once."""

SEND_BUFFER: Final = 65_536
"""Bytes the system holds for a reader that does not read; left to itself it grows to megabytes."""

USER_TIMEOUT_MS: Final = 8_000
"""Bytes unacknowledged for so long mean that nobody is there. Keepalive alone never drops a stuck reader."""

PING_S: Final = 15.0
"""Between two pings, and for the answer: a phone that went away is noticed within half a minute."""

MOST_FRAME_BYTES: Final = 16_384

FILES: Final = 65_536
"""Sockets are files, and many systems allow a process 1024 until it asks for more."""

SPARE_FILES: Final = 256


def listen(host: str, port: int) -> socket.socket:
    """The listening socket; what is set on it, every accepted socket inherits. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named TCP, or asyncio would not turn Nagle's algorithm off on what it accepts: measured, 40 ms per answer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family is socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        if hasattr(socket, "TCP_USER_TIMEOUT"):
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, USER_TIMEOUT_MS)
        listener.bind((host, port))
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


def allow_files(wanted: int = FILES) -> int:
    """Ask the system for more open files; how many sockets there may be, with some files to spare."""
    try:
        import resource
    except ImportError:
        return wanted
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return max(64, (wanted if allowed == resource.RLIM_INFINITY else min(allowed, wanted)) - SPARE_FILES)


class Server(uvicorn.Server):
    """uvicorn that says goodbye in our words: `farewell` runs after the last handshake, before sockets are shut."""

    def __init__(self, app: ASGIApp, farewell: Callable[[], Awaitable[None]], gate: Gate) -> None:
        super().__init__(_config(app, gate))
        self._farewell = farewell

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let nobody in any more, close our way, then uvicorn's."""
        for server in self.servers:
            server.close()
        await self._farewell()
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop when asked to. uvicorn would send itself the signal again at the end, before the database is closed."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def is_proxy() -> Callable[[str], bool]:
    """Tells the hosts whose word we take for who is behind them: those that uvicorn takes it from."""
    return _TrustedHosts(uvicorn.Config("", log_config=None).forwarded_allow_ips).__contains__


def _config(app: ASGIApp, gate: Gate) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=cast(Any, partial(PatientProtocol, gate=gate)),
        ws=Line,
        ws_max_size=MOST_FRAME_BYTES,
        ws_per_message_deflate=False,
        ws_ping_interval=PING_S,
        ws_ping_timeout=PING_S,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        backlog=BACKLOG,
        timeout_keep_alive=20,
        timeout_graceful_shutdown=5,
    )
