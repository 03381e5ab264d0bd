"""Socket.IO and Colyseus beside ours, on the same work in the same run: the bench set up in the folder PEERS_DIR.

One server after another, in an order of chance, has the first processor, and that bench's own crowd the second. The
peers keep nothing; ours has everything on disk before it answers.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from tests.bench.crowd import Figures, NoCrowdError

OURS: Final = "coperto"
PEERS: Final = {"colyseus": "b-colyseus", "socketio": "a-socketio"}

AT_SATURATION: Final = ("sat",)
REVEALS: Final = ("rev300",)
EVERYTHING: Final = ("sat", "rev300", "slope", "again")

FIGURES: Final = {
    "sat": {"acks_s": ("rate", 1.0)},
    "rev300": {"reveal_p50": ("rev_p50_us", 1e-3), "reveal_p99": ("rev_p99_us", 1e-3), "ack_p50": ("ack_p50_us", 1e-3)},
    "slope": {"kib": ("pss_per_conn_kb", 1.0)},
    "again": {"again_s": ("connect_s", 1.0)},
}
"""By scenario of theirs: our word for a figure, theirs, and what to multiply it by for our unit."""

FAULTS: Final = {"errs": "errors", "refused": "refused"}
"""Their word and ours for what must not happen. Their crowd waits for nobody in the end: whoever is about to be shown a
figure that waits up to a second for company is `uninformed` to it, so that word is asked at saturation only."""


def beside_peers(what: Sequence[str]) -> Figures:
    """Figures of ours, and of each peer under its name; ratios of the rate; what went wrong at any of them.

    Raises NoCrowdError where that bench is not there, or a server of it came to nothing.
    """
    rows = _run(what)
    figures = Figures(load=os.getloadavg()[0])
    figures |= {ours: sum(row.get(theirs) or 0 for row in rows) for theirs, ours in FAULTS.items()}
    figures["uninformed"] = sum(
        row.get("uninformed") or 0 for row in rows if row["server"] == OURS and row["what"] == "sat"
    )
    figures["stolen_s"] = sum(sum(row.get("steal") or ()) for row in rows) / 100
    for scenario in what:
        found = {row["server"]: row for row in rows if row["what"] == scenario}
        for name, (word, unit) in FIGURES[scenario].items():
            figures[name] = _figure(found, OURS, word) * unit
            figures |= {f"{peer}_{name}": _figure(found, server, word) * unit for peer, server in PEERS.items()}
    if "acks_s" in figures:
        figures |= {f"per_{peer}": figures["acks_s"] / figures[f"{peer}_acks_s"] for peer in PEERS}
    return figures


def _figure(found: dict[str, dict[str, Any]], server: str, word: str) -> float:
    figure = found.get(server, {}).get(word)
    if figure is None:
        raise NoCrowdError(f"{server} came to nothing on the bench of the peers: {found.get(server)}")
    return float(figure)


def _run(what: Sequence[str]) -> list[dict[str, Any]]:
    folder = os.environ.get("PEERS_DIR")
    if not folder:
        raise NoCrowdError("PEERS_DIR names the folder in which the bench of the peers was set up")
    out = Path(folder) / "results" / f"show-{time.time_ns()}.jsonl"
    command = [f"{folder}/.venv/bin/python", "run.py", "--what", ",".join(what), "--rounds", "1"]
    servers = ["--servers", ",".join((OURS, *PEERS.values())), "--out", f"results/{out.name}"]
    root = Path(__file__).parents[2]
    environment = {**os.environ, "COPERTO_DIR": str(root), "COPERTO_CMD": f"exec {sys.executable} -m app serve"}
    try:
        subprocess.run([*command, *servers], cwd=folder, env=environment, check=True, stdout=sys.stderr)
        return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    except (OSError, subprocess.CalledProcessError) as error:
        raise NoCrowdError(f"the bench of the peers in {folder}: {error}") from error
