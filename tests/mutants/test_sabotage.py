"""The sabotages still fit the source; `make mutants` does them."""

from pathlib import Path

import pytest

from tests.mutants.sabotage import SABOTAGES, Sabotage

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("sabotage", SABOTAGES, ids=lambda sabotage: sabotage.name)
def test_it_has_one_place_in_the_source_and_tests_that_are_there(sabotage: Sabotage) -> None:
    assert (ROOT / sabotage.file).read_text(encoding="utf-8").count(sabotage.was) == 1
    assert sabotage.becomes != sabotage.was
    assert all((ROOT / test.partition("::")[0]).exists() for test in sabotage.tests)
