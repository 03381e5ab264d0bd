"""The evenings that the gallery's states are moments of: who came, what they sealed, what they take each other for."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from app.gallery.cast import (
    ANNA,
    GIULIA,
    JO,
    LONG,
    MARTA,
    NINA,
    OLIVER,
    PIETRO,
    SAETTA,
    TEO,
    WOLF,
    ZOE,
    Company,
    company,
)
from app.gallery.moment import Moment, opening
from app.game import commands as c
from app.game.names import GuestId, Pace, Stage
from app.rehearsal.cast import Person

TABLE: Final = 12
CROWD: Final = 16

FIRST: Final = (WOLF, TEO, LONG, ZOE, JO)
"""A short profession with everything given; one with nothing given; the longest of everything; the phone's owner."""


class Evenings:
    """Moments of the usual evening, each made when it is first asked for; and tables of other kinds."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.company: Company = company(language)

    def open(self, **options: Any) -> Moment:
        """Nobody is here yet."""
        return opening(self.company.title, self.language, **options)

    def arrived(self, count: int, **options: Any) -> Moment:
        """So many have come in."""
        moment = self.open(**options)
        for person in self.company.people[:count]:
            moment = moment.joins(person.name)
        return moment

    def sealed(self, count: int, **options: Any) -> Moment:
        """So many have come in and sealed."""
        moment = self.arrived(count, **options)
        for guest, person in self._seats(count):
            moment = moment.says(guest, _envelope(person, bare=guest == TEO))
        return moment

    def seated(self, count: int = TABLE, **options: Any) -> Moment:
        """Guessing is open; the order of the reveals is the one that the pictures need."""
        moment = self.sealed(count, **options).then(c.OpenGuessing())
        order = [*FIRST, *(guest for guest, _ in self._seats(count) if guest not in FIRST)]
        return moment.then(c.SetOrder(_ids(order[:count] if count >= TABLE else list(moment.dinner.order))))

    def guessed(self, moment: Moment, authors: Sequence[str], *, but: str = "") -> Moment:
        """These guests give all their answers; `but`: about this one they say nothing yet."""
        seats = self._seats(len(moment.dinner.guests))
        for at, author in enumerate(authors):
            for about, person in seats:
                if about not in (author, but):
                    moment = moment.says(author, self._answer(author, about, person, at))
        return moment

    def _answer(self, author: str, about: str, person: Person, at: int) -> c.Guess | c.Pass | c.Know:
        if about == WOLF:
            text = self.company.about_wolf.get(author)
            return c.Guess(GuestId(about), text) if text else c.Know(GuestId(about))
        choices = (*person.taken_for, None, *person.near, person.profession)
        chosen = choices[(at + int(about[1:])) % len(choices)]
        return c.Guess(GuestId(about), chosen) if chosen else c.Pass(GuestId(about))

    def _seats(self, count: int) -> list[tuple[str, Person]]:
        return [(f"g{at}", person) for at, person in enumerate(self.company.people[:count], start=1)]

    @cached_property
    def arriving(self) -> Moment:
        """Five have come, two have sealed, one phone is in a pocket."""
        moment = self.arrived(5)
        for guest, person in self._seats(3)[1:]:
            moment = moment.says(guest, _envelope(person))
        return moment.leaves(GIULIA)

    @cached_property
    def knocked(self) -> Moment:
        """Somebody stands at the door."""
        return self.arriving.joins(self.company.knocking, invited=False)

    @cached_property
    def gathered(self) -> Moment:
        """All twelve have sealed."""
        return self.sealed(TABLE)

    @cached_property
    def asked(self) -> Moment:
        """Guessing has just been opened."""
        return self.seated()

    @cached_property
    def busy(self) -> Moment:
        """Eight are done, Zoe is not, and three have not begun."""
        moment = self.guessed(self.asked, [guest for guest, _ in self._seats(9)[1:]]).leaves(PIETRO)
        said = self.company.people
        return moment.says(
            ZOE,
            c.Guess(GuestId(ANNA), said[1].taken_for[0]),
            c.Pass(GuestId(TEO)),
            c.Know(GuestId(NINA)),
            c.Guess(GuestId(OLIVER), said[8].near[0]),
        )

    @cached_property
    def answered(self) -> Moment:
        """Everybody has answered about everybody."""
        return self.guessed(self.asked, [guest for guest, _ in self._seats(TABLE)])

    @cached_property
    def locked(self) -> Moment:
        """The ballot is over."""
        return self.answered.then(c.Lock())

    @cached_property
    def wall(self) -> Moment:
        """What they take Wolf for hangs on the wall."""
        return self.locked.to(Stage.WALL)

    @cached_property
    def liked(self) -> Moment:
        """The host has marked the best wrong guess."""
        return self.wall.then(c.Favourite(self.wall.card(self.company.about_wolf[SAETTA])))

    @cached_property
    def verdicts(self) -> Moment:
        """Wolf is uncovered and judges."""
        return self.liked.to(Stage.VERDICTS)

    @cached_property
    def scores(self) -> Moment:
        """The first points."""
        return self.verdicts.to(Stage.SCORES)

    @cached_property
    def own_verdicts(self) -> Moment:
        """Zoe is uncovered, fourth of twelve, and judges."""
        return self.scores.to(Stage.VERDICTS, ZOE)

    @cached_property
    def last_scores(self) -> Moment:
        """All but one are uncovered; Pietro is skipped, so the finale is next."""
        after = self.own_verdicts.to(Stage.SCORES, SAETTA)
        return after.then(c.Skip(GuestId(PIETRO), on=True))

    @cached_property
    def podium(self) -> Moment:
        """The finale has just begun: the awards lie ready."""
        return self.last_scores.then(c.Next())

    def awarded(self, guest: str) -> Moment:
        """The award of this guest has just been opened."""
        laid = [award.guest for award in self.podium.dinner.awards()]
        return self.podium.then(*(c.Next() for _ in range(laid.index(GuestId(guest)) + 1)))

    @cached_property
    def finale(self) -> Moment:
        """Everybody with everything: the awards are open, and it is shown who was who."""
        return self.podium.then(c.OpenRest())

    @cached_property
    def wished(self) -> Moment:
        """Zoe and Anna wish for each other, and Zoe for Teo, who gave no contact."""
        moment = self.finale.says(ZOE, *(c.Wish(GuestId(other), on=True) for other in (ANNA, TEO, JO)))
        return moment.says(ANNA, c.Wish(GuestId(ZOE), on=True)).says(TEO, c.Wish(GuestId(ZOE), on=True))

    @cached_property
    def closed(self) -> Moment:
        """Good night."""
        return self.wished.then(c.Close())

    def about_wolf(self, texts: Mapping[str, str], *, count: int = TABLE, **options: Any) -> Moment:
        """A locked table at which these guests said these things about Wolf, and nothing else was said."""
        moment = self.seated(count, **options)
        for author, text in texts.items():
            moment = moment.says(author, c.Guess(GuestId(WOLF), text))
        return moment.then(c.Lock())

    def walled(self, texts: Sequence[str], *, count: int = TABLE) -> Moment:
        """A wall of these texts, one from each of the first guests."""
        authors = [guest for guest, _ in self._seats(count) if guest != WOLF]
        return self.about_wolf(dict(zip(authors, texts, strict=False)), count=count).to(Stage.WALL)

    def banquet(self, count: int) -> Moment:
        """The first points at a table of many: every name once more with a number, where there are not enough."""
        people = self.company.people
        moment = self.open()
        for at in range(count):
            turn, person = at // len(people), people[at % len(people)]
            moment = moment.joins(f"{person.name.split()[0]} {turn + 1}" if turn else person.name)
            moment = moment.says(f"g{at + 1}", c.Seal(person.profession))
        moment = moment.then(c.OpenGuessing())
        truth, wrong = people[0].profession, people[0].taken_for[0]
        for at in range(1, count):
            moment = moment.says(f"g{at + 1}", c.Guess(GuestId(ZOE), wrong if at % 3 else truth))
        return moment.then(c.Lock()).to(Stage.SCORES)

    def several(self) -> list[str]:
        """As many texts as there are guests in a crowd, and all say different things."""
        return [text for person in self.company.people for text in person.taken_for[:1]]

    @cached_property
    def hidden(self) -> Moment:
        """The host has turned a rude card face down."""
        wall = self.about_wolf({**self.company.about_wolf, SAETTA: self.company.rude}).to(Stage.WALL)
        return wall.then(c.Hide(wall.card(self.company.rude), on=True))

    @cached_property
    def round(self) -> Moment:
        """Rounds: the table is asked about Wolf, and four have answered."""
        asked = self.seated(pace=Pace.ROUNDS).to(Stage.GUESSING)
        for author in (TEO, GIULIA, NINA, MARTA):
            asked = asked.says(author, c.Guess(GuestId(WOLF), self.company.about_wolf[author]))
        return asked


def _envelope(person: Person, *, bare: bool = False) -> c.Seal:
    """What somebody seals; `bare`: the profession and nothing else."""
    if bare:
        return c.Seal(person.profession)
    return c.Seal(person.profession, person.also, person.real_name, person.story, person.contact)


def _ids(guests: Sequence[str]) -> tuple[GuestId, ...]:
    return tuple(map(GuestId, guests))
