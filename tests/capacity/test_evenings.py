"""The evenings that the model is held against are whole evenings."""

import asyncio
from collections import Counter

from app.rehearsal.server import ServerProcess
from tests.capacity.evenings import Heard, play
from tests.support.servers import server, start_server

__all__ = ["server", "start_server"]


async def test_two_evenings_are_played_to_their_end_and_overheard(server: ServerProcess) -> None:
    played = await asyncio.wait_for(play([server.base], 2, speed=60, seed=7), 60)
    assert played.commands > 2 * (11 + 11 * 10), "eleven seal, and answer about ten others"
    assert played.views > 2 * played.commands
    assert played.view_bytes > 500 * played.views
    assert played.storm >= 1
    assert played.cores is None


def test_what_is_counted() -> None:
    heard = Heard()
    for text in ('{"type":"view","epoch":"é"}', '{"type":"ack","id":"1"}', '{"type":"no","id":"2"}', '{"type":"pong"}'):
        heard.hear(text)
    assert (heard.views, heard.view_bytes, heard.commands) == (1, 28, 1)
    assert heard.answers == Counter({0: 1})
