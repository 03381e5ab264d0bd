"""What nodes tell each other of a dinner: how far it is, and who sits at it. No name, no word, no key.

Notices are lossy by assumption: one that is lost costs time and nothing else. Nothing is decided on one, but that an
old evening at which somebody was lately is kept (Exchange.attended).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from pydantic import TypeAdapter, ValidationError

from app.game.names import DinnerCode, GuestId
from app.game.projections import Presence
from app.protocol import encode

REPEAT_S: Final = 1.0
"""Every node says everything again so often: a notice that was lost is made good by the next."""

SILENCE_S: Final = 2.0
"""A broker that brought nothing for so long, not even what we said ourselves, brings nothing (FAULT-17)."""

FORGET_S: Final = 4.0
"""A node that has said nothing of a dinner for so long has nobody there any more."""

NEWER_S: Final = 1.0
"""By how much a seat must have been opened later elsewhere before the line here gives way. A notice takes
milliseconds; where two come so close that they cannot be told apart, both stay, which hurts nobody."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One dinner as one node has it. `here`: the guests with a line to this node, and for how many ms each.

    `hosts`: the tablets. They move nobody, but an evening that lies open on one is not deserted; a version that did not
    count them says nothing of them.
    """

    dinner: DinnerCode
    version: int
    here: dict[GuestId, int]
    screens: int
    sound: bool
    reached: bool
    hosts: int = 0

    @property
    def empty(self) -> bool:
        """Nobody is there."""
        return not (self.here or self.screens or self.hosts)


@dataclass(frozen=True, slots=True)
class Post:
    """What a node says at once. `epoch`: of the log that the versions are of."""

    node: str
    epoch: str
    notices: tuple[Notice, ...]


class Broker(Protocol):
    """Carries texts between nodes, to the sender as well. Whatever is wrong with it, it says so and raises nothing."""

    async def say(self, text: str) -> bool:
        """Give everybody this text; False if it was not taken."""

    async def hear(self, heard: Callable[[str | bytes], None]) -> None:
        """Pass on what comes, for ever, with pauses where there is nothing to be had."""

    async def close(self) -> None:
        """Let the line go."""


_post: Final = TypeAdapter(Post)


def encode_post(post: Post) -> str:
    """The text that travels."""
    return encode(post)


def decode_post(text: str | bytes) -> Post | None:
    """The post that this text is; None if it is none of this version."""
    try:
        return _post.validate_json(text, strict=True)
    except ValidationError:
        return None


class Elsewhere:
    """Who sits at this dinner by way of other nodes, as far as those are heard of. `now` gives seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._nodes: dict[str, tuple[float, Notice]] = {}
        self._before: dict[str, tuple[float, Notice]] = {}

    def knows(self, node: str) -> bool:
        """This node was heard of lately."""
        return node in self._nodes

    def hear(self, node: str, notice: Notice) -> None:
        """The newest word of a node replaces the one before."""
        if node in self._nodes:
            self._before[node] = self._nodes[node]
        self._nodes[node] = self._now(), notice

    def took(self, node: str, guest: GuestId, since: float) -> bool:
        """Whether a line open here `since` then must give way to this guest's line to that node.

        It was newer in both of that node's last two notices. One alone may have been written before the node froze and
        sent when it woke, or be about somebody who knocked meanwhile, gave up, and sits here.
        """
        return all(
            said is not None and guest in said[1].here and said[0] - since > said[1].here[guest] / 1000 + NEWER_S
            for said in (self._before.get(node), self._nodes[node])
        )

    def forget(self) -> None:
        """Nobody speaks for a node that is silent."""
        since = self._now() - FORGET_S
        self._nodes = {node: said for node, said in self._nodes.items() if said[0] > since}
        self._before = {node: said for node, said in self._before.items() if node in self._nodes}

    def together(self, own: Presence) -> Presence:
        """Everybody who is here, on whichever node."""
        if not self._nodes:
            return own
        said = [notice for _, notice in self._nodes.values()]
        return Presence(
            frozenset(own.here).union(*(notice.here for notice in said)),
            own.screens + sum(notice.screens for notice in said),
            own.sound or any(notice.sound for notice in said),
            own.reached or any(notice.reached for notice in said),
        )
