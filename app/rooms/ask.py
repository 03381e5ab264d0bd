"""A command on its way to its turn, and the link it was sent by: if that link dies meanwhile, it is refused."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.game.actors import Actor
from app.game.commands import Command, Forget, TakeOver
from app.game.dinner import Dinner
from app.game.names import Role
from app.game.world import Events
from app.rooms.outcome import Accepted, Outcome, Refused, Tell
from app.rooms.watch import Watch
from app.store import Entry


@dataclass(eq=False, slots=True)
class Ask:
    """A command that waits for its turn. `conflicts`: how often it has been decided in vain; `key`: who asks what.

    `link`: the number of the link that opened the sender's seat when they asked. `watch` counts the answer.
    """

    command: Command
    by: Actor
    command_id: str | None
    seen: int | None
    link: int | None
    tell: Tell
    watch: Watch
    told: bool = False
    conflicts: int = 0
    key: tuple[str, str | None] = field(init=False)

    def __post_init__(self) -> None:
        self.key = key_of(self.by, self.command_id)

    @property
    def alone(self) -> bool:
        """It needs a turn of its own: `Forget` rewrites the log, and after a conflict each command tries alone."""
        return isinstance(self.command, Forget) or self.conflicts > 0

    def led_to(self, events: Events, entries: Sequence[Entry]) -> bool:
        """Whether it is this command that these entries keep: its id says so or, where it has none, every event."""
        if self.command_id is not None:
            return any((entry.actor, entry.command_id) == self.key for entry in entries)
        return tuple(entry.event for entry in entries if entry.actor == self.key[0]) == events

    def answer(self, outcome: Outcome | Exception) -> None:
        """The first answer is the answer."""
        if not self.told:
            self.told = True
            if isinstance(outcome, Accepted):
                self.watch.answered(self.command.kind, "ack")
            elif isinstance(outcome, Refused):
                self.watch.answered(self.command.kind, outcome.code)
            self.tell(outcome)


def key_of(by: Actor, command_id: str | None) -> tuple[str, str | None]:
    """Who asks, under which id: the same twice is the same command."""
    return by.guest or by.role.value, command_id


def link_of(dinner: Dinner, who: Actor) -> int | None:
    """The number of the link that opens this seat now; None if the seat is no more."""
    if who.guest is not None:
        guest = dinner.guests.get(who.guest)
        return guest.link if guest is not None else None
    return dinner.host_link if who.role is Role.HOST else 0


def opened_by(dinner: Dinner, command: Command, by: Actor) -> int | None:
    """As `link_of`. `TakeOver` comes by the link after the host's, and stands as long as the host's own does."""
    return dinner.host_link if isinstance(command, TakeOver) else link_of(dinner, by)
