"""A log of which something cannot be read: the evening goes on with what the rest of it says (D1 to D15).

A lost row makes others stumble later on, and some of those say again what it said. So rows are folded one by one; what
a later row takes for granted is put back, and a row after which somebody could not be shown their evening goes as well.
What a lost row may have taken away is `app.game.taken`.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.game import events as e
from app.game.dinner import Answer, Dinner, Moment, Wall
from app.game.evolve import evolve
from app.game.forgetting import forgotten
from app.game.measures import seen
from app.game.names import AnswerKind, DinnerCode, GuestId, Language, Pace, Phase, Stage
from app.game.projections import Presence, desk, seat, table
from app.game.taken import AT_THE_DOOR, Lost, Row, gone, spoken_of, without_what_it_took
from app.game.views import LinksView

_STUMBLES: Final = (LookupError, ValueError, AssertionError, TypeError, AttributeError)
_NOBODY: Final = Presence()
_NO_LINKS: Final = LinksView("", "", "", "", {})


def is_sound(dinner: Dinner) -> bool:
    """Everybody can be shown where the evening stands, and it can go on to its end (D5)."""
    try:
        table(dinner, _NOBODY, 0, None, None)
        desk(dinner, _NO_LINKS, _NOBODY)
        for guest in dinner.guests:
            seat(dinner, guest)
        seen(dinner)
    except _STUMBLES:
        return False
    authors = {author for wall in dinner.walls.values() for cluster in wall.clusters for author in cluster.by}
    return authors <= dinner.guests.keys() and (dinner.star is None or _can_be_lit(dinner, dinner.star))


def _can_be_lit(dinner: Dinner, star: GuestId) -> bool:
    """They are in, and the lid is off, or something is under it: an envelope without words has been taken back."""
    guest = dinner.guests.get(star)
    if guest is None or guest.waiting:
        return False
    return star in dinner.revealed or (guest.secret is not None and bool(guest.secret.profession))


def unread_opening(code: DinnerCode, events: Sequence[e.Event | None]) -> e.DinnerOpened:
    """In the place of an opening that is lost: what the rest of the log shows of it, and else what most dinners are.

    Its title is its code. Rounds ask for guesses one guest at a time, and a ballot is locked.
    """
    rounds = any(isinstance(event, e.SpotlightMoved) and event.stage is Stage.GUESSING for event in events)
    pace = Pace.ROUNDS if rounds else Pace.BALLOT
    return e.DinnerOpened(code, code, Language.IT, pace, points=True, last_double=False)


def mend(start: Dinner, rows: Sequence[Row]) -> tuple[Dinner, tuple[int, ...]]:
    """The dinner after these rows, as many versions on, and the versions of the rows that were set aside.

    `start` is sound, and so is what comes back.
    """
    aside = {at for at, row in enumerate(rows) if row.event is None}
    while not is_sound((states := _fold_all(start, rows, aside))[-1]):
        aside.add(max(at for at in range(_first_unsound(states)) if at not in aside))
    return _with_a_way_back(_without_gaps(_still_forgotten(states[-1]))), tuple(
        start.version + 1 + at for at in sorted(aside)
    )


def _fold_all(start: Dinner, rows: Sequence[Row], aside: set[int]) -> list[Dinner]:
    """The dinner before the first row and after each. What cannot be folded joins those that were set aside."""
    states, lost = [start], 0
    for at, row in enumerate(rows):
        dinner, after = states[-1], None
        if row.event is not None and at not in aside:
            missed = _missed(dinner, row)[:lost]
            after = _fold(dinner, row.event, missed)
            lost -= len(missed) if after else 0
        if after is None:
            if row.event is None:
                lost += 1
                later = [row for then, row in enumerate(rows[at + 1 :], at + 1) if then not in aside]
                dinner = without_what_it_took(dinner, Lost(row, later, alone=not any(other < at for other in aside)))
            aside.add(at)
            # It may have given a seat away, whose number, and with it whose link, must not come back (D2).
            after = replace(dinner, version=dinner.version + 1, seats=dinner.seats + 1)
        states.append(after)
    return states


def _fold(dinner: Dinner, event: e.Event, missed: Sequence[e.Event]) -> Dinner | None:
    try:
        version = dinner.version
        for earlier in missed:
            dinner = evolve(dinner, earlier)
        after = evolve(replace(_with_its_wall(dinner, event), version=version), event)
        match event:
            case e.WallShown():
                return _as_it_hangs(after, event)
            case e.Sealed(guest, link) if link is not None and link != (me := after.guests[guest]).link:
                return after.put(replace(me, link=link, issued=link > me.link))
            case e.GuestRemoved(guest):
                return gone(after, guest)
            case _:
                return after
    except _STUMBLES:
        return None


def _with_its_wall(dinner: Dinner, event: e.Event) -> Dinner:
    """Something hung face down on a wall that is lost: laid again from the guesses it would lie open (D11)."""
    match event:
        case e.ClusterHidden(guest, on=True) if guest not in dinner.walls and guest in dinner.guests:
            return replace(dinner, walls={**dinner.walls, guest: Wall(())})
        case e.FavouriteMarked(guest, str(cluster)) if all(card.id != cluster for card in dinner.walls[guest].clusters):
            raise LookupError(cluster)
        case _:
            return dinner


def _missed(dinner: Dinner, row: Row) -> list[e.Event]:
    """What must have happened before this row could, about who was there (D3). Their names are in the lost rows."""
    at_the_door = isinstance(row.event, AT_THE_DOOR)
    missed: list[e.Event] = []
    for guest in dict.fromkeys(spoken_of(row)):
        if guest not in dinner.guests:
            missed.append(e.GuestJoined(guest, f"?{guest.removeprefix('g')}", waiting=at_the_door))
        elif dinner.guests[guest].waiting and not at_the_door:
            missed.append(e.GuestAdmitted(guest))
    return missed


def _as_it_hangs(dinner: Dinner, wall: e.WallShown) -> Dinner:
    """Each author on the wall has said what it says: rows that are lost are read off the cards (D4).

    A card does not say who used which of its wordings: where more than one is left they are dealt out.
    """
    for cluster in wall.clusters:
        answers = {author: dinner.guests[author].answers.get(wall.guest) for author in cluster.by}
        texts = {text.casefold(): text for text in cluster.texts}
        said = {author: (answer.text or "").casefold() for author, answer in answers.items() if answer is not None}
        unread = [author for author in cluster.by if said.get(author) not in texts]
        left = [text for key, text in texts.items() if key not in said.values()]
        sure = len(texts) == 1 or len(unread) == len(left) == 1
        for author in unread:
            text = left.pop(0) if left else cluster.texts[0]
            me = dinner.guests[author]
            answer = Answer(AnswerKind.GUESS, text, dealt=not sure)
            dinner = dinner.put(replace(me, answers={**me.answers, wall.guest: answer}))
    return dinner


def _still_forgotten(dinner: Dinner) -> Dinner:
    """An envelope without words was taken back, also where the row that says so is lost (D6)."""
    for guest in dinner.guests.values():
        if guest.secret is not None and not guest.secret.profession:
            dinner = forgotten(dinner, guest.id)
    return dinner


def _without_gaps(dinner: Dinner) -> Dinner:
    """Whole, at this moment and at those that `back` leads to."""
    past = tuple(replace(gone, moment=_whole(replace(dinner, moment=gone.moment))) for gone in dinner.past)
    return replace(dinner, moment=_whole(dinner), past=past)


def _whole(dinner: Dinner) -> Moment:
    """The light leaves who is unmasked by their scores, and the finale is reached when nobody is left (D15)."""
    moment = dinner.moment
    left = dinner.queue() if dinner.phase in (Phase.FINALE, Phase.CLOSED) else ()
    unscored = [star for star in dinner.revealed if dinner.points and star != dinner.star and star not in moment.scored]
    return replace(moment, skipped=moment.skipped.union(left), scored=(*moment.scored, *unscored))


def _with_a_way_back(dinner: Dinner) -> Dinner:
    """`back` goes as far as there is something to show."""
    unsound = [at for at, gone in enumerate(dinner.past, 1) if not is_sound(replace(dinner, moment=gone.moment))]
    return replace(dinner, past=dinner.past[max(unsound, default=0) :])


def _first_unsound(states: Sequence[Dinner]) -> int:
    """A state that is unsound right after one that is sound; the first is, and the last is not."""
    sound, unsound = 0, len(states) - 1
    while unsound - sound > 1:
        middle = (sound + unsound) // 2
        if is_sound(states[middle]):
            sound = middle
        else:
            unsound = middle
    return unsound
