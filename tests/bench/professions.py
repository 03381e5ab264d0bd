"""How well the matcher does on the labelled pairs: the goals of professions.md on both halves, with times.

`python -m tests.bench.professions [misses]`: the second word also prints what is wrong in the half for tuning.
"""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

PAIRS = Path(__file__).parent.parent / "professions" / "pairs"
LEVELS = ("miss", "near", "close", "exact")


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled pair; `other` is the label that would do as well, or empty."""

    kind: str
    truth: str
    guess: str
    label: str
    other: str
    aside: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What the matcher said to a row, and how long it took, in ms."""

    row: Row
    level: str
    sure: bool
    ms: float


def rows() -> Iterator[Row]:
    """All labelled pairs. Every second line of each kind is put aside: never looked at while tuning."""
    for path in sorted(PAIRS.glob("*.tsv")):
        for number, line in enumerate(path.read_text("utf-8").splitlines()[1:]):
            truth, guess, label, other = line.split("\t")
            yield Row(path.stem, truth, guess, label, other, number % 2 == 1)


def kappa(answers: Sequence[Answer]) -> float:
    """Agreement with the labels beyond chance, weighted by the square of how far off it is."""
    size = len(LEVELS)
    seen = [[0] * size for _ in range(size)]
    for answer in answers:
        seen[LEVELS.index(answer.row.label)][LEVELS.index(answer.level)] += 1
    labels = [sum(line) for line in seen]
    levels = [sum(line[at] for line in seen) for at in range(size)]
    pairs = [(i, j) for i in range(size) for j in range(size)]
    off = sum((i - j) ** 2 * seen[i][j] for i, j in pairs)
    chance = sum((i - j) ** 2 * labels[i] * levels[j] for i, j in pairs) / len(answers)
    return 1 - off / chance


def _far(answer: Answer) -> int:
    mine = LEVELS.index(answer.level)
    return min(abs(mine - LEVELS.index(label)) for label in (answer.row.label, answer.row.other) if label)


def goals(answers: Sequence[Answer]) -> dict[str, float]:
    """The figures of the goals table, each a share of all pairs but kappa and the times (ms)."""
    count = len(answers)
    sure = [answer for answer in answers if answer.sure]
    times = [answer.ms for answer in answers]
    return {
        "lenient": sum(answer.level in (answer.row.label, answer.row.other) for answer in answers) / count,
        "strict": sum(answer.level == answer.row.label for answer in answers) / count,
        "two off": sum(abs(LEVELS.index(a.level) - LEVELS.index(a.row.label)) > 1 for a in answers) / count,
        "false exact": sum(a.level == "exact" and a.row.label in ("near", "miss") for a in answers) / count,
        "false miss": sum(a.level == "miss" and a.row.label in ("exact", "close") for a in answers) / count,
        "kappa": kappa(answers),
        "unsure": 1 - len(sure) / count,
        "severe, sure": sum(_far(answer) > 1 for answer in sure) / max(1, len(sure)),
        "median ms": median(times),
        "p99 ms": quantiles(times, n=100)[98],
    }


def answer_all() -> list[Answer]:
    """The matcher's answer to every row, each text read for the first time unless another row has it too.

    The time is the thread's own, so that what else the machine does is not counted.
    """
    from app.professions import judge

    answers = []
    for row in rows():
        start = time.thread_time()
        judgement = judge(row.truth, row.guess)
        ms = (time.thread_time() - start) * 1000
        answers.append(Answer(row, str(judgement.level), judgement.sure, ms))
    return answers


def _import_ms() -> float:
    script = "import time; s = time.process_time(); import app.professions; print((time.process_time() - s) * 1000)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return float(done.stdout)


def main(arguments: Sequence[str]) -> None:
    """Print the table; with `misses` also the wrong answers of the half for tuning."""
    answers = answer_all()
    halves = {"tuning": [a for a in answers if not a.row.aside], "put aside": [a for a in answers if a.row.aside]}
    figures = {name: goals(half) for name, half in halves.items()}
    write = sys.stdout.write
    write(f"{'':14}" + "".join(f"{name} ({len(half)})".rjust(18) for name, half in halves.items()) + "\n")
    for goal in figures["tuning"]:
        write(f"{goal:14}" + "".join(f"{figures[name][goal]:18.3f}" for name in halves) + "\n")
    write(f"{'import ms':14}{_import_ms():18.0f}\n")
    if "misses" in arguments:
        for a in halves["tuning"]:
            if a.level not in (a.row.label, a.row.other):
                write(f"{a.row.kind}\t{a.row.truth}\t{a.row.guess}\t{a.row.label}/{a.row.other}\t{a.level} {a.sure}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
