"""The long run: `python -m tests.fuzz [--messages 1000000] [--frames 100000] [--guesses 1000000] [--seed S]`.

A failure is printed with the message, the frame or the guess that led to it; the same seed leads there again.
"""

import argparse
import asyncio
import secrets
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from app.rehearsal.server import ServerProcess, free_port
from tests.fuzz.frames import Met, Storm
from tests.fuzz.guesses import Guessed, guess_inside, guess_outside
from tests.fuzz.messages import Fuzz, Told

MESSAGES: Final = 1_000_000
FRAMES: Final = 100_000
GUESSES: Final = 1_000_000
INSIDE_FOR_ONE_OUTSIDE: Final = 250
"""Guesses at a house in this process for one at a server over real sockets, which takes so much longer."""

TOLD_S: Final = 5.0

MOST_LOGGED_BYTES: Final = 200
MOST_GROWN_MB: Final = 20.0


def main() -> int:
    """0 where nothing broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--messages", type=int, default=MESSAGES)
    parser.add_argument("--frames", type=int, default=FRAMES)
    parser.add_argument("--guesses", type=int, default=GUESSES)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**32))
    asked = parser.parse_args()
    print(f"seed {asked.seed}", flush=True)
    good = not asked.messages or _messages(asyncio.run(Fuzz(asked.seed).run(asked.messages, _progress("messages"))))
    with TemporaryDirectory(prefix="coperto-fuzz.") as folder:
        good &= not asked.frames or _frames(asyncio.run(_storm(Path(folder), asked.seed, asked.frames)))
        good &= not asked.guesses or _guesses(asyncio.run(_guess(Path(folder), asked.seed, asked.guesses)))
    return 0 if good else 1


async def _guess(folder: Path, seed: int, count: int) -> list[Guessed]:
    inside = await guess_inside(folder / "inside", seed, count, _progress("guesses"))
    server = ServerProcess(folder / "outside", free_port(), {"LIMITS": "off", "HOST": "127.0.0.1"})
    try:
        outside = await guess_outside(server, seed, count // INSIDE_FOR_ONE_OUTSIDE, _progress("guesses over sockets"))
    finally:
        server.stop()
    return [inside, outside]


async def _storm(folder: Path, seed: int, count: int) -> Met:
    server = ServerProcess(folder / "data", free_port(), {"LIMITS": "off", "HOST": "127.0.0.1"})
    try:
        await server.start()
        return await Storm(server, seed).run(count, _progress("frames"))
    finally:
        server.stop()


def _progress(of: str) -> Callable[[int], None]:
    """Says every few seconds how far it is."""
    began = told = time.monotonic()

    def tell(done: int) -> None:
        nonlocal told
        if time.monotonic() - told >= TOLD_S:
            told = time.monotonic()
            print(f"{done:,} {of}, {done / (told - began):,.0f} a second", flush=True)

    return tell


def _messages(told: Told) -> bool:
    print(f"{told.messages:,} messages, answered in {told.ways:,} ways: {_counted(told.answers)}")
    # No message logged more than all of them together.
    return _verdict(told.failures, len(told.failures), told.log_bytes, told.log_bytes, told.grown_mb)


def _frames(met: Met) -> bool:
    print(f"{met.frames:,} frames, {met.bad:,} of them bad, led to: {_counted(met.endings)}")
    return _verdict(met.failures, met.tracebacks, len(met.log), met.most_logged, met.grown_mb)


def _guesses(told: list[Guessed]) -> bool:
    for where, guessed in zip(("in process", "over sockets"), told, strict=True):
        for one in guessed.let_in:
            print(f"LET IN {one}")
        print(
            f"{guessed.guesses:,} guesses {where}, {len(guessed.let_in)} let in; refused: {_counted(guessed.refused)}"
        )
    return not any(guessed.let_in for guessed in told)


def _verdict(failures: list[str], tracebacks: int, logged: int, most: int, grown_mb: float) -> bool:
    for failure in failures:
        print(f"FAILED {failure}")
    print(f"unhandled: {len(failures)}; tracebacks: {tracebacks}; logged: {logged:,} bytes,", end=" ")
    print(f"at most {most} for one; memory: {grown_mb:+.1f} MB", flush=True)
    return not failures and most <= MOST_LOGGED_BYTES and grown_mb <= MOST_GROWN_MB


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in sorted(counts.items()))


if __name__ == "__main__":
    sys.exit(main())
