"""The long run: `python -m tests.chaos [--seed S] [--kills 300] [--cuts 100] [--only F1,F2]`.

A trial that fails says with which seed; a seed that failed once belongs into test_short.py, under a name of its own.
"""

import argparse
import asyncio
import os
import platform
import secrets
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from tests import browsers
from tests.chaos import flap, phone, trials

KILLS: Final = 300
CUTS: Final = 100
RESTARTS: Final = 20
ROUNDS: Final = 5
STEP: Final = 20

Run = Callable[[Path, int], Awaitable[str]]


def progress(fault: str) -> trials.Told:
    """Says how far it is."""

    def told(done: int, of: int, acks: int) -> None:
        if done == of or not done % STEP:
            print(f"{fault}: {done} of {of}, {acks:,} acknowledgements held", flush=True)

    return told


def faults(kills: int, cuts: int) -> dict[str, Run]:
    """What is done for each fault, and the sentence with its figure."""

    async def f1(folder: Path, seed: int) -> str:
        held = await trials.deaths(folder, seed, kills, power=False, told=progress("F1"))
        return f"{kills} times SIGKILL: {held:,} acknowledged, 0 lost, 0 doubled"

    async def f2(folder: Path, seed: int) -> str:
        held = await trials.deaths(folder, seed, cuts, power=True, told=progress("F2"))
        return f"{cuts} power cuts: {held:,} acknowledged, 0 lost, 0 doubled"

    async def f3(folder: Path, seed: int) -> str:
        return (
            f"a sync that fails: {await trials.sick_disk(folder, seed)} acknowledged before, all there after a restart"
        )

    async def f4(folder: Path, seed: int) -> str:
        return f"a full disk: well again {await trials.full_disk(folder, seed):.2f} s after there is room"

    async def f5(folder: Path, seed: int) -> str:
        told, ping = await trials.locked_memory(folder, seed)
        calm, slow = await trials.slow_disk(folder / "slow", seed)
        return (
            f"a locked database: seven hear busy within {told:.2f} s, pings p99 {ping * 1000:.1f} ms; "
            f"syncs of 250 ms: pings p99 {slow * 1000:.1f} ms, {calm * 1000:.1f} ms just before"
        )

    async def f7(folder: Path, seed: int) -> str:
        try:
            done, held = await flap.flaps(folder, seed)
        except flap.NoNamespacesError as error:
            return f"skipped, no network namespaces here: {error}"
        told = (f"{one.out_s:.0f} s at the {one.end}: {one.back_s:.1f} s, {one.dialled}" for one in done)
        return (
            f"Wi-Fi gone, then all answered again after, over how many new lines of eight: {'; '.join(told)}; "
            f"{held:,} acknowledged, 0 lost, 0 doubled; {await f7_typing(folder)}"
        )

    async def f7_typing(folder: Path) -> str:
        chromium = browsers.find("chromium")
        if chromium is None:
            return "no Chromium here for a page"
        told = (
            f"{one.out_s:.0f} s at the {one.end}: "
            + ("not told" if one.told_s is None else f"told after {one.told_s:.1f} s")
            + f", the guess there {one.back_s:.1f} s after it"
            for one in await phone.typing(folder, chromium)
        )
        return f"a page, typing without Wi-Fi: {'; '.join(told)}"

    async def f8(folder: Path, seed: int) -> str:
        return f"two tabs: {await trials.two_tabs(folder, seed)} connections in 50 turns, no war"

    async def f11(folder: Path, seed: int) -> str:
        return f"clocks that jump ten years: the drumroll took {await trials.jumping_clock(folder, seed):.2f} s"

    async def f13(folder: Path, seed: int) -> str:
        stuck = await trials.stuck_readers(folder, seed, rounds=ROUNDS)
        before, beside = (f"{1e3 * median(p99s):.1f} ms" for p99s in (stuck.before, stuck.beside))
        return (
            f"100 stuck readers, {ROUNDS} times: {stuck.more_mb:.1f} MB more, the last gone after "
            f"{stuck.gone_s:.1f} s; pings at another table, medians of p99: "
            f"{before} before, {beside} beside them"
        )

    async def f14(folder: Path, seed: int) -> str:
        held = await trials.polite_restarts(folder, seed, RESTARTS, progress("F14"))
        return f"{RESTARTS} restarts in an evening: {held:,} acknowledged, 0 lost, 0 doubled"

    async def f18(folder: Path, seed: int) -> str:
        return f"a restored copy: {await trials.restored_copy(folder, seed)} versions forgotten, everybody goes on"

    runs = (f1, f2, f3, f4, f5, f7, f8, f11, f13, f14, f18)
    return {run.__name__.upper(): run for run in runs}


async def main() -> None:
    """Everything, or what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description="Break the house while people play.")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**32))
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--cuts", type=int, default=CUTS)
    parser.add_argument("--only", default="", help="for example F1,F5")
    asked = parser.parse_args()
    wanted = [fault for fault in asked.only.split(",") if fault]
    print(f"seed {asked.seed}; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {platform.platform(terse=True)}")
    for fault, run in faults(asked.kills, asked.cuts).items():
        if wanted and fault not in wanted:
            continue
        began = time.monotonic()
        with TemporaryDirectory(prefix="coperto-chaos.") as folder:
            try:
                said = await run(Path(folder), asked.seed)
            except BaseException:
                print(f"\n{fault} FAILED: python -m tests.chaos --seed {asked.seed} --only {fault}", flush=True)
                raise
        print(f"{fault}  {said}  ({time.monotonic() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    asyncio.run(main())
