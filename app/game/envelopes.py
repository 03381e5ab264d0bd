"""Decisions about secrets: sealing them, by the guest or by the host's hand, and taking them back.

Each gives the events, or why not.
"""

from app.game import commands as c
from app.game import events as e
from app.game.actors import Actor
from app.game.dinner import Dinner, Secret
from app.game.legal import forgettable, in_hosts_hand, sealed_for_good
from app.game.names import MAX_ALSO, MAX_CONTACT, MAX_PROFESSION, MAX_REAL_NAME, MAX_STORY, Refusal
from app.game.people import present
from app.game.texts import clean
from app.game.world import Events


def seal(dinner: Dinner, command: c.Seal | c.SealFor, by: Actor) -> Events | Refusal:
    """Fill an envelope, or fill it anew as long as guessing is closed (S1 to S5)."""
    target = present(dinner, command.guest if isinstance(command, c.SealFor) else by.guest)
    if isinstance(target, Refusal):
        return target
    by_host = isinstance(command, c.SealFor)
    if sealed_for_good(dinner, target.id):
        return Refusal.SEALED
    if by_host and not in_hosts_hand(target):
        return Refusal.SEALED
    secret = _secret(command)
    if isinstance(secret, Refusal):
        return secret
    link = None if by_host else target.link
    return (e.Sealed(target.id, link, secret.profession, secret.also, secret.real_name, secret.story, secret.contact),)


def forget(dinner: Dinner, by: Actor) -> Events | Refusal:
    """A guest takes back what they wrote about themselves (E1 to E3)."""
    target = present(dinner, by.guest)
    if isinstance(target, Refusal):
        return target
    return forgettable(dinner, target.id) or (e.Forgotten(target.id),)


def _secret(command: c.Seal | c.SealFor) -> Secret | Refusal:
    if len(command.also) > MAX_ALSO:
        return Refusal.TOO_MANY
    profession = clean(command.profession, MAX_PROFESSION)
    if isinstance(profession, Refusal):
        return profession
    also: list[str] = []
    for word in command.also:
        cleaned = clean(word, MAX_PROFESSION)
        if isinstance(cleaned, Refusal):
            return cleaned
        also.append(cleaned)
    optional: list[str | None] = []
    for text, longest in (
        (command.real_name, MAX_REAL_NAME),
        (command.story, MAX_STORY),
        (command.contact, MAX_CONTACT),
    ):
        given = clean(text, longest) if text is not None and text.strip() else None
        if isinstance(given, Refusal):
            return given
        optional.append(given)
    return Secret(profession, tuple(also), *optional)
