"""What every room of a house shares."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.game.dinner import Dinner
from app.game.names import DinnerCode
from app.game.views import LinksView
from app.game.world import World
from app.rooms.breath import Audience
from app.rooms.clock import Clock
from app.rooms.rate import Bucket
from app.rooms.tracer import Tracer
from app.rooms.trust import Trust
from app.rooms.watch import Unwatched, Watch
from app.store import EventLog


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """One log, one clock, one audience, for all rooms of a process."""

    log: EventLog
    world: World
    links: Callable[[Dinner], LinksView]
    clock: Clock = field(default_factory=Clock)
    rates: bool = True
    forgetting: Bucket | None = None
    """How often everybody together may take words back."""
    audience: Audience = field(default_factory=Audience)
    watch: Watch = field(default_factory=Unwatched)
    announce: Callable[[DinnerCode], None] = lambda _: None
    """Called whenever something is new at a dinner: other nodes may want to know."""
    tracer: Tracer | None = None
    trust: Trust = field(default_factory=Trust)
