"""The composition root of a server: settings, database, lobby, door.

The one other wiring, without a door, is that of the terminal where no server runs: `app.operator.office.Alone`.
"""

import asyncio
import gc
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from starlette.types import ASGIApp

from app import log
from app.game.world import World
from app.operator import announce
from app.rooms import Lobby
from app.rooms.breath import Audience
from app.rooms.clock import Clock
from app.rooms.notices import Broker
from app.rooms.retention import keep_promise
from app.rooms.tracer import Tracer
from app.settings import Settings
from app.store import EventLog, StorageFailed, folder, open_log
from app.web.addresses import Neighbourhood, is_another
from app.web.application import application
from app.web.assets import Assets
from app.web.door import Door
from app.web.gate import Gate
from app.web.keys import load_keys
from app.web.leaving import Leaving
from app.web.limits import Crowd, Limits
from app.web.links import Links, base_of
from app.web.meters import Meters
from app.web.readiness import Readiness
from app.web.server import Server, allow_files, is_proxy, listen
from app.web.socket import Sockets

SOCKETS_PER_ADDRESS = 512
"""A whole restaurant behind one address, every guest with two tabs."""

FAREWELL_S = 3.0

TRACES_MISSING = (
    "TRACES=on needs more than is installed: .venv/bin/pip install --require-hashes -r requirements-traces.lock"
)


@dataclass(frozen=True, slots=True)
class House:
    """What was wired. `farewell` closes every line with the code that says: come back in a moment."""

    app: ASGIApp
    lobby: Lobby
    links: Links
    sockets: Sockets
    readiness: Readiness
    gate: Gate
    meters: Meters

    async def farewell(self) -> None:
        """Send nobody here, answer what is being decided, close every socket, and wait until they are gone."""
        self.readiness.drain()
        await self.lobby.aclose()
        await self.sockets.empty(FAREWELL_S)


def build(
    settings: Settings,
    events: EventLog,
    port: int,
    sockets: int = 10_000,
    broken: Callable[[StorageFailed], None] = lambda _: None,
    world: World | None = None,
    clock: Clock | None = None,
    audience: Audience | None = None,
    tracer: Tracer | None = None,
) -> House:
    """Wire the house around this log. `port` is the one we listen on.

    `sockets` is how many may be open; half as many connections may be none yet.

    `broken` is told when the database failed for good. `world` and `clock` are the rooms' chance, matcher and time,
    `audience` says how long what only counts may wait, `tracer` follows commands through their turns.
    """
    keys, meters = load_keys(settings.data_dir), Meters(broken)
    readiness = Readiness(events, folder(settings.data_dir, settings.database_url), broken=broken)
    neighbourhood = Neighbourhood(time.monotonic)
    links = Links(keys, base_of(settings.public_url, settings.host, port, lambda: neighbourhood.addresses()[0]))
    broker = _broker(settings, events)
    lobby = Lobby(
        events,
        links.of,
        world=world,
        clock=clock,
        rates=settings.limited,
        audience=audience,
        watch=meters,
        broker=broker,
        tracer=tracer,
    )
    if broker is not None:
        meters.count_broker(lambda: lobby.told)
    meters.remembers(events.epoch)
    meters.count_dinners(lambda: len(lobby.rooms))
    meters.count_waiting(lambda: events.waiting)
    door = Door(
        settings=settings,
        lobby=lobby,
        keys=keys,
        links=links,
        limits=Limits(on=settings.limited),
        crowd=Crowd(sockets, SOCKETS_PER_ADDRESS if settings.limited else None),
        assets=Assets(),
        meters=meters,
        readiness=readiness,
        # Before a public address stands a proxy, and everybody comes from there.
        is_another=lambda address: settings.public_url is not None or is_another(address, neighbourhood.addresses()),
    )
    ends = Sockets(door)
    gate = Gate(sockets // 2, is_proxy(), meters.turned_away, limited=settings.limited)
    return House(application(door, ends), lobby, links, ends, readiness, gate, meters)


async def serve(settings: Settings) -> None:
    """Be open until somebody says stop. Raises OSError for a port in use, StorageError for a closed database."""
    log.set_up()
    with _tracer(settings) as tracer, listen(settings.host, settings.port) as listener:
        fingerprint = load_keys(settings.data_dir).fingerprint()
        events = open_log(settings.data_dir, settings.database_url, fingerprint, claims=True)
        port = listener.getsockname()[1]
        leaving = Leaving()
        house = build(settings, events, port, allow_files() // 2, leaving.begin, tracer=tracer)
        announce.doors_open(settings, house.links.base(), port)
        gc.freeze()  # what stands now, the lexicon's 40,000 objects among it, never dies: nobody looks at it again
        server = Server(house.app, house.farewell, house.gate)
        chores = [
            asyncio.create_task(keep_promise(events, house.lobby, settings.retention_days)),
            asyncio.create_task(leaving.follow(events, house.readiness, house.meters, server)),
        ]
        house.lobby.listen()
        try:
            await server.serve(sockets=[listener])
        finally:
            for chore in chores:
                chore.cancel()
            await asyncio.gather(*chores, return_exceptions=True)
            await events.close()
        leaving.tell()


def _broker(settings: Settings, events: EventLog) -> Broker | None:
    """What carries notices to other nodes, where there are any."""
    if settings.notify_url is None or not events.shared:
        return None
    from app.rooms.redis import RedisBroker  # whoever has one server needs nothing of it

    return RedisBroker(settings.notify_url)


def _tracer(settings: Settings) -> AbstractContextManager[Tracer | None]:
    """Who follows commands, as long as this lasts. Raises ValueError with what to install."""
    if settings.traces == "off":
        return nullcontext()
    try:
        from app.rooms.traces import traced  # whoever has one evening needs nothing of it
    except ImportError as error:
        raise ValueError(TRACES_MISSING) from error
    return traced()
