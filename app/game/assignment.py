"""Who gets what, so that the table as a whole gains most: maximum-weight matching, by the Hungarian method.

Rows are people, columns are things to be had once. Whoever stays without one gains nothing, and loses nothing either.
Whole numbers only, so the same table gives the same answer on every machine.
"""

from collections.abc import Sequence
from typing import Final

_NEVER: Final = 10**9
"""More than any sum of gains: the cost of what somebody cannot have."""

_HOME: Final = -1
"""In the place of a column: where a path begins, with the newcomer."""


def assign(gains: Sequence[Sequence[int | None]]) -> tuple[int | None, ...]:
    """Per row its column, or None. `gains`: positive, or None where row and column do not go together.

    The sum of what is gained is the highest there is. One row after another finds the cheapest way in: it may push
    others on to another column, or out. Potentials keep every reduced cost at zero or above, so that a shortest path
    is found as by Dijkstra.
    """
    columns = len(gains[0]) if gains else 0
    costs = [[_NEVER if gain is None else -gain for gain in row] for row in gains]
    rows, prices, owner = (
        [min(0, *row) for row in costs] if columns else [0] * len(gains),
        [0] * columns,
        [_HOME] * columns,
    )
    for newcomer in range(len(gains)):
        _let_in(newcomer, costs, rows, prices, owner)
    found: list[int | None] = [None] * len(gains)
    for column, row in enumerate(owner):
        if row != _HOME:
            found[row] = column
    return tuple(found)


def _let_in(newcomer: int, costs: list[list[int]], rows: list[int], prices: list[int], owner: list[int]) -> None:
    """One row more: `rows` and `prices` are the potentials, `owner` says whose a column is. All three are changed."""
    reach, way = [_NEVER * 4] * len(owner), [_HOME] * len(owner)
    # Where two ways are equally short the one to a free column is taken: it ends the search.
    far = sorted(range(len(owner)), key=lambda other: owner[other] != _HOME)
    near: list[tuple[int, int]] = []
    row, column, walked = newcomer, _HOME, 0
    leaving, leaver = _NEVER * 4, _HOME
    while True:
        base = walked - rows[row]
        if base < leaving:
            leaving, leaver = base, column
        nearest, best = _HOME, leaving
        cost = costs[row]
        for other in far:
            there = base + cost[other] - prices[other]
            if there < reach[other]:
                reach[other], way[other] = there, column
            if reach[other] < best:
                nearest, best = other, reach[other]
        walked = best
        column = leaver if nearest == _HOME else nearest
        if nearest == _HOME or owner[nearest] == _HOME:
            break
        near.append((nearest, walked))
        far.remove(nearest)
        row = owner[nearest]
    rows[newcomer] += walked
    for passed, at in near:
        rows[owner[passed]] += walked - at
        prices[passed] -= walked - at
    while column != _HOME:
        before = way[column]
        owner[column] = newcomer if before == _HOME else owner[before]
        column = before
