"""WebKitGTK, through its WebDriver: eight HTTP calls, for which a library would be more to look after than to gain."""

import asyncio
import base64
import os
import pty
import re
import signal
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx2

from app.rehearsal.server import free_port
from tests.engines.page import LANGUAGE, PATIENCE_S, Actions, EngineError

READY_WITHIN_S: Final = 60.0
POLL_S: Final = 0.05
ANSWERS_WITHIN_S: Final = 60.0
CHUNK: Final = 65_536

_SYSTEM_PYTHON: Final = "/usr/bin/python3"
_WINDOW: Final = Path(__file__).with_name("window.py")
_DISPLAY: Final = ("Xvfb", "-displayfd", "1", "-screen", "0", "2000x1300x24", "-nolisten", "tcp")
"""A screen in memory, larger than any window; it chooses a number and says which."""

_NO_BUS: Final = {"DBUS_SESSION_BUS_ADDRESS": "disabled:", "NO_AT_BRIDGE": "1"}
"""There is no desktop behind it: nothing is to be asked of one."""

_TROUBLE: Final = re.compile(r"CONSOLE (?:\w+ )?(?:ERROR|WARN)\b.*")


@dataclass(slots=True)
class Driver:
    """One session of the driver."""

    http: httpx2.AsyncClient
    session: str

    async def call(self, path: str, **body: Any) -> Any:
        """Ask for something, and wait for the answer. Raises EngineError."""
        return value_of(await self.http.post(f"/session/{self.session}{path}", json=body))

    async def get(self, path: str) -> Any:
        """The same for what is only looked at."""
        return value_of(await self.http.get(f"/session/{self.session}{path}"))


def value_of(answer: httpx2.Response) -> Any:
    """What an answer holds. Raises EngineError."""
    value = answer.json()["value"]
    if answer.is_error:
        raise EngineError(f"{value['error']}: {value['message']}")
    return value


@dataclass(frozen=True, slots=True)
class WebKitPage:
    """A window. The driver looks at one at a time, so every call says which."""

    driver: Driver
    handle: str

    async def goto(self, address: str) -> None:
        """Load this address, and wait until it is loaded."""
        await self._call("/url", url=address)

    async def run(self, function: str, *given: object) -> Any:
        """Call a JavaScript function on the page; arguments and result are plain data."""
        return await self._call("/execute/sync", script=f"return ({function})(...arguments)", args=given)

    async def act(self, actions: Actions) -> None:
        """Press and type."""
        await self._call("/actions", actions=actions)

    async def picture(self) -> bytes:
        """What is to be seen, as PNG."""
        await self.driver.call("/window", handle=self.handle)
        return base64.b64decode(await self.driver.get("/screenshot"))

    async def _call(self, path: str, **body: Any) -> Any:
        await self.driver.call("/window", handle=self.handle)
        return await self.driver.call(path, **body)


@dataclass(slots=True)
class WebKit:
    """A running WebKitGTK. Its windows are one device: they share their storage."""

    troubles: list[str] = field(default_factory=list)
    driver: Driver = field(init=False)
    _rest: str = ""

    async def page(self, width: int, height: int) -> WebKitPage:
        """One more page, when it has this size: the display gives it some time after it was asked for."""
        made = await self.driver.call("/window/new", type="window")
        await self.driver.call("/window", handle=made["handle"])
        await self.driver.call("/window/rect", x=0, y=0, width=width, height=height)
        page = WebKitPage(self.driver, made["handle"])
        async with asyncio.timeout(PATIENCE_S):
            while await page.run("() => [innerWidth, innerHeight]") != [width, height]:
                pass
        return page

    def hear(self, text: str) -> None:
        """A piece of what it writes."""
        *lines, self._rest = (self._rest + text).split("\n")
        self.troubles += [found[0].strip() for line in lines if (found := _TROUBLE.search(line))]


@asynccontextmanager
async def open_webkit(driver: str) -> AsyncIterator[WebKit]:
    """A WebKitGTK on a display that nobody sees, with a folder that is thrown away."""
    webkit, port = WebKit(), free_port()
    with (
        tempfile.TemporaryDirectory(prefix="webkit-", ignore_cleanup_errors=True) as folder,
        _terminal(webkit) as terminal,
    ):
        async with (
            _running(*_DISPLAY, stdout=PIPE, stderr=DEVNULL) as display,
            _running(
                driver, f"--port={port}",
                env={**os.environ, **_NO_BUS, "DISPLAY": await _number(display)}, stdout=terminal, stderr=terminal,
            ),
            httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=ANSWERS_WITHIN_S) as http,
        ):  # fmt: skip
            await asyncio.wait_for(_ready(http), READY_WITHIN_S)
            webkit.driver = await _session(http, folder)
            yield webkit
            value_of(await http.delete(f"/session/{webkit.driver.session}"))


@asynccontextmanager
async def _running(*command: str, **how: Any) -> AsyncIterator[Process]:
    """A process that ends with us, and with it whatever it has started."""
    process = await asyncio.create_subprocess_exec(*command, start_new_session=True, **how)
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        await process.wait()


async def _number(display: Process) -> str:
    """What clients call this display."""
    assert display.stdout is not None
    return f":{(await asyncio.wait_for(display.stdout.readline(), READY_WITHIN_S)).decode().strip()}"


async def _ready(http: httpx2.AsyncClient) -> None:
    """Wait until the driver answers."""
    while True:
        try:
            value_of(await http.get("/status"))
        except httpx2.TransportError:
            await asyncio.sleep(POLL_S)
        else:
            return


async def _session(http: httpx2.AsyncClient, folder: str) -> Driver:
    options = {"binary": _SYSTEM_PYTHON, "args": [str(_WINDOW), LANGUAGE, folder]}
    wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
    return Driver(http, value_of(await http.post("/session", json=wanted))["sessionId"])


@contextmanager
def _terminal(webkit: WebKit) -> Iterator[int]:
    """Something like a terminal to write to: to a pipe, consoles would be written only when a lot has come together."""
    ours, theirs = pty.openpty()
    loop = asyncio.get_running_loop()
    loop.add_reader(ours, lambda: webkit.hear(os.read(ours, CHUNK).decode(errors="replace")))
    try:
        yield theirs
    finally:
        loop.remove_reader(ours)
        os.close(ours)
        os.close(theirs)
