"""No byte sent to anyone but its owner holds a secret before its unmasking (THREAT-1), nor does the log."""

import base64
from urllib.parse import quote

import pytest

from app.game.names import DRUMROLL_MS
from app.rehearsal.server import ServerProcess
from tests.evening.lines import GUESTS, NEVER, WEIGHTS, Lines
from tests.evening.play import Played
from tests.support.canary import MARK, Ear, plant

CLOCK_SLACK_S = 0.25
"""The drumroll is timed by the server, what is heard by the test."""


def test_secrets_are_heard_by_nobody_else_before_the_unmasking(evening: Played) -> None:
    for guest in GUESTS:
        earliest = evening.rolls.get(guest, float("inf")) + DRUMROLL_MS / 1000 - CLOCK_SLACK_S
        for word in evening.lines.covered(guest):
            others = {who: when for who, when in evening.ear.heard_by(word).items() if who != guest}
            assert all(when >= earliest for when in others.values()), (guest, word, others)
            assert bool(others) is (guest != NEVER), "a canary that never sings proves nothing"


def test_contacts_are_heard_only_by_a_mutual_wish_after_the_end(evening: Played) -> None:
    friends = {"g1": {"g2"}, "g2": {"g1"}, "g5": {"g12"}, "g12": {"g5"}}
    for guest in GUESTS:
        heard = evening.ear.heard_by(evening.lines.word("contact", guest))
        others = {who: when for who, when in heard.items() if who != guest}
        assert set(others) == friends.get(guest, set())
        assert all(when >= evening.closed_at for when in others.values())


def test_other_words_that_count_are_never_heard_by_anybody_else(evening: Played) -> None:
    for guest in GUESTS:
        assert set(evening.ear.heard_by(evening.lines.word("also", guest))) <= {guest}


def test_guesses_are_heard_by_nobody_else_before_the_wall(evening: Played) -> None:
    sung = 0
    for about in GUESTS:
        wall = evening.walls.get(about, float("inf"))
        for said in filter(Lines.is_guess, WEIGHTS):
            for who, when in evening.ear.heard_by(evening.lines.word(said, about)).items():
                own = evening.lines.says(who, about) == said if who in GUESTS else False
                taken_back = (who, said, about) == ("g2", "miss 3", "g1")
                sealed_it = who == about and said == "exact"
                assert own or taken_back or sealed_it or when >= wall, (who, said, about)
                sung += not (own or taken_back or sealed_it)
    assert sung > 0


def test_nothing_was_heard_in_disguise(evening: Played) -> None:
    assert evening.ear.disguised == []
    assert set(evening.ear.bytes) == {"host", "screen", "stranger", *GUESTS} - {"g11"}


def test_the_log_holds_no_secret_no_guess_and_no_token(server: ServerProcess, played: dict[str, Played]) -> None:
    ear = Ear()
    ear.hear("log", server.log.read_text(encoding="utf-8"))
    assert ear.first == {}
    assert ear.disguised == []
    assert played


@pytest.mark.parametrize("word", [plant(1), plant(987654)])
def test_the_canary_hears_every_disguise(word: str) -> None:
    raw = word.encode()
    disguised = [
        raw.hex(), raw.hex().upper(), quote(word), word.encode("unicode_escape").decode(), word[::-1],
        *(base64.b64encode(b"x" * lead + raw + b"yz").decode() for lead in range(3)),
    ]  # fmt: skip
    for text in disguised:
        ear = Ear()
        ear.hear("somebody", f'{{"text": "{text}"}}')
        assert ear.disguised, text
    assert MARK in word


def test_the_canary_hears_digests() -> None:
    ear = Ear()
    ear.knows(plant(7))
    ear.hear("somebody", f"etag: {__import__('hashlib').sha256(plant(7).encode()).hexdigest()}")
    assert ear.disguised
