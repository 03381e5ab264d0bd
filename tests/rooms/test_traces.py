"""What a traced house says of its commands: how long, which kind, whose role, and not a word more."""

import asyncio
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from app.game.actors import HOST
from app.game.commands import Guess, OpenGuessing
from app.game.names import GuestId
from app.rehearsal.server import ROOT, ServerProcess, free_port
from app.rooms import Lobby, Refused
from app.rooms.traces import SERVICE, Spans
from app.store import MemoryLog, StorageBusy
from tests.rooms.stage import ANNA, BRUNO, CARLA, HandClock, Stage, lay_table, links, open_room
from tests.support.table import laid_table

WORD = "zafferano"
STAGES = {"ask", "decide", "append", "settle"}


class Traced(Stage):
    """A stage whose lobby is traced, and what came of it."""

    def __init__(self) -> None:
        self.kept = InMemorySpanExporter()
        provider = TracerProvider(shutdown_on_exit=False)
        provider.add_span_processor(SimpleSpanProcessor(self.kept))
        clock, log = HandClock(), MemoryLog()
        tracer = Spans(provider.get_tracer(SERVICE))
        super().__init__(clock, log, Lobby(log, links, clock=clock.clock(), tracer=tracer))

    def spans(self) -> list[ReadableSpan]:
        """All that are over, and forget them."""
        spans = list(self.kept.get_finished_spans())
        self.kept.clear()
        return spans


async def test_a_command_leaves_four_spans_and_no_word() -> None:
    stage = Traced()
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    stage.spans()
    await room.submit(Guess(GuestId("g2"), WORD), ANNA, "an-id")
    spans = stage.spans()
    assert Counter(span.name for span in spans) == Counter(STAGES)
    (asked,) = (span for span in spans if span.name == "ask")
    assert asked.parent is None
    assert {span.parent.span_id for span in spans if span.parent} == {asked.context.span_id}
    for span in spans:
        assert dict(span.attributes or {}) == {"kind": "guess", "role": "guest"}
        assert (span.events, span.links, span.status.description) == ((), (), None)
        said = span.to_json()
        assert not [word for word in (WORD, room.dinner.code, "g2", "an-id", "Anna") if word in said]


async def test_who_is_decided_together_is_told_under_whoever_waited_longest() -> None:
    stage = Traced()
    room = await open_room(stage)
    await lay_table(room)
    await room.submit(OpenGuessing(), HOST)
    stage.spans()
    about = {ANNA: "g2", BRUNO: "g3", CARLA: "g1"}
    await asyncio.gather(*(room.submit(Guess(GuestId(who), WORD), by) for by, who in about.items()))
    spans = stage.spans()
    assert Counter(span.name for span in spans) == {"ask": 3, "decide": 1, "append": 1, "settle": 1}
    assert len({span.parent.span_id for span in spans if span.parent}) == 1


async def test_a_refusal_and_a_failure_end_their_spans_without_saying_why(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Traced()
    room = await open_room(stage)
    stage.spans()
    assert isinstance(await room.submit(OpenGuessing(), HOST), Refused)
    assert {span.name for span in stage.spans()} == {"ask", "decide"}
    await lay_table(room)
    stage.spans()

    async def busy(*_: object, **__: object) -> None:
        raise StorageBusy(WORD)

    monkeypatch.setattr(stage.log, "append", busy)
    assert await room.submit(OpenGuessing(), HOST) == Refused("busy", retry=True)
    spans = stage.spans()
    assert {span.name: span.status.is_ok for span in spans} == {"ask": True, "decide": True, "append": False}
    assert not [span for span in spans if WORD in span.to_json()]


class Collector(ThreadingHTTPServer):
    """Takes what exporters send. `came`: all of it."""

    def __init__(self) -> None:
        self.came: list[ExportTraceServiceRequest] = []
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        """Take it."""
        assert isinstance(self.server, Collector)
        assert self.path == "/v1/traces"
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.came.append(ExportTraceServiceRequest.FromString(body))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def collector() -> Iterator[Collector]:
    with Collector() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


async def test_a_server_sends_them_where_the_standard_variables_say(collector: Collector, tmp_path: Path) -> None:
    where = {
        "OTEL_EXPORTER_OTLP_ENDPOINT": f"http://127.0.0.1:{collector.server_port}",
        "OTEL_SERVICE_NAME": "trattoria",
    }
    server = ServerProcess(tmp_path / "data", free_port(), {"HOST": "127.0.0.1", "TRACES": "on", **where})
    try:
        await server.start()
        async with laid_table(server.base) as table:
            await table.seat_sealed(WORD, "Bruno")
            await table.step()
    finally:
        await asyncio.to_thread(server.stop)
    resources = [resource for request in collector.came for resource in request.resource_spans]
    names = {
        one.value.string_value for some in resources for one in some.resource.attributes if one.key == "service.name"
    }
    assert names == {"trattoria"}
    spans = [span for some in resources for scope in some.scope_spans for span in scope.spans]
    assert {span.name for span in spans} == STAGES
    assert {"join", "seal", "open_guessing"} <= {one.value.string_value for span in spans for one in span.attributes}
    assert {one.key for span in spans for one in span.attributes} == {"kind", "role"}
    sent = b"".join(request.SerializeToString() for request in collector.came)
    assert not [word for word in (WORD, table.code, table.opened.host_token) if word.encode() in sent]


def test_nothing_of_it_is_loaded_where_nobody_asked() -> None:
    check = (
        "import sys; from app import main; from app.settings import Settings\n"
        "with main._tracer(Settings()) as tracer: assert tracer is None\n"
        "print([name for name in sys.modules if name.startswith(('opentelemetry.sdk', 'opentelemetry.exporter',"
        " 'app.rooms.traces'))])"
    )
    said = subprocess.run([sys.executable, "-c", check], cwd=ROOT, check=True, capture_output=True, text=True)
    assert said.stdout.strip() == "[]"


def test_who_asks_for_it_without_having_it_is_told_what_to_do(tmp_path: Path) -> None:
    check = (
        "import sys; sys.modules['opentelemetry.sdk'] = None\n"
        "sys.argv = ['coperto', 'serve']\n"
        "from app.cli import main; main()"
    )
    environment = {"TRACES": "on", "DATA_DIR": str(tmp_path), "PATH": "/usr/bin", "PORT": "0", "HOST": "127.0.0.1"}
    said = subprocess.run([sys.executable, "-c", check], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert said.returncode == 1
    assert "pip install --require-hashes -r requirements-traces.lock" in said.stderr
