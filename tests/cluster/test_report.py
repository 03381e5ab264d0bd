"""`make cluster` ends with an error, and with words, where something did not hold."""

from collections.abc import Awaitable, Callable
from contextlib import nullcontext

import pytest

from app.rehearsal.wire import HungUpError
from tests.chaos.goals import Said, missed
from tests.cluster import __main__ as long_run
from tests.cluster.broker import seen
from tests.cluster.report import RECOVERY_S, Report, recovered, share
from tests.cluster.trials import Held


@pytest.mark.parametrize(
    ("values", "of", "value"),
    [([7.0], 0.95, 7.0), ([3.0, 1.0, 2.0], 0.5, 2.0), (list(range(1, 101)), 0.95, 95), (list(range(1, 101)), 0.99, 99)],
)
def test_a_share_is_one_of_the_values(values: list[float], of: float, value: float) -> None:
    assert share(values, of) == value


@pytest.mark.parametrize(
    ("back_s", "holds"),
    [
        ([5.0] * 100, True),
        ([1.0] * 95 + [30.0] * 5, True),
        ([1.0] * 94 + [5.1] * 6, False),
        ([5.1], False),
        ([], False),
    ],
)
def test_recovery_is_judged_by_95_of_100(back_s: list[float], holds: bool) -> None:
    assert (missed(recovered(back_s)) == []) is holds
    assert (missed(Held(10, back_s).said()) == []) is holds


LOST = "2 of 60 acknowledged commands lost or moved"


async def _well() -> Said:
    return Held(60, [1.0, 2.0]).said()


async def _slow() -> Said:
    return Held(60, [1.0, RECOVERY_S + 1]).said()


async def _loses() -> Said:
    raise AssertionError(LOST)


async def _hangs() -> Said:
    raise TimeoutError


async def _hung_up() -> Said:
    raise HungUpError(4003)


async def test_all_is_well() -> None:
    told: list[str] = []
    report = Report(told.append)
    await report.hears("killed", _well())
    assert report.end() == 0
    assert told[0].startswith("killed: 2 trials, 60 acknowledged, 0 lost")
    assert told[-1] == "every goal holds"


@pytest.mark.parametrize(
    ("trial", "words"), [(_slow, "MISSED, at most 5"), (_loses, LOST), (_hangs, "TimeoutError"), (_hung_up, "4003")]
)
async def test_what_does_not_hold_is_said_and_the_rest_is_tried(
    trial: Callable[[], Awaitable[Said]], words: str
) -> None:
    told: list[str] = []
    report = Report(told.append)
    await report.hears("killed", trial())
    await report.hears("restarted", _well())
    assert report.end() == 1
    assert "restarted: 2 trials" in "".join(told), "the next one was tried"
    assert words in told[-1]
    assert "restarted" not in told[-1]


async def test_a_mistake_of_the_run_itself_is_not_taken_for_a_fault() -> None:
    async def broken() -> Said:
        raise KeyError("nodes")

    with pytest.raises(KeyError):
        await Report(print).hears("killed", broken())


@pytest.mark.parametrize(("stale_s", "ends_with"), [(0.4, 0), (1.2, 1)])
def test_the_program_ends_with_what_was_judged(
    stale_s: float, ends_with: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def stale() -> Said:
        return seen([0.01] * 100, [0.1] * 98 + [stale_s] * 2)

    async def troubles(postgres: object, seed: int, away_s: float, report: Report) -> None:
        await report.hears("FAULT-17 the broker works", stale())

    monkeypatch.setattr(long_run, "postgres_server", lambda: nullcontext())
    monkeypatch.setattr(long_run, "broker_troubles", troubles)
    assert long_run.main(["broker"]) == ends_with
    assert ("MISSED" in capsys.readouterr().out) is bool(ends_with)
