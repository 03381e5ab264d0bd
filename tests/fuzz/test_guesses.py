"""THREAT-5 in a few seconds: what `make fuzz` tries a million times."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.rehearsal.server import ServerProcess, free_port
from tests.fuzz.guesses import Guessed, guess_inside, guess_outside

SEED = 5
INSIDE = int(os.environ.get("GUESSES", "6000"))
OUTSIDE = 200


@pytest.fixture
def closed_server(tmp_path: Path) -> Iterator[ServerProcess]:
    server = ServerProcess(tmp_path / "data", free_port(), {"LIMITS": "off", "HOST": "127.0.0.1"})
    yield server
    server.stop()


def judge(told: Guessed, count: int) -> None:
    assert told.let_in == [], f"python -m tests.fuzz --seed {SEED} --messages 0 --frames 0"
    assert told.guesses == count
    assert set(told.refused) == {"hello", "join", "bearer", "house"}


def test_guesses_admit_nobody(tmp_path: Path) -> None:
    """`GUESSES=1000000` makes as many."""
    judge(asyncio.run(guess_inside(tmp_path, SEED, INSIDE)), INSIDE)


def test_guesses_at_a_real_server_admit_nobody(closed_server: ServerProcess) -> None:
    judge(asyncio.run(guess_outside(closed_server, SEED, OUTSIDE)), OUTSIDE)
