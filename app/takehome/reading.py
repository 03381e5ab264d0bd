"""Who read whom, as a picture: guests round a table seen from above, and an arc from each reader to whom they read.

Geometry only, in units of the drawing; templates/reading.html draws it and the words stand around it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import copysign, cos, hypot, pi, sin
from typing import Final

from app.game.names import GuestId

WIDTH: Final = 720
_ACROSS: Final = 142
"""Half the table's width: what is left on both sides is for names."""
_LEAST_HALF: Final = 176
"""Half the length of the smallest table: below it the arcs of a dozen guests become a knot."""
_SQUARENESS: Final = 6
"""2 is an oval, more is squarer: long enough sides that names stand outside, and no corner."""
_RIM: Final = 20
"""From a plate to the table's edge."""
_EDGE_POINTS: Final = 72
_PITCH: Final = 44
"""Between two names of one side, so that they can be read at arm's length on paper."""
_MARGIN: Final = 34
PLATE: Final = 11
"""Radius of a plate."""
_LETTERS: Final = 27
_SMALLEST: Final = 14
_TWO_LINES: Final = 19
"""Letters of a name on two lines, at most: both stand within the pitch. A name that is larger on one line has one."""
_LETTER: Final = 0.56
"""How wide a letter is, in parts of its height."""
_GAP: Final = 27
"""From the middle of a plate to its name."""
_FIGURE: Final = 34
"""Room for the figure that stands behind a name."""
_INWARDS: Final = 0.62
"""How far an arc leans towards the middle of the table: all the way would tie every arc into one knot."""
_ASIDE: Final = 0.09
"""How far it leans to its own side, in parts of its length: two who read each other have two arcs."""

_POINT: Final = 13
_SMALL_POINT: Final = 9
"""How long the point of an arc is."""

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Reading:
    """One guess that hit: `by` read `about`, exactly or nearly."""

    by: GuestId
    about: GuestId
    exact: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A plate with its name: where its lines begin, or end on the left side, and how large they are.

    `read`: how many this guest read exactly.
    """

    guest: GuestId
    x: float
    y: float
    left: bool
    name_x: float
    lines: tuple[str, ...]
    letters: float
    read: int


@dataclass(frozen=True, slots=True)
class Arc:
    """A path, and the three corners of the point at its end."""

    exact: bool
    path: str
    point: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole drawing, `edge` the corners of the table top. Arcs that matter more are drawn over the others."""

    height: float
    edge: str
    places: tuple[Place, ...]
    arcs: tuple[Arc, ...]


def picture(names: Mapping[GuestId, str], readings: Sequence[Reading]) -> Picture:
    """Draw a table of these guests, clockwise from the top, the first on the right. Readings are between them."""
    guests = tuple(names)
    rows = -(-len(guests) // 2)
    along = max(_LEAST_HALF, rows * _PITCH / 2)
    read = Counter(one.by for one in readings if one.exact)
    places = tuple(
        _place(guest, names[guest], _spread(at, len(side), along), along, read[guest], left=left)
        for side, left in ((guests[:rows], False), (guests[rows:][::-1], True))
        for at, guest in enumerate(side)
    )
    seats = {place.guest: (place.x, place.y) for place in places}
    drawn_last = sorted(readings, key=lambda one: one.exact)
    middle = (WIDTH / 2, along + _MARGIN)
    arcs = tuple(_arc(seats[one.by], seats[one.about], middle, exact=one.exact) for one in drawn_last)
    return Picture(2 * (along + _MARGIN), _edge(middle, along), places, arcs)


def _spread(at: int, count: int, along: float) -> float:
    """How far above or below the middle: every side in even steps, so that no two names touch."""
    return (2 * at + 1 - count) * along / count


def _place(guest: GuestId, name: str, off: float, along: float, read: int, *, left: bool) -> Place:
    side = -1 if left else 1
    x = WIDTH / 2 + side * _ACROSS * (1 - (abs(off) / along) ** _SQUARENESS) ** (1 / _SQUARENESS)
    name_x = x + side * _GAP
    lines, letters = _fitted(name, (name_x if left else WIDTH - name_x) - _FIGURE)
    return Place(guest, round(x, 1), round(off + along + _MARGIN, 1), left, round(name_x, 1), lines, letters, read)


def _fitted(name: str, room: float) -> tuple[tuple[str, ...], float]:
    """The lines of a name and their size. One line if that makes it larger, else two, cut at the best blank."""
    halves = [(name[:at], name[at + 1 :]) for at, sign in enumerate(name) if sign == " "]
    ways: list[tuple[tuple[str, ...], float]] = [((name,), min(_LETTERS, _size(name, room)))]
    ways += [(half, min(_TWO_LINES, *(_size(line, room) for line in half))) for half in halves]
    lines, letters = max(ways, key=lambda way: way[1])
    return lines, round(max(_SMALLEST, letters), 1)


def _size(line: str, room: float) -> float:
    return room / (_LETTER * len(line))


def _edge(middle: _Point, along: float) -> str:
    corners = []
    for at in range(_EDGE_POINTS):
        across, down = cos(2 * pi * at / _EDGE_POINTS), sin(2 * pi * at / _EDGE_POINTS)
        x = middle[0] + (_ACROSS + _RIM) * _squared(across)
        y = middle[1] + (along + _RIM) * _squared(down)
        corners.append(f"{x:.1f},{y:.1f}")
    return " ".join(corners)


def _squared(part: float) -> float:
    return copysign(abs(part) ** (2 / _SQUARENESS), part)


def _arc(start: _Point, end: _Point, middle: _Point, *, exact: bool) -> Arc:
    (ax, ay), (bx, by), (mx, my) = start, end, middle
    half_x, half_y = (ax + bx) / 2, (ay + by) / 2
    cx = half_x + _INWARDS * (mx - half_x) - _ASIDE * (by - ay)
    cy = half_y + _INWARDS * (my - half_y) + _ASIDE * (bx - ax)
    size = _POINT if exact else _SMALL_POINT
    sx, sy = _towards(start, (cx, cy), PLATE + 3)
    tip = _towards(end, (cx, cy), PLATE + 3)
    foot = _towards(tip, (cx, cy), size)
    wide_x, wide_y = (foot[1] - tip[1]) / 2, (tip[0] - foot[0]) / 2
    corners = (tip, (foot[0] + wide_x, foot[1] + wide_y), (foot[0] - wide_x, foot[1] - wide_y))
    path = f"M{sx:.1f} {sy:.1f}Q{cx:.1f} {cy:.1f} {foot[0]:.1f} {foot[1]:.1f}"
    return Arc(exact, path, " ".join(f"{x:.1f},{y:.1f}" for x, y in corners))


def _towards(start: _Point, end: _Point, distance: float) -> _Point:
    """The point so far from `start` on the way to `end`."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy) or 1.0
    return start[0] + dx * distance / length, start[1] + dy * distance / length
