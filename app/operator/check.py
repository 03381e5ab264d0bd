"""A look round the house before the guests come. It opens the database, so that no server may run beside it."""

import platform
import shutil
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Final, Literal

from app.rooms.replay import replay
from app.settings import Settings
from app.store import StorageError, address, engine, folder, in_postgres, open_log, place
from app.web.addresses import lan_addresses
from app.web.keys import load_keys
from app.web.server import listen

MB: Final = 1_000_000
LITTLE: Final = 500 * MB
"""An evening takes one or two; a system whose disk is this full does other things badly."""
TOO_LITTLE: Final = 20 * MB

BUILT_S: Final = 1_793_000_000
"""October 2026, in Unix seconds: a clock that says earlier is wrong."""
DAY_S: Final = 86_400

Level = Literal["ok", "warn", "fail"]


class Unwise(Exception):  # noqa: N818 - it is advice
    """An evening is possible like this; the message says what to do better."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, in a few words for the operator. `fail`: there will be no evening like this."""

    what: str
    level: Level


async def check(settings: Settings) -> list[Finding]:
    """Everything that could spoil an evening before it begins."""
    looks: tuple[tuple[str, Callable[[Settings], Awaitable[str]]], ...] = (
        ("versions", _versions),
        ("key", _key),
        ("database", _database),
        ("disk", _disk),
        ("clock", _clock),
        ("port", _port),
        ("network", _network),
        ("settings", _settings),
        ("lexicon", _lexicon),
    )
    return [await _look(name, look, settings) for name, look in looks]


async def _look(name: str, look: Callable[[Settings], Awaitable[str]], settings: Settings) -> Finding:
    try:
        return Finding(f"{name}: {await look(settings)}", "ok")
    except Unwise as advice:
        return Finding(f"{name}: {advice}", "warn")
    except (OSError, ValueError, StorageError) as error:
        return Finding(f"{name}: {error}", "fail")


async def _versions(settings: Settings) -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in ("uvicorn", "websockets", "starlette"))
    return f"Python {platform.python_version()}, {engine()}, {libraries}"


async def _key(settings: Settings) -> str:
    load_keys(settings.data_dir)
    return f"in {settings.data_dir / 'key'}; keep a copy of it apart from copies of the database"


async def _database(settings: Settings) -> str:
    # Opening it asks SQLite for every promise (a sync before every answer, deleted words overwritten) and checks them.
    fingerprint = load_keys(settings.data_dir).fingerprint() if in_postgres(settings.database_url) else None
    events = open_log(settings.data_dir, settings.database_url, fingerprint)
    try:
        codes = await events.codes()
        damaged = [code for code in codes if (replayed := replay(code, await events.read(code))) and replayed.set_aside]
    finally:
        await events.close()
    said = f"{len(codes)} dinners in {address(settings.data_dir, settings.database_url)}, synced before every answer"
    if damaged:
        raise Unwise(f"{said}; of these not everything can be read: {', '.join(damaged)}")
    return said


async def _disk(settings: Settings) -> str:
    needed = {settings.data_dir, folder(settings.data_dir, settings.database_url) or settings.data_dir}
    free, where = min((shutil.disk_usage(one).free, one) for one in needed)
    said = f"{free // MB:,} MB free in {where}"
    if free < TOO_LITTLE:
        raise OSError(f"{said}: make room, or choose another place")
    if free < LITTLE:
        raise Unwise(f"{said}: make room")
    return said


async def _clock(settings: Settings) -> str:
    """Nothing in an evening depends on it, but the day on a keepsake and the erasing of old dinners do."""
    now, written = time.time(), 0.0
    if not in_postgres(settings.database_url):
        file = place(settings.data_dir, settings.database_url)
        written = file.stat().st_mtime if file.exists() else 0.0
    said = time.strftime("%Y-%m-%d %H:%M %Z", time.localtime(now))
    if now < max(BUILT_S, written - DAY_S):
        raise Unwise(f"{said}, which is in the past: set it, or dinners get wrong dates and are erased at wrong times")
    return said


async def _port(settings: Settings) -> str:
    listen(settings.host, settings.port).close()
    return f"{settings.port} is free on {settings.host}"


async def _network(settings: Settings) -> str:
    addresses = (settings.public_url,) if settings.public_url else lan_addresses()
    if not addresses:
        raise OSError("no network that phones could come in through")
    return ", ".join(addresses)


async def _settings(settings: Settings) -> str:
    if not settings.limited:
        raise Unwise("LIMITS=off is for measuring, never for an evening")
    if settings.gallery == "on":
        raise Unwise("GALLERY=on is for whoever works on the pages")
    days = settings.retention_days
    return f"dinners are kept for {days} days" if days else "dinners are kept for ever"


async def _lexicon(settings: Settings) -> str:
    from app.professions.check import problems

    found = problems()
    if found:
        raise ValueError("; ".join(found))
    return "every profession fits"
