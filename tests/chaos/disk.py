"""The disk under the server: a preloaded shim that keeps what a power cut would leave, and makes trouble when told."""

import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

SHIM: Final = Path(__file__).with_name("shim.c")

_BUILT: Final = TemporaryDirectory(prefix="coperto-shim.")

Trouble = Literal["full", "sick", "slow", "clock"]
"""No space; syncs fail; syncs take as many milliseconds; wall time is as many seconds ahead."""


@cache
def shim() -> Path:
    """The shim, built once a process. Needs Linux and a C compiler."""
    built = Path(_BUILT.name) / "shim.so"
    subprocess.run(["cc", "-O2", "-Wall", "-shared", "-fPIC", "-o", str(built), str(SHIM), "-ldl"], check=True)
    return built


class Disk:
    """The disk that one data folder lies on. `environment` is what the server has to be started with."""

    def __init__(self, data: Path) -> None:
        self.data = data.absolute()
        self._shadow = data.with_name(f"{data.name}.shadow").absolute()
        self._troubles = data.with_name(f"{data.name}.trouble").absolute()
        for folder in (self.data, self._shadow, self._troubles):
            folder.mkdir(parents=True, exist_ok=True)
        self.environment = {
            "LD_PRELOAD": str(shim()),
            "SHIM_DATA": str(self.data),
            "SHIM_SHADOW": str(self._shadow),
            "SHIM_TROUBLE": str(self._troubles),
        }

    def cut(self) -> None:
        """What was not synced is gone. The server has to be dead."""
        shutil.rmtree(self.data)
        shutil.copytree(self._shadow, self.data)

    def make(self, trouble: Trouble, value: int = 0) -> None:
        """From now on."""
        draft = self._troubles.with_name("draft")
        draft.write_text(str(value))
        draft.rename(self._troubles / trouble)

    def mend(self, trouble: Trouble) -> None:
        """It is over."""
        (self._troubles / trouble).unlink()
