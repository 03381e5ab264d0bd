"""The evening as a file for its host: whole as in ARCHIVE.md, or its guesses as a table for a spreadsheet."""

import csv
from io import StringIO
from typing import Final, Literal

from app.archive import Dates, Evening, evening, text
from app.archive.form import Card, Guess
from app.game.dinner import Dinner
from app.game.forgetting import GONE

_FORMULA: Final = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What makes a spreadsheet calculate with what a guest typed; the wide forms of Asian keyboards too."""


def write(dinner: Dinner, dates: Dates, format: Literal["json", "csv"]) -> tuple[str, str]:  # noqa: A002 - PROTOCOL.md names it
    """The file and its media type."""
    told = evening(dinner, dates)
    if format == "json":
        return text(told), "application/json"
    return _table(told), "text/csv; charset=utf-8"


def _table(told: Evening) -> str:
    """One row per guess, and one for an unmasking about which nobody had guessed.

    Hidden words stay hidden, and what was taken back is an empty cell.
    """
    sheet = StringIO()
    rows = csv.writer(sheet)
    rows.writerow(("reveal", "name", "profession", "real_name", "story", "guess", "by", "verdict", "points"))
    names = {guest.id: guest.name for guest in told.guests}
    for number, reveal in enumerate(told.reveals, 1):
        profession = "" if reveal.profession == GONE else reveal.profession
        head = (str(number), names[reveal.guest], profession, reveal.real_name or "", reveal.story or "")
        guesses = [_guess(card, guess, names) for card in reveal.cards for guess in card.guesses]
        for guess in guesses or [("", "", "", "")]:
            rows.writerow(map(cell, (*head, *guess)))
    # Spreadsheets take a file without this mark for one of the last century.
    return "\ufeff" + sheet.getvalue()


def _guess(card: Card, guess: Guess, names: dict[str, str]) -> tuple[str, ...]:
    points = "" if guess.points is None else str(guess.points)
    return (guess.text or "", names[guess.by], card.verdict.value, points)


def cell(typed: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{typed}" if typed.startswith(_FORMULA) else typed
