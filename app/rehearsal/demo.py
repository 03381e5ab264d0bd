"""`coperto demo`: one command, one person, a whole evening with eleven simulated guests."""

import asyncio
import os
import secrets
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Final

import typer

from app.game.names import Language, Pace
from app.rehearsal.evening import Plan, lead, open_table, seat_everybody
from app.rehearsal.guide import Guide
from app.rehearsal.server import ServerFailedError, ServerProcess, free_port

PORT: Final = 8000
"""Where the rehearsal's own server listens, unless PORT says otherwise or somebody is there already."""


def demo(
    language: Annotated[Language, typer.Option(help="The language of the dinner.")] = Language.IT,
    pace: Annotated[Pace, typer.Option(help="Everybody first, or one guest at a time.")] = Pace.BALLOT,
    points: Annotated[bool, typer.Option(help="Count points.")] = True,
    speed: Annotated[float, typer.Option(min=0.1, help="How many times as fast as people.")] = 1.0,
    seed: Annotated[int | None, typer.Option(help="Play the same people again.")] = None,
    auto: Annotated[bool, typer.Option("--auto", help="A simulated host leads the evening.")] = False,
    url: Annotated[str | None, typer.Option(help="Rehearse on a server that is running already.")] = None,
) -> None:
    """Rehearse a whole evening: eleven simulated guests, and a place for you."""
    chosen = secrets.randbelow(10_000) if seed is None else seed
    plan = Plan(language.value, pace.value, points, speed, chosen)
    guide = Guide(plan, auto, typer.echo)
    try:
        asyncio.run(rehearse(plan, guide, auto=auto, url=url))
    except KeyboardInterrupt:
        guide.goodbye()
    except (OSError, ServerFailedError) as failed:
        typer.echo(f"{failed}", err=True)
        raise typer.Exit(1) from failed


async def rehearse(plan: Plan, guide: Guide, *, auto: bool, url: str | None) -> None:
    """The whole rehearsal. With a real host it stays until it is interrupted. Raises OSError, ServerFailedError."""
    async with _server(url, guide) as base:
        opened = await open_table(base, plan)
        guide.welcome(opened)
        async with asyncio.TaskGroup() as table:
            table.create_task(seat_everybody(base, opened, plan, guide.sat, guide.notice))
            if auto:
                table.create_task(lead(base, opened, plan, plan.guests))
        if auto:
            return
        guide.linger()
        await asyncio.Event().wait()


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
