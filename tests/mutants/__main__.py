"""`python -m tests.mutants [part of a name …]`: sabotage a copy of the tree, and see whether the tests notice."""

import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.mutants.sabotage import SABOTAGES, Sabotage

ROOT: Final = Path(__file__).parents[2]
PARTS: Final = ("app", "static", "templates", "tests", ".ci", "pyproject.toml", "README.md", "Makefile", "Dockerfile")
RED: Final = 1
"""What pytest returns where tests ran and some failed. Anything else is no answer."""


def dies(sabotage: Sabotage) -> bool:
    """Whether at least one test turns red. Raises RuntimeError where they cannot be asked."""
    with TemporaryDirectory(prefix="coperto-mutant.") as folder:
        tree = Path(folder)
        for part in PARTS:
            if (ROOT / part).is_dir():
                shutil.copytree(ROOT / part, tree / part, ignore=shutil.ignore_patterns("__pycache__"))
            elif (ROOT / part).exists():
                shutil.copy2(ROOT / part, tree / part)
        source = tree / sabotage.file
        text = source.read_text(encoding="utf-8")
        if text.count(sabotage.was) != 1:
            raise RuntimeError(f"{sabotage.file} has no single place for: {sabotage.name}")
        source.write_text(text.replace(sabotage.was, sabotage.becomes), encoding="utf-8")
        asked = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *sabotage.tests]
        ended = subprocess.run(asked, cwd=tree, capture_output=True, text=True, check=False)
        if ended.returncode not in (0, RED):
            raise RuntimeError(ended.stdout[-2000:] + ended.stderr[-2000:])
        return ended.returncode == RED


def main() -> int:
    """Every sabotage, or those whose names have one of these parts; how many survived."""
    wanted = [one for one in SABOTAGES if not sys.argv[1:] or any(part in one.name for part in sys.argv[1:])]
    survivors = 0
    for number, sabotage in enumerate(wanted, 1):
        began = time.monotonic()
        died = dies(sabotage)
        survivors += not died
        told = "dies" if died else "SURVIVES"
        print(f"{number:2} of {len(wanted)}  {told:8}  {sabotage.name}  ({time.monotonic() - began:.0f} s)", flush=True)
    print(f"{len(wanted) - survivors} of {len(wanted)} die")
    return min(survivors, 1)


if __name__ == "__main__":
    sys.exit(main())
