"""What the table has seen, read off the walls by somebody who points with a finger.

Shares nothing with `app.game.measures`, so that the two can disagree.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.game.dinner import Cluster, Dinner, Mention
from app.game.names import GuestId, MentionKind, Verdict


@dataclass(frozen=True)
class Hung:
    """A guess on the wall of an unmasked guest."""

    by: GuestId
    about: GuestId
    cluster: Cluster
    verdict: Verdict
    hidden: bool


def hung(dinner: Dinner) -> Iterator[Hung]:
    """Everything that the table saw on walls, in the order of the reveals."""
    for star in dinner.revealed:
        wall = dinner.walls[star]
        for cluster in wall.clusters:
            verdict = dinner.moment.rulings[star][cluster.id].verdict
            for author in cluster.by:
                yield Hung(author, star, cluster, verdict, cluster.id in wall.hidden)


def was_seen(dinner: Dinner, mention: Mention, me: GuestId) -> bool:
    """The table has seen this (H4)."""
    authors = {shot.by for shot in hung(dinner)}
    match mention.kind:
        case MentionKind.NAME:
            return mention.guest in authors | set(dinner.revealed) and mention.guest != me
        case MentionKind.PROFESSION | MentionKind.STORY:
            return mention.guest in dinner.revealed
        case MentionKind.GUESS:
            return any(
                (shot.by, shot.about) == (mention.guest, mention.about) and not shot.hidden for shot in hung(dinner)
            )
