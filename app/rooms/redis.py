"""Notices through Redis or Valkey. What is published while nobody listens is gone, and that is all we ask for."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from app.rooms.notices import SILENCE_S

CHANNEL: Final = "coperto:notices"

WAIT_S: Final = 1.0
"""For the broker to take a text, or to let us in."""

AGAIN_S: Final = 0.5
"""Before we turn to a broker again that was not to be had."""


class RedisBroker:
    """One channel for the whole house. Raises ValueError for an address that is none."""

    def __init__(self, url: str) -> None:
        # No retry of the library's: what was not taken is soon said again, and newer then.
        self._redis = Redis.from_url(
            url, socket_timeout=WAIT_S, socket_connect_timeout=WAIT_S, retry=Retry(NoBackoff(), 0)
        )

    async def say(self, text: str) -> bool:
        """See Broker."""
        try:
            await self._redis.publish(CHANNEL, text)
        except (RedisError, OSError):
            await asyncio.sleep(AGAIN_S)
            return False
        return True

    async def hear(self, heard: Callable[[str | bytes], None]) -> None:
        """See Broker."""
        while True:
            with suppress(RedisError, OSError):
                await self._listen(heard)
            await asyncio.sleep(AGAIN_S)

    async def _listen(self, heard: Callable[[str | bytes], None]) -> None:
        """Until the line breaks, or brings not even what we say ourselves."""
        async with self._redis.pubsub() as line:
            await line.subscribe(CHANNEL)
            while (said := await line.get_message(timeout=SILENCE_S)) is not None:
                if said["type"] == "message":
                    heard(said["data"])

    async def close(self) -> None:
        """See Broker."""
        with suppress(RedisError, OSError):
            await self._redis.aclose()
