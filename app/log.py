"""The log: one short line per happening, for people at a terminal and for machines elsewhere.

A line never carries what somebody typed, nor a token. So a failure is logged by its kind and its places in the code,
never by its message: messages of parsers and of databases repeat what they were given.
"""

import logging
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Final, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

QUIET: Final = ("uvicorn.error", "uvicorn.access", "websockets", "asyncio", "alembic")
"""Loggers that tell paths or trifles at `info`: only their warnings are heard."""

_PLACES: Final = 6

OFTEN: Final = 20
A_WHILE_S: Final = 60.0
"""So many lines of one place in a library's code in such a while: whoever finds out how to make it speak, by pings on a
torn line or with more sockets than there are files, fills no disk with it."""

MOST_PLACES: Final = 1_000
"""Places remembered at once: mistakes come through more of them than a library has lines."""

NO_TROUBLE: Final = ("ASGI callable returned without completing handshake.", "Unsupported upgrade request.")
"""What uvicorn says of every handshake that we refuse with an answer, and of every request that would like to go on in
another tongue and is answered in ours: anybody could fill the log with either."""


def set_up(stream: TextIO = sys.stderr) -> None:
    """Send everything that logs, ours and the libraries', through one line-maker."""
    people = stream.isatty()
    before: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        failure_by_its_places,
    ]
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    _route(stream, before, people=people)


def _route(stream: TextIO, before: Sequence[Processor], *, people: bool) -> None:
    last: Processor = structlog.dev.ConsoleRenderer() if people else structlog.processors.JSONRenderer()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=before,
            # What other libraries would put into their sentences is often what somebody sent.
            use_get_message=False,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    seldom = Seldom()
    for name in QUIET:
        logger = logging.getLogger(name)
        logger.handlers = []
        logger.propagate = True
        logger.filters = [lambda record: record.msg not in NO_TROUBLE, seldom]
        logger.setLevel(logging.WARNING)


class Seldom:
    """Lets through the first `OFTEN` lines that a library says in a while of one place, and tells how many more came.

    The place is where it failed, if something did: asyncio tells of all mistakes in one line of its own. `now` gives
    seconds.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._places: dict[str, tuple[float, int]] = {}

    def __call__(self, record: logging.LogRecord) -> bool:
        """Whether this one is told."""
        error = _error(record.exc_info)
        place = f"{record.pathname}:{record.lineno} {_places(error.__traceback__) if error else ''}"
        now = self._now()
        began, came = self._places.get(place, (now, 0))
        if now - began >= A_WHILE_S:
            if came > OFTEN:
                record.msg = f"{record.msg} ({came - OFTEN:,} more like it were not told)"
            began, came = now, 0
        if len(self._places) >= MOST_PLACES:
            self._places.clear()
        self._places[place] = (began, came + 1)
        return came < OFTEN


def failure_by_its_places(logger: WrappedLogger, method: str, line: EventDict) -> EventDict:
    """An exception as its kind and where it came through, innermost last; never its message."""
    error = _error(line.pop("exc_info", None))
    if error is not None:
        line["error"] = type(error).__name__
        line["at"] = _places(error.__traceback__)
    return line


def _error(given: object) -> BaseException | None:
    match given:
        case BaseException():
            return given
        case (_, BaseException() as error, _):
            return error
        case True:
            return sys.exc_info()[1]
        case _:
            return None


def _places(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)[-_PLACES:]
    return " > ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames)
