"""Fold an event into the dinner. Total: any event that was ever decided can be folded, and nothing is asked."""

from collections.abc import Iterable, Mapping
from typing import TypeVar, assert_never

from app.game.changing import changed
from app.game.dinner import (
    Answer,
    Cluster,
    Dinner,
    Guest,
    Moment,
    Origin,
    Past,
    Ruling,
    ScreenSettings,
    Secret,
    Spot,
    Wall,
)
from app.game.events import (
    Answered,
    AwardsOpened,
    BallotLocked,
    ClusterHidden,
    DinnerClosed,
    DinnerOpened,
    DinnerRestored,
    DoorsSet,
    Event,
    FavouriteMarked,
    FinaleReached,
    Forgotten,
    GuessingOpened,
    GuestAdded,
    GuestAdmitted,
    GuestJoined,
    GuestRemoved,
    GuestRenamed,
    GuestSkipped,
    HandedOver,
    HandOverOffered,
    LeadTaken,
    LinkReissued,
    OrderSet,
    PauseSet,
    Ruled,
    ScreenSet,
    Sealed,
    SpotlightMoved,
    TimeGiven,
    Unmasked,
    WallShown,
    WentBack,
    Wished,
    Withdrawn,
)
from app.game.forgetting import forgotten
from app.game.names import GuestId, Phase, RuledBy, Stage, Undoable

Key = TypeVar("Key")
Value = TypeVar("Value")


def opened(event: DinnerOpened) -> Dinner:
    """The dinner that its first event opens, at version 1."""
    return Dinner(event.code, event.title, event.language, event.pace, event.points, event.last_double)


def replay(events: Iterable[Event]) -> Dinner:
    """The dinner that a whole log tells. Raises ValueError for a log that does not begin with an opening."""
    log = iter(events)
    first = next(log, None)
    if not isinstance(first, DinnerOpened):
        raise ValueError("a dinner's log begins with its opening")  # noqa: TRY004 - the log is wrong, not the type
    dinner = opened(first)
    for event in log:
        dinner = evolve(dinner, event)
    return dinner


def evolve(dinner: Dinner, event: Event) -> Dinner:
    """The dinner after one more event, one version on."""
    version = dinner.version + 1
    if isinstance(event, Answered):  # most of what happens: not copied twice
        return changed(dinner, version=version, guests=_answered(dinner, event))
    dinner, moment = changed(dinner, version=version), dinner.moment
    match event:
        case DinnerOpened():
            return dinner
        case GuestJoined(guest, name, waiting):
            return _seat(dinner, Guest(guest, name, waiting=waiting))
        case GuestAdded(guest, name):
            return _seat(dinner, Guest(guest, name, issued=True))
        case GuestAdmitted(guest):
            admitted = dinner.put(changed(dinner.guests[guest], waiting=False))
            return changed(admitted, order=(*dinner.order, guest))
        case GuestRemoved(guest):
            return _remove(dinner, guest)
        case GuestRenamed(guest, name):
            return dinner.put(changed(dinner.guests[guest], name=name))
        case LinkReissued(guest):
            seat = dinner.guests[guest]
            return dinner.put(changed(seat, link=seat.link + 1, issued=True))
        case HandOverOffered():
            return changed(dinner, heir=True)
        case HandedOver():
            return changed(dinner, heir=False, host_link=dinner.host_link + 1, lead=None)
        case LeadTaken(device):
            return changed(dinner, lead=device)
        case ScreenSet(scale, sound):
            return changed(dinner, projection=ScreenSettings(scale, sound))
        case DoorsSet(state):
            return changed(dinner, doors=state)
        case Sealed(guest, link, profession, also, real_name, story, contact):
            secret = Secret(profession, also, real_name, story, contact)
            return dinner.put(changed(dinner.guests[guest], secret=secret, sealed_link=link, wrote=True))
        case GuessingOpened(order):
            seated = changed(moment, phase=Phase.SEATED)
            return changed(_step(dinner, Undoable.OPENING, seated), order=order)
        case OrderSet(order):
            return changed(dinner, order=order)
        case Withdrawn(guest, about):
            return _withdraw(dinner, guest, about)
        case BallotLocked(guests):
            locked = changed(moment, lock_called=True, locked=moment.locked.union(guests))
            return _step(dinner, Undoable.LOCK, locked)
        case SpotlightMoved(guest, stage, locks):
            return _step(dinner, Undoable.STAGE, _spotlit(moment, guest, stage, locks))
        case WallShown(guest, clusters):
            laid = Wall(tuple(Cluster(cluster.id, cluster.texts, cluster.by) for cluster in clusters))
            shown = changed(dinner, walls=_with(dinner.walls, guest, laid))
            return _step(shown, Undoable.STAGE, _spotlit(moment, guest, Stage.WALL))
        case Unmasked():
            return _unmask(dinner, event)
        case Ruled(guest, cluster, verdict, by):
            rulings = moment.rulings[guest]
            ruling = changed(rulings[cluster], verdict=verdict, by=by)
            ruled = changed(moment, rulings=_with(moment.rulings, guest, _with(rulings, cluster, ruling)))
            return _remember(dinner, Undoable.VERDICT, ruled)
        case ClusterHidden(guest, cluster, on):
            wall = dinner.walls[guest]
            hidden = wall.hidden | {cluster} if on else wall.hidden - {cluster}
            return changed(dinner, walls=_with(dinner.walls, guest, changed(wall, hidden=hidden)))
        case FavouriteMarked(guest, favourite):
            marked = changed(dinner.walls[guest], favourite=favourite)
            return changed(dinner, walls=_with(dinner.walls, guest, marked))
        case GuestSkipped():
            return _skip(dinner, event)
        case TimeGiven(guest):
            return changed(dinner, more=_with(dinner.more, guest, dinner.more.get(guest, 0) + 1))
        case PauseSet(on):
            return changed(dinner, paused=on)
        case WentBack():
            last = dinner.past[-1]
            return changed(dinner, moment=last.moment, past=dinner.past[:-1], stepped=dinner.version)
        case Wished(guest, about, on):
            return _wish(dinner, guest, about, on=on)
        case Forgotten(guest):
            return forgotten(dinner, guest)
        case FinaleReached() | AwardsOpened() | DinnerClosed():
            return _part(dinner, event)
        case DinnerRestored(code, opened_at, closed_at):
            return changed(dinner, origin=Origin(code, opened_at, closed_at))
        case _:
            assert_never(event)


