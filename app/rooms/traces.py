"""Turns that leave traces: how long a command waits, is decided, kept and told. Only where TRACES asks for it.

Spans have a name, a kind and a role from closed vocabularies, and nothing else: no dinner, no guest, no word, no
error's text. What is done for a turn stands below whoever of it has waited longest.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Thread
from typing import Any, Final

from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import INVALID_SPAN, Span, Status, StatusCode, Tracer, set_span_in_context

from app.game.actors import Actor
from app.game.commands import Command
from app.rooms.ask import Ask
from app.rooms.outcome import Outcome, Tell
from app.rooms.turns import Turns, _Turn
from app.store import Outcome as Kept

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


class TracedTurns(Turns):
    """See Turns; `tracer` makes the spans."""

    def __init__(self, tracer: Tracer, *given: Any) -> None:
        super().__init__(*given)
        self._tracer = tracer

    def ask(self, command: Command, by: Actor, command_id: str | None, seen: int | None, tell: Tell) -> None:
        """See Turns."""
        span = self._tracer.start_span("ask", Context(), attributes={"kind": command.kind, "role": by.role.value})
        super().ask(command, by, command_id, seen, _Telling(span, tell))

    def _decide(self) -> _Turn:
        with self._span("decide", self._waiting[0]):
            return super()._decide()

    async def _append(self, turn: _Turn) -> Kept:
        with self._span("append", turn.accepted[0][0]):
            return await super()._append(turn)

    def _settle(self, turn: _Turn) -> None:
        with self._span("settle", turn.accepted[0][0]):
            super()._settle(turn)

    @contextmanager
    def _span(self, name: str, ask: Ask) -> Iterator[None]:
        above = ask.tell.span if isinstance(ask.tell, _Telling) else INVALID_SPAN
        named = {"kind": ask.command.kind, "role": ask.by.role.value}
        span = self._tracer.start_span(name, set_span_in_context(above, Context()), attributes=named)
        try:
            yield
        except Exception:
            span.set_status(Status(StatusCode.ERROR))  # that it failed, and not with which words
            raise
        finally:
            span.end()


@contextmanager
def traced() -> Iterator[Callable[..., Turns]]:
    """Who makes turns whose spans go to where the standard OTEL_ variables say; what is left goes in the end.

    The provider is ours alone, never the process's: whoever else would trace finds nothing to hand whole paths to.
    """
    provider = TracerProvider(
        resource=Resource({SERVICE_NAME: SERVICE}).merge(OTELResourceDetector().detect()), shutdown_on_exit=False
    )
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    try:
        yield partial(TracedTurns, provider.get_tracer(SERVICE))
    finally:
        last = Thread(target=provider.shutdown, daemon=True)
        last.start()
        last.join(FAREWELL_S)
