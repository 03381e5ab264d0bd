"""The whole door without a network: calls and sockets as ASGI has them, in the loop of the test.

What is on top of a real socket is tested elsewhere (tests/evening); here thousands of evenings have to pass in minutes.
"""

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import unquote

from starlette.types import ASGIApp, Message, Scope

from app.web.line import LINE

_VERSION: Final = re.compile(r'^\{"type":"view","epoch":"\w+","version":(\d+)')
_ADDRESS: Final = ("127.0.0.1", 9)
MOST_TURNS: Final = 20_000
"""Turns of the loop until something that is waited for has to be there; threads of the door take some of them."""


async def until(there: Callable[[], bool]) -> None:
    """Let the loop turn until this is so. Raises AssertionError when it never is."""
    for turn in range(MOST_TURNS):
        if there():
            return
        await asyncio.sleep(0 if turn < 1000 else 0.001)
    raise AssertionError("what was waited for never came")


@dataclass(slots=True)
class Answer:
    """What a call was answered: everything that its sender can read."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, decoded. Raises ValueError where it is no JSON."""
        return json.loads(self.body)

    @property
    def text(self) -> str:
        """Status, headers and body as one text; raises UnicodeDecodeError where the body is none."""
        head = "".join(f"{name}: {value}\n" for name, value in sorted(self.headers.items()))
        return f"{self.status}\n{head}\n{self.body.decode()}"


async def call(app: ASGIApp, method: str, target: str, body: object = None, token: str = "") -> Answer:
    """One request. `body` is sent as JSON, or as it is where it is bytes."""
    sent = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    headers = {"host": "here", "accept-language": "en", "content-length": str(len(sent))}
    headers |= {"content-type": "application/json"} if sent else {}
    headers |= {"authorization": f"Bearer {token}"} if token else {}
    answer = Answer(0, {}, b"")

    async def receive() -> Message:
        return {"type": "http.request", "body": sent, "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers |= {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            answer.body += message.get("body", b"")

    await app({**_scope("http", target, headers), "method": method}, receive, send)
    return answer


def _scope(kind: str, target: str, headers: dict[str, str]) -> Scope:
    path, _, query = target.partition("?")
    return {
        "type": kind,
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": _ADDRESS,
        "server": ("here", 80),
        "extensions": {"websocket.http.response": {}},
        "subprotocols": [],
        "state": {},
    }


@dataclass(slots=True)
class Line:
    """One socket. `frames` are the texts that came and were not taken yet; `closed` is the code it was closed with."""

    frames: list[str] = field(default_factory=list)
    closed: int | None = None
    version: int = -1
    _answers: list[dict[str, Any]] = field(default_factory=list)
    _inbox: asyncio.Queue[Message] = field(default_factory=asyncio.Queue)
    _task: asyncio.Task[None] | None = None
    _hear: Callable[[str], None] | None = None
    _over: Callable[[], None] | None = None
    attached: bool = False
    full: bool = False

    def attach(self, hear: Callable[[str], None], free: Callable[[], None], over: Callable[[], None]) -> None:
        """As `app.web.line`: what is said from now on goes straight there, and the end is told to `over`."""
        self.attached, self._hear, self._over = True, hear, over
        while not self._inbox.empty() and "text" in (said := self._inbox.get_nowait()):
            hear(said["text"])

    def write(self, texts: list[str]) -> None:
        """Frames from the server."""
        for text in texts:
            self._take(text)

    def listen(self, *, on: bool) -> None:
        """Nobody here says more than one thing at a time."""

    def close(self, code: int) -> None:
        """The server hangs up."""
        self.closed = code
        self._inbox.put_nowait({"type": "websocket.disconnect", "code": code})
        asyncio.get_running_loop().call_soon(self._end)

    def _end(self) -> None:
        over, self._over = self._over, None
        if over is not None:
            over()

    def dial(self, app: ASGIApp, code: str, token: str) -> None:
        """Knock, and say hello."""
        scope = {**_scope("websocket", f"/ws/{code}", {"host": "here"}), "state": {LINE: self}}
        self._inbox.put_nowait({"type": "websocket.connect"})
        self.say(json.dumps({"type": "hello", "token": token, "protocol": 1}))
        self._task = asyncio.create_task(self._attend(app, scope))

    async def _attend(self, app: ASGIApp, scope: Scope) -> None:
        await app(scope, self._inbox.get, self._send)

    def say(self, text: str) -> None:
        """One text frame."""
        if self._hear is not None:
            self._hear(text)
        else:
            self._inbox.put_nowait({"type": "websocket.receive", "text": text})

    async def asked(self, text: str) -> dict[str, Any]:
        """One text frame, and what is answered."""
        self.say(text)
        await until(lambda: bool(self._answers) or self.closed is not None)
        return self._answers.pop(0)

    async def hang_up(self) -> None:
        """The other side is gone."""
        self._inbox.put_nowait({"type": "websocket.disconnect", "code": 1006})
        if self._task is not None:
            await self._task
        self._end()

    def taken(self) -> list[str]:
        """What came since this was last asked."""
        frames, self.frames = self.frames, []
        return frames

    async def _send(self, message: Message) -> None:
        if message["type"] == "websocket.close":
            self.closed = message["code"]
        elif message["type"] == "websocket.send":
            self._take(message["text"])

    def _take(self, text: str) -> None:
        text.encode()  # A lone surrogate could be sent to nobody.
        self.frames.append(text)
        found = _VERSION.match(text)
        if found:
            self.version = int(found[1])
        else:
            self._answers.append(json.loads(text))
