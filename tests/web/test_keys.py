import stat
from dataclasses import replace
from pathlib import Path

import pytest

from app.game.actors import HOST, Actor
from app.game.dinner import Dinner, Guest
from app.game.names import DinnerCode, GuestId, Language, Pace, Role
from app.web.keys import INVITED, Keys, load_keys

KEYS = Keys(bytes(32))
CODE, OTHER = DinnerCode("OAKXY"), DinnerCode("ELMXY")
ANNA, BRUNO = GuestId("g1"), GuestId("g12")
DINNER = Dinner(
    code=CODE,
    title="Cena",
    language=Language.IT,
    pace=Pace.BALLOT,
    points=True,
    last_double=False,
    host_link=2,
    guests={ANNA: Guest(ANNA, "Anna", link=3), BRUNO: Guest(BRUNO, "Bruno")},
)


def test_every_token_lets_in_whom_it_is_for() -> None:
    assert KEYS.verify(DINNER, KEYS.host(CODE, 2)) == HOST
    assert KEYS.verify(DINNER, KEYS.guest(CODE, ANNA, 3)) == Actor(Role.GUEST, ANNA)
    assert KEYS.verify(DINNER, KEYS.guest(CODE, BRUNO, 0)) == Actor(Role.GUEST, BRUNO)
    assert KEYS.verify(DINNER, KEYS.screen(CODE)) == Actor(Role.SCREEN)
    assert KEYS.verify(DINNER, KEYS.join(CODE)) is INVITED


def test_tokens_say_what_they_open_and_stay_the_same() -> None:
    assert KEYS.host(CODE, 2).startswith("h2.")
    assert KEYS.guest(CODE, ANNA, 3).startswith("g1-3.")
    assert len(KEYS.join(CODE)) == len("j.") + 22
    assert len(KEYS.screen(CODE)) == len("s.") + 43
    assert Keys(bytes(32)).host(CODE, 2) == KEYS.host(CODE, 2)


def test_a_fingertoldtells_keys_apart_and_opens_nothing() -> None:
    told = KEYS.fingerprint()
    assert told == Keys(bytes(32)).fingerprint() != Keys(b"1" * 32).fingerprint()
    assert not any(KEYS.owns(token) or KEYS.made(CODE, token) for token in (told, f"k.{told}", f"s.{told}"))


@pytest.mark.parametrize("number", [0, 1, 3, 4])
def test_links_with_other_numbers_are_dead(number: int) -> None:
    assert KEYS.verify(DINNER, KEYS.host(CODE, number)) is None
    assert KEYS.verify(DINNER, KEYS.guest(CODE, ANNA, number)) is None or number == 3


def test_the_offered_host_link_opens_beside_the_present_one() -> None:
    offered = replace(DINNER, heir=True)
    assert KEYS.verify(offered, KEYS.host(CODE, 3)) == HOST
    assert KEYS.verify(offered, KEYS.host(CODE, 2)) == HOST
    assert KEYS.takes_over(offered, KEYS.host(CODE, 3))
    assert not KEYS.takes_over(offered, KEYS.host(CODE, 2))
    assert not KEYS.takes_over(DINNER, KEYS.host(CODE, 3))
    assert KEYS.verify(offered, KEYS.host(CODE, 4)) is None


def _mutations(token: str) -> list[str]:
    name, _, proof = token.partition(".")
    flipped = "A" if proof[0] != "A" else "B"
    return [
        name,
        f"{name}.",
        f".{proof}",
        proof,
        f"{name}.{flipped}{proof[1:]}",
        f"{name}.{proof[:-1]}",
        f"{name}.{proof}A",
        f"{name}.{proof}=",
        f" {token}",
        f"{token}\n",
        f"0{token}",
        token.upper(),
        f"h02.{proof}",
        f"g01-3.{proof}",
        f"g1-03.{proof}",
        f"g12-3.{proof}",
        f"s.{proof}",
        f"j.{proof}",
        f"h2.{proof}",
        f"g1-3.{proof}",
    ]


ALL = (KEYS.host(CODE, 2), KEYS.guest(CODE, ANNA, 3), KEYS.screen(CODE), KEYS.join(CODE))
NO_TOKENS = ["", ".", "g1", "g12", "OAKXY", "Anna", "host", "s", "\ud800", "é.ü", "x" * 5000, "h2." + "🕯" * 30]


@pytest.mark.parametrize("token", ALL)
def test_nothing_near_a_token_opens(token: str) -> None:
    for near in _mutations(token):
        assert near == token or KEYS.verify(DINNER, near) is None, near


@pytest.mark.parametrize("text", NO_TOKENS)
def test_what_everybody_knows_opens_nothing(text: str) -> None:
    assert KEYS.verify(DINNER, text) is None
    assert not KEYS.invites(CODE, text)
    assert not KEYS.owns(text)


def test_tokens_of_another_dinner_or_another_house_open_nothing() -> None:
    house = Keys(b"x" * 32)
    for keys, code in ((KEYS, OTHER), (house, CODE)):
        for token in (keys.host(code, 2), keys.guest(code, ANNA, 3), keys.screen(code), keys.join(code)):
            assert KEYS.verify(DINNER, token) is None
    assert not KEYS.owns(house.house())
    assert KEYS.verify(DINNER, KEYS.house()) is None


def test_the_key_is_made_once_and_is_nobody_elses_to_read(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    made = load_keys(folder)
    assert stat.S_IMODE((folder / "key").stat().st_mode) == 0o600
    assert load_keys(folder).house() == made.house()
    assert [path.name for path in folder.iterdir()] == ["key"]


def test_every_house_has_its_own_key(tmp_path: Path) -> None:
    assert load_keys(tmp_path / "a").house() != load_keys(tmp_path / "b").house()


def test_a_damaged_key_is_no_key(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"")
    with pytest.raises(ValueError, match="holds no key"):
        load_keys(tmp_path)
