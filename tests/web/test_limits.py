import pytest

from app.web import limits
from app.web.limits import LONGEST_ADDRESS, MOST_ADDRESSES, Buckets, Crowd, Limits, Rate, neighbour


class Hours:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_then_so_many_a_second() -> None:
    time = Hours()
    buckets = Buckets(Rate(3, 0.5), time)
    assert [buckets.take("a") for _ in range(5)] == [0, 0, 0, 2, 2]
    time.now = 1.0
    assert buckets.take("a") == 1
    time.now = 2.0
    assert [buckets.take("a"), buckets.take("a")] == [0, 2]
    time.now = 1000.0
    assert [buckets.take("a") for _ in range(4)] == [0, 0, 0, 2]


def test_addresses_do_not_feel_each_other() -> None:
    buckets = Buckets(Rate(1, 1.0), Hours())
    assert [buckets.take("a"), buckets.take("b"), buckets.take("a")] == [0, 0, 1]


def test_a_flood_of_addresses_is_forgotten_from_its_oldest_end() -> None:
    buckets = Buckets(Rate(1, 0.001), Hours())
    for number in range(MOST_ADDRESSES + 1):
        buckets.take(str(number))
    assert buckets.take("1") > 0
    assert buckets.take("0") == 0


def test_a_restaurant_behind_one_address_is_not_held_up() -> None:
    limits = Limits(now=Hours())
    assert not any(limits.knocks.take("one") for _ in range(60))
    assert not any(limits.failures.take("one") for _ in range(60))
    assert not any(limits.strangers.take("one") for _ in range(10 * 60))
    assert any(limits.opening.take("one") for _ in range(60))


def test_switched_off_nothing_runs_dry() -> None:
    limits = Limits(on=False)
    assert not any(bucket.take("one") for bucket in (limits.opening, limits.failures, limits.strangers, limits.knocks) for _ in range(1000))  # fmt: skip  # noqa: E501


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.168.1.20", "192.168.1.20"),
        ("::ffff:192.168.1.20", "192.168.1.20"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::9", "2001:db8:1:2::"),
        ("nonsense", "?"),
        (None, "?"),
    ],
)
def test_whom_an_address_stands_for(address: str | None, counted: str) -> None:
    assert neighbour(address) == counted


def test_what_is_too_long_for_an_address_is_nobodys_and_not_remembered() -> None:
    """THREAT-12: a proxy may pass on a header that a client made up, of any length."""
    before = limits._neighbour.cache_info().misses
    assert neighbour("1" * (LONGEST_ADDRESS + 1)) == "?"
    assert limits._neighbour.cache_info().misses == before


def test_a_crowd_is_counted_in_all_and_per_address() -> None:
    crowd = Crowd(3, 2)
    assert [crowd.enter(address) for address in "aaabb"] == [True, True, False, True, False]
    crowd.leave("a")
    assert crowd.enter("b")
    assert crowd.size == 3


def test_a_crowd_without_a_cap_per_address() -> None:
    crowd = Crowd(3, None)
    assert [crowd.enter("a") for _ in range(4)] == [True, True, True, False]
