"""The matching gains the table as much as trying out every way there is."""

from hypothesis import given
from hypothesis import strategies as st

from app.game.assignment import assign

Gains = list[list[int | None]]


def tables(rows: int, columns: int) -> st.SearchStrategy[Gains]:
    row = st.lists(st.none() | st.integers(1, 9), min_size=columns, max_size=columns)
    return st.lists(row, min_size=rows, max_size=rows)


def most(gains: Gains, row: int = 0, taken: frozenset[int] = frozenset()) -> int:
    """The highest sum there is, by trying everything."""
    if row == len(gains):
        return 0
    ways = [most(gains, row + 1, taken)]
    for column, gain in enumerate(gains[row]):
        if gain is not None and column not in taken:
            ways.append(gain + most(gains, row + 1, taken | {column}))
    return max(ways)


@given(st.integers(1, 5).flatmap(lambda rows: st.integers(1, 5).flatmap(lambda columns: tables(rows, columns))))
def test_h11_no_other_way_gains_more(gains: Gains) -> None:
    found = assign(gains)
    had = [column for column in found if column is not None]
    assert len(set(had)) == len(had)
    gained = [gains[row][column] for row, column in enumerate(found) if column is not None]
    assert None not in gained
    assert sum(gain or 0 for gain in gained) == most(gains)


def test_nobody_and_nothing() -> None:
    assert assign([]) == ()
    assert assign([[], []]) == (None, None)


def test_somebody_is_pushed_on_and_somebody_out() -> None:
    assert assign([[5, 4], [5, None]]) == (1, 0)
    assert assign([[5], [6]]) == (None, 0)
