"""Who is on the plain projector now, where not all have room. It has no script that could measure: this reckons.

Lengths in letters' heights (em) of the page, as templates/screen_lite.html and its stylesheet have them; widths as for
the picture of an old television, 4:3: a wide one has room to spare.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

TURN_MS: Final = 8_000
"""How long a page stands, in milliseconds: two refreshes."""

_SIZES_VH: Final = {80: 4.4, 100: 5.5, 125: 6.9}
_HEIGHT_VH: Final = 92.0
_WIDTH_VH: Final = 120.0
"""Without the edges above and below, and without those at the sides."""

_LETTER: Final = 0.54
_LOST: Final = 1.3
"""The width of a letter, on average, and what the end of a line leaves empty."""

_COLUMNS: Final = 2
_BETWEEN: Final = 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """How entries of a list look: the size of their letters, the height of a line, edges in height and in width."""

    size: float
    line: float
    over: float
    beside: float = 0.0


LOOKS: Final = {
    "arrival": Look(size=1.0, line=1.15, over=0.75, beside=1.5),
    "names": Look(size=1.1, line=1.27, over=1.0, beside=3.0),
    "people": Look(size=1.0, line=1.08, over=0.2),
    "wall": Look(size=1.3, line=1.4, over=1.6, beside=1.2),
    "judged": Look(size=1.0, line=1.06, over=0.6, beside=1.0),
}


def turn(entries: Sequence[Any], texts: Sequence[str], look: str, heading: str, scale: int, now: int) -> Sequence[Any]:
    """The entries whose turn it is at `now` (Unix milliseconds): all of them, where all have room.

    `texts`: what stands in each entry, its parts with an end of line between; `look`: one of LOOKS; `heading`: what
    stands above the list, in letters of 1.6 em, its parts likewise; `scale`: of the letters, in per cent.
    """
    height, width = _HEIGHT_VH / _SIZES_VH[scale], _WIDTH_VH / _SIZES_VH[scale]
    column = (width - _BETWEEN) / _COLUMNS
    room = height - sum(2.1 * _lines(part, width / 1.8) for part in heading.split("\n"))
    pages = _pages([_high(text, LOOKS[look], column) for text in texts], room)
    first, last = pages[now // TURN_MS % len(pages)]
    return entries[first:last]


def _high(text: str, look: Look, column: float) -> float:
    room = (column - look.beside) / look.size
    return look.over + look.line * sum(_lines(part, room) for part in text.split("\n"))


def _lines(text: str, room: float) -> int:
    return ceil(len(text) * _LETTER / (room - _LOST)) if len(text) * _LETTER > room else 1


def _pages(heights: Sequence[float], room: float) -> list[tuple[int, int]]:
    """From the first to before the last entry of every page, one column after another. There is always a page."""
    pages, first, columns, filled = [], 0, 1, 0.0
    for index, high in enumerate(heights):
        if filled and filled + high > room:
            columns, filled = columns + 1, 0.0
        if columns > _COLUMNS:
            pages.append((first, index))
            first, columns = index, 1
        filled += high
    return [*pages, (first, len(heights))]
