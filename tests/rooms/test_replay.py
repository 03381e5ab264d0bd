"""A dinner as its log tells it, what cannot be read set aside (FAULT-15)."""

from app.game.events import DinnerOpened, Event, GuestAdded, GuestRenamed, Sealed, Unmasked
from app.game.names import DinnerCode, GuestId, Language, Pace
from app.rooms.replay import replay, replay_on
from app.store import Entry

CODE = DinnerCode("ABCDE")
OPENED = DinnerOpened(CODE, "Olmo", Language.IT, Pace.BALLOT, True, False)
ANNA, BRUNO = GuestId("g1"), GuestId("g2")


def entry(seq: int, event: Event | None, actor: str = "host") -> Entry:
    """One row of a log."""
    return Entry(seq=seq, at=0, event=event, actor=actor, command_id=None)


def test_an_empty_log_tells_nothing() -> None:
    assert replay(CODE, []) is None


def test_a_dinner_without_its_opening_goes_on_under_its_code() -> None:
    for rest in ([entry(1, None)], []):
        replayed = replay(CODE, [*rest, entry(2, GuestAdded(ANNA, "Anna"))])
        assert replayed is not None
        assert (replayed.set_aside, replayed.dinner.title, replayed.dinner.version) == ((1,), CODE, 2)
        assert list(replayed.dinner.guests) == [ANNA]


def test_what_cannot_be_read_is_set_aside() -> None:
    replayed = replay(CODE, [entry(1, OPENED), entry(2, None), entry(3, GuestAdded(ANNA, "Anna"))])
    assert replayed is not None
    assert (replayed.set_aside, replayed.dinner.version) == ((2,), 3)
    assert [guest.name for guest in replayed.dinner.guests.values()] == ["Anna"]


def test_what_cannot_be_folded_or_shown_is_set_aside() -> None:
    """Nothing is lost here: somebody who never came is renamed, and somebody is unmasked who has no wall."""
    log = [entry(1, OPENED), entry(2, GuestRenamed(BRUNO, "Nobody")), entry(3, GuestAdded(ANNA, "Anna"))]
    replayed = replay(CODE, [*log, entry(4, Unmasked(ANNA, ()))])
    assert replayed is not None
    assert (replayed.set_aside, replayed.dinner.version) == ((2, 4), 4)
    assert list(replayed.dinner.guests) == [ANNA]


def test_a_row_that_is_missing_is_set_aside_like_one_that_cannot_be_read() -> None:
    replayed = replay(CODE, [entry(1, OPENED), entry(3, GuestAdded(ANNA, "Anna"))])
    assert replayed is not None
    assert (replayed.set_aside, replayed.dinner.version) == ((2,), 3)


def test_a_guest_who_sent_a_row_is_in_though_theirs_is_lost() -> None:
    replayed = replay(CODE, [entry(1, OPENED), entry(2, None), entry(3, Sealed(ANNA, 0, "cook"), actor=ANNA)])
    assert replayed is not None
    assert replayed.dinner.guests[ANNA].sealed


def test_what_comes_later_is_told_from_where_the_dinner_stands() -> None:
    before = replay(CODE, [entry(1, OPENED), entry(2, GuestAdded(ANNA, "Anna"))])
    assert before is not None
    replayed = replay_on(before.dinner, [entry(3, None), entry(4, GuestAdded(BRUNO, "Bruno"))])
    assert (replayed.set_aside, replayed.dinner.version, list(replayed.dinner.guests)) == ((3,), 4, [ANNA, BRUNO])


def test_what_is_left_of_a_lost_row_says_what_it_may_have_taken_away() -> None:
    """Its kind and who sent it (D13): Anna may have sealed something else, and whom the host removed nobody knows."""
    log = [entry(1, OPENED), entry(2, GuestAdded(ANNA, "Anna")), entry(3, Sealed(ANNA, 0, "cook"), actor=ANNA)]
    for lost, sealed, waiting in (
        (Entry(4, 0, None, "g1", None, unread="sealed"), False, False),
        (Entry(4, 0, None, "g2", None, unread="sealed"), True, False),
        (Entry(4, 0, None, "host", None, unread="guest_removed"), True, True),
        (Entry(4, 0, None, "host", None, unread="doors_set"), True, False),
        (Entry(4, 0, None, "?", None, unread="?"), False, True),
    ):
        replayed = replay(CODE, [*log, lost])
        assert replayed is not None
        anna = replayed.dinner.guests[ANNA]
        assert (anna.sealed, anna.waiting) == (sealed, waiting), lost
