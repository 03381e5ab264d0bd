"""Every command worth trying at a moment, sensible or not: all guests, all cards, and some that do not exist."""

from collections.abc import Iterator
from itertools import count
from typing import get_args

from app.game import commands as c
from app.game.actors import Actor
from app.game.dinner import Dinner
from app.game.names import ClusterId, Doors, GuestId, Role, Scale, Verdict

NOBODY = GuestId("g0")
NO_CARD = ClusterId("g0.1")


class Tries:
    """Makes the candidates. Names, secrets and guesses are new every time, so that each can be followed."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def name(self) -> str:
        """A name that nobody had before."""
        return f"Name{next(self._numbers)}w"

    def secret(self) -> tuple[str, tuple[str, ...], str, str, str]:
        """An envelope in which every word is a canary, of no length in common: profession to contact."""
        number = next(self._numbers)
        return (
            f"zq{number}prof{'y' * (number % 11)}",
            (f"zq{number}also",),
            f"zq{number}real",
            f"zq{number}story",
            f"zq{number}contact",
        )

    def guess(self, about: GuestId) -> str:
        """One of nine texts, which the matcher of `given` judges by their first word; it says whom it is about."""
        number = next(self._numbers)
        verdict = ("miss", "miss", "close", "miss", "exact")[number % 5]
        return f"{verdict} k{number % 7 % 3} xx{about}xx"

    def of(self, dinner: Dinner, by: Actor, kind: str) -> Iterator[c.Command]:
        """Candidates of this kind for this sender, with every choice of fields that may matter."""
        guests = (*dinner.guests, NOBODY)
        match kind:
            case "seal":
                yield c.Seal(*self.secret())
            case "guess":
                yield from (c.Guess(about, self.guess(about)) for about in guests)
            case "pass":
                yield from map(c.Pass, guests)
            case "know":
                yield from map(c.Know, guests)
            case "withdraw":
                yield from map(c.Withdraw, guests)
            case "wish":
                yield from (c.Wish(about, on) for about in guests for on in (True, False))
            case "guess_for":
                yield from (c.GuessFor(one, other, self.guess(other)) for one in guests for other in guests)
            case "seal_for":
                yield from (c.SealFor(one, *self.secret()) for one in guests)
            case "skip":
                yield from (c.Skip(one, on) for one in guests for on in (True, False))
            case "rename":
                yield from (c.Rename(one, self.name()) for one in guests)
            case "admit":
                yield from map(c.Admit, guests)
            case "remove":
                yield from map(c.Remove, guests)
            case "reissue":
                yield from map(c.Reissue, guests)
            case _:
                yield from self._other(dinner, kind)

    def _other(self, dinner: Dinner, kind: str) -> Iterator[c.Command]:
        cards = (*(card.id for wall in dinner.walls.values() for card in wall.clusters), NO_CARD)
        match kind:
            case "rule":
                yield from (c.Rule(card, verdict) for card in cards for verdict in Verdict)
            case "hide":
                yield from (c.Hide(card, on) for card in cards for on in (True, False))
            case "favourite":
                yield from map(c.Favourite, cards)
            case "set_order":
                yield from map(c.SetOrder, (dinner.order, dinner.order[::-1], dinner.order[1:], (NOBODY,)))
            case "pause":
                yield from map(c.Pause, (True, False))
            case "doors":
                yield from map(c.SetDoors, Doors)
            case "lead":
                yield c.Lead(f"tablet{next(self._numbers)}")
            case "set_screen":
                yield from (c.SetScreen(scale, sound) for scale in get_args(Scale) for sound in (True, False))
            case "add_guest":
                yield c.AddGuest(self.name())
            case "join":
                yield from (c.Join(self.name(), invited) for invited in (True, False))
            case _:
                yield PLAIN[kind]()


_PLAIN = (
    c.OpenGuessing, c.Lock, c.Next, c.Back, c.HandOver, c.MoreTime, c.OpenRest, c.Close, c.Cut, c.TakeOver,
    c.Forget,
)  # fmt: skip

PLAIN = {command.kind: command for command in _PLAIN}
"""Commands with nothing in them."""

KINDS = {
    Role.GUEST: ("seal", "guess", "pass", "know", "withdraw", "rule", "wish", "forget"),
    Role.HOST: (
        "open_guessing", "lock", "set_order", "next", "back", "skip", "pause", "rule", "hide", "favourite", "admit",
        "remove", "rename", "add_guest", "seal_for", "guess_for", "doors", "reissue", "hand_over",
        "lead", "set_screen", "more_time", "open_rest", "close",
    ),
    Role.ALARM: ("cut",),
    Role.DOOR: ("join", "take_over"),
    Role.SCREEN: (),
}  # fmt: skip
"""What each role may ever send, as PROTOCOL.md says it."""
