"""How fast the show is, against its goals: `python -m tests.bench.show [SCENARIO ...] [--rounds N]`.

A crowd written in C (`tests/bench/load`) speaks the real wire to a real server; each has a processor to itself, and the
crowd's time stands beside the server's: a crowd that is busy all the time measures itself. Every figure is the median
of the rounds. Where others work on the machine only ratios of one run can be believed, so load and stolen time are
printed too. Figures of a run in which anything went wrong are printed and not judged.

* `sat`, `sat100`: 20 and 100 dinners; every guest sends the next guess when the last is answered.
* `rev1`, `rev100`, `rev300`: so many live dinners, in each two guesses a second and half a reveal (the host's `pause`,
  which changes everybody's table), at their moment whether the server keeps up or not; ms from the scheduled moment.
* `idle`: memory a connection, the slope from 4,200 to 8,400, dinners included, when everybody was pinged once.
* `storm`: 4,200 connections come, leave at one moment and come back, until the last has a view.
* `kill`: SIGKILL at saturation with 300 dinners; what was acknowledged and is not in the log; the time until the
  server answers, and until somebody at each of the dinners has a view.
* `growth10` to `growth1000` dinners of seven guests, `guests2` to `guests60` at thirty dinners: what a dinner costs
  where every guest guesses once in twelve seconds and the host makes a reveal every four; by dinner and by connection.
* `peers`: Socket.IO and Colyseus beside ours, on the bench set up in the folder PEERS_DIR: saturation, reveals, memory,
  a storm. `peers-sat`: saturation only; `peers-rev`: reveals only.

Without a word: all of them but some steps of the two series, and the peers where PEERS_DIR is set.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from tests.bench import peers
from tests.bench.crowd import Figures, NoCrowdError, build, load
from tests.bench.machine import interpreter
from tests.bench.scenarios import grown, idle, killed, offered, saturated, stormed

Scenario = Callable[[Path], Figures]

OF_MANY: Final = 7
"""Guests of each of a thousand dinners: 9,000 lines, which a server that may have 20,000 files open takes."""

SCENARIOS: Final[dict[str, Scenario]] = {
    "sat": partial(saturated, dinners=20),
    "sat100": partial(saturated, dinners=100),
    **{f"rev{n}": partial(offered, dinners=n) for n in (1, 100, 300)},
    "idle": idle,
    "storm": stormed,
    "kill": killed,
    **{f"growth{n}": partial(grown, dinners=n, guests=OF_MANY) for n in (10, 30, 100, 300, 1000)},
    **{f"guests{n}": partial(grown, dinners=30, guests=n) for n in (2, 6, 12, 30, 60)},
    "peers": lambda _: peers.beside_peers(peers.EVERYTHING),
    "peers-sat": lambda _: peers.beside_peers(peers.AT_SATURATION),
    "peers-rev": lambda _: peers.beside_peers(peers.REVEALS),
}

USUAL: Final = ("sat", "sat100", "rev1", "rev100", "rev300", "idle", "storm", "kill",
                "growth10", "growth100", "growth1000", "guests2", "guests12", "guests60")  # fmt: skip


class Goal(NamedTuple):
    """A figure of a scenario, `over` that of another where it is a ratio; what it must reach, and what it should."""

    scenario: str
    figure: str
    at_least: bool
    must: float
    aim: float
    over: str | None = None

    def value(self, results: dict[str, Figures]) -> float | None:
        """The figure; None where it was not measured."""
        if not {self.scenario, self.over or self.scenario} <= results.keys():
            return None
        figure = results[self.scenario].get(self.figure)
        if figure is None or self.over is None:
            return figure
        return float(figure / results[self.over][self.figure])

    def verdict(self, value: float) -> str:
        """In words."""
        must, aim = (value >= goal if self.at_least else value <= goal for goal in (self.must, self.aim))
        return "aim reached" if aim else "holds" if must else "missed"

    def __str__(self) -> str:
        return f"{self.scenario} {self.figure}" + (f" / {self.over}" if self.over else "")


AT_MOST: Final = False
AT_LEAST: Final = True
FLAT: Final = 1.25
"""A ratio of two costs that should be one, on a machine whose speed moves by a fifth."""

GOALS: Final = (
    Goal("sat", "acks_s", AT_LEAST, 8_000, 16_000),
    Goal("rev300", "reveal_p50", AT_MOST, 2.5, 1.0),
    Goal("rev300", "reveal_p99", AT_MOST, 25, 10),
    Goal("rev300", "ack_p50", AT_MOST, 2, 0.8),
    Goal("idle", "kib_per_connection", AT_MOST, 26, 8),
    Goal("storm", "again_s", AT_MOST, 4, 1.5),
    Goal("kill", "lost", AT_MOST, 0, 0),
    Goal("kill", "serving_s", AT_MOST, 2, 2),
    Goal("kill", "told_s", AT_MOST, 2, 1),
    Goal("growth1000", "ms_per_dinner", AT_MOST, FLAT, FLAT, over="growth10"),
    Goal("growth1000", "ms_per_dinner", AT_MOST, FLAT, FLAT, over="growth100"),
    Goal("guests60", "us_per_seat", AT_MOST, FLAT, FLAT, over="guests12"),
    *(Goal(name, "per_colyseus", AT_LEAST, 2, 4) for name in ("peers", "peers-sat")),
    *(Goal(name, "per_socketio", AT_LEAST, 1, 5) for name in ("peers", "peers-sat")),
)

SHOWN: Final = {
    "sat": ("acks_s", "server_us_per_ack", "ack_p50", "ack_p99", "views_s"),
    "rev": ("reveal_p50", "reveal_p99", "ack_p50", "ack_p99", "told_p50", "views_s", "late"),
    "idle": ("kib_per_connection", "silent_us"),
    "storm": ("first_s", "again_s", "again_p95"),
    "kill": ("acked", "lost", "serving_s", "told_s", "told", "replay_s", "replayed", "again_s"),
    "growth": ("ms_per_dinner", "us_per_seat", "acks_s", "views_s", "view_bytes", "ack_p50", "reveal_p50", "late"),
    "guests": ("ms_per_dinner", "us_per_seat", "acks_s", "views_s", "view_bytes", "ack_p50", "reveal_p50", "late"),
}
"""By family, the rest in every line."""

FAULTS: Final = ("uninformed", "refused", "errors")
ALWAYS: Final = ("server_cpu", "crowd_cpu", *FAULTS, "load", "stolen")


def medians(rounds: Sequence[Figures]) -> Figures:
    """Figure by figure; of what must not happen, all of it."""
    never = {*FAULTS, "lost"}
    return {name: (sum if name in never else median)(one[name] for one in rounds) for name in rounds[0]}


def line_of(name: str, figures: Figures) -> str:
    """What a scenario is about, then what every line has."""
    family = name.rstrip("0123456789")
    wanted = (*SHOWN[family], *ALWAYS) if family in SHOWN else tuple(figures)
    return f"{name:10}  " + "  ".join(f"{key} {figures[key]:,.4g}" for key in wanted if key in figures)


def judged(results: dict[str, Figures]) -> list[str]:
    """A line for every goal that was measured."""
    wrong = {name: sum(figures.get(fault, 0) for fault in FAULTS) for name, figures in results.items()}
    lines = []
    for goal in GOALS:
        value = goal.value(results)
        if value is not None:
            void = wrong[goal.scenario] or (wrong[goal.over] if goal.over else 0)
            verdict = f"not judged, {void:,} things went wrong" if void else goal.verdict(value)
            sense = "at least" if goal.at_least else "at most"
            lines.append(f"{goal!s:34}{value:10,.2f}   must {sense} {goal.must:,}, aim {goal.aim:,}: {verdict}")
    return lines


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.show")
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help=", ".join(SCENARIOS))
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    scenarios = given.scenarios or [*USUAL, *(["peers"] if os.environ.get("PEERS_DIR") else [])]
    if unknown := [name for name in scenarios if name not in SCENARIOS]:
        parser.error(f"no such scenario: {', '.join(unknown)}")
    write = sys.stdout.write
    write(f"{time.strftime('%Y-%m-%d %H:%M')}, {load()}, rounds {given.rounds}\n{interpreter()}\n")
    rounds: dict[str, list[Figures]] = {name: [] for name in scenarios}
    try:
        with tempfile.TemporaryDirectory(prefix="crowd-") as folder:
            program = build(Path(folder))
            for _ in range(given.rounds):
                for name in scenarios:
                    rounds[name].append(SCENARIOS[name](program))
                    write(line_of(name, rounds[name][-1]) + "\n")
                    sys.stdout.flush()
    except NoCrowdError as error:
        sys.exit(str(error))
    results = {name: medians(figures) for name, figures in rounds.items()}
    if given.rounds > 1:
        write("\nmedians\n" + "".join(line_of(name, figures) + "\n" for name, figures in results.items()))
    write("\n".join(["", *judged(results), load()]) + "\n")


if __name__ == "__main__":
    main()
