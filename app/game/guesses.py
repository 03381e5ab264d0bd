"""Decisions about what one guest says of another: each gives the events, or why not."""

from app.game import events as e
from app.game.dinner import Dinner
from app.game.names import MAX_GUESS, AnswerKind, GuestId, Refusal
from app.game.people import present
from app.game.texts import clean
from app.game.world import Events


def known(guest: GuestId | None) -> GuestId:
    """The guest who sent a guest's command; that there is one, `permitted` has made sure."""
    assert guest is not None
    return guest


def closed_to(dinner: Dinner, guest: GuestId | None, about: GuestId) -> Refusal | None:
    """Why this guest cannot answer about that one now (G1 to G4)."""
    sender = present(dinner, guest)
    if isinstance(sender, Refusal):
        return sender
    target = dinner.guests.get(about)
    if target is None or target.waiting:
        return Refusal.NO_SUCH_GUEST
    if about == guest:
        return Refusal.ABOUT_YOURSELF
    if not target.sealed:
        return Refusal.NOT_SEALED
    return Refusal.LOCKED if dinner.is_locked(about) else None


def guess(dinner: Dinner, guest: GuestId | None, about: GuestId, text: str) -> Events | Refusal:
    """One text about another guest; the last one counts (G7)."""
    cleaned = clean(text, MAX_GUESS)
    if isinstance(cleaned, Refusal):
        return cleaned
    return answer(dinner, guest, about, AnswerKind.GUESS, cleaned)


def answer(
    dinner: Dinner, guest: GuestId | None, about: GuestId, kind: AnswerKind, text: str | None = None
) -> Events | Refusal:
    """A guess, a pass or an "I know them": one answer per pair (G7)."""
    refused = closed_to(dinner, guest, about)
    return refused or (e.Answered(known(guest), about, kind, text),)


def withdraw(dinner: Dinner, guest: GuestId | None, about: GuestId) -> Events | Refusal:
    """An answer is taken back, while it could still be changed (G8)."""
    refused = closed_to(dinner, guest, about)
    if refused is not None:
        return refused
    given = about in dinner.guests[known(guest)].answers
    return (e.Withdrawn(known(guest), about),) if given else Refusal.NOTHING_TO_UNDO
