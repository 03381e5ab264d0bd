"""What the host takes home: the evening's story as the table saw it, in one file that needs nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.game.dinner import Dinner
from app.game.names import ClusterId, GuestId, Verdict
from app.game.projections import Presence, table, wall_about
from app.game.views import AwardView, ClusterView, GuestView
from app.takehome import Paper
from app.takehome.keepsake import people
from app.takehome.reading import PLATE, WIDTH, Picture, Reading, picture
from app.takehome.told import names


@dataclass(frozen=True, slots=True)
class Reveal:
    """One lid: who, the cards about them, the nearest first, and which of them the host liked best."""

    who: GuestView
    cards: tuple[ClusterView, ...]
    favourite: ClusterId | None


@dataclass(frozen=True, slots=True)
class Story:
    """Everything on the page. `ranked` is empty with points off; `covered` are those whose lid stayed on."""

    title: str
    names: dict[GuestId, str]
    lifted: frozenset[GuestId]
    reveals: tuple[Reveal, ...]
    covered: tuple[GuestView, ...]
    awards: tuple[AwardView, ...]
    ranked: tuple[GuestView, ...]
    picture: Picture


_NEAREST: Final = tuple(Verdict)


def write(paper: Paper, dinner: Dinner, language: str, day: str) -> str:
    """The story of a dinner, as HTML; `day` in words."""
    told = story(dinner)

    def by(card: ClusterView) -> str:
        return names(language, [told.names[author] for author in card.by or () if author in told.names])

    return paper.page("story", language, title=told.title, day=day, story=told, by=by, plate=PLATE, width=WIDTH)


def story(dinner: Dinner) -> Story:
    """What the table has seen: no contact, no wish, no secret that stayed covered, no award that was not opened."""
    shown = table(dinner, Presence(), 0, None)
    seated = people(dinner, shown)
    called = {place.id: place.name for place in seated}
    reveals = tuple(_reveals(dinner, seated))
    ranked = sorted((place for place in seated if place.place is not None), key=lambda place: place.place or 0)
    return Story(
        title=shown.title,
        names=called,
        lifted=frozenset(reveal.who.id for reveal in reveals),
        reveals=reveals,
        covered=tuple(place for place in seated if place.revealed is None),
        awards=shown.awards,
        ranked=tuple(ranked),
        picture=picture(called, tuple(_readings(reveals, called))),
    )


def _reveals(dinner: Dinner, seated: tuple[GuestView, ...]) -> Iterator[Reveal]:
    for place in seated:
        if place.revealed is not None:
            cards, favourite = wall_about(dinner, place.id)
            yield Reveal(place, tuple(sorted(cards, key=_how_near)), favourite)


def _how_near(card: ClusterView) -> int:
    assert card.verdict is not None
    return _NEAREST.index(card.verdict)


def _readings(reveals: tuple[Reveal, ...], called: dict[GuestId, str]) -> Iterator[Reading]:
    for reveal in reveals:
        for card in reveal.cards:
            if card.verdict is not Verdict.MISS:
                exact = card.verdict is Verdict.EXACT
                yield from (Reading(by, reveal.who.id, exact) for by in card.by or () if by in called)
