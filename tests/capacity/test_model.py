"""The sums of the model, by hand."""

import pytest

from tests.capacity.cluster import predicted, rows
from tests.capacity.model import Costs, Evening, cores, need, priced, solved

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
    assert (needed.nodes, needed.why) == (2, "core"), "0.795 cores at six tenths each"
    assert needed.storm_writes == 4 * needed.writes == 2_400
    assert needed.news == 500
    assert needed.comeback_s == pytest.approx(7_000 * 500e-6)


def test_nobody_is_alone_and_rooms_are_counted() -> None:
    assert (need(COSTS, EVENING, 1).nodes, need(COSTS, EVENING, 1).why) == (2, "one may die")
    idle = Evening(connections=1, commands=0, views=0, view_bytes=0, storm=1)
    assert (need(COSTS, idle, 10_000).nodes, need(COSTS, idle, 10_000).why) == (5, "rooms")


def test_a_price_is_of_what_is_said_and_shown_not_of_silence() -> None:
    assert cores(priced(COSTS, 2), 100, 1_400, 0) == pytest.approx(2 * cores(COSTS, 100, 1_400, 0))
    assert cores(priced(COSTS, 2), 0, 0, 1_000) == cores(COSTS, 0, 0, 1_000)


def test_what_was_seen_stands_beside_what_was_said() -> None:
    model = predicted(COSTS, EVENING, dinners=10, speed=2)
    assert model["commands a second"] == 10
    assert model["events written a second"] == pytest.approx(12)
    assert rows(model, {"connections": 70.0, "cores of the broker": 0.5})[2:] == [
        "| connections | 140 | 70 | 0.50 |",
        "| cores of the broker | | 0.5 | |",
    ]
