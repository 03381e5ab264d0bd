import pytest

from app.web.addresses import FRESH_S, LOOPBACK, Neighbourhood, best_first, is_another, lan_addresses


def test_the_address_that_the_routes_use_comes_first() -> None:
    interfaces = [("lo", "127.0.0.1"), ("eth0", "10.0.0.5"), ("wlan0", "192.168.1.20")]
    assert best_first(interfaces, ["192.168.1.20"]) == ("192.168.1.20", "10.0.0.5")


def test_tunnels_and_containers_come_last_even_when_the_routes_use_them() -> None:
    interfaces = [("docker0", "172.17.0.1"), ("tun0", "10.8.0.2"), ("wlan0", "192.168.1.20")]
    assert best_first(interfaces, ["10.8.0.2"]) == ("192.168.1.20", "10.8.0.2", "172.17.0.1")


def test_private_addresses_come_before_public_ones() -> None:
    assert best_first([("eth0", "8.8.4.4"), ("wlan0", "192.168.1.20")], ["8.8.4.4"]) == ("192.168.1.20", "8.8.4.4")


@pytest.mark.parametrize(
    ("address", "another"),
    [
        ("127.0.0.1", False),
        ("127.0.1.1", False),
        ("::1", False),
        ("192.168.1.20", False),
        ("192.168.1.77", True),
        ("?", True),
    ],
)
def test_another_machine_is_neither_this_one_nor_one_of_its_addresses(address: str, another: bool) -> None:
    assert is_another(address, ("192.168.1.20", "10.0.0.5")) is another


def test_this_machine_and_addresses_nobody_gave_are_no_addresses() -> None:
    interfaces = [("lo", "127.0.0.1"), ("wlan0", "169.254.3.4"), ("eth0", "0.0.0.0")]  # noqa: S104
    assert best_first(interfaces, ["127.0.0.1"]) == ()


def test_an_address_that_only_the_routes_know_counts() -> None:
    assert best_first([], ["192.168.1.20", "192.168.1.20"]) == ("192.168.1.20",)


def test_this_machine_can_be_looked_at() -> None:
    assert LOOPBACK not in lan_addresses()


def test_a_look_holds_for_a_while_and_a_new_network_is_found() -> None:
    time, networks = 0.0, [("192.168.1.20",), ("10.0.0.5",)]
    neighbourhood = Neighbourhood(lambda: time, lambda: networks.pop(0))
    assert neighbourhood.addresses() == ("192.168.1.20",)
    time = FRESH_S
    assert neighbourhood.addresses() == ("192.168.1.20",)
    time = FRESH_S + 1
    assert neighbourhood.addresses() == ("10.0.0.5",)


def test_without_a_network_there_is_still_this_machine() -> None:
    assert Neighbourhood(lambda: 0.0, lambda: ()).addresses() == (LOOPBACK,)
