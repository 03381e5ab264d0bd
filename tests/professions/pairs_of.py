"""The labelled pairs, for tests that need many texts as people type them."""

from tests.bench.professions import Row, rows

ROWS: tuple[Row, ...] = tuple(rows())
TEXTS: tuple[str, ...] = tuple(sorted({text for row in ROWS for text in (row.truth, row.guess)}))
