"""Calls as a page makes them while a house changes its nodes: what was cut or put off is asked again."""

import asyncio
import secrets
import time
from http.client import HTTPException
from typing import Final

from app.rehearsal.calls import Calls, Reply, Seated

WITHIN_S: Final = 15.0
AGAIN_S: Final = 0.25
PUT_OFF: Final = 503


class PatientCalls(Calls):
    """The same calls; each is made again, for a while, where the line broke or the answer was "not now"."""

    async def send(self, method: str, path: str, body: object = None, token: str | None = None) -> Reply:
        """See Calls. Raises OSError or HTTPException where it goes on for too long."""
        deadline = time.monotonic() + WITHIN_S
        while True:
            try:
                reply = await super().send(method, path, body, token)
                if reply.status != PUT_OFF or time.monotonic() > deadline:
                    return reply
            except (OSError, HTTPException):
                if time.monotonic() > deadline:
                    raise
            await asyncio.sleep(AGAIN_S)

    async def join(self, code: str, name: str, join_token: str | None = None, nonce: str | None = None) -> Seated:
        """See Calls; with a nonce, as pages have one, so that whoever asks twice sits once."""
        return await super().join(code, name, join_token, nonce or secrets.token_hex(8))
