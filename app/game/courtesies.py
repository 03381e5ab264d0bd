"""Awards that rest on a single thing that happened: several can have one, each with another fact.

And what everybody has, so that nobody leaves without: their course, their covered plate, their place at the table.
"""

from collections.abc import Callable, Iterator
from typing import Final

from app.game.dinner import Mention
from app.game.measures import Offer, Seen, Shot, hits, name, offer, profession, said, said_about
from app.game.names import AwardName, Fact, GuestId, MentionKind, Verdict

COURTESIES: Final = {
    AwardName.LAUGHTER: 290,
    AwardName.GOOD_EYE: 280,
    AwardName.SAME_THOUGHT: 270,
    AwardName.WARM: 260,
    AwardName.OWN_IDEA: 250,
    AwardName.STORYTELLER: 240,
    AwardName.PERFECT_STRANGERS: 220,
    AwardName.FULL_HANDS: 200,
}
"""What each is worth: the more it says about two people, the more. All below the least of distinctions."""

_TWINS: Final = 700
"""What each of two is worth who read each other: as much as standing out by three standard deviations."""


_Telling = tuple[Fact, tuple[Mention, ...]]


def courtesies(table: Seen) -> Iterator[Offer]:
    """The courtesies that guests could have: for each guest one of a kind at most, for the first guess that fits it."""
    for guest in table.guests:
        for award, fits, tell in _KINDS:
            first = next((shot for shot in table.made[guest] if fits(shot)), None)
            if first is not None:
                fact, mentions = tell(first)
                yield _courtesy(guest, award, fact, *mentions)
        yield from _strangers(table, guest)
        if guest in table.stories:
            yield _courtesy(guest, AwardName.STORYTELLER, Fact.STORY, Mention(MentionKind.STORY, guest))
        hung = [shot for shot in table.made[guest] if shot.card.open]
        if hung:
            yield _courtesy(guest, AwardName.FULL_HANDS, Fact.IDEAS, *said_about(hung[0]), count=len(hung))


def twins(table: Seen) -> tuple[Offer, ...]:
    """The first two who read each other exactly, each with the other's name: a pair or nothing."""
    read = {(shot.by, shot.card.about) for made in table.made.values() for shot in hits(made, Verdict.EXACT)}
    for one in table.guests:
        for other in table.guests:
            if one != other and {(one, other), (other, one)} <= read:
                return tuple(
                    offer(me, AwardName.TABLE_TWINS, _TWINS, Fact.READ_EACH_OTHER, name(twin), profession(twin))
                    for me, twin in ((one, other), (other, one))
                )
    return ()


def what_everybody_has(table: Seen, guest: GuestId) -> Offer:
    """The award of whoever has no other."""
    if guest not in table.revealed:
        place = table.guests.index(guest) + 1
        return offer(guest, AwardName.COVERED_PLATE, 0, Fact.STAYED_COVERED, count=place)
    number = table.revealed.index(guest) + 1
    return offer(guest, AwardName.COURSE, 0, Fact.NTH_LID, profession(guest), count=number)


def _courtesy(guest: GuestId, award: AwardName, fact: Fact, *mentions: Mention, count: int | None = None) -> Offer:
    return offer(guest, award, COURTESIES[award], fact, *mentions, count=count)


def _saw(shot: Shot) -> _Telling:
    return (Fact.SAW, (name(shot.card.about), profession(shot.card.about)))


def _favourite(shot: Shot) -> _Telling:
    return (Fact.FAVOURITE, said_about(shot))


def _one_step(shot: Shot) -> _Telling:
    return (Fact.ONE_STEP, (*said_about(shot), profession(shot.card.about)))


def _nobody_else(shot: Shot) -> _Telling:
    return (Fact.NOBODY_ELSE, said_about(shot))


def _both_said(shot: Shot) -> _Telling:
    other = next(author for author in shot.card.by if author != shot.by)
    return (Fact.BOTH_SAID, (name(other), *said_about(shot)))


_KINDS: Final[tuple[tuple[AwardName, Callable[[Shot], bool], Callable[[Shot], _Telling]], ...]] = (
    (AwardName.GOOD_EYE, lambda shot: shot.card.verdict is Verdict.EXACT, _saw),
    (AwardName.LAUGHTER, lambda shot: shot.card.favourite, _favourite),
    (AwardName.WARM, lambda shot: shot.card.open and shot.card.verdict is Verdict.CLOSE, _one_step),
    (AwardName.OWN_IDEA, lambda shot: shot.card.open and shot.card.alone and shot.card.tried > 1, _nobody_else),
    (AwardName.SAME_THOUGHT, lambda shot: shot.card.open and not shot.card.alone, _both_said),
)
"""Courtesies for one guess: which guesses they fit, and what is told of it."""


def _strangers(table: Seen, guest: GuestId) -> Iterator[Offer]:
    """Two who said of each other what neither is: all is still to be found out."""
    missed = {shot.card.about for shot in hits(table.made[guest], Verdict.MISS)}
    for shot in hits(table.received[guest], Verdict.MISS):
        if shot.card.open and shot.by in missed:
            told = (name(shot.by), said(shot))
            yield _courtesy(guest, AwardName.PERFECT_STRANGERS, Fact.YET_TO_DISCOVER, *told)
            return
