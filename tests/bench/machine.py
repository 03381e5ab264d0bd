"""What Linux says about this machine and about one process, so that no figure stands without it."""

import os
import platform
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TICKS_A_SECOND: Final = os.sysconf("SC_CLK_TCK")
PAGE_BYTES: Final = os.sysconf("SC_PAGE_SIZE")


def cpu_s(pid: int) -> float:
    """Processor time of a process and its threads so far, in seconds."""
    return sum(map(int, _fields(pid)[11:13])) / TICKS_A_SECOND


def _fields(pid: int) -> list[str]:
    """Of a process: from its state on, as proc(5) has them."""
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()


def family(parent: int) -> list[int]:
    """A process and its children."""
    found = [parent]
    for folder in Path("/proc").iterdir():
        with suppress(OSError):
            if folder.name.isdigit() and int(_fields(int(folder.name))[1]) == parent:
                found.append(int(folder.name))
    return found


def family_cpu_s(parent: int) -> float:
    """Processor time so far of a process, its children, and those that it has seen end, in seconds."""
    ticks = sum(map(int, _fields(parent)[13:15]))
    for pid in family(parent):
        with suppress(OSError):  # gone meanwhile
            ticks += sum(map(int, _fields(pid)[11:13]))
    return ticks / TICKS_A_SECOND


def memory_kib(pid: int) -> float:
    """What a process holds that nobody shares, in KiB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines():
        if line.startswith("Pss:"):
            return float(line.split()[1])
    return 0.0


@dataclass(frozen=True, slots=True)
class Machine:
    """Ticks of all processors: in all, and those that the host of this virtual machine gave to somebody else."""

    ticks: int
    stolen: int

    @classmethod
    def now(cls) -> "Machine":
        """The counters as they stand."""
        first = Path("/proc/stat").read_text(encoding="utf-8").splitlines()[0].split()[1:9]
        return cls(sum(map(int, first)), int(first[7]))

    def stolen_since(self, before: "Machine") -> float:
        """The share that was stolen between then and now."""
        return (self.stolen - before.stolen) / max(1, self.ticks - before.ticks)


def load() -> str:
    """Load averages and processors, as one phrase."""
    return f"load {' '.join(f'{one:.1f}' for one in os.getloadavg())} on {os.cpu_count()} processors"


def interpreter() -> str:
    """Which Python, and of which build: figures of two builds are not each other's."""
    _, built = platform.python_build()
    return f"{platform.python_implementation()} {platform.python_version()} of {built} ({platform.python_compiler()})"
