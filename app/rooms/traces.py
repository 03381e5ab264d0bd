"""Traces of turns: how long a command waits, is decided, kept and told. Only where TRACES asks for it.

Spans have a name, a kind and a role from closed vocabularies, and nothing else: no dinner, no guest, no word, no
error's text. What is done for a turn stands below whoever of it has waited longest.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Final

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import INVALID_SPAN, Span, Status, StatusCode, Tracer, set_span_in_context

from app.rooms.ask import Ask
from app.rooms.outcome import Outcome, Tell
from app.rooms.tracer import Stage

SERVICE: Final = "coperto"

FAREWELL_S: Final = 2.0
"""For the last spans to leave: a collector that is away must not keep a node from going down."""


class _Telling:
    """Hears the answer, ends the span, and passes it on."""

    __slots__ = ("_tell", "span")

    def __init__(self, span: Span, tell: Tell) -> None:
        self.span, self._tell = span, tell

    def __call__(self, outcome: Outcome | Exception) -> None:
        self.span.end()
        self._tell(outcome)


class Spans:
    """A Tracer whose spans `tracer` makes."""

    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer

    def follow(self, ask: Ask) -> Tell:
        """See Tracer."""
        return _Telling(self._tracer.start_span("ask", Context(), attributes=_named(ask)), ask.tell)

    @contextmanager
    def stage(self, name: Stage, ask: Ask) -> Iterator[None]:
        """See Tracer."""
        above = ask.tell.span if isinstance(ask.tell, _Telling) else INVALID_SPAN
        span = self._tracer.start_span(name, set_span_in_context(above, Context()), attributes=_named(ask))
        try:
            yield
        except Exception:
            span.set_status(Status(StatusCode.ERROR))  # that it failed, and not with which words
            raise
        finally:
            span.end()


def _named(ask: Ask) -> dict[str, str]:
    return {"kind": ask.command.kind, "role": ask.by.role.value}


@contextmanager
def traced() -> Iterator[Spans]:
    """A tracer whose spans go to where the standard OTEL_ variables say; what is left goes in the end.

    The provider is ours alone, never the process's: whoever else would trace finds nothing to hand whole paths to.
    """
    provider = TracerProvider(
        resource=Resource({SERVICE_NAME: SERVICE}).merge(OTELResourceDetector().detect()), shutdown_on_exit=False
    )
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    try:
        yield Spans(provider.get_tracer(SERVICE))
    finally:
        last = Thread(target=provider.shutdown, daemon=True)
        last.start()
        last.join(FAREWELL_S)
