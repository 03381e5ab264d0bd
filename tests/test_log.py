import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import structlog

from app import log

SECRET = "beekeeper"


@contextmanager
def heard() -> Iterator[io.StringIO]:
    """The log, into a string; everything as before afterwards."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    levels = {name: logging.getLogger(name).level for name in log.QUIET}
    stream = io.StringIO()
    log.set_up(stream)
    yield stream
    root.handlers, root.level = handlers, level
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)
    structlog.reset_defaults()


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    with heard() as stream:
        yield stream


def test_a_line_is_one_object(lines: io.StringIO) -> None:
    structlog.get_logger("coperto.test").info("dinner_opened", dinner="OAKXY")
    line = json.loads(lines.getvalue())
    assert (line["event"], line["dinner"], line["logger"]) == ("dinner_opened", "OAKXY", "coperto.test")
    assert lines.getvalue().count("\n") == 1


def _fails() -> None:
    raise ValueError(f"this is what was typed: {SECRET}")


@pytest.mark.parametrize("name", ["coperto.test", "uvicorn.error"])
def test_a_failure_is_told_by_its_kind_and_its_places_only(lines: io.StringIO, name: str) -> None:
    try:
        _fails()
    except ValueError:
        logging.getLogger(name).exception("Exception in ASGI application\n")
        structlog.get_logger(name).exception("failed")
    foreign, own = map(json.loads, lines.getvalue().splitlines())
    for line in (foreign, own):
        assert line["error"] == "ValueError"
        assert line["at"].endswith(" _fails")
    assert SECRET not in lines.getvalue()


def test_what_a_library_says_again_and_again_is_told_seldom() -> None:
    now = 0.0
    seldom = log.Seldom(lambda: now)
    here = logging.LogRecord("asyncio", logging.WARNING, "selector_events.py", 1, "socket.send() raised", None, None)
    there = logging.LogRecord("asyncio", logging.WARNING, "selector_events.py", 2, "socket.send() raised", None, None)
    assert [seldom(here) for _ in range(log.OFTEN + 50)].count(True) == log.OFTEN
    assert seldom(there), "another place has lines of its own"
    now = log.A_WHILE_S
    assert seldom(here)
    assert here.msg == "socket.send() raised (50 more like it were not told)"


def test_two_mistakes_that_one_line_tells_of_are_two(lines: io.StringIO) -> None:
    """Asyncio tells of whatever failed in a callback in the same line of its code."""

    def another() -> None:
        raise ValueError

    for fails in (_fails, another):
        for _ in range(log.OFTEN + 5):
            try:
                fails()
            except ValueError:
                logging.getLogger("asyncio").exception("failed")
    assert lines.getvalue().count(" _fails") == lines.getvalue().count(" another") == log.OFTEN


def test_a_library_that_will_not_stop_is_heard_no_more(lines: io.StringIO) -> None:
    for _ in range(1000):
        logging.getLogger("asyncio").warning("socket.send() raised exception.")
    assert lines.getvalue().count("\n") == log.OFTEN


def test_what_libraries_put_into_their_sentences_stays_out(lines: io.StringIO) -> None:
    logging.getLogger("uvicorn.error").warning('%s - "WebSocket %s" refused', "10.0.0.1", f"/ws/{SECRET}")
    logging.getLogger("uvicorn.error").info(f"/d/X/screen/lite/{SECRET}")
    logging.getLogger("websockets.server").info(SECRET)
    assert SECRET not in lines.getvalue()
    assert lines.getvalue().count("\n") == 1
