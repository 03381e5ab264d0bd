import re
from itertools import combinations

import pytest

from app.game.names import GuestId
from app.takehome.reading import PLATE, WIDTH, Reading, picture

TABLES = (2, 3, 5, 12, 24, 64)


def guests(count: int) -> dict[GuestId, str]:
    return {GuestId(f"g{number}"): f"Guest {number}" for number in range(1, count + 1)}


def everybody(names: dict[GuestId, str]) -> list[Reading]:
    return [Reading(by, about, exact=by < about) for by in names for about in names if by != about]


@pytest.mark.parametrize("count", TABLES)
def test_everybody_has_a_plate_and_a_name_that_touches_no_other(count: int) -> None:
    names = guests(count)
    drawn = picture(names, [])
    assert [place.guest for place in drawn.places] == [
        *list(names)[: -(-count // 2)],
        *list(names)[-(-count // 2) :][::-1],
    ]
    for one, other in combinations(drawn.places, 2):
        assert (one.x - other.x) ** 2 + (one.y - other.y) ** 2 > (2 * PLATE) ** 2
        if one.left is other.left:
            assert abs(one.y - other.y) > max(one.letters, other.letters)
    for place in drawn.places:
        assert PLATE < place.y < drawn.height - PLATE
        assert (place.name_x < place.x < WIDTH / 2) if place.left else (place.name_x > place.x > WIDTH / 2)


def test_the_longest_names_stay_in_the_picture() -> None:
    names = dict.fromkeys(guests(24), "W" * 24)
    for place in picture(names, []).places:
        assert 0 < place.name_x < WIDTH
        assert (place.lines, place.letters) == (("W" * 24,), 14)


def test_a_long_name_has_two_lines_where_that_makes_it_larger() -> None:
    names = dict(zip(guests(2), ("Maximiliane Bartholomäus", "Jo Bo"), strict=True))
    long, short = picture(names, []).places
    assert (long.lines, short.lines) == (("Maximiliane", "Bartholomäus"), ("Jo Bo",))
    assert 14 < long.letters < short.letters


@pytest.mark.parametrize("count", TABLES)
def test_every_arc_begins_and_ends_at_its_plates(count: int) -> None:
    names = guests(count)
    readings = everybody(names)
    drawn = picture(names, readings)
    at = {place.guest: (place.x, place.y) for place in drawn.places}
    assert len(drawn.arcs) == len(readings)
    ordered = sorted(readings, key=lambda one: one.exact)
    for reading, arc in zip(ordered, drawn.arcs, strict=True):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", arc.path)]
        tip_x, tip_y = map(float, arc.point.split()[0].split(","))
        (ax, ay), (bx, by) = at[reading.by], at[reading.about]
        assert abs(((numbers[0] - ax) ** 2 + (numbers[1] - ay) ** 2) ** 0.5 - (PLATE + 3)) < 0.3
        assert abs(((tip_x - bx) ** 2 + (tip_y - by) ** 2) ** 0.5 - (PLATE + 3)) < 0.3
        assert arc.exact is reading.exact


def test_two_who_read_each_other_have_two_arcs_and_the_exact_lie_above() -> None:
    one, other = guests(2)
    drawn = picture(guests(2), [Reading(one, other, exact=True), Reading(other, one, exact=False)])
    assert [arc.exact for arc in drawn.arcs] == [False, True]
    bends = {re.findall(r"Q(\S+ \S+)", arc.path)[0] for arc in drawn.arcs}
    assert len(bends) == 2


def test_the_figure_counts_exact_readings_only() -> None:
    names = guests(3)
    one, two, three = names
    readings = [Reading(one, two, exact=True), Reading(one, three, exact=True), Reading(two, one, exact=False)]
    assert {place.guest: place.read for place in picture(names, readings).places} == {one: 2, two: 0, three: 0}
