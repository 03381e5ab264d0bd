"""Awards that are had once a table, by somebody who stands out: how far above the mean says how much it means."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from app.game.measures import Offer, Seen, Shot, distances, hits, name, offer, profession, said, said_about
from app.game.names import AwardName, Fact, GuestId, Verdict

_AT_THE_MEAN: Final = 400
"""What a distinction is worth at the table's mean; a standard deviation above it is 100 more."""

_FARTHEST: Final = 300
"""Three standard deviations: beyond them nobody is more remarkable, the table is only larger."""

_BY_PLACE: Final = 380
"""A distinction for when somebody's turn came: below those that tell what they did."""

_EXACT: Final = 5
_CLOSE: Final = 2
"""What a guess is worth to a reader: as in the points, without the extras, and the same where points are off."""

_MANY_FACES: Final = 3
"""Different guesses that make somebody a living question."""

_WORDY: Final = 3
"""Words that make a guess a poem."""

_SOME_REVEALS: Final = 4
"""Reveals it takes to tell a second half from a first."""


@dataclass(frozen=True, slots=True)
class _Standout:
    """Somebody's figure in one measure, above zero, and what is told of it."""

    figure: int
    offer: Offer


_Measure = Callable[[Seen, GuestId], _Standout | None]


def distinctions(table: Seen) -> Iterator[Offer]:
    """What is offered to whom: a measured award to whoever has at least the mean of it."""
    for measure in _MEASURES:
        found = {guest: standout for guest in table.guests if (standout := measure(table, guest)) is not None}
        figures = {guest: found[guest].figure if guest in found else 0 for guest in table.guests}
        for guest, distance in distances(figures).items():
            yield Offer(found[guest].offer.award, _AT_THE_MEAN + min(distance, _FARTHEST))
    if table.guests:
        yield offer(table.guests[0], AwardName.ICE_BREAKER, _BY_PLACE, Fact.FIRST_SEAT)
    if len(table.revealed) > 1:
        first, last = table.revealed[0], table.revealed[-1]
        yield offer(first, AwardName.FIRST_COURSE, _BY_PLACE, Fact.FIRST_LID, profession(first))
        yield offer(last, AwardName.DESSERT, _BY_PLACE, Fact.LAST_LID, profession(last))


def _best_reader(table: Seen, guest: GuestId) -> _Standout | None:
    exact, close = (hits(table.made[guest], verdict) for verdict in (Verdict.EXACT, Verdict.CLOSE))
    if not exact:
        return None
    rarest = min(exact, key=lambda shot: shot.card.exact)
    told = (name(rarest.card.about), profession(rarest.card.about))
    read = offer(guest, AwardName.BEST_READER, 0, Fact.READ, *told, count=len(exact))
    return _Standout(_EXACT * len(exact) + _CLOSE * len(close), read)


def _best_disguise(table: Seen, guest: GuestId) -> _Standout | None:
    """Many fooled, though somebody came close: nobody is celebrated for a secret that could not be found."""
    fooled = len(hits(table.received[guest], Verdict.MISS))
    if not 0 < fooled < len(table.received[guest]):
        return None
    return _Standout(fooled, offer(guest, AwardName.BEST_DISGUISE, 0, Fact.FOOLED, profession(guest), count=fooled))


def _open_book(table: Seen, guest: GuestId) -> _Standout | None:
    read = len(hits(table.received[guest], Verdict.EXACT))
    told = offer(guest, AwardName.OPEN_BOOK, 0, Fact.READ_BY, profession(guest), count=read) if read else None
    return _Standout(read, told) if told else None


def _master_stroke(table: Seen, guest: GuestId) -> _Standout | None:
    """The only exact guess about somebody, of two at least: the more who tried, the bolder."""
    alone = [
        shot
        for shot in hits(table.made[guest], Verdict.EXACT)
        if shot.card.open and shot.card.exact == 1 < shot.card.tried
    ]
    if not alone:
        return None
    boldest = max(alone, key=lambda shot: shot.card.tried)
    return _Standout(boldest.card.tried, offer(guest, AwardName.MASTER_STROKE, 0, Fact.ALONE, *said_about(boldest)))


def _living_question(table: Seen, guest: GuestId) -> _Standout | None:
    different = len({shot.card.id for shot in table.received[guest]})
    faces = list({shot.card.id: shot for shot in table.received[guest] if shot.card.open}.values())
    if different < _MANY_FACES or len(faces) < 2:
        return None
    told = (said(faces[0]), said(faces[-1]))
    return _Standout(different, offer(guest, AwardName.LIVING_QUESTION, 0, Fact.MANY_FACES, *told, count=different))


def _all_eyes(table: Seen, guest: GuestId) -> _Standout | None:
    tried = len(table.received[guest])
    told = offer(guest, AwardName.ALL_EYES, 0, Fact.GUESSED_ABOUT, profession(guest), count=tried)
    return _Standout(tried, told) if tried > 1 else None


def _crescendo(table: Seen, guest: GuestId) -> _Standout | None:
    near = hits(table.made[guest], Verdict.EXACT, Verdict.CLOSE)
    late = sum(shot.card.late for shot in near)
    gained = late - (len(near) - late)
    if gained <= 0 or len(table.revealed) < _SOME_REVEALS:
        return None
    return _Standout(gained, offer(guest, AwardName.CRESCENDO, 0, Fact.SECOND_HALF, count=late))


def _poet(table: Seen, guest: GuestId) -> _Standout | None:
    wordy = [shot for shot in table.made[guest] if shot.card.open and shot.words >= _WORDY]
    if not wordy:
        return None
    longest = max(wordy, key=lambda shot: shot.words)
    return _Standout(longest.words, offer(guest, AwardName.POET, 0, Fact.WORDY, *said_about(longest)))


def _often(award: AwardName, fact: Fact, pick: Callable[[Shot], bool], *, counted: bool = True) -> _Measure:
    """A measure that counts one kind of guess, told by the one that fewest wrote, of those that lie open."""

    def measure(table: Seen, guest: GuestId) -> _Standout | None:
        picked = [shot for shot in table.made[guest] if pick(shot)]
        open_ = [shot for shot in picked if shot.card.open]
        if not open_:
            return None
        told = said_about(min(open_, key=lambda shot: len(shot.card.by)))
        return _Standout(len(picked), offer(guest, award, 0, fact, *told, count=len(picked) if counted else None))

    return measure


_MEASURES: Final[tuple[_Measure, ...]] = (
    _best_reader,
    _best_disguise,
    _open_book,
    _master_stroke,
    _living_question,
    _all_eyes,
    _crescendo,
    _poet,
    _often(AwardName.BEST_WRONG, Fact.FAVOURITE, lambda shot: shot.card.favourite, counted=False),
    _often(AwardName.SIXTH_SENSE, Fact.NEAR, lambda shot: shot.card.verdict is Verdict.CLOSE),
    _often(AwardName.CHOIR, Fact.WITH_TABLE, lambda shot: len(shot.card.by) == shot.card.most > 1),
    _often(AwardName.AGAINST_CHOIR, Fact.OWN_WAY, lambda shot: shot.card.alone and shot.card.most > 1),
)
