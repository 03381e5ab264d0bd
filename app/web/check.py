"""A look round the house before the guests come. It opens the memory, so that no server may run beside it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.settings import Settings
from app.store import StorageError, open_log
from app.web.addresses import lan_addresses
from app.web.keys import load_keys
from app.web.server import listen


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, in a few words for the operator, and whether it is as it should be."""

    what: str
    good: bool


async def check(settings: Settings) -> list[Finding]:
    """Everything that could spoil an evening before it begins."""
    looks: tuple[tuple[str, Callable[[Settings], Awaitable[str]]], ...] = (
        ("key", _key),
        ("memory", _memory),
        ("port", _port),
        ("network", _network),
        ("lexicon", _lexicon),
    )
    return [await _look(name, look, settings) for name, look in looks]


async def _look(name: str, look: Callable[[Settings], Awaitable[str]], settings: Settings) -> Finding:
    try:
        return Finding(f"{name}: {await look(settings)}", good=True)
    except (OSError, ValueError, StorageError) as error:
        return Finding(f"{name}: {error}", good=False)


async def _key(settings: Settings) -> str:
    load_keys(settings.data_dir)
    return f"in {settings.data_dir / 'key'}"


async def _memory(settings: Settings) -> str:
    events = open_log(settings.data_dir, settings.database_url)
    try:
        return f"{len(await events.codes())} dinners in {settings.database_url or settings.data_dir}"
    finally:
        await events.close()


async def _port(settings: Settings) -> str:
    listen(settings.host, settings.port).close()
    return f"{settings.port} is free on {settings.host}"


async def _network(settings: Settings) -> str:
    addresses = (settings.public_url,) if settings.public_url else lan_addresses()
    if not addresses:
        raise OSError("no network that phones could come in through")
    return ", ".join(addresses)


async def _lexicon(settings: Settings) -> str:
    from app.professions.check import problems

    found = problems()
    if found:
        raise ValueError("; ".join(found))
    return "every profession fits"
