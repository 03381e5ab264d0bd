"""One random game whose log is damaged in the middle: what was put out, taken back or covered before stays so.

The law is kept of the whole history, also of what the log no longer says, and the game goes on from what is left.
"""

import random
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from app.game import commands as c
from app.game import events as e
from app.game.actors import ALARM, HOST, Actor
from app.game.dinner import Cluster, Dinner
from app.game.names import ClusterId, GuestId, Phase, Role, Stage
from app.game.next_step import upcoming
from app.rooms.replay import replay as replay_log
from app.store.codec import decode
from tests.game.given import WORLD
from tests.game.notebook import Notebook
from tests.game.test_random_evenings import Company
from tests.game.tries import Tries
from tests.game.watched import Said
from tests.leaks.game import LOOKS_A_MOMENT, LOOKS_AT_THE_END, Listener, Told, look_around, texts_of
from tests.leaks.law import Law, Principal
from tests.leaks.replay import REAL, Replay
from tests.leaks.words import Planted
from tests.support.canary import words_in

LEFT: Final = ((True, True), (True, True), (True, True), (False, True), (True, False), (False, False))
"""Whether a damaged row still says its kind, and who sent it."""

TAKING: Final = (e.Sealed, e.Withdrawn, e.GuestRemoved, e.LinkReissued, e.ClusterHidden, e.DoorsSet, e.HandedOver)
"""What takes something away, or may."""

MOST_STEPS: Final = 150


@dataclass
class LawOfTheWhole(Law):
    """The law after the damage. What was true before it and is in no log any more is kept here.

    `outside`: whoever was removed or still knocked; `wrote`: their own words; `down`: wordings that lay face down, by
    card; `shown`: what the table had seen; `newest`: the newest link of every guest then, and `host_link` of the host.
    """

    outside: set[GuestId] = field(default_factory=set)
    wrote: dict[GuestId, set[str]] = field(default_factory=dict)
    down: dict[ClusterId, tuple[str, ...]] = field(default_factory=dict)
    shown: set[str] = field(default_factory=set)
    newest: dict[GuestId, int] = field(default_factory=dict)
    is_damaged: bool = False
    _removed: dict[GuestId, Notebook] = field(default_factory=dict)

    def damaged(self, before: Dinner, after: Dinner) -> None:
        """The dinner was this, and what is left of it is that."""
        inside = {guest.id for guest in before.seated()}
        self.outside = {GuestId(f"g{number}") for number in range(1, after.seats + 1)} - inside
        self.shown = self._shown()
        self.newest = dict(self.notes.links)
        for guest in after.guests.values():
            self.notes.links[guest.id] = guest.link
        self._dinner, self.is_damaged = after, True

    def note(self, command: c.Command, by: Actor, before: Dinner, after: Dinner) -> None:
        """Also by whom it was written, and what the host decided anew."""
        author = command.guest if isinstance(command, c.SealFor | c.GuessFor) else by.guest
        if author is not None:
            self.wrote.setdefault(author, set()).update(words_in(" ".join(texts_of(command))))
        match command:
            case c.Remove(guest):
                self._removed[guest] = deepcopy(self.notes)
            case c.Admit(guest):
                self.outside.discard(guest)
                self._come_back(guest)
            case c.Hide(cluster, on):
                self.down.pop(cluster, None)
                self.down |= {card.id: card.texts for card in _cards(after) if card.id == cluster and on}
        super().note(command, by, before, after)

    def _come_back(self, guest: GuestId) -> None:
        """The host let in somebody who had been removed, with all that was theirs."""
        then = self._removed.pop(guest, None)
        if then is None:
            return
        if guest in then.envelopes:
            self.notes.envelopes.setdefault(guest, then.envelopes[guest])
        self.notes.answers |= {pair: said for pair, said in then.answers.items() if guest in pair}
        self.notes.wishes |= {pair for pair in then.wishes if guest in pair}

    def may_know(self, who: Principal) -> set[str]:
        """Nobody outside knows more than what they wrote themselves."""
        if self.is_damaged and who.guest in self.outside:
            return self.wrote.get(who.guest, set()) if who.link >= self.newest.get(who.guest, 0) else set()
        return super().may_know(who)

    def _own(self, guest: GuestId) -> set[str]:
        """Also what they said about somebody who had been removed and may be at the door again."""
        said = [then.answers.get((guest, gone)) for gone, then in self._removed.items()]
        return super()._own(guest) | words_in(" ".join(text for _, text in filter(None, said) if text))

    def _is_dead(self, who: Principal) -> bool:
        if self._dinner is None or not self.is_damaged:
            return super()._is_dead(who)
        if who.guest is not None:
            return super()._is_dead(who) or who.link < self.newest.get(who.guest, 0)
        now = self._dinner.host_link
        return who.role is Role.HOST and (who.link < self.host_link or who.link not in (now, now + self._dinner.heir))

    def _shown(self) -> set[str]:
        return (super()._shown() | self.shown) - words_in(" ".join([*self._face_down(), *self.notes.forgotten]))

    def _face_down(self, *, present: bool = False) -> list[str]:
        star = self._dinner.star if self._dinner else None
        return [
            text for card, texts in self.down.items() for text in texts if not present or card.split(".")[0] == star
        ]


