from dataclasses import replace

import pytest

from app.web.keys import Keys
from app.web.links import Links, base_of
from tests.web.test_keys import ANNA, CODE, DINNER

KEYS = Keys(bytes(32))
EVERYWHERE = "0.0.0.0"  # noqa: S104


@pytest.mark.parametrize(
    ("public_url", "host", "base"),
    [
        (None, EVERYWHERE, "http://192.168.1.20:8000"),
        (None, "::", "http://192.168.1.20:8000"),
        (None, "192.168.7.7", "http://192.168.7.7:8000"),
        (None, "fd00::7", "http://[fd00::7]:8000"),
        ("https://coperto.example", EVERYWHERE, "https://coperto.example"),
    ],
)
def test_what_links_begin_with(public_url: str | None, host: str, base: str) -> None:
    assert base_of(public_url, host, 8000, lambda: "192.168.1.20")() == base


def test_links_follow_the_network() -> None:
    networks = iter(("192.168.1.20", "10.0.0.5"))
    base = base_of(None, EVERYWHERE, 8000, lambda: next(networks))
    assert (base(), base()) == ("http://192.168.1.20:8000", "http://10.0.0.5:8000")


def test_links_carry_their_tokens_behind_the_hash() -> None:
    links = Links(KEYS, lambda: "http://192.168.1.20:8000").of(DINNER)
    at = "http://192.168.1.20:8000/d/OAKXY"
    assert links.join == f"{at}#join={KEYS.join(CODE)}"
    assert links.screen == f"{at}/screen#screen={KEYS.screen(CODE)}"
    assert links.host == f"{at}/host#host={KEYS.host(CODE, 2)}"
    assert links.typed == "192.168.1.20:8000/OAKXY"


def test_while_a_hand_over_is_offered_the_host_link_is_the_new_one() -> None:
    links = Links(KEYS, lambda: "https://coperto.example").of(replace(DINNER, heir=True))
    assert links.host.endswith(KEYS.host(CODE, 3))


def test_only_links_that_the_host_issued_are_shown() -> None:
    guests = {**DINNER.guests, ANNA: replace(DINNER.guests[ANNA], issued=True)}
    links = Links(KEYS, lambda: "https://coperto.example").of(replace(DINNER, guests=guests))
    assert links.guests == {ANNA: f"https://coperto.example/d/OAKXY#seat={KEYS.guest(CODE, ANNA, 3)}"}
