"""From what one thing costs to what many dinners need. Pure sums: everything that was measured is handed in."""

from dataclasses import dataclass, replace
from math import ceil
from typing import Final

FULL: Final = 0.6
"""How much of a core a node may use on average: the rest is for the moments when everybody does something."""

PING_S: Final = 15.0
PING_BYTES: Final = 2 * (6 + 4 + 40)
"""A ping, its pong, and what TCP and IP put around each."""

MOST_DINNERS: Final = 2_000
MOST_CONNECTIONS: Final = 65_000
"""Of one node: rooms in memory, files."""

WRITER_EVENTS_S: Final = 54_000
"""What one PostgreSQL takes in batches (the design's measurement); ours send batches of what came while one synced."""


@dataclass(frozen=True, slots=True)
class Costs:
    """Of one node, in microseconds of its core, and KiB. `connected_us` is a second of a silent connection.

    `node_mib`: a node on PostgreSQL and a broker while nobody is there.
    """

    command_us: float
    view_us: float
    connected_us: float
    comeback_us: float
    connection_kib: float
    node_mib: float = 114.0


@dataclass(frozen=True, slots=True)
class Evening:
    """What one dinner does, per second of it. `storm`: how many times its mean the busiest ten seconds are.

    `events`: how many a command makes.
    """

    connections: int
    commands: float
    views: float
    view_bytes: float
    storm: float
    event_bytes: float = 310.0
    events: float = 1.09


@dataclass(frozen=True, slots=True)
class Need:
    """What so many dinners at once need. Rates are a second's mean; `storm_` is the worst: all storm together."""

    dinners: int
    connections: int
    nodes: int
    why: str
    cores: float
    storm_cores: float
    node_mib: float
    writes: float
    storm_writes: float
    disk_mb_hour: float
    news: float
    pings: float
    megabits: float
    comeback_s: float


def priced(costs: Costs, factor: float) -> Costs:
    """What evenings cost by what guesses cost: an evening also has arrivals, judgements and steps, which are dearer."""
    return replace(costs, command_us=costs.command_us * factor, view_us=costs.view_us * factor)


def cores(costs: Costs, commands: float, views: float, connections: float) -> float:
    """How many cores so much a second takes."""
    return 1e-6 * (costs.command_us * commands + costs.view_us * views + costs.connected_us * connections)


def need(costs: Costs, evening: Evening, dinners: int) -> Need:
    """What `dinners` of such evenings need together."""
    connections = dinners * evening.connections
    commands, views = dinners * evening.commands, dinners * evening.views
    busy = cores(costs, commands, views, connections)
    writes = commands * evening.events
    reasons = {
        "core": ceil(busy / FULL),
        "rooms": ceil(dinners / MOST_DINNERS),
        "files": ceil(connections / MOST_CONNECTIONS),
        "one may die": 2,
    }
    why = max(reasons, key=lambda reason: reasons[reason])
    nodes = reasons[why]
    return Need(
        dinners=dinners,
        connections=connections,
        nodes=nodes,
        why=why,
        cores=busy,
        storm_cores=cores(costs, commands * evening.storm, views * evening.storm, connections),
        node_mib=costs.node_mib + connections / nodes * costs.connection_kib / 1024,
        writes=writes,
        storm_writes=writes * evening.storm,
        disk_mb_hour=writes * evening.event_bytes * 3600 / 1e6,
        news=commands,
        pings=connections / PING_S,
        megabits=8e-6 * (views * evening.view_bytes + connections / PING_S * PING_BYTES),
        # One of the nodes goes, and the others take its people in.
        comeback_s=connections / nodes * costs.comeback_us * 1e-6 / (nodes - 1),
    )


def solved(first: tuple[float, float, float], second: tuple[float, float, float]) -> tuple[float, float]:
    """Microseconds of a command and of a view, from two loads: (commands, views, cores) a second.

    Raises ValueError where the two are too much alike to tell.
    """
    (commands, views, busy), (others, others_views, others_busy) = first, second
    determinant = commands * others_views - others * views
    if abs(determinant) < 0.05 * commands * others_views:
        raise ValueError("the two loads are too much alike")
    command = (busy * others_views - others_busy * views) / determinant
    view = (commands * others_busy - others * busy) / determinant
    return 1e6 * command, 1e6 * view