def _cards(dinner: Dinner) -> Iterator[Cluster]:
    for wall in dinner.walls.values():
        yield from wall.clusters


async def play_damaged(seed: int) -> Told:
    """The damaged game of this seed. Never raises for a leak: it is in the answer."""
    told, world, chance = Told(seed), REAL if seed % 2 else WORLD, random.Random(seed)
    company = Company(seed, watched=False, tries=Planted(), world=world)
    company.play()
    script = company.room.said
    until = chance.randint(min(5, len(script)), len(script))
    with tempfile.TemporaryDirectory() as folder:
        law = LawOfTheWhole()
        listener = Listener(told, law)
        replay = Replay(Path(folder), listener.hear, world)
        await replay.open(company)
        for said in script[:until]:
            await _say(replay, listener, said)
        before, torn = replay.dinner, damage(replay, chance)
        told.damaged = len(torn)
        replayed = replay_log(before.code, await replay.log.read(before.code))
        assert replayed is not None
        law.damaged(before, replayed.dinner)
        listener.moment = f"told again without {torn}"
        await replay.restart()
        await look_around(replay, chance, LOOKS_A_MOMENT)
        for said in script[until:]:
            await _say(replay, listener, said)
        await _to_the_end(replay, listener, chance, company.room.tries)
        listener.moment = f"the end without {torn}"
        await look_around(replay, chance, LOOKS_AT_THE_END)
        told.closed = replay.dinner.phase is Phase.CLOSED
        await replay.end()
    return told


def damage(replay: Replay, chance: random.Random) -> list[str]:
    """One to four rows of the log, the opening not among them; what they were, and what of them is lost too.

    Most of what happens takes nothing away, so those that do are hit ten times as often.
    """
    log = replay.log._entries[replay.dinner.code]
    torn = []
    drawn = [at for at in range(1, len(log)) for _ in range(10 if isinstance(log[at].event, TAKING) else 1)]
    for at in sorted({chance.choice(drawn) for _ in range(chance.choice((1, 1, 2, 4)))}):
        entry = log[at]
        assert entry.event is not None
        kind, sender = chance.choice(LEFT)
        torn.append(f"{entry.seq} {entry.event.kind}{'' if kind else ' kind'}{'' if sender else ' sender'}")
        says = entry.event.kind if kind else "?"
        event = decode(says, "[")
        log[at] = replace(
            entry, event=event, actor=entry.actor if sender else "?", unread=None if event is not None else says
        )
    return torn


async def _say(replay: Replay, listener: Listener, said: Said) -> None:
    before = replay.dinner
    listener.knows(*texts_of(said.command))
    listener.moment = f"{listener.moment.split(';')[0]}; {said.command.kind} by {said.by.guest or said.by.role}"
    if isinstance(said.command, c.Cut):
        said = replace(said, done=before.stage is Stage.DRUMROLL)
    done = await replay.say(said)
    if done:
        listener.law.note(said.command, said.by, before, replay.dinner)
    await replay.settled()
    if done and isinstance(said.command, c.Reissue):
        await replay.open_link(said.command.guest)
        await replay.settled()


_STEPS: Final = {step.kind: step() for step in (c.OpenGuessing, c.Lock, c.Next, c.Close)}


async def _to_the_end(replay: Replay, listener: Listener, chance: random.Random, tries: Tries) -> None:
    """The main button again and again; whoever may seal, wish or come in does now and then, and cards are turned."""
    for _ in range(MOST_STEPS):
        if replay.dinner.phase is Phase.CLOSED:
            return
        for said in _meanwhile(replay.dinner, chance, tries):
            await _say(replay, listener, said)
        step = upcoming(replay.dinner)
        if replay.dinner.stage is Stage.DRUMROLL:
            await _say(replay, listener, Said(c.Cut(), ALARM, None, True))
        elif step is not None:
            await _say(replay, listener, Said(_STEPS[step.command], HOST, None, True))


def _meanwhile(dinner: Dinner, chance: random.Random, tries: Tries) -> Iterator[Said]:
    if dinner.paused:
        yield Said(c.Pause(on=False), HOST, None, True)
    for guest in dinner.guests.values():
        by = Actor(Role.GUEST, guest.id)
        if guest.waiting and chance.random() < 0.2:
            yield Said(c.Admit(guest.id), HOST, None, True)
        elif not guest.sealed and chance.random() < 0.5:
            yield Said(c.Seal(*tries.secret()), by, None, True)
        elif dinner.phase is Phase.FINALE:
            yield Said(c.Wish(chance.choice(list(dinner.guests)), on=chance.random() < 0.7), by, None, True)
    hanging = dinner.walls.get(dinner.star) if dinner.star else None
    if hanging is not None and chance.random() < 0.3:
        for card in hanging.clusters[:1]:
            yield Said(c.Hide(card.id, on=chance.random() < 0.5), HOST, None, True)
