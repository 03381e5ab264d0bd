"""What somebody at the table with paper and pencil would know: kept from accepted commands and from the room's view.

It shares nothing with `app.game` but the names of things, so that the two can disagree.
"""

from collections import Counter
from dataclasses import dataclass, field

from app.game import commands as c
from app.game.actors import Actor
from app.game.dinner import Dinner
from app.game.names import AnswerKind, GuestId, Phase, Stage, Verdict
from app.game.views import SecretView, TableView

Envelope = tuple[SecretView, int | None]


@dataclass
class Notebook:
    """Envelopes with the link that sealed them, links, answers, wishes, who is unmasked, and the verdicts shown."""

    envelopes: dict[GuestId, Envelope] = field(default_factory=dict)
    links: Counter[GuestId] = field(default_factory=Counter)
    answers: dict[tuple[GuestId, GuestId], tuple[AnswerKind, str | None]] = field(default_factory=dict)
    wishes: set[tuple[GuestId, GuestId]] = field(default_factory=set)
    unmasked: list[GuestId] = field(default_factory=list)
    verdicts: dict[GuestId, list[tuple[Verdict, tuple[GuestId, ...]]]] = field(default_factory=dict)
    torn: set[str] = field(default_factory=set)
    forgotten: set[str] = field(default_factory=set)

    def note(self, command: c.Command, by: Actor, before: Dinner) -> None:
        """An accepted command."""
        me = by.guest or GuestId("")
        match command:
            case c.Seal(profession, also, real, story, contact):
                self._seal(me, SecretView(profession, also, real, story, contact), self.links[me])
            case c.SealFor(guest, profession, also, real, story, contact):
                self._seal(guest, SecretView(profession, also, real, story, contact), None)
            case c.Guess(about, text):
                self.answers[me, about] = (AnswerKind.GUESS, text)
            case c.GuessFor(guest, about, text):
                self.answers[guest, about] = (AnswerKind.GUESS, text)
            case c.Pass(about):
                self.answers[me, about] = (AnswerKind.PASS, None)
            case c.Know(about):
                self.answers[me, about] = (AnswerKind.KNOW, None)
            case c.Withdraw(about):
                del self.answers[me, about]
            case c.Wish(about, on):
                (self.wishes.add if on else self.wishes.discard)((me, about))
            case c.Forget():
                if me in self.envelopes:
                    self.forgotten |= canaries(self.envelopes[me][0])
                self._tear(me)
                self.wishes = {pair for pair in self.wishes if pair[0] != me}
            case c.Reissue(guest):
                self.links[guest] += 1
            case c.Remove(guest):
                self._forget(guest)
            case c.Cut():
                assert before.star is not None
                self.unmasked.append(before.star)

    def watch(self, table: TableView) -> None:
        """What the room sees now: the verdicts that stand when scores are shown are the ones that count."""
        spot = table.spotlight
        if spot is None:
            return
        if spot.stage is Stage.SCORES:
            self.verdicts[spot.guest] = [(card.verdict or Verdict.MISS, card.by or ()) for card in spot.clusters]
        else:
            self.verdicts.pop(spot.guest, None)

    def scores(self, table: TableView, *, last_double: bool) -> dict[GuestId, int]:
        """Everybody's points, counted as section P of RULES.md has it."""
        left = any(place.sealed and not (place.waiting or place.skipped or place.revealed) for place in table.guests)
        points: Counter[GuestId] = Counter()
        for star, cards in self.verdicts.items():
            times = 2 if last_double and not left and star == self.unmasked[-1] else 1
            exact = [guest for verdict, by in cards for guest in by if verdict == "exact"]
            close = [guest for verdict, by in cards for guest in by if verdict == "close"]
            fooled = [guest for verdict, by in cards for guest in by if verdict == "miss"]
            for guest in exact:
                points[guest] += times * (7 if len(exact) == 1 else 5)
            for guest in close:
                points[guest] += times * 2
            if exact or close:
                points[star] += times * (len(fooled) // 3)
        return {place.id: points[place.id] for place in table.guests if not place.waiting}

    def authors(self, about: GuestId) -> dict[str, set[GuestId]]:
        """Who wrote what about a guest, by wording."""
        wrote: dict[str, set[GuestId]] = {}
        for (author, other), (_, text) in self.answers.items():
            if other == about and text is not None:
                wrote.setdefault(text, set()).add(author)
        return wrote

    def contacts(self, guest: GuestId, phase: Phase) -> dict[GuestId, str | None]:
        """The connections of a guest, with the contact each of them gave."""
        met = [other for one, other in self.wishes if one == guest and (other, guest) in self.wishes]
        given = {other: self.envelopes[other][0].contact if other in self.envelopes else None for other in met}
        return given if phase is Phase.CLOSED else {}

    def secret(self, guest: GuestId) -> SecretView | None:
        """A guest's own secret, as their newest link shows it."""
        secret, link = self.envelopes.get(guest, (None, None))
        return secret if link is None or link == self.links[guest] else None

    def covered(self) -> set[str]:
        """Every word that nobody but its owner may see: of those still covered, and of envelopes torn up."""
        words = set(self.torn)
        for guest, (secret, _) in self.envelopes.items():
            words |= {*secret.also, secret.contact or ""}
            if guest not in self.unmasked:
                words |= canaries(secret)
        return words

    def _seal(self, guest: GuestId, secret: SecretView, link: int | None) -> None:
        self._tear(guest)
        self.envelopes[guest] = (secret, link)

    def _tear(self, guest: GuestId) -> None:
        if guest in self.envelopes:
            self.torn |= canaries(self.envelopes.pop(guest)[0])

    def _forget(self, guest: GuestId) -> None:
        self._tear(guest)
        self.answers = {pair: answer for pair, answer in self.answers.items() if guest not in pair}
        self.wishes = {pair for pair in self.wishes if guest not in pair}


def canaries(secret: SecretView) -> set[str]:
    """Every word of an envelope."""
    return {secret.profession, *secret.also, secret.real_name or "", secret.story or "", secret.contact or ""}
