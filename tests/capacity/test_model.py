"""The sums of the model, by hand."""

import re
from pathlib import Path

import pytest

import app
from tests.capacity.__main__ import SIZES, table
from tests.capacity.cluster import HOW, apart, predicted, rows
from tests.capacity.model import FULL, MEASURED, SEEN, Costs, Evening, cores, need, priced, solved

COSTS = Costs(command_us=50, view_us=100, connected_us=5, comeback_us=500, connection_kib=30)
EVENING = Evening(connections=14, commands=0.5, views=7, view_bytes=3_000, storm=4, events=1.2)


def test_what_two_loads_cost_tells_what_one_thing_costs() -> None:
    loads = [(commands, views, cores(COSTS, commands, views, 0)) for commands, views in ((5_000, 6_500), (100, 1_400))]
    assert solved(loads[0], loads[1]) == pytest.approx((COSTS.command_us, COSTS.view_us))


def test_loads_that_are_alike_tell_nothing() -> None:
    with pytest.raises(ValueError, match="alike"):
        solved((100, 1_400, 0.2), (200, 2_800, 0.4))


def test_a_thousand_dinners() -> None:
    needed = need(COSTS, EVENING, 1_000)
    assert needed.connections == 14_000
    assert needed.cores == pytest.approx(0.5e3 * 50e-6 + 7e3 * 100e-6 + 14e3 * 5e-6)
    assert (needed.nodes, needed.why) == (3, "core"), "0.795 cores are two at six tenths each, and one may die"
    assert needed.storm_writes == 4 * needed.writes == 2_400
    assert needed.database_cores == pytest.approx((600 * 540e-6, 600 * 31e-6))
    assert needed.database_lines == 3 * 5
    assert needed.news == 500 + 1_000, "said when something happens, and again every second"
    assert needed.hearing_cores == pytest.approx(1_500 * 1.3e-6 * 3)
    assert needed.news_megabits == pytest.approx(1_500 * 220 * 3 * 8e-6)
    assert needed.comeback_s == pytest.approx(14_000 / 3 * 500e-6 / 2)
    assert needed.anew_s == pytest.approx(1_000 * 30 * 250 * 1.2 * 310e-6 * 0.007)


@pytest.mark.parametrize("dinners", [1, 500, 1_000, 10_000, 100_000])
def test_one_may_die_and_the_others_are_no_fuller_than_they_may_be(dinners: int) -> None:
    needed = need(COSTS, EVENING, dinners)
    left = needed.nodes - 1
    assert needed.cores + needed.hearing_cores * left / needed.nodes <= FULL * left


def test_nodes_that_only_hear_each_other_are_no_answer() -> None:
    with pytest.raises(ValueError, match="hear all"):
        need(COSTS, EVENING, 400_000)


def test_nobody_is_alone_and_rooms_are_counted() -> None:
    assert need(COSTS, EVENING, 1).nodes == 2
    idle = Evening(connections=1, commands=0, views=0, view_bytes=0, storm=1)
    assert (need(COSTS, idle, 10_000).nodes, need(COSTS, idle, 10_000).why) == (6, "rooms")


def test_a_price_is_of_what_is_said_and_shown_not_of_silence() -> None:
    assert cores(priced(COSTS, 2), 100, 1_400, 0) == pytest.approx(2 * cores(COSTS, 100, 1_400, 0))
    assert cores(priced(COSTS, 2), 0, 0, 1_000) == cores(COSTS, 0, 0, 1_000)


def test_what_was_seen_stands_beside_what_was_said() -> None:
    model = predicted(COSTS, EVENING, dinners=10, speed=2)
    assert model["commands a second"] == 10
    assert model["events written a second"] == pytest.approx(12)
    assert rows(model, {"connections": 70.0, "cores of the broker": 0.5})[2:] == [
        "| connections | predicted | 140 | 70 | 0.50 |",
        "| cores of the broker | not in the model | | 0.5 | |",
    ]
    assert model.keys() == HOW.keys()


def test_they_agree_within_a_quarter() -> None:
    model = predicted(COSTS, EVENING, dinners=10, speed=2)
    assert apart(model, model) == []
    assert apart(model, {name: said * 1.24 for name, said in model.items()}) == []
    assert apart(model, {name: said * 1.26 for name, said in model.items()}) == list(model)
    less = {name: said * 0.7 for name, said in model.items()}
    assert set(model) - set(apart(model, less)) == {"texts to the broker a second"}


def test_the_document_says_what_the_model_says() -> None:
    document = (Path(app.__file__).parent / "deploy/CAPACITY.md").read_text(encoding="utf-8")
    assert table([need(MEASURED, SEEN, size) for size in SIZES]) in document


def test_what_was_measured_agrees_with_the_model_as_the_document_has_it() -> None:
    document = (Path(app.__file__).parent / "deploy/CAPACITY.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| ([\w (),/]+) \| ([a-z ]+) \| ([\d.,]+) \| ([\d.,]+) \| [\d.]+ \|$", document, re.MULTILINE)
    figures = {name: (how, *(float(text.replace(",", "")) for text in both)) for name, how, *both in found}
    assert {name: how for name, (how, *_) in figures.items()} == HOW
    model, seen = ({name: float(figure[at]) for name, figure in figures.items()} for at in (1, 2))
    assert apart(model, seen) == []
