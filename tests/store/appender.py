"""A process to be killed: appends to several dinners as fast as it can and tells every acknowledgement.

python -m tests.store.appender FOLDER LEDGER: the ledger gets lines of "dinner version".
"""

import asyncio
import os
import sys
from pathlib import Path

from app.game.names import DinnerCode
from app.store import Appended, EventLog, open_log
from tests.store.samples import append, code

DINNERS = 8


async def tell_acks(log: EventLog, dinner: DinnerCode, ledger: int) -> None:
    version = len(await log.read(dinner))
    while True:
        outcome = await append(log, dinner, version, command_id=f"c{version + 1}")
        if outcome != Appended(version + 1):
            raise RuntimeError(outcome)
        version += 1
        # A write reaches the file's cache at once, and that outlives the process: it is as good as a heard answer.
        os.write(ledger, f"{dinner} {version}\n".encode())


async def main(folder: Path, ledger: int) -> None:
    log = open_log(folder)
    await asyncio.gather(*(tell_acks(log, code(number), ledger) for number in range(DINNERS)))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), os.open(sys.argv[2], os.O_WRONLY)))
