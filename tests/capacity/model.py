"""From what one thing costs to what many dinners need. Pure sums: everything that was measured is handed in."""

from dataclasses import dataclass, replace
from math import ceil
from typing import Final

from app.rooms.lobby import MOST_ROOMS
from app.rooms.notices import REPEAT_S
from app.store.postgres.connections import READERS

FULL: Final = 0.6
"""How much of a core a node may use on average, also when one of them has died: the rest is for the moments when
everybody does something."""

PING_S: Final = 15.0
PING_BYTES: Final = 2 * (6 + 4 + 40)
"""A ping, its pong, and what TCP and IP put around each."""

MOST_CONNECTIONS: Final = 65_000
"""Of one node: files."""

NODE_LINES: Final = READERS + 1
"""To the database: those who read, and the one who writes."""

DATABASE_LINES: Final = 100 - 3
"""What a PostgreSQL takes that nobody has told otherwise (max_connections, less what it keeps for its operator)."""

EVENING_COMMANDS: Final = 250
KEPT_DAYS: Final = 30


@dataclass(frozen=True, slots=True)
class Costs:
    """Of one node, in microseconds of its core, and KiB. `connected_us` is a second of a silent connection.

    `node_mib`: a node on PostgreSQL and a broker while nobody is there. `heard_us`: reading one notice of another node.
    `alone_us`, `together_us`: the database's time for an event, where none shares a commit and where hundreds do.
    `anew_s_mb`: seconds in which PostgreSQL writes a megabyte of log anew.
    """

    command_us: float
    view_us: float
    connected_us: float
    comeback_us: float
    connection_kib: float
    node_mib: float = 114.0
    heard_us: float = 1.3
    alone_us: float = 540.0
    together_us: float = 31.0
    anew_s_mb: float = 0.007


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
    notice_bytes: float = 220.0


@dataclass(frozen=True, slots=True)
class Need:
    """What so many dinners at once need. Rates are a second's mean; `storm_` is the worst: all storm together.

    `database_cores`: between every event in a commit of its own, and hundreds in each. `hearing_cores`: what all nodes
    together spend on each other's notices. `anew_s`: one erasure, where so many dinners are played every night.
    """

    dinners: int
    connections: int
    nodes: int
    why: str
    cores: float
    storm_cores: float
    hearing_cores: float
    node_mib: float
    writes: float
    storm_writes: float
    database_cores: tuple[float, float]
    database_lines: int
    disk_mb_hour: float
    kept_mb: float
    anew_s: float
    news: float
    news_megabits: float
    pings: float
    megabits: float
    comeback_s: float


# As measured on 2026-11-26 (app/deploy/CAPACITY.md): with these the table there can be made again without measuring.
MEASURED: Final = Costs(command_us=55.8, view_us=188.8, connected_us=9.5, comeback_us=980, connection_kib=11.6)
SEEN: Final = Evening(connections=13, commands=0.258, views=3.65, view_bytes=3_395, storm=6.4)


def priced(costs: Costs, factor: float) -> Costs:
    """What evenings cost by what guesses cost: an evening also has arrivals, judgements and steps, which are dearer."""
    return replace(costs, command_us=costs.command_us * factor, view_us=costs.view_us * factor)


def cores(costs: Costs, commands: float, views: float, connections: float) -> float:
    """How many cores so much a second takes."""
    return 1e-6 * (costs.command_us * commands + costs.view_us * views + costs.connected_us * connections)


def need(costs: Costs, evening: Evening, dinners: int) -> Need:
    """What `dinners` of such evenings need together. Raises ValueError where nodes would only listen to each other."""
    connections = dinners * evening.connections
    commands, views = dinners * evening.commands, dinners * evening.views
    busy = cores(costs, commands, views, connections)
    writes = commands * evening.events
    # Said where something happened, and again every second; heard by everybody, at every node.
    news = commands + dinners / REPEAT_S
    hearing = 1e-6 * costs.heard_us * news
    if hearing >= FULL:
        raise ValueError(f"of {dinners:,} dinners every node would hear all, and have no time for its own")
    carry = {
        "core": ceil(busy / (FULL - hearing)),
        "rooms": ceil(dinners / MOST_ROOMS),
        "files": ceil(connections / MOST_CONNECTIONS),
    }
    why = max(carry, key=lambda reason: carry[reason])
    nodes = carry[why] + 1  # one may die
    kept_mb = 1e-6 * dinners * EVENING_COMMANDS * evening.events * evening.event_bytes * KEPT_DAYS
    return Need(
        dinners=dinners,
        connections=connections,
        nodes=nodes,
        why=why,
        cores=busy,
        storm_cores=cores(costs, commands * evening.storm, views * evening.storm, connections),
        hearing_cores=hearing * nodes,
        node_mib=costs.node_mib + connections / nodes * costs.connection_kib / 1024,
        writes=writes,
        storm_writes=writes * evening.storm,
        database_cores=(1e-6 * writes * costs.alone_us, 1e-6 * writes * costs.together_us),
        database_lines=nodes * NODE_LINES,
        disk_mb_hour=writes * evening.event_bytes * 3600 / 1e6,
        kept_mb=kept_mb,
        anew_s=kept_mb * costs.anew_s_mb,
        news=news,
        news_megabits=8e-6 * news * evening.notice_bytes * nodes,
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
