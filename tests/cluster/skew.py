"""Two versions at once: one node of the version before, one of this, on one database; and people of either version."""

import asyncio
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

from playwright.async_api import Error as PageError

from app.rehearsal.calls import Calls
from app.rehearsal.server import ROOT
from tests.browser.devices import open_house
from tests.chaos.evening import guessing_at
from tests.cluster.nodes import Cluster, cluster
from tests.cluster.pages import evening_across
from tests.cluster.trials import MOST_ACKS, Held, answered_again
from tests.support.services import Postgres

SPEED: Final = 40.0
"""Of an evening that is played to its end: so many times as fast as people."""

WITHIN_S: Final = 240.0

PEOPLE: Final = """
import asyncio, sys
from app.rehearsal.evening import Plan, lead, open_table, seat_everybody

async def play(base, seed, speed):
    plan = Plan(seed=int(seed), speed=float(speed))
    opened = await open_table(base, plan)
    await asyncio.gather(seat_everybody(base, opened, plan), lead(base, opened, plan, plan.guests))
    print(opened.code)

asyncio.run(play(*sys.argv[1:]))
"""
"""A whole evening in the words of the version in whose folder this runs."""


def checked_out(revision: str, folder: Path) -> Path:
    """That version of everything, in this folder. Raises subprocess.CalledProcessError."""
    folder.mkdir(parents=True)
    packed = subprocess.run(["git", "archive", revision], cwd=ROOT, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(folder)], input=packed, check=True)
    return folder


async def versions_change(folder: Path, postgres: Postgres, before: Path, seed: int) -> Held:
    """A deploy in the middle of the guessing, node after node, and all the way back."""
    chance, held = random.Random(seed), Held()
    async with cluster(folder / "there-and-back", postgres, root=before) as house:
        async with guessing_at(house.balancer.base, house.memory, chance) as evening:
            for root in (ROOT, before):
                for node in house.nodes:
                    await evening.ledger.grows(chance.randint(1, MOST_ACKS))
                    began = time.monotonic()
                    await asyncio.to_thread(node.stop)
                    held.back_s.append(await answered_again(evening, began))
                    node.root = root
                    await node.start()
                    await evening.ledger.grows(MOST_ACKS)
                    evening.check()
        held.acks = len(evening.ledger.acks)
    return held


async def evenings_across(folder: Path, postgres: Postgres, before: Path, seed: int) -> list[str]:
    """An evening played to its end by people of the version before, and one by people of this, on one node of each."""
    async with cluster(folder / "across", postgres, root=before) as house:
        await asyncio.to_thread(house.nodes[1].stop)
        house.nodes[1].root = ROOT
        await house.nodes[1].start()
        return [await _evening(house, root, seed) for root in (before, ROOT)]


async def pages_across(folder: Path, postgres: Postgres, before: Path, chromium: str) -> list[str]:
    """Real pages of the version before while this one takes over, and pages of this while it is taken back.

    Raises AssertionError.
    """
    said = []
    for number, (first, then) in enumerate(((before, ROOT), (ROOT, before))):
        async with (
            cluster(folder / f"pages{number}", postgres, nodes=1, root=first) as house,
            open_house(chromium) as devices,
        ):
            try:
                said.append(await evening_across(devices, house.nodes[0], then))
            except PageError as error:
                raise AssertionError(f"a page did not show what it should: {error}") from error
    return said


async def _evening(house: Cluster, root: Path, seed: int) -> str:
    command = [sys.executable, "-c", PEOPLE, house.balancer.base, str(seed), str(SPEED)]
    people = await asyncio.create_subprocess_exec(*command, cwd=root, stdout=subprocess.PIPE)
    said, _ = await asyncio.wait_for(people.communicate(), WITHIN_S)
    assert people.returncode == 0
    code = said.decode().strip()
    log = house.memory(code)
    assert [row.seq for row in log] == list(range(1, len(log) + 1)), "the log has gaps"
    told = [await Calls(node.base).send("GET", f"/api/dinners/{code}") for node in house.nodes]
    stages = {answer.text for answer in told}
    assert [answer.status for answer in told] == [200, 200]
    assert len(stages) == 1, stages
    assert "clos" in stages.pop(), "played to its end"
    return f"{len(log)} events, both nodes tell the same"
