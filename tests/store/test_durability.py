"""Killed at the worst moment, again and again: what was acknowledged is there, once, and in order."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from app.store import open_log
from tests.store.samples import code

ROUNDS = 4
ACKS = 150
ROOT = Path(__file__).parents[2]


async def kill_after(acks: int, folder: Path, pipe: Path) -> dict[str, int]:
    """Run the appender until it has told that many acknowledgements, kill it; the newest version told by dinner."""
    os.mkfifo(pipe)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.store.appender", str(folder), str(pipe), cwd=ROOT
    )
    told: dict[str, int] = {}
    reader = await asyncio.to_thread(pipe.open)
    with reader:
        for count, line in enumerate(reader, 1):
            if count == acks:
                process.send_signal(signal.SIGKILL)
            dinner, version = line.split()
            told[dinner] = int(version)
    assert await process.wait() == -signal.SIGKILL
    return told


async def test_every_acknowledged_event_survives_a_kill(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    epochs = set()
    for number in range(ROUNDS):
        told = await kill_after(ACKS + 37 * number, folder, tmp_path / f"ledger{number}")
        log = open_log(folder)
        for dinner in map(code, range(8)):
            entries = await log.read(dinner)
            assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
            assert len(entries) >= told.get(dinner, 0)
            assert await log.answers(dinner) == {("g1", f"c{seq}"): seq for seq in range(1, len(entries) + 1)}
        epochs.add(log.epoch)
        await log.close()
    assert len(epochs) == 1
