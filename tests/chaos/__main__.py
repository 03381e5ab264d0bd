"""The long run: `python -m tests.chaos [--seed S] [--kills 300] [--cuts 100] [--only F1,F2]`.

Figures stand beside their goals (goals.py). Where one is missed, it says so, and ends with 1.

A trial that fails says with which seed; a seed that failed once belongs into test_short.py, under a name of its own.
"""

import argparse
import asyncio
import os
import platform
import secrets
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests import browsers
from tests.chaos import flap, goals, phone, trials
from tests.chaos.goals import Figure, Said
from tests.chaos.stuck import stuck_readers

KILLS: Final = 300
CUTS: Final = 100
RESTARTS: Final = 20
ROUNDS: Final = 5
STEP: Final = 20

Run = Callable[[Path, int], Awaitable[Said]]


def progress(fault: str) -> trials.Told:
    """Says how far it is."""

    def told(done: int, of: int, acks: int) -> None:
        if done == of or not done % STEP:
            print(f"{fault}: {done} of {of}, {acks:,} acknowledgements held", flush=True)

    return told


def faults(kills: int, cuts: int) -> dict[str, Run]:
    """What is done for each fault, and the sentences with its figures."""

    async def f1(folder: Path, seed: int) -> Said:
        held = await trials.deaths(folder, seed, kills, power=False, told=progress("F1"))
        return [f"{kills} times SIGKILL: {held:,} acknowledged, 0 lost, 0 doubled"]

    async def f2(folder: Path, seed: int) -> Said:
        held = await trials.deaths(folder, seed, cuts, power=True, told=progress("F2"))
        return [f"{cuts} power cuts: {held:,} acknowledged, 0 lost, 0 doubled"]

    async def f3(folder: Path, seed: int) -> Said:
        held = await trials.sick_disk(folder, seed)
        return [f"a sync that fails: {held} acknowledged before, all there after a restart"]

    async def f4(folder: Path, seed: int) -> Said:
        again_s = await trials.full_disk(folder, seed)
        return [Figure("a full disk: well again after", again_s, "s", goals.WELL_AGAIN_S)]

    async def f5(folder: Path, seed: int) -> Said:
        locked = await trials.locked_memory(folder, seed)
        slow = await trials.slow_disk(folder / "slow", seed)
        return [
            Figure("a locked database: seven hear busy within", locked.told_s, "s", goals.TOLD_S),
            Figure("well again after", locked.again_s, "s", goals.WELL_AGAIN_S),
            Figure("pings p99", 1000 * locked.ping_s, "ms", goals.PING_MS),
            Figure(f"syncs of {trials.SLOW_SYNC_MS} ms: pings p99", 1000 * slow.ping_s, "ms", goals.PING_MS),
            f"{1000 * slow.calm_s:.1f} ms just before",
        ]

    async def f7(folder: Path, seed: int) -> Said:
        try:
            done, held = await flap.flaps(folder, seed)
        except flap.NoNamespacesError as error:
            return [f"skipped, no network namespaces here: {error}"]
        told = (f"{one.out_s:.0f} s at the {one.end}: {one.back_s:.1f} s, {one.dialled}" for one in done)
        return [
            f"Wi-Fi gone, then all answered again after, over how many new lines of eight: {'; '.join(told)}",
            f"{held:,} acknowledged, 0 lost, 0 doubled",
            await f7_typing(folder),
        ]

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

    async def f8(folder: Path, seed: int) -> Said:
        return [f"two tabs: {await trials.two_tabs(folder, seed)} connections in 50 turns, no war"]

    async def f11(folder: Path, seed: int) -> Said:
        took_s = await trials.jumping_clock(folder, seed)
        return [Figure("clocks that jump ten years: the drumroll took", took_s, "s", goals.DRUMROLL_S)]

    async def f12(folder: Path, seed: int) -> Said:
        back = await trials.storm(folder)
        return [
            Figure(
                f"{back['again_n']:,} dropped at once: 95 % back with a full view after",
                back["again_p95"] / 1000,
                "s",
                goals.STORM_S,
            ),
            f"the last after {back['again_s']:.2f} s; the crowd was busy for {100 * back['crowd_cpu']:.0f} % of it, "
            f"load {back['load']:.1f}, {100 * back['stolen']:.0f} % of the machine given to others",
        ]

    async def f13(folder: Path, seed: int) -> Said:
        stuck = await stuck_readers(folder, seed, rounds=ROUNDS)
        calm, beside = (", ".join(f"{1000 * p99:.2f}" for p99 in p99s) for p99s in (stuck.calm, stuck.beside))
        return [
            Figure(f"100 stuck readers, {ROUNDS} times:", stuck.more_mb, "MB more", goals.STUCK_MB),
            Figure("the last gone after", stuck.gone_s, "s", goals.STUCK_S),
            Figure("pings at another table, p99:", stuck.worse_percent, "% more", goals.WORSE_PERCENT),
            f"of {stuck.pings:,}, in ms: {beside} beside them, {calm} in the calms between, "
            f"which differ by {stuck.noise_percent:.1f} % themselves",
            f"an acknowledgement costs the server {stuck.cost_us[1]:.0f} us beside them, {stuck.cost_us[0]:.0f} not",
        ]

    async def f14(folder: Path, seed: int) -> Said:
        held = await trials.polite_restarts(folder, seed, RESTARTS, progress("F14"))
        return [f"{RESTARTS} restarts in an evening: {held:,} acknowledged, 0 lost, 0 doubled"]

    async def f18(folder: Path, seed: int) -> Said:
        return [f"a restored copy: {await trials.restored_copy(folder, seed)} versions forgotten, everybody goes on"]

    runs = (f1, f2, f3, f4, f5, f7, f8, f11, f12, f13, f14, f18)
    return {run.__name__.upper(): run for run in runs}


async def main() -> int:
    """Everything, or what was asked for; 0 where no goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description="Break the house while people play.")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(2**32))
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--cuts", type=int, default=CUTS)
    parser.add_argument("--only", default="", help="for example F1,F5")
    asked = parser.parse_args()
    wanted = [fault for fault in asked.only.split(",") if fault]
    print(f"seed {asked.seed}; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {platform.platform(terse=True)}")
    missed: list[str] = []
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
        print(f"{fault}  {'; '.join(map(str, said))}  ({time.monotonic() - began:.0f} s)", flush=True)
        missed += [f"{fault}  {figure}" for figure in goals.missed(said)]
    print("\n".join(["", f"load {os.getloadavg()[0]:.1f}", *(missed or ["every goal holds"])]))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
