"""What a guest takes home: the evening as they may know it, in one file that needs nothing else."""

from dataclasses import dataclass
from typing import Final

from app.game.dinner import Dinner
from app.game.forgetting import GONE
from app.game.names import GuestId, Verdict
from app.game.projections import Presence, seat, table, wall_about
from app.game.views import AwardView, ClusterView, GuestView, TableView
from app.takehome import Paper
from app.takehome.told import names

_NOBODY: Final = Presence()


@dataclass(frozen=True, slots=True)
class WrongLine:
    """A wrong guess about this guest, and who is remembered for it. `truth`: what it was instead, unless taken back."""

    texts: tuple[str, ...]
    by: tuple[str, ...]
    truth: str | None


@dataclass(frozen=True, slots=True)
class ReadLine:
    """Somebody whom this guest read, exactly or nearly. `text` is None where the card lies face down."""

    who: GuestView
    verdict: Verdict
    text: str | None


@dataclass(frozen=True, slots=True)
class MetLine:
    """A connection, with the contact that they chose to give, if any."""

    who: GuestView
    contact: str | None


@dataclass(frozen=True, slots=True)
class Keepsake:
    """Everything on the page. `people` holds all who sat down, the unmasked first, in the order of the show."""

    title: str
    me: GuestView
    award: AwardView | None
    wrong: WrongLine | None
    read: tuple[ReadLine, ...]
    met: tuple[MetLine, ...]
    people: tuple[GuestView, ...]


def write(paper: Paper, dinner: Dinner, guest: GuestId, language: str, day: str) -> str:
    """The keepsake of one guest, as HTML; `day` in words. Raises KeyError for somebody who has no seat."""
    kept = keepsake(dinner, guest)
    return paper.page(
        "keepsake",
        language,
        title=kept.title,
        day=day,
        kept=kept,
        by=names(language, kept.wrong.by) if kept.wrong else None,
    )


def keepsake(dinner: Dinner, guest: GuestId) -> Keepsake:
    """What this guest may know: what the table knows, their own guesses, and the contacts of their connections."""
    shown = table(dinner, _NOBODY, 0, None)
    places = {place.id: place for place in shown.guests}
    return Keepsake(
        title=shown.title,
        me=places[guest],
        award=next((award for award in shown.awards if award.guest == guest), None),
        wrong=_wrong(dinner, places, guest),
        read=_read(dinner, places, guest),
        met=tuple(MetLine(places[met.guest], met.contact) for met in seat(dinner, guest).connections),
        people=people(dinner, shown),
    )


def people(dinner: Dinner, shown: TableView) -> tuple[GuestView, ...]:
    """Everybody who sat down: the unmasked in the order of the show, then the others."""
    order = {star: at for at, star in enumerate(dinner.revealed)}
    seated = (place for place in shown.guests if not place.waiting)
    return tuple(sorted(seated, key=lambda place: order.get(place.id, len(order))))


def _wrong(dinner: Dinner, places: dict[GuestId, GuestView], guest: GuestId) -> WrongLine | None:
    """The one that the host liked best; without a favourite, the one that most had in mind."""
    revealed = places[guest].revealed
    if revealed is None:
        return None
    cards, favourite = wall_about(dinner, guest)
    wrong = [card for card in cards if card.verdict is Verdict.MISS and not card.hidden]
    if not wrong:
        return None
    best = max(wrong, key=lambda card: (card.id == favourite, card.size))
    truth = None if revealed.profession == GONE else revealed.profession
    return WrongLine(best.texts, _authors(places, best), truth)


def _authors(places: dict[GuestId, GuestView], card: ClusterView) -> tuple[str, ...]:
    return tuple(places[author].name for author in card.by or () if author in places)


def _read(dinner: Dinner, places: dict[GuestId, GuestView], guest: GuestId) -> tuple[ReadLine, ...]:
    """Exact ones first, each kind in the order of the reveals."""
    answers = dinner.guests[guest].answers
    found = []
    for star in dinner.revealed:
        for card in wall_about(dinner, star)[0]:
            if card.by and guest in card.by and card.verdict in (Verdict.EXACT, Verdict.CLOSE):
                said = answers.get(star)
                text = None if said is None or card.hidden else said.text
                found.append(ReadLine(places[star], card.verdict, text))
    return tuple(sorted(found, key=lambda line: line.verdict is not Verdict.EXACT))
