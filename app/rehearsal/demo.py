"""`coperto demo`: one command, one person, a whole evening with eleven simulated guests."""

import asyncio
import os
import secrets
import signal
import tempfile
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Annotated, Final

import typer

from app.game.names import Language, Pace
from app.i18n.terminal import language_of_terminal
from app.rehearsal.calls import CallRefusedError
from app.rehearsal.evening import Plan, lead, open_table, seat_everybody
from app.rehearsal.guide import Guide
from app.rehearsal.server import ServerFailedError, ServerProcess, free_port

PORT: Final = 8000
"""Where the rehearsal's own server listens, unless PORT says otherwise or somebody is there already."""


def demo(
    language: Annotated[Language | None, typer.Option(help="The language of the dinner; else the terminal's.")] = None,
    pace: Annotated[Pace, typer.Option(help="Everybody first, or one guest at a time.")] = Pace.BALLOT,
    points: Annotated[bool, typer.Option(help="Count points.")] = True,
    speed: Annotated[float, typer.Option(min=0.1, help="How many times as fast as people.")] = 1.0,
    seed: Annotated[int | None, typer.Option(help="Play the same people again.")] = None,
    guests: Annotated[int, typer.Option(min=2, max=11, help="How many are simulated.")] = 11,
    auto: Annotated[bool, typer.Option("--auto", help="A simulated host leads the evening.")] = False,
    once: Annotated[bool, typer.Option("--once", help="With --auto: end when the evening does.")] = False,
    url: Annotated[str | None, typer.Option(help="Rehearse on a server that is running already.")] = None,
) -> None:
    """Rehearse a whole evening: simulated guests, a place for you, and you lead."""
    chosen = secrets.randbelow(10_000) if seed is None else seed
    spoken = language.value if language else language_of_terminal()
    plan = Plan(spoken, pace.value, points, speed, chosen, guests)
    guide = Guide(plan, auto, typer.echo)
    try:
        asyncio.run(_ended_by_a_closed_terminal(rehearse(plan, guide, auto=auto, url=url, once=once)))
    except (KeyboardInterrupt, asyncio.CancelledError):
        with suppress(OSError):  # the terminal may be what has gone
            guide.goodbye()
    except (OSError, CallRefusedError, ServerFailedError) as failed:
        guide.failed(url, f"{failed}")
        raise typer.Exit(1) from None


async def rehearse(plan: Plan, guide: Guide, *, auto: bool, url: str | None, once: bool = False) -> None:
    """The whole rehearsal. It stays until it is interrupted, or ends `once` a simulated host has led it to its end.

    Raises OSError, ServerFailedError.
    """
    async with _server(url, guide) as base:
        opened = await open_table(base, plan)
        guide.welcome(opened)
        async with asyncio.TaskGroup() as table:
            table.create_task(seat_everybody(base, opened, plan, guide.sat, guide.notice))
            if auto:
                table.create_task(lead(base, opened, plan, plan.guests))
        if auto and once:
            return
        guide.linger()
        await asyncio.Event().wait()


async def _ended_by_a_closed_terminal(rehearsal: Coroutine[None, None, None]) -> None:
    """As cleanly as by a key."""
    task = asyncio.current_task()
    assert task is not None
    for each in (signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(each, task.cancel)
    await rehearsal


@asynccontextmanager
async def _server(url: str | None, guide: Guide) -> AsyncIterator[str]:
    """The address of a server: the given one, or one of our own that leaves nothing behind."""
    if url is not None:
        yield url
        return
    guide.starting()
    with tempfile.TemporaryDirectory(prefix="coperto-demo-", ignore_cleanup_errors=True) as folder:
        # One person presses every button of the evening here: no rate limit protects anybody from anything.
        server = ServerProcess(Path(folder) / "data", free_port(int(os.environ.get("PORT", PORT))), {"LIMITS": "off"})
        try:
            await server.start()
            yield server.base
        finally:
            server.stop()