def _answered(dinner: Dinner, event: Answered) -> dict[GuestId, Guest]:
    seat = dinner.guests[event.guest]
    answers = _with(seat.answers, event.about, Answer(event.answer, event.text))
    return _with(dinner.guests, event.guest, changed(seat, answers=answers))


def _with(mapping: Mapping[Key, Value], key: Key, value: Value) -> dict[Key, Value]:
    return {**mapping, key: value}


def _seat(dinner: Dinner, guest: Guest) -> Dinner:
    order = dinner.order if guest.waiting else (*dinner.order, guest.id)
    return changed(dinner.put(guest), order=order, seats=dinner.seats + 1)


def _remove(dinner: Dinner, gone: GuestId) -> Dinner:
    guests = {key: guest for key, guest in dinner.guests.items() if key != gone}
    return changed(dinner, guests=guests, order=tuple(guest for guest in dinner.order if guest != gone))


def _withdraw(dinner: Dinner, guest: GuestId, about: GuestId) -> Dinner:
    seat = dinner.guests[guest]
    kept = {other: answer for other, answer in seat.answers.items() if other != about}
    return dinner.put(changed(seat, answers=kept))


def _wish(dinner: Dinner, guest: GuestId, about: GuestId, *, on: bool) -> Dinner:
    seat = dinner.guests[guest]
    wishes = seat.wishes | {about} if on else seat.wishes - {about}
    return dinner.put(changed(seat, wishes=wishes, wrote=True))


def _remember(dinner: Dinner, undoes: Undoable, moment: Moment) -> Dinner:
    """Move to a moment that `back` can leave again. A moment like the present one is not worth returning to."""
    if moment == dinner.moment:
        return dinner
    return changed(dinner, moment=moment, past=(*dinner.past, Past(undoes, dinner.version, dinner.moment)))


def _step(dinner: Dinner, undoes: Undoable, moment: Moment) -> Dinner:
    """The same, for a step of the show: buttons that were pressed on an older view are stale from here on."""
    return changed(_remember(dinner, undoes, moment), stepped=dinner.version)


def _spotlit(moment: Moment, guest: GuestId, stage: Stage, locks: bool = False) -> Moment:
    locked = moment.locked | {guest} if locks else moment.locked
    anew = stage is Stage.SCORES and guest not in moment.scored  # of a damaged log a step back may be lost
    scored = (*moment.scored, guest) if anew else moment.scored
    return changed(moment, phase=Phase.REVEALS, spotlight=Spot(guest, stage), locked=locked, scored=scored)


def _unmask(dinner: Dinner, event: Unmasked) -> Dinner:
    rulings = {
        proposal.cluster: Ruling(proposal.verdict, RuledBy.MATCHER, proposal.reason, proposal.parts, proposal.sure)
        for proposal in event.proposals
    }
    spotlit = _spotlit(dinner.moment, event.guest, Stage.UNMASKED)
    moment = changed(spotlit, rulings=_with(dinner.moment.rulings, event.guest, rulings))
    revealed = (*dinner.revealed, event.guest)
    return changed(dinner, moment=moment, revealed=revealed, past=(), stepped=dinner.version)


def _skip(dinner: Dinner, event: GuestSkipped) -> Dinner:
    before = dinner.moment
    skipped = before.skipped | {event.guest} if event.on else before.skipped - {event.guest}
    moment = changed(before, skipped=skipped)
    if event.moved and event.then is not None and event.stage is not None:
        moment = _spotlit(moment, event.then, event.stage, event.locks)
    elif event.moved:
        moment = changed(moment, phase=Phase.FINALE, spotlight=None, awards=event.awards)
    return _step(dinner, Undoable.SKIP, moment)


def _part(dinner: Dinner, event: FinaleReached | AwardsOpened | DinnerClosed) -> Dinner:
    """The end of the evening, step by step; nothing takes the last one back."""
    moment = dinner.moment
    match event:
        case FinaleReached(awards):
            finale = changed(moment, phase=Phase.FINALE, spotlight=None, awards=awards)
            return _step(dinner, Undoable.STAGE, finale)
        case AwardsOpened(guests, people):
            further = changed(moment, opened=moment.opened.union(guests), people=people)
            return _step(dinner, Undoable.STAGE, further)
        case DinnerClosed():
            closed = changed(moment, phase=Phase.CLOSED)
            return changed(dinner, moment=closed, past=(), stepped=dinner.version)
