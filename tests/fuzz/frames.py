"""Raw frames over real sockets against a real server process: strangers, guests, hosts and projectors gone mad.

What has to hold: every text is answered, every line comes to an end with a code that the protocol knows, every byte
that comes back is a frame with JSON in it, a bystander notices nothing, the log is short and has no failure in it.
"""

import asyncio
import json
import random
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from app.protocol import CloseCode
from app.rehearsal.calls import Calls, Opened
from app.rehearsal.server import ServerProcess
from tests.fuzz.broken import Frames, Op, frame
from tests.fuzz.messages import Tell, resident_mb
from tests.support.raw import RawSocket, raw_socket

MOST_LINES: Final = 8
MOST_TEXTS: Final = 30
WRONG_KNOCKS: Final = 0.15
"""The share of lines whose handshake is broken already."""

DINNER_LASTS: Final = 60
"""Lines, until another dinner is opened: what was done to one adds up."""

WITHIN_S: Final = 20.0

CODES: Final = frozenset({*(code.value for code in CloseCode), 1000, 1001, 1002, 1005, 1007})
"""Never 1011: that is a server that stumbled."""

TYPES: Final = frozenset({"view", "ack", "no", "pong"})
HANDSHAKE: Final = b"\r\n".join(
    (
        b"GET /ws/%s HTTP/1.1", b"Host: 127.0.0.1:%d", b"Connection: Upgrade", b"Upgrade: websocket",
        b"Sec-WebSocket-Version: 13", b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", b"", b"",
    )
)  # fmt: skip


@dataclass
class Met:
    """What a run came to. `endings`: how often a way to break a frame led to which end; `log` is what was logged.

    `most_logged`: bytes, of the one bad frame that caused the most. Where several were under way it is charged with all
    that they caused together: never too little.
    """

    frames: int = 0
    bad: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    log: bytes = b""
    most_logged: int = 0
    grown_mb: float = 0.0
    failures: list[str] = field(default_factory=list)

    @property
    def tracebacks(self) -> int:
        """How many failures were logged or sent."""
        return self.log.count(b"Traceback") + sum("Traceback" in failure for failure in self.failures)


@dataclass
class _Heard:
    """What came over one line. `rest` is the part of a frame that is not whole yet."""

    rest: bytes = b""
    answers: int = 0
    code: int | None = None
    wrong: str = ""

    def take(self, some: bytes) -> None:
        """Bytes from the server, from after the handshake on."""
        self.rest += some
        while self.code is None and len(self.rest) >= 2:
            kind, size, start = self.rest[0] & 15, self.rest[1], 2
            if size > 125:
                start += 2 if size == 126 else 8
                size = int.from_bytes(self.rest[2:start], "big")
            if len(self.rest) < start + size:
                return
            payload, head, self.rest = self.rest[start : start + size], self.rest[0], self.rest[start + size :]
            self._frame(head, kind, payload)

    def _frame(self, head: int, kind: int, payload: bytes) -> None:
        if head & 0x70 or not head & 0x80:
            self.wrong = f"a frame that nobody agreed on: {head:08b}"
        elif kind == Op.CLOSE:
            self.code = int.from_bytes(payload[:2], "big") if payload else 1005
        elif kind == Op.TEXT:
            said = json.loads(payload)
            self.answers += said["type"] != "view"
            if said["type"] not in TYPES:
                self.wrong = f"a frame of no known type: {payload[:200]!r}"
        elif kind not in (Op.PING, Op.PONG):
            self.wrong = f"a frame of kind {kind}"


