import math
from pathlib import Path

import pytest

from tests.chaos import __main__ as chaos
from tests.chaos.goals import Figure, Said


@pytest.mark.parametrize(("value", "missed"), [(10, False), (10.01, True), (-3, False), (math.nan, True)])
def test_a_figure_knows_whether_its_goal_is_missed(value: float, missed: bool) -> None:
    figure = Figure("gone after", value, "s", 10)
    assert figure.missed is missed
    assert ("MISSED" in str(figure)) is missed


@pytest.mark.parametrize(("value", "ends_with"), [(9.0, 0), (11.0, 1)])
async def test_chaos_fails_where_a_goal_is_missed(
    value: float, ends_with: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def trial(folder: Path, seed: int) -> Said:
        return ["stuck readers", Figure("gone after", value, "s", 10)]

    monkeypatch.setattr("sys.argv", ["tests.chaos", "--seed", "1"])
    monkeypatch.setattr(chaos, "faults", lambda kills, cuts: {"F0": trial})
    assert await chaos.main() == ends_with
    assert ("MISSED" in capsys.readouterr().out) is bool(ends_with)
