"""A dinner as its log tells it, poison set aside (F15)."""

from app.game.events import DinnerOpened, GuestAdded, GuestRenamed
from app.game.names import DinnerCode, GuestId, Language, Pace
from app.rooms.story import tell
from app.store import Entry

OPENED = DinnerOpened(DinnerCode("ABCDE"), "Olmo", Language.IT, Pace.BALLOT, True, False)


def entry(seq: int, event: object) -> Entry:
    """One row of a log."""
    return Entry(seq=seq, at=0, event=event, actor="door", command_id=None)  # type: ignore[arg-type]


def test_an_empty_log_tells_nothing() -> None:
    assert tell([]) is None
    assert tell([entry(1, None)]) is None


def test_what_cannot_be_read_or_folded_is_set_aside() -> None:
    story = tell(
        [
            entry(1, OPENED),
            entry(2, None),
            entry(3, GuestRenamed(GuestId("g9"), "Nobody")),
            entry(4, GuestAdded(GuestId("g1"), "Anna")),
        ]
    )
    assert story is not None
    assert story.set_aside == (2, 3)
    assert story.dinner.version == 4
    assert [guest.name for guest in story.dinner.guests.values()] == ["Anna"]
