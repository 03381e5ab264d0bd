"""A server that does not outlive whoever started it: `python -m app.rehearsal.leash serve`, with a pipe for stdin.

A rehearsal or a test that is killed can stop nothing any more; the end of its pipe does it instead.
"""

import os
import runpy
import signal
import sys
import threading
from typing import Final

LEASH: Final = 0
"""The descriptor that whoever started us holds the other end of."""


def _follow() -> None:
    while os.read(LEASH, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=_follow, daemon=True).start()
    sys.argv[0] = "app"
    runpy.run_module("app", run_name="__main__", alter_sys=True)