class Storm:
    """One run from one seed against one server."""

    def __init__(self, server: ServerProcess, seed: int) -> None:
        self.met = Met()
        self._server = server
        self._frames = Frames(seed)
        self._chance = random.Random(seed + 2)
        self._dinner: tuple[Opened, list[str]] | None = None
        self._lines_left = 0
        self._logged = 0

    async def run(self, count: int, tell: Tell = lambda done: None) -> Met:
        """Say so many frames, over as many lines as it takes."""
        begin = self._logged = self._server.log.stat().st_size
        bystander = await Calls(self._server.base).open_dinner("Accanto", "it")
        warm: float | None = None
        async with raw_socket(self._server.base, bystander.code, bystander.screen_token) as calm:
            while self.met.frames < count and not self.met.failures:
                await self._some_lines(calm)
                if warm is None and self.met.frames >= count // 10:
                    warm = resident_mb(self._server.pid or 0)
                tell(self.met.frames)
        self.met.grown_mb = resident_mb(self._server.pid or 0) - (warm or 0)
        self.met.log = self._server.log.read_bytes()[begin:]
        self._judge_log()
        return self.met

    def _judge_log(self) -> None:
        if not self._server.running:
            self.met.failures.append("the server is gone")
        for line in self.met.log.splitlines():
            told = json.loads(line) if line.startswith(b"{") else {}
            if told.get("level") not in ("info", "warning") or "error" in told:
                self.met.failures.append(f"logged: {line[:600]!r}")

    async def _some_lines(self, calm: RawSocket) -> None:
        """Several lines at once, to a dinner that is opened anew from time to time; what may be logged, by itself."""
        if self._lines_left <= 0 or self._dinner is None:
            self._dinner, self._lines_left = await self._open(), DINNER_LASTS
            await self._logged_since(calm)
        self._lines_left -= MOST_LINES
        wrong = sum(self._chance.random() < WRONG_KNOCKS for _ in range(MOST_LINES))
        await asyncio.gather(*(self._line(*self._dinner) for _ in range(MOST_LINES - wrong)))
        await self._charge(calm)
        for _ in range(wrong):
            await self._line(*self._dinner, knocks_wrongly=True)
            await self._charge(calm)

    async def _charge(self, calm: RawSocket) -> None:
        self.met.most_logged = max(self.met.most_logged, await self._logged_since(calm))

    async def _logged_since(self, calm: RawSocket) -> int:
        """Bytes of the log since the last time; whoever stands by is answered before they are counted."""
        if await calm.asked('{"type":"ping"}') != {"type": "pong"}:
            self.met.failures.append("a bystander was disturbed")
        before, self._logged = self._logged, self._server.log.stat().st_size
        return self._logged - before

    async def _open(self) -> tuple[Opened, list[str]]:
        calls = Calls(self._server.base)
        opened = await calls.open_dinner("Prova", "it")
        seated = [await calls.join(opened.code, name, opened.join_token) for name in ("Anna", "Bruno", "Carla")]
        await calls.join(opened.code, "Dario")
        return opened, [opened.host_token, opened.screen_token, *(guest.token for guest in seated)]

    async def _line(self, opened: Opened, tokens: list[str], *, knocks_wrongly: bool = False) -> None:
        """One line from its handshake to its end. Never raises."""
        try:
            async with asyncio.timeout(WITHIN_S):
                reader, writer = await asyncio.open_connection("127.0.0.1", self._server.port)
                greeting = HANDSHAKE % (opened.code.encode(), self._server.port)
                try:
                    if knocks_wrongly:
                        await self._knock_wrongly(reader, writer, self._frames.handshake(greeting))
                    else:
                        await self._speak(reader, writer, greeting, tokens)
                finally:
                    writer.transport.abort()
        except ConnectionError:
            pass  # It hung up on us: what it had against us it has said, or nobody could.
        except TimeoutError:
            self.met.failures.append("a line that never came to its end")
        except (ValueError, KeyError) as error:
            self.met.failures.append(f"an answer that is none: {error!r}")

    async def _speak(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, greeting: bytes, tokens: list[str]
    ) -> None:
        writer.write(greeting)
        assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 101 ")
        heard = _Heard()
        if self._chance.random() < 0.8:
            hello = {"type": "hello", "token": self._chance.choice(tokens), "protocol": 1}
            writer.write(frame(Op.TEXT, json.dumps(hello).encode()))
            await self._chatter(reader, writer, heard)
        way, last = self._frames.ending()
        self.met.frames += 1
        self.met.bad += 1
        writer.write(last)
        with suppress(OSError):
            writer.write_eof()
        while some := await reader.read(65_536):
            heard.take(some)
        self._judge(way, heard)

    async def _chatter(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, heard: _Heard) -> None:
        """Texts that are answered, one way or the other, while the line lives."""
        count = self._chance.randint(0, MOST_TEXTS)
        for _ in range(count):
            sent, text = self._frames.text()
            self.met.frames += 1
            self.met.bad += not text.startswith('{"type": "ping"')
            writer.write(sent + (self._frames.quiet() if self._chance.random() < 0.1 else b""))
        while heard.answers < count and heard.code is None and (some := await reader.read(65_536)):
            heard.take(some)

    async def _knock_wrongly(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, greeting: bytes) -> None:
        self.met.frames += 1
        self.met.bad += 1
        writer.write(greeting)
        writer.write_eof()
        answer = await reader.read(65_536)
        while some := await reader.read(65_536):
            answer += some
        status = answer[9:12].decode("latin-1") or "nothing"
        self.met.endings[f"handshake: {status}"] += 1
        if status.startswith("5") or (answer and not answer.startswith(b"HTTP/1.1 ")) or b"Traceback" in answer:
            self.met.failures.append(f"a handshake {greeting!r} was answered {answer[:300]!r}")

    def _judge(self, way: str, heard: _Heard) -> None:
        self.met.endings[f"{way}: {heard.code}"] += 1
        if heard.wrong:
            self.met.failures.append(heard.wrong)
        if heard.code is not None and heard.code not in CODES:
            self.met.failures.append(f"{way}: closed with {heard.code}")
