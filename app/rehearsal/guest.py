"""A simulated guest: sits down over HTTP, lives on a socket, follows whatever the host does until the evening ends."""

import secrets
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from typing import Final

from app.rehearsal.calls import CallRefusedError, Calls, Opened, Seated
from app.rehearsal.mind import Mind
from app.rehearsal.pauses import Pauses
from app.rehearsal.wire import HungUpError, View, Wire

SECOND_NAME: Final = " B."
"""What a guest adds to a name that somebody else has taken."""

Notice = Callable[[View], None]


async def sit_down(calls: Calls, opened: Opened, name: str) -> Seated:
    """Take a seat, under another name where this one is taken. Raises CallRefusedError."""
    nonce = secrets.token_hex(8)
    try:
        return await calls.join(opened.code, name, opened.join_token, nonce)
    except CallRefusedError as refused:
        if refused.code != "name_taken":
            raise
    return await calls.join(opened.code, name + SECOND_NAME, opened.join_token, nonce + SECOND_NAME)


async def live(line: AbstractAsyncContextManager[Wire], mind: Mind, pauses: Pauses, notice: Notice) -> None:
    """The whole evening of one guest, until the dinner is closed or their link is revoked.

    `notice` is told what they look at.
    """
    async with line as wire:
        view = None
        while not _over(view) and wire.closed is None:
            await wire.news(view)
            view = wire.view
            if view is None:
                continue
            notice(view)
            with suppress(HungUpError):
                await _act(wire, mind, pauses)


def _over(view: View | None) -> bool:
    return view is not None and view["table"]["phase"] == "closed"


async def _act(wire: Wire, mind: Mind, pauses: Pauses) -> None:
    """Do one thing after the other while there is something to do."""
    while wire.view is not None and (intent := mind.next(wire.view)) is not None:
        await pauses.before(intent.command["type"])
        # The room may have moved on during the pause: what was meant then is sent only if it is still meant.
        if intent != mind.next(wire.view):
            continue
        mind.remember(intent)
        await wire.do(intent.command)
