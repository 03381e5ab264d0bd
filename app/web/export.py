"""The evening as a file for its host. It holds what the table has seen: who was not unmasked stays covered."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import Final, Literal

from app.game.dinner import Cluster, Dinner, Guest
from app.game.names import GuestId, Language, Pace, Verdict
from app.game.projections import uncovered
from app.game.scoring import standings, worth
from app.game.views import RevealedView
from app.protocol import encode

_FORMULA: Final = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What makes a spreadsheet calculate with what a guest typed; the wide forms of Asian keyboards too."""


@dataclass(frozen=True, slots=True)
class GuessLine:
    """One guess that hung on the wall. `points` is null with points off."""

    by: str
    text: str
    verdict: Verdict
    points: int | None


@dataclass(frozen=True, slots=True)
class RevealLine:
    """One unmasking, with everything that had been guessed."""

    number: int
    name: str
    revealed: RevealedView
    guesses: tuple[GuessLine, ...]


@dataclass(frozen=True, slots=True)
class GuestLine:
    """One place; `score` and `place` are null with points off."""

    name: str
    score: int | None
    place: int | None


@dataclass(frozen=True, slots=True)
class Evening:
    """Everything that is exported. No contact, no wish, and no secret that stayed covered."""

    code: str
    title: str
    language: Language
    pace: Pace
    points: bool
    guests: tuple[GuestLine, ...]
    reveals: tuple[RevealLine, ...]


def evening(dinner: Dinner) -> Evening:
    """What the table has seen of this dinner."""
    return Evening(
        code=dinner.code,
        title=dinner.title,
        language=dinner.language,
        pace=dinner.pace,
        points=dinner.points,
        guests=tuple(_guests(dinner)),
        reveals=tuple(_reveal(dinner, number, star) for number, star in enumerate(dinner.revealed, 1)),
    )


def write(dinner: Dinner, format: Literal["json", "csv"]) -> tuple[str, str]:  # noqa: A002 - PROTOCOL.md names it
    """The file and its media type."""
    told = evening(dinner)
    if format == "json":
        return encode(told), "application/json"
    return _table(told), "text/csv; charset=utf-8"


def _guests(dinner: Dinner) -> Iterator[GuestLine]:
    ranks = standings(dinner) if dinner.points else {}
    for guest in dinner.seated():
        rank = ranks.get(guest.id)
        yield GuestLine(guest.name, rank.score if rank else None, rank.place if rank else None)


def _reveal(dinner: Dinner, number: int, star: GuestId) -> RevealLine:
    guest = dinner.guests[star]
    earned = worth(dinner, star).earned if dinner.points else {}
    guesses = tuple(
        GuessLine(author.name, _words(author, star, cluster), _verdict(dinner, star, cluster), earned.get(author.id))
        for cluster in dinner.walls[star].clusters
        for author in map(dinner.guests.__getitem__, cluster.by)
    )
    return RevealLine(number, guest.name, uncovered(guest), guesses)


def _words(author: Guest, star: GuestId, cluster: Cluster) -> str:
    """As the author typed it: a cluster keeps each wording once, for all who used it."""
    answer = author.answers.get(star)
    return answer.text if answer is not None and answer.text is not None else cluster.texts[0]


def _verdict(dinner: Dinner, star: GuestId, cluster: Cluster) -> Verdict:
    return dinner.moment.rulings[star][cluster.id].verdict


def _table(told: Evening) -> str:
    """One row per guess, and one for an unmasking about which nobody had guessed."""
    text = StringIO()
    rows = csv.writer(text)
    rows.writerow(("reveal", "name", "profession", "real_name", "story", "guess", "by", "verdict", "points"))
    for reveal in told.reveals:
        shown = reveal.revealed
        head = (str(reveal.number), reveal.name, shown.profession, shown.real_name or "", shown.story or "")
        for guess in reveal.guesses or (None,):
            rows.writerow(map(cell, (*head, *_guess(guess))))
    # Spreadsheets take a file without this mark for one of the last century.
    return "\ufeff" + text.getvalue()


def _guess(guess: GuessLine | None) -> tuple[str, ...]:
    if guess is None:
        return ("", "", "", "")
    return (guess.text, guess.by, guess.verdict.value, "" if guess.points is None else str(guess.points))


def cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
