"""The rehearsal on a real server: it plays to the end by itself, in both paces, and says what to do."""

import asyncio
import random
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.i18n import LANGUAGES
from app.rehearsal.demo import rehearse
from app.rehearsal.evening import TITLE, Plan, lead, open_table
from app.rehearsal.guide import Guide, terminal_qr
from app.rehearsal.pauses import THINKING_S, WATCHING_S, Pauses
from app.rehearsal.server import PORTS, ROOT, ServerProcess, free_port
from app.rehearsal.wire import Wire
from tests.support.servers import server, start_server

__all__ = ["server", "start_server"]


async def no_time(seconds: float) -> None:
    """Everybody is quick: only the others get their turn."""
    await asyncio.sleep(0)


async def test_plays_to_the_end_in_both_paces(server: ServerProcess) -> None:
    plans = [
        Plan("en", pace, points, guests=3, seed=4, sleep=no_time)
        for pace in ("ballot", "rounds")
        for points in (True, False)
    ]
    told: list[list[str]] = [[] for _ in plans]
    guides = [Guide(plan, auto=True, tell=lines.append) for plan, lines in zip(plans, told, strict=True)]
    playing = (
        rehearse(plan, guide, auto=True, url=server.base, once=True) for plan, guide in zip(plans, guides, strict=True)
    )
    await asyncio.gather(*playing)
    for lines in told:
        text = "\n".join(lines)
        assert all(f"/{page}" in text for page in ("screen#screen=s.", "host#host=h0.")), text
        assert "#join=j." in text
        hints = [text.index(hint) for hint in ("Guessing is open", "The lids come off", "The finale", "Good night")]
        assert hints == sorted(hints)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_there_is_a_rehearsal_in_every_language(server: ServerProcess, language: str) -> None:
    plan = Plan(language, guests=2)
    opened = await open_table(server.base, plan)
    async with Wire(server.base, opened.code, opened.host_token, device="tablet") as tablet:
        table = (await tablet.until(bool))["table"]
    assert (table["language"], table["title"]) == (language, TITLE[language])
    assert len(plan.company()) == 2


async def test_a_simulated_host_makes_room_for_a_tablet(server: ServerProcess) -> None:
    plan = Plan("en", speed=1000)
    opened = await open_table(server.base, plan)
    leading = asyncio.create_task(lead(server.base, opened, plan, places=1))
    async with Wire(server.base, opened.code, opened.host_token, device="tablet") as tablet:
        assert (await tablet.do({"type": "lead", "device": "tablet"})).done
        async with asyncio.timeout(20):
            await leading
        assert (await tablet.until(bool))["desk"]["lead"] == "tablet"


def test_the_command_needs_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    options = ["--language", "it", "--auto", "--once", "--guests", "2", "--speed", "200", "--seed", "3"]
    command = [sys.executable, "-m", "app", "demo", *options]
    environment = {"TMPDIR": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=90, check=False)
    shown = done.stdout.decode()
    assert done.returncode == 0, done.stderr.decode()
    assert "seme 3" in shown
    assert "Buonanotte" in shown
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGHUP])
def test_a_rehearsal_that_is_ended_leaves_nothing(tmp_path: Path, how: signal.Signals) -> None:
    environment = {"TMPDIR": str(tmp_path), "PATH": "/usr/bin:/bin", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "app", "demo", "--language", "en"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as rehearsal:
        assert rehearsal.stdout is not None
        told = list(iter(rehearsal.stdout.readline, "Ctrl-C ends the rehearsal and leaves nothing behind.\n"))
        (link,) = [line.strip() for line in told if "/screen#screen=" in line]
        rehearsal.send_signal(how)
        assert "nothing is left" in rehearsal.stdout.read()
    assert rehearsal.returncode == 0
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", urlsplit(link).port or 0), timeout=5)


def test_a_server_that_does_not_answer_is_named_in_one_line() -> None:
    command = [sys.executable, "-m", "app", "demo", "--language", "en", "--url", "http://127.0.0.1:1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "http://127.0.0.1:1" in done.stdout
    assert len(done.stdout.strip().splitlines()) == 1
    assert done.stderr == ""


async def test_a_server_does_not_outlive_whoever_started_it(tmp_path: Path) -> None:
    started = ServerProcess(tmp_path / "data", free_port())
    await started.start()
    process = started._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()  # what the system does for a process that was killed
    assert await asyncio.to_thread(process.wait, 20) == 0


@pytest.mark.parametrize("action", [*THINKING_S, *WATCHING_S])
async def test_pauses_are_drawn_between_their_bounds_and_scaled(action: str) -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    for _ in range(50):
        await Pauses(random.Random(1), 2.0, sleep).before(action)
    lowest, highest = THINKING_S.get(action) or WATCHING_S[action]
    assert all(lowest / 2 <= seconds <= highest / 2 for seconds in slept)


def test_the_qr_in_the_terminal_is_square_and_small() -> None:
    rows = terminal_qr("http://192.168.1.20:8000/d/ZGB42#join=j.7Gltsiu54Jhbl3-R4uk2iw").splitlines()
    assert len(rows) <= 20
    assert {len(row) for row in rows} == {len(rows[0])}


def test_the_same_seed_seats_the_same_people() -> None:
    assert Plan(seed=9).company() == Plan(seed=9).company()
    assert Plan(seed=9).company() != Plan(seed=10).company()
    assert len(Plan(guests=4).company()) == 4


def test_a_server_that_comes_back_meets_nobodys_call_on_its_port() -> None:
    with socket.socket() as taken:
        taken.bind(("", 0))
        found = free_port(taken.getsockname()[1])
    assert found in PORTS
