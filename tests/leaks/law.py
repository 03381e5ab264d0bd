"""Who may be sent which planted word right now: the trust rule, written down apart from the rules of the game."""

from dataclasses import dataclass, field
from typing import Final

from app.game import commands as c
from app.game.actors import Actor
from app.game.dinner import Dinner
from app.game.names import GuestId, Role, Stage
from tests.game.notebook import Notebook
from tests.support.canary import words_in


@dataclass(frozen=True, slots=True)
class Principal:
    """Somebody who can be sent something: by role, and by the number of the link that they hold."""

    role: Role | None
    guest: GuestId | None = None
    link: int = 0

    def __str__(self) -> str:
        return f"{self.guest or self.role or 'stranger'}#{self.link}"


STRANGER: Final = Principal(None)


@dataclass
class Law:
    """Keeps a notebook of what was accepted, and says who may know what. `walls`: about whom cards were shown."""

    notes: Notebook = field(default_factory=Notebook)
    walls: set[GuestId] = field(default_factory=set)
    host_link: int = 0
    _dinner: Dinner | None = None

    def note(self, command: c.Command, by: Actor, before: Dinner, after: Dinner) -> None:
        """An accepted command."""
        self.notes.note(command, by, before)
        self._dinner = after
        if isinstance(command, c.TakeOver):
            self.host_link += 1
        if isinstance(command, c.Next) and before.stage is Stage.SPOTLIGHT and before.star:
            self.walls.add(before.star)

    def may_know(self, who: Principal) -> set[str]:
        """Every planted word that this principal may be sent."""
        if who.role is None or self._is_dead(who):
            return set()
        words = self._shown()
        if who.role is Role.HOST:
            words |= words_in(" ".join(self._face_down(present=True)))
        if who.guest is None:
            return words
        assert self._dinner is not None
        if self._dinner.guests[who.guest].waiting:
            words = set()
        return words | self._own(who.guest)

    def _is_dead(self, who: Principal) -> bool:
        """Their link opens nothing any more, or not yet. A host's link that was offered opens the desk."""
        if who.guest is not None:
            known = self._dinner is not None and who.guest in self._dinner.guests
            return not known or who.link != self.notes.links[who.guest]
        offered = self._dinner is not None and self._dinner.heir
        return who.role is Role.HOST and who.link not in range(self.host_link, self.host_link + offered + 1)

    def _shown(self) -> set[str]:
        """What the whole table has seen and may see again."""
        texts = [text for about in self.walls for text in self.notes.authors(about)]
        for guest in self.notes.unmasked:
            if guest in self.notes.envelopes:
                secret = self.notes.envelopes[guest][0]
                texts += [secret.profession, secret.real_name or "", secret.story or ""]
        return words_in(" ".join(texts)) - words_in(" ".join(self._face_down()))

    def _face_down(self, *, present: bool = False) -> list[str]:
        """The wordings of cards that lie face down; `present`: only those of the wall that hangs now."""
        if self._dinner is None:
            return []
        walls = self._dinner.walls
        hanging = [wall for about, wall in walls.items() if not present or about == self._dinner.star]
        return [text for wall in hanging for card in wall.clusters if card.id in wall.hidden for text in card.texts]

    def _own(self, guest: GuestId) -> set[str]:
        """A guest's own envelope, what they said of others, and the contacts of those they met."""
        assert self._dinner is not None
        secret = self.notes.secret(guest)
        given = [] if secret is None else [secret.profession, *secret.also, secret.real_name, secret.story]
        given += [] if secret is None else [secret.contact]
        said = [text for (author, _), (_, text) in self.notes.answers.items() if author == guest]
        met = self.notes.contacts(guest, self._dinner.phase).values()
        return words_in(" ".join(filter(None, [*given, *said, *met])))
