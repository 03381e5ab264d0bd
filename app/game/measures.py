"""What can be counted about an evening that the table has seen: the guesses that hung on the walls of the unmasked.

Passes, answers about guests who stayed covered, wishes and everything else that stays in the house are not read here.
Of a card that lies face down the table saw how many wrote it, who they are and the verdict, never its words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.game.dinner import Award, Dinner, Mention
from app.game.names import AwardName, ClusterId, Fact, GuestId, MentionKind, Verdict


@dataclass(frozen=True, slots=True)
class Card:
    """A card of the wall of somebody who was unmasked, and how it did.

    `open`: its words were seen. `by`: who wrote it. `most`: how many wrote the biggest card of that wall. `exact` of
    `tried`: how many guesses about the same guest there were, and how many of them named the profession. `favourite`:
    the host liked it best, and it was wrong. `late`: in the second half of the reveals.
    """

    id: ClusterId
    about: GuestId
    by: tuple[GuestId, ...]
    verdict: Verdict
    open: bool
    most: int
    exact: int
    tried: int
    favourite: bool
    late: bool

    @property
    def alone(self) -> bool:
        """One guest wrote it."""
        return len(self.by) == 1


@dataclass(frozen=True, slots=True)
class Shot:
    """One guess on a card: whose, and of how many words."""

    by: GuestId
    card: Card
    words: int


@dataclass(frozen=True, slots=True)
class Seen:
    """An evening as its awards read it: who is in, who was unmasked in which order, who told a story with it.

    Both mappings hold everybody who is in; `made` is in the order of the reveals.
    """

    guests: tuple[GuestId, ...]
    revealed: tuple[GuestId, ...]
    stories: tuple[GuestId, ...]
    made: Mapping[GuestId, Sequence[Shot]]
    received: Mapping[GuestId, Sequence[Shot]]


@dataclass(frozen=True, slots=True)
class Offer:
    """An award that somebody could have, and what the table would gain by it."""

    award: Award
    gain: int


def offer(
    guest: GuestId, award: AwardName, gain: int, fact: Fact, *mentions: Mention, count: int | None = None
) -> Offer:
    """That this guest could have this award, for this fact with its figure and mentions; `gain`: what it is worth."""
    return Offer(Award(guest, award, fact, count, mentions), gain)


def seen(dinner: Dinner) -> Seen:
    """Everything that was shown, by author and by whom it was about."""
    guests = tuple(guest.id for guest in dinner.seated())
    made: dict[GuestId, list[Shot]] = {guest: [] for guest in guests}
    received: dict[GuestId, list[Shot]] = {guest: [] for guest in guests}
    for number, star in enumerate(dinner.revealed):
        for card in _cards(dinner, star, late=2 * number >= len(dinner.revealed)):
            for author in card.by:
                shot = Shot(author, card, len((dinner.guests[author].answers[star].text or "").split()))
                made[author].append(shot)
                received[star].append(shot)
    stories = tuple(star for star in dinner.revealed if (secret := dinner.guests[star].secret) and secret.story)
    return Seen(guests, dinner.revealed, stories, made, received)


def _cards(dinner: Dinner, star: GuestId, *, late: bool) -> Iterator[Card]:
    wall = dinner.walls[star]
    verdicts = {cluster: ruling.verdict for cluster, ruling in dinner.moment.rulings[star].items()}
    sizes = [len(cluster.by) for cluster in wall.clusters]
    exact = sum(len(cluster.by) for cluster in wall.clusters if verdicts[cluster.id] is Verdict.EXACT)
    for cluster in wall.clusters:
        verdict, visible = verdicts[cluster.id], cluster.id not in wall.hidden
        favourite = visible and verdict is Verdict.MISS and cluster.id == wall.favourite
        yield Card(cluster.id, star, cluster.by, verdict, visible, max(sizes), exact, sum(sizes), favourite, late)


def hits(shots: Iterable[Shot], *verdicts: Verdict) -> tuple[Shot, ...]:
    """Those of these guesses whose card has one of these verdicts, in their order."""
    return tuple(shot for shot in shots if shot.card.verdict in verdicts)


def distances(values: Mapping[GuestId, int]) -> dict[GuestId, int]:
    """How far everybody who has some of it stands above the table's mean, in hundredths of a standard deviation.

    Whoever has none, or less than the mean, is not in the answer. Equal figures all round are no distance at all.
    """
    count, total = len(values), sum(values.values())
    # Sums of squares of whole numbers: the same on every machine. n^2 * variance = n * sum(v^2) - (sum v)^2.
    spread = (count * sum(value * value for value in values.values()) - total * total) ** 0.5
    return {
        guest: round(100 * (count * value - total) / spread) if spread else 0
        for guest, value in values.items()
        if value > 0 and count * value >= total
    }


def name(guest: GuestId) -> Mention:
    """A mention of what the table calls this guest when the award is told."""
    return Mention(MentionKind.NAME, guest)


def profession(star: GuestId) -> Mention:
    """A mention of this guest's profession."""
    return Mention(MentionKind.PROFESSION, star)


def said(shot: Shot) -> Mention:
    """A mention of the words of this guess."""
    return Mention(MentionKind.GUESS, shot.by, shot.card.about)


def said_about(shot: Shot) -> tuple[Mention, Mention]:
    """A mention of the words of this guess, and one of the guest whom they are about."""
    return (said(shot), name(shot.card.about))
