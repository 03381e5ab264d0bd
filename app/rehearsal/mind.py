"""What a simulated guest wants to do, given what their phone shows. Pure: chance is a seed that is passed in."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from app.rehearsal.cast import Person
from app.rehearsal.wire import View

RIGHT: Final = 0.16
NEAR: Final = 0.18
PASSES: Final = 0.07
KNOWS: Final = 0.03
"""How often a guess names the profession or its field, and how often there is none; what is left is wrong."""

WISHES: Final = 0.35
CHANGES_MIND: Final = 0.06


@dataclass(frozen=True, slots=True)
class Intent:
    """A command to send. `name` is the same for the same wish, so that a refused one is not sent for ever."""

    name: str
    command: dict[str, Any]


@dataclass(slots=True)
class Mind:
    """One simulated guest's head: who they are, whom they know of (by name), what they tried already."""

    me: Person
    company: Mapping[str, Person]
    seed: int
    tried: set[str] = field(default_factory=set)

    def next(self, view: View) -> Intent | None:
        """What to do now; None means to sit back."""
        return next((intent for intent in self._wants(view) if intent.name not in self.tried), None)

    def remember(self, intent: Intent) -> None:
        """Not again: it was done, or refused."""
        self.tried.add(intent.name)

    def _wants(self, view: View) -> Iterator[Intent]:
        can = view["seat"]["can"]
        if "seal" in can and view["seat"]["secret"] is None:
            yield Intent("seal", _seal(self.me))
        if "guess" in can:
            yield from self._answers(view)
        if "rule" in can:
            yield from self._rulings(view)
        if "wish" in can:
            yield from self._wishes(view)

    def _answers(self, view: View) -> Iterator[Intent]:
        seat = view["seat"]
        names = {guest["id"]: guest["name"] for guest in view["table"]["guests"]}
        for about in _own_order(self.me, seat["open"]):
            if about not in seat["guesses"]:
                yield Intent(f"answer {about}", self._opinion(about, names[about]))
            elif self._dice_for("second thought", about).random() < CHANGES_MIND:
                yield Intent(f"second thought {about}", self._opinion(about, names[about], again=True))

    def _opinion(self, about: str, name: str, *, again: bool = False) -> dict[str, Any]:
        dice = self._dice_for("again" if again else "opinion", about)
        luck = dice.random()
        if luck < PASSES:
            return {"type": "pass", "about": about}
        if luck < PASSES + KNOWS:
            return {"type": "know", "about": about}
        return {"type": "guess", "about": about, "text": self._text(name, dice)}

    def _text(self, name: str, dice: random.Random) -> str:
        person = self.company.get(name) or dice.choice(sorted(self.company.values(), key=lambda one: one.name))
        luck = dice.random()
        if luck < RIGHT:
            return dice.choice((person.profession, *person.also))
        if luck < RIGHT + NEAR:
            return dice.choice(person.near)
        return dice.choice(person.taken_for)

    def _rulings(self, view: View) -> Iterator[Intent]:
        spotlight = view["table"]["spotlight"]
        for cluster in spotlight["clusters"] if spotlight else ():
            verdict = self._verdict(cluster["texts"])
            if cluster["ruled_by"] != "host" and verdict not in (None, cluster["verdict"]):
                command = {"type": "rule", "cluster": cluster["id"], "verdict": verdict}
                yield Intent(f"rule {cluster['id']}", command)

    def _verdict(self, texts: list[str]) -> str | None:
        said = {text.casefold() for text in texts}
        if said & {word.casefold() for word in (self.me.profession, *self.me.also)}:
            return "exact"
        return "close" if said & {word.casefold() for word in self.me.near} else None

    def _wishes(self, view: View) -> Iterator[Intent]:
        for guest in view["table"]["guests"]:
            likes = self._dice_for("wish", guest["id"]).random() < WISHES
            if guest["id"] != view["seat"]["guest"] and likes and not guest["waiting"]:
                yield Intent(f"wish {guest['id']}", {"type": "wish", "about": guest["id"], "on": True})

    def _dice_for(self, what: str, about: str) -> random.Random:
        """The same throw every time the same question is asked: an opinion must not flicker from view to view."""
        return random.Random(f"{self.seed} {self.me.name} {what} {about}")


def _seal(me: Person) -> dict[str, Any]:
    return {
        "type": "seal",
        "profession": me.profession,
        "also": list(me.also),
        "real_name": me.real_name,
        "story": me.story,
        "contact": me.contact,
    }


def _own_order(me: Person, open_about: list[str]) -> list[str]:
    """Not everybody looks at the same person at once."""
    return sorted(open_about, key=lambda about: random.Random(f"{me.name} {about}").random())
